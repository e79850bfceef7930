/* ch-exporter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-exporter.h"

#include "ch-attached-files.h"
#include "ch-error.h"
#include "ch-output.h"
#include "ch-log-register.h"
#include "ch-text.h"
#include "ch-uid-set.h"
#include "ch-worker.h"

#include <glib/gi18n-lib.h>

/* So many meetings are loaded, and then written, at a time. */
#define BATCH_SIZE 64
#define ROWS_AT_A_TIME 1000

typedef struct
{
  ChMeetingWriter *writer; /* (owned): used by the worker alone */
  ChWorker *worker; /* (owned) */
  char *files_folder; /* (owned) (nullable) */
  ChProgressFunc progress; /* (nullable) */
  gpointer progress_data;
  ChExportSum sum;

  gboolean whole; /* all meetings of the log */
  GPtrArray *records; /* (owned) (nullable) (element-type ChRecord): to come before the meetings */
  ChRegister next_register; /* the first whose records are not loaded yet */

  GStrv named; /* (owned) (nullable): as the caller named them */
  guint n_named; /* how many of them are found */
  GArray *ids; /* (owned) (nullable): row ids of a search */
  guint n_rows; /* how many of their rows are loaded */
  ChUidSet *uids; /* (owned) */
  guint next; /* the first of UIDS that is not loaded yet */
} Export;

/* Some meetings on their way to the stream. */
typedef struct
{
  GTask *task; /* (owned) */
  Export *export; /* (unowned): the task's */
  ChMeeting *meetings[BATCH_SIZE]; /* (owned) (nullable): a gap where one is gone */
  guint n_meetings;
  guint n_pending; /* still being loaded */
  GHashTable *files; /* (owned) (element-type utf8 utf8): SHA-256 → where the log has it */
  guint n_copied;
  guint n_missing;
  gboolean last;
  GError *error; /* (owned) (nullable): the first */
} Batch;

static void
export_free (gpointer data)
{
  Export *export = data;

  ch_worker_free (export->worker);
  g_object_unref (export->writer);
  g_free (export->files_folder);
  g_clear_pointer (&export->records, g_ptr_array_unref);
  g_strfreev (export->named);
  g_clear_pointer (&export->ids, g_array_unref);
  ch_uid_set_free (export->uids);
  g_free (export);
}

static void
batch_free (Batch *batch)
{
  for (guint i = 0; i < batch->n_meetings; i++)
    g_clear_object (&batch->meetings[i]);
  g_hash_table_unref (batch->files);
  g_clear_error (&batch->error);
  g_object_unref (batch->task);
  g_free (batch);
}

static void write_next (GTask *task);

/* Writing.  (worker thread) */

/* What has the name has the content, unless a program of long ago broke off in the middle of it. */
static gboolean
is_there (GFile            *copy,
          GFileInputStream *source)
{
  static const char *const attribute = G_FILE_ATTRIBUTE_STANDARD_SIZE;
  g_autoptr(GFileInfo) there = g_file_query_info (copy, attribute, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr(GFileInfo) wanted = g_file_input_stream_query_info (source, attribute, NULL, NULL);

  return there != NULL && wanted != NULL && g_file_info_get_size (there) == g_file_info_get_size (wanted);
}

static gboolean
copy_file (Batch       *batch,
           const char  *sha256,
           const char  *path,
           GError     **error)
{
  GCancellable *cancellable = g_task_get_cancellable (batch->task);
  g_autofree char *copy_path = g_build_filename (batch->export->files_folder, sha256, NULL);
  g_autoptr(GFile) source = g_file_new_for_path (path);
  g_autoptr(GFile) copy = g_file_new_for_path (copy_path);
  g_autoptr(GFileInputStream) stream = g_file_read (source, cancellable, NULL);
  g_autoptr(ChOutput) output = NULL;
  g_autoptr(GError) failure = NULL;

  if (stream == NULL)
    {
      batch->n_missing++;
      return !g_cancellable_set_error_if_cancelled (cancellable, error);
    }
  if (is_there (copy, stream))
    return TRUE;

  /* Nothing has the name before it is whole. */
  output = ch_output_open (copy_path, error);
  if (output == NULL)
    return FALSE;
  if (g_output_stream_splice (ch_output_get_stream (output), G_INPUT_STREAM (stream), G_OUTPUT_STREAM_SPLICE_NONE,
                              cancellable, &failure) < 0)
    {
      ch_output_explain (copy_path, &failure);
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  batch->n_copied++;
  return ch_output_commit (output, error);
}

static gboolean
copy_files (Batch   *batch,
            GError **error)
{
  GHashTableIter iter;
  gpointer sha256, path;

  if (g_hash_table_size (batch->files) == 0)
    return TRUE;

  if (g_mkdir_with_parents (batch->export->files_folder, 0777) != 0)
    {
      g_set_error (error, CH_ERROR, CH_ERROR_READ_ONLY, _("The folder “%s” cannot be made."),
                   batch->export->files_folder);
      return FALSE;
    }

  g_hash_table_iter_init (&iter, batch->files);
  while (g_hash_table_iter_next (&iter, &sha256, &path))
    if (!copy_file (batch, sha256, path, error))
      return FALSE;
  return TRUE;
}

static void
write_batch (gpointer data)
{
  Batch *batch = data;
  ChMeetingWriter *writer = batch->export->writer;
  GCancellable *cancellable = g_task_get_cancellable (batch->task);
  g_autoptr(GPtrArray) records = g_steal_pointer (&batch->export->records);

  for (guint i = 0; records != NULL && i < records->len; i++)
    if (!ch_meeting_writer_add_record (writer, records->pdata[i], cancellable, &batch->error))
      return;
  for (guint i = 0; i < batch->n_meetings; i++)
    if (batch->meetings[i] != NULL && !ch_meeting_writer_add (writer, batch->meetings[i], cancellable, &batch->error))
      return;
  if (!copy_files (batch, &batch->error) || !batch->last)
    return;
  ch_meeting_writer_end (writer, cancellable, &batch->error);
}

/* Back at home */

static void
on_batch_written (gpointer data)
{
  Batch *batch = data;
  Export *export = batch->export;
  g_autoptr(GTask) task = g_object_ref (batch->task);
  g_autoptr(GError) error = g_steal_pointer (&batch->error);
  guint n = ch_uid_set_get_length (export->uids);
  gboolean last = batch->last;

  for (guint i = 0; i < batch->n_meetings; i++)
    if (batch->meetings[i] != NULL)
      export->sum.n_meetings++;
  export->sum.n_files += batch->n_copied;
  export->sum.n_missing += batch->n_missing;
  batch_free (batch);

  if (error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (last)
    {
      export->sum.n_left_out = ch_meeting_writer_get_left_out (export->writer);
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (export->progress != NULL)
    export->progress ((double) export->next / n, export->progress_data);
  write_next (task);
}

static void
collect_files (Batch *batch)
{
  ChLog *log = g_task_get_source_object (batch->task);
  g_autoptr(GHashTable) files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer sha256;

  if (batch->export->files_folder == NULL)
    return;

  for (guint i = 0; i < batch->n_meetings; i++)
    if (batch->meetings[i] != NULL)
      ch_attached_files_collect (CH_RECORD (batch->meetings[i]), files);

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    g_hash_table_insert (batch->files, g_strdup (sha256), ch_log_dup_file_path (log, sha256));
}

static void
hand_over (Batch *batch)
{
  if (batch->error != NULL)
    {
      on_batch_written (batch);
      return;
    }

  collect_files (batch);
  ch_worker_queue (batch->export->worker, 0, write_batch, on_batch_written, batch);
}

/* Whoever has a place in the batch waits in PLACE for its meeting. */
typedef struct
{
  Batch *batch;
  guint place;
} Waiting;

static void
on_meeting_loaded (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autofree Waiting *waiting = user_data;
  Batch *batch = waiting->batch;
  g_autoptr(GError) error = NULL;

  batch->meetings[waiting->place] = ch_log_load_finish (CH_LOG (object), result, &error);
  /* One that was deleted since we looked is not part of the log. */
  if (error != NULL && batch->error == NULL && !g_error_matches (error, CH_ERROR, CH_ERROR_NOT_FOUND))
    batch->error = g_steal_pointer (&error);

  if (--batch->n_pending == 0)
    hand_over (batch);
}

static void
write_next (GTask *task)
{
  Export *export = g_task_get_task_data (task);
  guint n = MIN (BATCH_SIZE, ch_uid_set_get_length (export->uids) - export->next);
  Batch *batch = g_new0 (Batch, 1);

  batch->task = g_object_ref (task);
  batch->export = export;
  batch->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  batch->n_meetings = batch->n_pending = n;
  batch->last = n == 0;
  if (batch->last)
    {
      hand_over (batch);
      return;
    }

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *uid = ch_uid_set_dup_uid (export->uids, export->next++);
      Waiting *waiting = g_new0 (Waiting, 1);

      waiting->batch = batch;
      waiting->place = i;
      ch_log_load_async (g_task_get_source_object (task), uid, g_task_get_cancellable (task),
                         on_meeting_loaded, waiting);
    }
}

static void load_next_register (GTask *task);

static void
on_records_loaded (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = ch_log_load_records_finish (CH_LOG (object), result, &error);

  if (records == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_ptr_array_extend_and_steal (export->records, g_steal_pointer (&records));
  export->next_register++;
  load_next_register (task);
}

static void
load_next_register (GTask *task)
{
  Export *export = g_task_get_task_data (task);

  if (export->next_register < CH_N_REGISTERS)
    ch_log_load_records_async (g_task_get_source_object (task), export->next_register, g_task_get_cancellable (task),
                               on_records_loaded, g_object_ref (task));
  else
    write_next (task);
}

static void
start_writing (GTask *task)
{
  Export *export = g_task_get_task_data (task);

  ch_uid_set_sort (export->uids, NULL);
  if (ch_meeting_writer_wants_records (export->writer, export->whole))
    {
      export->records = g_ptr_array_new_with_free_func (g_object_unref);
      load_next_register (task);
    }
  else
    {
      write_next (task);
    }
}

/* Finding */

static void find_next_rows (GTask *task);

static void
on_rows_loaded (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = ch_log_load_rows_finish (CH_LOG (object), result, &error);

  if (rows == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < rows->len; i++)
    ch_uid_set_add (export->uids, ch_meeting_row_get_uid (rows->pdata[i]));
  find_next_rows (task);
}

static void
find_next_rows (GTask *task)
{
  Export *export = g_task_get_task_data (task);
  guint n = MIN (ROWS_AT_A_TIME, export->ids->len - export->n_rows);

  if (n == 0)
    {
      start_writing (task);
      return;
    }

  export->n_rows += n;
  ch_log_load_rows_async (g_task_get_source_object (task), &g_array_index (export->ids, gint64, export->n_rows - n), n,
                          g_task_get_cancellable (task), on_rows_loaded, g_object_ref (task));
}

static void
on_found (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  export->ids = ch_log_find_finish (CH_LOG (object), result, &error);
  if (export->ids == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    find_next_rows (task);
}

static void find_next_named (GTask *task);

static void
on_named_loaded (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) meeting = ch_log_load_finish (CH_LOG (object), result, &error);

  if (meeting == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  ch_uid_set_add (export->uids, ch_record_get_uid (CH_RECORD (meeting)));
  export->n_named++;
  find_next_named (task);
}

static void
find_next_named (GTask *task)
{
  Export *export = g_task_get_task_data (task);

  if (export->named[export->n_named] == NULL)
    start_writing (task);
  else
    ch_log_load_async (g_task_get_source_object (task), export->named[export->n_named], g_task_get_cancellable (task),
                       on_named_loaded, g_object_ref (task));
}

void
ch_exporter_write_async (ChLog               *log,
                         const char *const   *uids,
                         const char          *words,
                         ChMeetingWriter     *writer,
                         const char          *files_folder,
                         ChProgressFunc       progress,
                         gpointer             progress_data,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Export *export;

  g_return_if_fail (CH_IS_LOG (log));
  g_return_if_fail (CH_IS_MEETING_WRITER (writer));

  export = g_new0 (Export, 1);
  export->writer = g_object_ref (writer);
  export->worker = ch_worker_new ("export");
  export->files_folder = g_strdup (files_folder);
  export->progress = progress;
  export->progress_data = progress_data;
  export->named = g_strdupv ((GStrv) uids);
  export->whole = uids == NULL && ch_text_is_blank (words);
  export->uids = ch_uid_set_new ();
  task = g_task_new (log, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_exporter_write_async);
  g_task_set_task_data (task, export, export_free);

  if (uids != NULL)
    find_next_named (task);
  else
    ch_log_find_async (log, words, cancellable, on_found, g_steal_pointer (&task));
}

gboolean
ch_exporter_write_finish (GAsyncResult  *result,
                          ChExportSum   *sum,
                          GError       **error)
{
  Export *export;

  g_return_val_if_fail (G_IS_TASK (result), FALSE);
  g_return_val_if_fail (sum != NULL, FALSE);

  export = g_task_get_task_data (G_TASK (result));
  *sum = export->sum;
  return g_task_propagate_boolean (G_TASK (result), error);
}
