/* ch-window-import.c: what comes into the log and goes out of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-window-private.h"

#include "ch-import-dialog.h"
#include "ch-table-dialog.h"
#include "ch-widget-actions.h"

#include <glib/gi18n-lib.h>

/* What has come in is reviewed at once; whoever has no time for it leaves it under "To review". */
static void
on_imported (ChWindow  *self,
             ChMeeting *meeting,
             guint      n)
{
  g_autofree char *sentence = NULL;

  if (n == 1)
    {
      ch_detail_pane_edit (self->detail_pane, meeting, NULL);
      return;
    }

  sentence = g_strdup_printf (ngettext ("%u meeting imported, to be reviewed", "%u meetings imported, to be reviewed", n), n);
  ch_window_tell_batch (self, sentence, FALSE);
}

static ChImportDialog *
open_import (ChWindow *self)
{
  ChImportDialog *dialog = ch_import_dialog_new (GTK_WINDOW (self), self->log, self->importer);

  g_signal_connect_object (dialog, "imported", G_CALLBACK (on_imported), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static void
on_import (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ch_window_import (CH_WINDOW (widget), NULL);
}

static void
on_import_table (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  ch_window_import_table (CH_WINDOW (widget), NULL);
}

static void
on_export (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ChWindow *self = CH_WINDOW (widget);
  ChMeeting *meeting = ch_detail_pane_get_meeting (self->detail_pane);
  const char *const uids[] = { meeting != NULL ? ch_record_get_uid (CH_RECORD (meeting)) : NULL, NULL };

  if (!ch_window_export_selected (self))
    ch_window_export (self, uids);
}

/* What is dropped on the window: pages from the file manager, a link or a text from the browser. */
gboolean
ch_window_import_dropped (ChWindow     *self,
                          const GValue *value)
{
  if (self->log == NULL || ch_log_get_read_only (self->log) || ch_detail_pane_get_editing (self->detail_pane))
    return FALSE;

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr(GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

      if (files == NULL)
        return FALSE;
      if (files->next == NULL && ch_table_dialog_is_table (files->data))
        {
          ch_window_import_table (self, files->data);
          return TRUE;
        }
      ch_import_dialog_import_files (open_import (self), files);
      return TRUE;
    }

  if (G_VALUE_HOLDS_STRING (value) && ch_fetcher_is_address (g_value_get_string (value)))
    {
      g_autofree char *address = g_strstrip (g_value_dup_string (value));

      ch_import_dialog_import_address (open_import (self), address);
      return TRUE;
    }

  return FALSE;
}

void
ch_window_import (ChWindow   *self,
                  const char *address)
{
  ChImportDialog *dialog;

  g_return_if_fail (CH_IS_WINDOW (self));
  g_return_if_fail (self->log != NULL);

  dialog = open_import (self);
  if (address != NULL)
    ch_import_dialog_import_address (dialog, address);
}

void
ch_window_class_install_import_actions (ChWindowClass *klass)
{
  static const ChWidgetAction actions[] = {
    { "win.import", on_import, GDK_KEY_i, GDK_CONTROL_MASK },
    { "win.import-table", on_import_table, GDK_KEY_t, GDK_CONTROL_MASK },
    { "win.export", on_export, GDK_KEY_e, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  };

  ch_widget_class_install_actions (GTK_WIDGET_CLASS (klass), actions, G_N_ELEMENTS (actions));
}
