/* ch-window-exchange.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-window-private.h"

#include "ch-export-dialog.h"
#include "ch-log-list.h"
#include "ch-table-dialog.h"

/* Whether somebody looks at one of the program's windows. */
static gboolean
is_looked_at (ChWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (gtk_window_is_active (link->data))
      return TRUE;
  return FALSE;
}

/* Of a batch that has ended; a click leads to what it brought. */
void
ch_window_tell_batch (ChWindow   *self,
                      const char *sentence,
                      gboolean    undoable)
{
  g_autoptr(GNotification) notification = NULL;

  ch_window_tell (self, sentence, undoable);
  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL || is_looked_at (self))
    return;

  notification = g_notification_new (sentence);
  g_notification_set_default_action (notification, "app.to-review");
  g_application_send_notification (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), "batch", notification);
}

static void
on_imported (ChWindow   *self,
             const char *sentence)
{
  ch_window_tell_batch (self, sentence, TRUE);
}

static void
on_exported (ChWindow   *self,
             const char *sentence)
{
  ch_window_tell (self, sentence, FALSE);
}

/* FILE is what was dropped, NULL where it is still to be chosen. */
void
ch_window_import_table (ChWindow *self,
                        GFile    *file)
{
  ChTableDialog *dialog = ch_table_dialog_new (GTK_WINDOW (self), self->log);

  g_signal_connect_object (dialog, "imported", G_CALLBACK (on_imported), self, G_CONNECT_SWAPPED);
  if (file != NULL)
    ch_table_dialog_set_file (dialog, file);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
ch_window_export (ChWindow          *self,
                  const char *const *uids)
{
  g_autoptr(ChLogList) list = NULL;
  ChExportDialog *dialog;

  g_object_get (self->list_pane, "list", &list, NULL);
  dialog = ch_export_dialog_new (GTK_WINDOW (self), self->log, list != NULL ? ch_log_list_get_words (list) : "", uids);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (on_exported), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
ch_window_show_to_review (ChWindow *self)
{
  g_return_if_fail (CH_IS_WINDOW (self));

  if (self->log != NULL && !ch_detail_pane_get_editing (self->detail_pane))
    g_object_set (self->list_pane, "view", CH_VIEW_REVIEW, NULL);
}
