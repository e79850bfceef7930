/* ch-editor-pane-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-article-view.h"
#include "ch-draft-keeper.h"
#include "ch-editor-pane.h"
#include "ch-likeness-bar.h"
#include "ch-meeting-editor.h"

G_BEGIN_DECLS

struct _ChEditorPane
{
  AdwBin parent_instance;

  AdwBin *place; /* of the editor */
  GtkWidget *header_bar;
  AdwWindowTitle *title;
  GtkWidget *article_button;
  GtkWidget *discard_button;
  GtkWidget *save_button;
  GtkWidget *accept_button;
  ChLikenessBar *likeness_bar;
  ChArticleView *article_view;

  ChMeetingEditor *editor; /* (owned by the widget tree) */
  ChLog *log; /* (owned) */
  ChImporter *importer; /* (owned) */
  ChMeeting *meeting; /* (owned) */
  ChMeeting *draft; /* (owned) (nullable) what is gone on with */
  ChMeeting *other; /* (owned) (nullable) what somebody else saved meanwhile */
  ChDraftKeeper *keeper; /* (owned) of what is typed */
  gboolean show_article;
  gboolean busy; /* whether the meeting is on its way to the disk */
  gboolean asking; /* whether a question about leaving is on the screen */
};

/* Edits MEETING, from now on; DRAFT: (nullable): what was made of it already */
void ch_editor_pane_edit (ChEditorPane *self,
                          ChMeeting    *meeting,
                          ChMeeting    *draft);

/* ch-editor-ending.c: how the editing ends.  What was read out of an article is added to MEETING, of the log. */
void ch_editor_pane_join (ChEditorPane *self,
                          ChMeeting    *meeting);

G_END_DECLS
