/* ch-window-views.c: what the window lists, and going about in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-window-private.h"

#include "ch-log-register.h"
#include "ch-meeting-list.h"
#include "ch-print-preview.h"
#include "ch-save-search-dialog.h"
#include "ch-widget-actions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

ChSearchPane *
ch_window_get_search_pane (ChWindow *self)
{
  const char *page = ch_window_get_page (self);

  return g_str_equal (page, CH_VIEW_DOCUMENTS)       ? self->documents_pane
         : g_str_equal (page, CH_VIEW_PHOTOS)        ? self->photos_pane
         : g_str_equal (page, CH_VIEW_PEOPLE)        ? self->people_pane
         : g_str_equal (page, CH_VIEW_ORGANISATIONS) ? self->organisations_pane
                                                     : NULL;
}

gboolean
ch_window_lists_holdings (ChWindow *self)
{
  return CH_IS_HOLDINGS_PANE (ch_window_get_search_pane (self));
}

void
ch_window_forget_wishes (ChWindow *self)
{
  self->closing = FALSE;
  self->going = FALSE;
  self->way = 0;
  g_clear_pointer (&self->left, g_free);
}

static void
step (ChWindow *self,
      int       offset)
{
  ChSearchPane *search_pane = ch_window_get_search_pane (self);

  /* Whoever edits one meeting edits the next: what was changed is saved on the way. */
  if (ch_detail_pane_get_editing (self->detail_pane))
    {
      self->going = TRUE;
      self->way += offset;
      ch_detail_pane_finish (self->detail_pane);
      return;
    }

  if (search_pane != NULL)
    ch_search_pane_step (search_pane, offset);
  else
    ch_list_pane_step (self->list_pane, offset);
}

static void
on_next (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  step (CH_WINDOW (widget), 1);
}

static void
on_previous (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  step (CH_WINDOW (widget), -1);
}

static void
on_search (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);
  ChSearchPane *search_pane = ch_window_get_search_pane (self);

  if (search_pane != NULL)
    ch_search_pane_search (search_pane);
  else
    ch_list_pane_search (self->list_pane);
}

static void
on_show_timeline (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  ChListPane *pane = CH_WINDOW (widget)->list_pane;
  gboolean shown;

  g_object_get (pane, "show-timeline", &shown, NULL);
  g_object_set (pane, "show-timeline", !shown, NULL);
}

static void
on_nth_view (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);
  const char *view = ch_view_list_find_id (self->views, g_variant_get_uint32 (parameter) - 1);

  if (view != NULL)
    g_object_set (self->list_pane, "view", view, NULL);
}

/* From a page that names it to the meeting itself. */
static void
on_show_meeting (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);

  g_object_set (self->list_pane, "view", CH_VIEW_ALL, NULL);
  g_object_set (self->detail_pane, "uid", g_variant_get_string (parameter, NULL), NULL);
}

static void
on_show_words (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ch_list_pane_show_words (CH_WINDOW (widget)->list_pane, g_variant_get_string (parameter, NULL));
}

gboolean
ch_window_shows_saved_search (ChWindow *self)
{
  g_autofree char *view = NULL;

  g_object_get (self->list_pane, "view", &view, NULL);
  return g_str_has_prefix (view, CH_VIEW_SEARCH_PREFIX);
}

static void
on_save_search (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);
  g_autoptr(ChMeetingList) list = NULL;
  g_autofree char *order = NULL;

  g_object_get (self->list_pane, "list", &list, "order", &order, NULL);
  gtk_window_present (GTK_WINDOW (ch_save_search_dialog_new (GTK_WINDOW (self), self->log, ch_log_list_get_words (CH_LOG_LIST (list)), order)));
}

static void
on_search_removed (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(ChWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (ch_log_delete_record_finish (CH_LOG (object), result, &error))
    ch_window_tell (self, _("Saved search removed"), TRUE);
  else
    ch_window_tell (self, error->message, FALSE);
}

static void
on_remove_search (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);
  g_autofree char *view = NULL;

  g_object_get (self->list_pane, "view", &view, NULL);
  g_object_set (self->list_pane, "view", CH_VIEW_ALL, NULL);
  ch_log_delete_record_async (self->log, CH_REGISTER_SEARCHES, view + strlen (CH_VIEW_SEARCH_PREFIX), NULL, on_search_removed,
                              g_object_ref (self));
}

static void
on_print_list (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);
  g_autoptr(ChMeetingList) list = NULL;
  ChPrintPreview *preview;

  g_object_get (self->list_pane, "list", &list, NULL);
  preview = ch_print_preview_new_for_list (GTK_WINDOW (self), self->log, ch_log_list_get_words (CH_LOG_LIST (list)));
  gtk_window_present (GTK_WINDOW (preview));
}

void
ch_window_class_install_view_actions (ChWindowClass *klass)
{
  static const ChWidgetAction actions[] = {
    { "win.next", on_next, GDK_KEY_Page_Down, GDK_ALT_MASK },
    { "win.previous", on_previous, GDK_KEY_Page_Up, GDK_ALT_MASK },
    { "win.search", on_search, GDK_KEY_f, GDK_CONTROL_MASK },
    { "win.show-timeline", on_show_timeline, GDK_KEY_F7, 0 },
    { "win.save-search", on_save_search, GDK_KEY_f, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "win.remove-search", on_remove_search, 0, 0 },
    { "win.print-list", on_print_list, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ch_widget_class_install_actions (widget_class, actions, G_N_ELEMENTS (actions));
  gtk_widget_class_install_action (widget_class, "win.show-meeting", "s", on_show_meeting);
  gtk_widget_class_install_action (widget_class, "win.show-words", "s", on_show_words);
  gtk_widget_class_install_action (widget_class, "win.nth-view", "u", on_nth_view);
  for (guint n = 1; n <= 9; n++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + n, GDK_CONTROL_MASK, "win.nth-view", "u", n);
}
