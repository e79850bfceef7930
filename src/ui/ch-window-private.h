/* ch-window-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-banner.h"
#include "ch-detail-pane.h"
#include "ch-holdings-pane.h"
#include "ch-list-pane.h"
#include "ch-register-pane.h"
#include "ch-repair-box.h"
#include "ch-window.h"

G_BEGIN_DECLS

struct _ChWindow
{
  AdwApplicationWindow parent_instance;

  GtkStack *stack;
  AdwStatusPage *failure_page;
  ChRepairBox *repair_box;
  AdwToastOverlay *toast_overlay;
  GtkPaned *paned;
  ChListPane *list_pane;
  ChSearchPane *documents_pane;
  ChSearchPane *photos_pane;
  ChSearchPane *people_pane;
  ChSearchPane *organisations_pane;
  GtkWidget *people_page;
  GtkWidget *organisations_page;
  ChDetailPane *detail_pane;
  ChBanner *banner;

  GSettings *settings; /* (owned) */
  ChImporter *importer; /* (owned) */
  ChLog *log; /* (owned) (nullable) */
  ChViewList *views; /* (owned) of the log */
  GSignalGroup *log_signals; /* (owned) */
  GtkWidget *cursor; /* (weak) (nullable) what had the cursor last, outside of an editor */
  gboolean cursor_kept; /* whether that stays as it is until the cursor has gone back there */
  guint cursor_source; /* 0 for none */
  AdwToast *toast; /* (weak) (nullable) the newest, which the next one replaces */
  gboolean show_sidebar; /* where there is room for it */
  gboolean going; /* whether another meeting is edited when the editor has closed: */
  int way; /* so many places on in the list, or back */
  char *left; /* (owned) (nullable): while that one is on its way, the UID of the meeting that was edited before it */
  gboolean closing; /* whether the window goes when the editor has closed */
};

/* What the window lists: CH_VIEW_MEETINGS, or what is on file beside them; it belongs to the view that is shown. */
const char *ch_window_get_page (ChWindow *self);

/* ch-window-actions.c: the commands, their keys, and when they can be given; the rooms below have what they do. */
void ch_window_class_install_actions (ChWindowClass *klass);
void ch_window_update_actions        (ChWindow      *self);

/* ch-window-meeting.c: what is done with the meeting that is shown or edited. */
void ch_window_class_install_meeting_actions (ChWindowClass *klass);
/* The page of the person or body beside the list of them (transfer none); NULL where meetings are listed. */
GtkWidget *ch_window_get_profile_page (ChWindow *self);

/* ch-window-history.c: taking back what was done. */
void ch_window_class_install_history_actions (ChWindowClass *klass);

/* ch-window-views.c: what the window lists, and going about in it. */
void ch_window_class_install_view_actions (ChWindowClass *klass);
/* The list that is shown of what is on file beside the meetings (transfer none); NULL where those are listed. */
ChSearchPane *ch_window_get_search_pane (ChWindow *self);
/* Whether documents or photos are listed, which are shown with their meeting. */
gboolean ch_window_lists_holdings (ChWindow *self);
gboolean ch_window_shows_saved_search (ChWindow *self);
/* What was to be done when the editor has closed is not wished any more. */
void ch_window_forget_wishes (ChWindow *self);

/* ch-window-import.c: announcements, by address, as files or dropped. */
void ch_window_class_install_import_actions (ChWindowClass *klass);
/* Returns whether VALUE, dropped on the window, is something to import. */
gboolean ch_window_import_dropped (ChWindow     *self,
                                   const GValue *value);

/* ch-window-place.c: where somebody was in the log, from one time to the next. */
void ch_window_remember_place (ChWindow *self);
void ch_window_come_back      (ChWindow *self);

/* ch-window-cursor.c: the keyboard has somewhere to go at all times. */
void ch_window_watch_cursor  (ChWindow *self);
void ch_window_forget_cursor (ChWindow *self);
/* A meeting is edited now: where it is another than the one that was shown, as a new one is, there is no way back. */
void ch_window_leave_cursor  (ChWindow *self);
/* Puts the cursor where it was before a meeting was edited, or else on the row of the list. */
void ch_window_return_cursor (ChWindow *self);
/* Puts the cursor into the list, soon, if nothing has it then. */
void ch_window_keep_cursor   (ChWindow *self);

/* ch-window-exchange.c: tables and exported logs, in and out. */
void ch_window_import_table (ChWindow *self,
                             GFile    *file);
/* UIDS are the meetings that are chosen. */
void ch_window_export       (ChWindow          *self,
                             const char *const *uids);
/* Tells that a batch has ended, outside of the window as well where nobody looks at it. */
void ch_window_tell_batch   (ChWindow   *self,
                             const char *sentence,
                             gboolean    undoable);

/* ch-selected-meetings.c: what is done with all the meetings that are selected. */
void ch_window_class_install_selected_actions (ChWindowClass *klass);
/* Shows the selected meetings as they will be printed. Returns whether there are several. */
gboolean ch_window_print_selected             (ChWindow      *self);
/* The same for writing them to a file. */
gboolean ch_window_export_selected            (ChWindow      *self);
void ch_window_update_selected_actions        (ChWindow      *self,
                                               gboolean       writing);

G_END_DECLS
