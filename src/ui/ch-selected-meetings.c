/* ch-selected-meetings.c: what the window does with all the meetings that are selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-window-private.h"

#include "ch-bulk-dialog.h"
#include "ch-print-preview.h"

#include <glib/gi18n-lib.h>

typedef void (*Deed) (ChWindow          *self,
                      const char *const *uids);

typedef struct
{
  ChWindow *window; /* (owned) */
  Deed deed;
} Errand;

static void
on_rows_loaded (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autofree Errand *errand = user_data;
  g_autoptr(ChWindow) self = errand->window;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = ch_log_load_rows_finish (CH_LOG (object), result, &error);
  g_autoptr(GPtrArray) uids = g_ptr_array_new ();

  if (rows == NULL)
    {
      ch_window_tell (self, error->message, FALSE);
      return;
    }
  if (rows->len == 0 || self->log == NULL)
    return;
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (uids, (gpointer) ch_meeting_row_get_uid (rows->pdata[i]));
  g_ptr_array_add (uids, NULL);
  errand->deed (self, (const char *const *) uids->pdata);
}

/* The list knows its entries by their row ids, and has loaded only those that are in sight. */
static void
do_with_selected (ChWindow *self,
                  Deed      deed)
{
  g_autoptr(GArray) ids = ch_list_pane_dup_selected (self->list_pane);
  Errand *errand = g_new0 (Errand, 1);

  errand->window = g_object_ref (self);
  errand->deed = deed;
  ch_log_load_rows_async (self->log, (const gint64 *) (gpointer) ids->data, ids->len, NULL, on_rows_loaded, errand);
}

static void
on_changed (ChWindow   *self,
            const char *sentence)
{
  ch_window_tell (self, sentence, TRUE);
}

static void
change (ChWindow          *self,
        const char *const *uids)
{
  ChBulkDialog *dialog = ch_bulk_dialog_new (GTK_WINDOW (self), self->log, uids);

  g_signal_connect_object (dialog, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_deleted (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(ChWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!ch_log_delete_finish (CH_LOG (object), result, &error))
    ch_window_tell (self, error->message, FALSE);
  else
    ch_window_tell (self, ch_log_get_undo_sentence (CH_LOG (object)), TRUE);
}

static void
delete (ChWindow          *self,
        const char *const *uids)
{
  guint n = g_strv_length ((char **) uids);
  g_autofree char *sentence = g_strdup_printf (ngettext ("%u meeting deleted", "%u meetings deleted", n), n);

  ch_log_delete_all_async (self->log, uids, sentence, NULL, on_deleted, g_object_ref (self));
}

static void
print (ChWindow          *self,
       const char *const *uids)
{
  gtk_window_present (GTK_WINDOW (ch_print_preview_new_for_selected (GTK_WINDOW (self), self->log, uids)));
}

/* Does what was asked for with the selected meetings, where there are several. */
static gboolean
do_with_several (ChWindow *self,
                 Deed      deed)
{
  guint n_selected = 0;

  g_object_get (self->list_pane, "n-selected", &n_selected, NULL);
  if (n_selected < 2 || !g_str_equal (ch_window_get_page (self), CH_VIEW_MEETINGS))
    return FALSE;
  do_with_selected (self, deed);
  return TRUE;
}

gboolean
ch_window_print_selected (ChWindow *self)
{
  return do_with_several (self, print);
}

gboolean
ch_window_export_selected (ChWindow *self)
{
  return do_with_several (self, ch_window_export);
}

static void
on_change_selected (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  do_with_selected (CH_WINDOW (widget), change);
}

static void
on_delete_selected (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  do_with_selected (CH_WINDOW (widget), delete);
}

void
ch_window_update_selected_actions (ChWindow *self,
                                   gboolean  writing)
{
  guint n_selected = 0;
  gboolean enabled;

  g_object_get (self->list_pane, "n-selected", &n_selected, NULL);
  enabled = writing && n_selected > 0;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.change-selected", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.delete-selected", enabled);
}

void
ch_window_class_install_selected_actions (ChWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.change-selected", NULL, on_change_selected);
  gtk_widget_class_install_action (widget_class, "win.delete-selected", NULL, on_delete_selected);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "win.change-selected", NULL);
}
