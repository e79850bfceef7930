/* ch-window-cursor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-window-private.h"

/* What the window lists has the cursor where nothing else has it. */
static GtkWidget *
get_list (ChWindow *self)
{
  ChSearchPane *search_pane = ch_window_get_search_pane (self);

  return search_pane != NULL ? GTK_WIDGET (search_pane) : GTK_WIDGET (self->list_pane);
}

/* In an empty log it is on the page that says how to begin. */
static void
put_cursor (ChWindow *self)
{
  gboolean empty = FALSE;

  if (gtk_widget_grab_focus (get_list (self)))
    return;

  g_object_get (self->list_pane, "empty", &empty, NULL);
  if (empty)
    gtk_widget_child_focus (GTK_WIDGET (self->detail_pane), GTK_DIR_TAB_FORWARD);
}

/* A row of a list shows something else by now, and the list knows better which one is meant. */
static gboolean
can_return_to (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget)
         && gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BASE) == NULL;
}

void
ch_window_leave_cursor (ChWindow *self)
{
  ChMeeting *shown = ch_detail_pane_get_meeting (self->detail_pane);
  ChMeeting *edited = ch_detail_pane_get_edited (self->detail_pane);

  g_return_if_fail (edited != NULL);

  self->cursor_kept = TRUE;
  if (shown == NULL
      || g_strcmp0 (ch_record_get_uid (CH_RECORD (shown)), ch_record_get_uid (CH_RECORD (edited))) != 0)
    g_clear_weak_pointer (&self->cursor);
}

void
ch_window_return_cursor (ChWindow *self)
{
  g_return_if_fail (CH_IS_WINDOW (self));

  self->cursor_kept = FALSE;
  if (!can_return_to (self->cursor) || !gtk_widget_grab_focus (self->cursor))
    put_cursor (self);
}

static gboolean
on_idle (gpointer user_data)
{
  ChWindow *self = user_data;

  self->cursor_source = 0;
  if (gtk_window_get_focus (GTK_WINDOW (self)) == NULL && self->log != NULL && gtk_widget_get_mapped (GTK_WIDGET (self))
      && !ch_detail_pane_get_editing (self->detail_pane))
    put_cursor (self);
  return G_SOURCE_REMOVE;
}

void
ch_window_keep_cursor (ChWindow *self)
{
  g_return_if_fail (CH_IS_WINDOW (self));

  /* Whoever takes the cursor away may be about to put it somewhere. */
  if (self->cursor_source == 0 && gtk_window_get_focus (GTK_WINDOW (self)) == NULL)
    self->cursor_source = g_idle_add (on_idle, self);
}

static void
on_cursor_moved (ChWindow *self)
{
  GtkWidget *widget = gtk_window_get_focus (GTK_WINDOW (self));

  if (widget == NULL)
    ch_window_keep_cursor (self);
  else if (!self->cursor_kept && !ch_detail_pane_get_editing (self->detail_pane))
    g_set_weak_pointer (&self->cursor, widget);
}

void
ch_window_watch_cursor (ChWindow *self)
{
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (on_cursor_moved), NULL);
  g_signal_connect (self, "map", G_CALLBACK (ch_window_keep_cursor), NULL);
  /* It tells of this whenever it has found what it is to show. */
  g_signal_connect_object (self->list_pane, "notify::empty", G_CALLBACK (ch_window_keep_cursor), self, G_CONNECT_SWAPPED);
}

void
ch_window_forget_cursor (ChWindow *self)
{
  g_signal_handlers_disconnect_by_func (self, on_cursor_moved, NULL);
  g_clear_handle_id (&self->cursor_source, g_source_remove);
  g_clear_weak_pointer (&self->cursor);
}
