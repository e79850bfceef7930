/* ch-window-exchange.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-window-private.h"

#include "ch-export-dialog.h"
#include "ch-log-list.h"
#include "ch-table-dialog.h"

static void
on_imported (ChWindow   *self,
             const char *sentence)
{
  ch_window_tell (self, sentence, TRUE);
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
ch_window_export (ChWindow *self)
{
  ChMeeting *meeting = ch_detail_pane_get_meeting (self->detail_pane);
  g_autoptr(ChLogList) list = NULL;
  ChExportDialog *dialog;

  g_object_get (self->list_pane, "list", &list, NULL);
  dialog = ch_export_dialog_new (GTK_WINDOW (self), self->log, list != NULL ? ch_log_list_get_words (list) : "",
                                 meeting != NULL ? ch_record_get_uid (CH_RECORD (meeting)) : NULL);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (on_exported), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
