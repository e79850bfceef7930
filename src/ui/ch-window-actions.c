/* ch-window-actions.c: which commands there are, and when they can be given
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-window-private.h"

#include "ch-backups-window.h"
#include "ch-widget-actions.h"

static void
on_backups (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (ch_backups_window_new (GTK_WINDOW (self), self->log, self->settings)));
}

void
ch_window_update_actions (ChWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = self->log != NULL;
  gboolean editing = ch_detail_pane_get_editing (self->detail_pane);
  gboolean reading = open && !editing;
  gboolean writing = reading && !ch_log_get_read_only (self->log);
  /* What is not on the screen is not to be changed by a key. */
  gboolean listed = reading && g_str_equal (ch_window_get_page (self), CH_VIEW_MEETINGS);
  gboolean shown = listed || (reading && ch_window_lists_holdings (self));
  ChMeeting *meeting = shown ? ch_detail_pane_get_meeting (self->detail_pane) : NULL;
  ChMeeting *in_sight = editing ? ch_detail_pane_get_edited (self->detail_pane) : meeting;
  gboolean going = editing && ch_record_get_revision (CH_RECORD (in_sight)) > 0
                   && g_str_equal (ch_window_get_page (self), CH_VIEW_MEETINGS);
  gboolean to_review = in_sight != NULL && ch_meeting_is_to_review (in_sight);
  gboolean wide = FALSE;

  gtk_widget_action_set_enabled (widget, "win.new", writing);
  gtk_widget_action_set_enabled (widget, "win.import", writing);
  gtk_widget_action_set_enabled (widget, "win.import-table", writing);
  gtk_widget_action_set_enabled (widget, "win.export", reading);
  /* Beside an article that is reviewed there is no list. */
  g_object_get (self->detail_pane, "wide", &wide, NULL);
  gtk_widget_action_set_enabled (widget, "win.search", open && !wide);
  gtk_widget_action_set_enabled (widget, "win.show-timeline", listed);
  gtk_widget_action_set_enabled (widget, "win.nth-view", open && !wide);
  gtk_widget_action_set_enabled (widget, "win.edit", writing && (meeting != NULL || ch_window_get_profile_page (self) != NULL));
  gtk_widget_action_set_enabled (widget, "win.duplicate", writing && meeting != NULL);
  gtk_widget_action_set_enabled (widget, "win.copy", meeting != NULL);
  gtk_widget_action_set_enabled (widget, "win.next", reading || going);
  gtk_widget_action_set_enabled (widget, "win.previous", reading || going);
  gtk_widget_action_set_enabled (widget, "win.delete", (writing && meeting != NULL) || (editing && to_review));
  gtk_widget_action_set_enabled (widget, "win.print", meeting != NULL);
  gtk_widget_action_set_enabled (widget, "win.save-search", writing && listed);
  gtk_widget_action_set_enabled (widget, "win.remove-search", writing && ch_window_shows_saved_search (self));
  gtk_widget_action_set_enabled (widget, "win.print-list", reading);
  gtk_widget_action_set_enabled (widget, "win.confirm", (writing || editing) && to_review);
  gtk_widget_action_set_enabled (widget, "win.backups", reading);
  gtk_widget_action_set_enabled (widget, "win.save", editing);
  gtk_widget_action_set_enabled (widget, "win.cancel", editing);
  ch_window_update_selected_actions (self, writing && shown);
  gtk_widget_action_set_enabled (widget, "win.undo", reading && ch_log_get_undo_sentence (self->log) != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", reading && ch_log_get_redo_sentence (self->log) != NULL);
}

/*
 * The keys are bound to the window's class and not to the application, so that the widget with the
 * cursor comes first: Ctrl+Z in an entry takes back what was typed there.
 */
void
ch_window_class_install_actions (ChWindowClass *klass)
{
  static const ChWidgetAction actions[] = {
    { "win.backups", on_backups, GDK_KEY_b, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ch_widget_class_install_actions (widget_class, actions, G_N_ELEMENTS (actions));
  ch_window_class_install_view_actions (klass);
  ch_window_class_install_meeting_actions (klass);
  ch_window_class_install_history_actions (klass);
  ch_window_class_install_import_actions (klass);
  ch_window_class_install_selected_actions (klass);
  gtk_widget_class_install_property_action (widget_class, "win.show-sidebar", "show-sidebar");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "win.show-sidebar", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "app.open-log", NULL);
}
