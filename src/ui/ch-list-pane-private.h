/* ch-list-pane-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-list-pane.h"
#include "ch-meeting-list.h"

G_BEGIN_DECLS

/* ChListPane is one class in two files: ch-list-pane.c searches, orders and shows, ch-list-pane-choice.c knows what is chosen. */

struct _ChListPane
{
  AdwBin parent_instance;

  GtkSearchEntry *search_entry;
  GtkMenuButton *order_button;
  GtkListView *list_view;
  GtkMultiSelection *selection;
  gboolean show_timeline;

  ChLog *log; /* (owned) (nullable) */
  ChViewList *views; /* (owned) (nullable) */
  ChMeetingList *list; /* (owned) (nullable) of the log */
  GSignalGroup *log_signals; /* (owned) */
  GSignalGroup *list_signals; /* (owned) */
  GSignalGroup *item_signals; /* (owned) of the selected item */
  char *view; /* (owned) the id of one of the views */
  char *order; /* (owned) CH_VOCABULARY_ORDER */
  char *selected_uid; /* (owned) (nullable) */
  gint64 chosen_id; /* the meeting that was selected last, in view or not; 0 for none */
  guint chosen_position; /* where it stood in the list */
  gboolean chosen_gone; /* whether it is to go from the list, or has gone */
  guint n_selected;
  guint choosing; /* above 0 while the pane itself chooses, and not somebody */
  char *held_for; /* (owned) (nullable): the UID of the meeting that is edited */
  char *held_uid; /* (owned) (nullable): what was chosen when the editor was opened, */
  gint64 held_id; /* and its row; 0 for none */
  gint64 wanted_id; /* the meeting to select as soon as the list has it; 0 for none */
};

/* ch-list-pane-choice.c: which meetings are chosen. */
void ch_list_pane_set_selected_uid (ChListPane *self,
                                    const char *uid);
/* The only one that is selected; GTK_INVALID_LIST_POSITION where there is none, or more than one. */
guint ch_list_pane_get_selected (ChListPane *self);
/* Its id; 0 where there is none. */
gint64 ch_list_pane_get_selected_id (ChListPane *self);
void ch_list_pane_select_only (ChListPane *self,
                               guint       position);
/* Selects the meeting that is waited for, once it is there. */
void ch_list_pane_select_wanted (ChListPane *self);
/* Who deletes a meeting goes on with the one that stands in its place. */
void ch_list_pane_select_neighbour (ChListPane *self);
/* Another meeting is selected, or its row has been loaded, which may be later. */
void ch_list_pane_follow_selection (ChListPane *self);
void ch_list_pane_follow_row (ChListPane *self);
/* A meeting has come into the log: whether it is to be chosen. */
gboolean ch_list_pane_awaits (ChListPane *self,
                              const char *uid);

G_END_DECLS
