/* ch-bulk-import.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-bulk-private.h"

#include "ch-log-register.h"

#include <glib/gi18n-lib.h>

#define BATCH_SIZE 500
#define ROWS_AT_A_TIME 1000
/* Undo has to hold a step in memory. */
#define MEETINGS_IN_A_STEP 10000

static void
bulk_free (gpointer data)
{
  ChBulk *bulk = data;

  ch_worker_free (bulk->worker);
  ch_bulk_reader_free (bulk->reader);
  g_clear_error (&bulk->error);
  g_clear_pointer (&bulk->report, ch_bulk_report_free);
  g_clear_pointer (&bulk->ids, g_array_unref);
  ch_uid_set_free (bulk->uids);
  ch_duplicate_finder_free (bulk->finder);
  g_array_unref (bulk->rows);
  g_clear_pointer (&bulk->meetings, g_ptr_array_unref);
  g_array_unref (bulk->twin_ids);
  g_array_unref (bulk->twin_notes);
  g_clear_pointer (&bulk->files, g_ptr_array_unref);
  g_free (bulk->files_folder);
  g_free (bulk->sentence);
  g_free (bulk);
}

/* The chain of callbacks holds the task; whoever ends it lets go. */
void
ch_bulk_fail (ChBulk *bulk,
              GError *error /* (transfer full) */)
{
  g_task_return_error (bulk->task, error);
  g_object_unref (bulk->task);
}

GCancellable *
ch_bulk_get_cancellable (ChBulk *bulk)
{
  return g_task_get_cancellable (bulk->task);
}

ChLog *
ch_bulk_get_log (ChBulk *bulk)
{
  return g_task_get_source_object (bulk->task);
}

static void read_next (ChBulk *bulk);

/* Adding the batch */

static void
on_imported (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  ChBulk *bulk = user_data;
  g_autoptr(GError) error = NULL;
  gint64 step = ch_log_import_finish (CH_LOG (object), result, &error);

  if (error != NULL)
    {
      ch_bulk_fail (bulk, g_steal_pointer (&error));
      return;
    }

  bulk->report->n_added += bulk->n_in_batch;
  bulk->n_in_step += bulk->n_in_batch;
  bulk->step = step;
  if (bulk->n_in_step >= MEETINGS_IN_A_STEP)
    bulk->step = bulk->n_in_step = 0;
  read_next (bulk);
}

void
ch_bulk_add_batch (ChBulk *bulk)
{
  GPtrArray *meetings = g_steal_pointer (&bulk->meetings);

  bulk->n_in_batch = meetings->len;
  ch_log_import_async (ch_bulk_get_log (bulk), meetings, bulk->sentence, bulk->step,
                       ch_bulk_get_cancellable (bulk), on_imported, bulk);
}

/* Reading the batch */

/* (worker thread) */
static void
read_batch (gpointer data)
{
  ChBulk *bulk = data;

  ch_bulk_reader_read (bulk->reader, bulk->rows, BATCH_SIZE, ch_bulk_get_cancellable (bulk), &bulk->error);
}

static void
go_on (ChBulk *bulk)
{
  if (bulk->rows->len > 0)
    {
      ch_bulk_sort_batch (bulk);
      return;
    }
  g_task_return_boolean (bulk->task, TRUE);
  g_object_unref (bulk->task);
}

static void
on_records_imported (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  ChBulk *bulk = user_data;
  g_autoptr(GError) error = NULL;
  gint64 step = ch_log_import_finish (CH_LOG (object), result, &error);

  if (error != NULL)
    {
      ch_bulk_fail (bulk, g_steal_pointer (&error));
      return;
    }
  bulk->step = step;
  go_on (bulk);
}

/* People and bodies come before the meetings that name them. */
static void
on_batch_read (gpointer data)
{
  ChBulk *bulk = data;
  g_autoptr(GPtrArray) records = NULL;

  if (bulk->error != NULL)
    {
      ch_bulk_fail (bulk, g_steal_pointer (&bulk->error));
      return;
    }

  records = ch_bulk_reader_steal_records (bulk->reader);
  if (records->len > 0)
    ch_log_import_records_async (ch_bulk_get_log (bulk), g_steal_pointer (&records), bulk->sentence, bulk->step,
                                 ch_bulk_get_cancellable (bulk), on_records_imported, bulk);
  else
    go_on (bulk);
}

static void
read_next (ChBulk *bulk)
{
  if (bulk->progress != NULL)
    bulk->progress (ch_bulk_reader_get_fraction (bulk->reader), bulk->progress_data);
  ch_worker_queue (bulk->worker, 0, read_batch, on_batch_read, bulk);
}

/* What is in the log already */

static void load_next_rows (ChBulk *bulk);

static void
on_rows_loaded (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  ChBulk *bulk = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = ch_log_load_rows_finish (CH_LOG (object), result, &error);

  if (rows == NULL)
    {
      ch_bulk_fail (bulk, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < rows->len; i++)
    if (bulk->map != NULL)
      ch_duplicate_finder_add_row (bulk->finder, rows->pdata[i]);
    else
      ch_uid_set_add (bulk->uids, ch_meeting_row_get_uid (rows->pdata[i]));
  load_next_rows (bulk);
}

static void
load_next_rows (ChBulk *bulk)
{
  guint n = MIN (ROWS_AT_A_TIME, bulk->ids->len - bulk->n_rows);

  if (n == 0)
    {
      ch_uid_set_sort (bulk->uids, NULL);
      ch_duplicate_finder_sort (bulk->finder);
      g_clear_pointer (&bulk->ids, g_array_unref);
      read_next (bulk);
      return;
    }

  bulk->n_rows += n;
  ch_log_load_rows_async (ch_bulk_get_log (bulk), &g_array_index (bulk->ids, gint64, bulk->n_rows - n), n,
                          ch_bulk_get_cancellable (bulk), on_rows_loaded, bulk);
}

static void
on_found (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  ChBulk *bulk = user_data;
  g_autoptr(GError) error = NULL;

  bulk->ids = ch_log_find_finish (CH_LOG (object), result, &error);
  if (bulk->ids == NULL)
    ch_bulk_fail (bulk, g_steal_pointer (&error));
  else
    load_next_rows (bulk);
}

/* The beginning */

/* (worker thread) */
static void
check_file (gpointer data)
{
  ChBulk *bulk = data;

  ch_bulk_reader_check (bulk->reader, ch_bulk_get_cancellable (bulk), &bulk->error);
}

static void
on_file_checked (gpointer data)
{
  ChBulk *bulk = data;

  if (bulk->error != NULL)
    ch_bulk_fail (bulk, g_steal_pointer (&bulk->error));
  else
    ch_log_find_async (ch_bulk_get_log (bulk), NULL, ch_bulk_get_cancellable (bulk), on_found, bulk);
}

static void
clear_row (gpointer data)
{
  ch_table_row_clear (data);
}

static ChBulk *
bulk_new (GFile      *file,
          ChTableMap *map)
{
  ChBulk *bulk = g_new0 (ChBulk, 1);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *display_name = g_filename_display_name (name);

  bulk->map = map;
  /* Translators: %s is the name of a file, or the title of a meeting */
  bulk->sentence = g_strdup_printf (_("Import “%s”"), display_name);
  bulk->report = ch_bulk_report_new ();
  bulk->worker = ch_worker_new ("bulk-import");
  bulk->reader = ch_bulk_reader_new (file, map);
  bulk->uids = ch_uid_set_new ();
  bulk->finder = ch_duplicate_finder_new ();
  bulk->rows = g_array_new (FALSE, FALSE, sizeof (ChTableRow));
  g_array_set_clear_func (bulk->rows, clear_row);
  bulk->twin_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  bulk->twin_notes = g_array_new (FALSE, FALSE, sizeof (guint));
  return bulk;
}

void
ch_bulk_import_async (ChLog               *log,
                      GFile               *file,
                      ChTableMap          *map,
                      const char          *files_folder,
                      gboolean             confirm,
                      ChProgressFunc       progress,
                      gpointer             progress_data,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  ChBulk *bulk;

  g_return_if_fail (CH_IS_LOG (log));
  g_return_if_fail (G_IS_FILE (file));

  bulk = bulk_new (file, map);
  bulk->files_folder = g_strdup (files_folder);
  bulk->confirm = confirm;
  bulk->progress = progress;
  bulk->progress_data = progress_data;
  bulk->task = g_task_new (log, cancellable, callback, user_data);
  g_task_set_source_tag (bulk->task, ch_bulk_import_async);
  g_task_set_task_data (bulk->task, bulk, bulk_free);
  /* What was added was added, even if it is stopped a moment later. */
  g_task_set_check_cancellable (bulk->task, FALSE);

  ch_worker_queue (bulk->worker, 0, check_file, on_file_checked, bulk);
}

gboolean
ch_bulk_import_finish (GAsyncResult   *result,
                       ChBulkReport  **report,
                       GError        **error)
{
  ChBulk *bulk;

  g_return_val_if_fail (G_IS_TASK (result), FALSE);
  g_return_val_if_fail (report != NULL, FALSE);

  bulk = g_task_get_task_data (G_TASK (result));
  *report = g_steal_pointer (&bulk->report);
  return g_task_propagate_boolean (G_TASK (result), error);
}
