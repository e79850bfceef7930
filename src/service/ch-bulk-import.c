/* ch-bulk-import.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-bulk-import.h"

#include "ch-attached-files.h"
#include "ch-bulk-reader.h"
#include "ch-duplicate-finder.h"
#include "ch-error.h"
#include "ch-log-register.h"
#include "ch-uid-set.h"
#include "ch-worker.h"

#include <glib/gi18n-lib.h>

#define BATCH_SIZE 500
#define ROWS_AT_A_TIME 1000
/* Undo has to hold a step in memory. */
#define MEETINGS_IN_A_STEP 10000

typedef struct
{
  GTask *task; /* (unowned): whose data this is */
  ChTableMap *map; /* (unowned) (nullable) */
  char *files_folder; /* (owned) (nullable) */
  gboolean confirm;
  char *sentence; /* (owned): for the history */
  ChProgressFunc progress; /* (nullable) */
  gpointer progress_data;
  ChBulkReport *report; /* (owned) (nullable): until it is handed out */

  ChWorker *worker; /* (owned) */
  ChBulkReader *reader; /* (owned): the worker's while it works */
  GError *error; /* (owned) (nullable): the worker's */

  /* The log as it was. */
  GArray *ids; /* (owned) (nullable) */
  guint n_rows; /* how many of their rows are loaded */
  ChUidSet *uids; /* (owned): for an exported log */
  ChDuplicateFinder *finder; /* (owned): for a table */

  /* The batch under way. */
  GArray *rows; /* (owned) (element-type ChTableRow) */
  GPtrArray *meetings; /* (owned) (nullable) (element-type ChMeeting): to be added */
  GArray *twin_ids; /* (owned): row ids of meetings that some may be the same as */
  GArray *twin_notes; /* (owned) (element-type guint): which notes are to name them */
  GPtrArray *files; /* (owned) (nullable) (element-type utf8): of its meetings, not in the log yet */
  guint n_files; /* how many of them have been looked after */

  guint n_in_batch;
  gint64 step; /* of the history; 0 where the next batch begins one */
  guint n_in_step;
} Bulk;

static void
note_free (gpointer data)
{
  ChBulkNote *note = data;

  g_free (note->words);
  g_free (note);
}

void
ch_bulk_report_free (ChBulkReport *self)
{
  g_ptr_array_unref (self->notes);
  g_free (self);
}

static void
bulk_free (gpointer data)
{
  Bulk *bulk = data;

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
static void
fail (Bulk   *bulk,
      GError *error /* (transfer full) */)
{
  g_task_return_error (bulk->task, error);
  g_object_unref (bulk->task);
}

static GCancellable *
get_cancellable (Bulk *bulk)
{
  return g_task_get_cancellable (bulk->task);
}

static ChLog *
get_log (Bulk *bulk)
{
  return g_task_get_source_object (bulk->task);
}

static ChBulkNote *
add_note (Bulk           *bulk,
          ChBulkNoteKind  kind,
          gulong          line,
          char           *words /* (transfer full) */)
{
  ChBulkNote *note = g_new0 (ChBulkNote, 1);

  note->kind = kind;
  note->line = line;
  note->words = words;
  g_ptr_array_add (bulk->report->notes, note);
  bulk->report->n[kind]++;
  return note;
}

static void read_next (Bulk *bulk);

/* Adding the batch */

static void
on_imported (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  Bulk *bulk = user_data;
  g_autoptr(GError) error = NULL;
  gint64 step = ch_log_import_finish (CH_LOG (object), result, &error);

  if (error != NULL)
    {
      fail (bulk, g_steal_pointer (&error));
      return;
    }

  bulk->report->n_added += bulk->n_in_batch;
  bulk->n_in_step += bulk->n_in_batch;
  bulk->step = step;
  if (bulk->n_in_step >= MEETINGS_IN_A_STEP)
    bulk->step = bulk->n_in_step = 0;
  read_next (bulk);
}

static void
add_batch (Bulk *bulk)
{
  GPtrArray *meetings = g_steal_pointer (&bulk->meetings);

  bulk->n_in_batch = meetings->len;
  ch_log_import_async (get_log (bulk), meetings, bulk->sentence, bulk->step, get_cancellable (bulk), on_imported, bulk);
}

/* Its pictures come before it: no meeting names a file that is not there yet. */

static void look_after_next_file (Bulk *bulk);

static void
on_file_added (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  Bulk *bulk = user_data;
  const char *name = bulk->files->pdata[bulk->n_files];
  g_autoptr(GError) error = NULL;
  g_autofree char *sha256 = ch_log_add_file_finish (CH_LOG (object), result, &error);

  if (sha256 != NULL && !g_str_equal (sha256, name))
    g_set_error (&error, CH_ERROR, CH_ERROR_DAMAGED,
                 _("The file “%s” is not the picture that it is named for."), name);
  if (error != NULL)
    {
      fail (bulk, g_steal_pointer (&error));
      return;
    }

  bulk->n_files++;
  look_after_next_file (bulk);
}

static gboolean
is_in_log (Bulk       *bulk,
           const char *sha256)
{
  g_autofree char *path = ch_log_dup_file_path (get_log (bulk), sha256);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Where the file can be taken from, or NULL. */
static GFile *
find_file (Bulk       *bulk,
           const char *sha256)
{
  g_autofree char *path = NULL;

  if (bulk->files_folder == NULL)
    return NULL;

  path = g_build_filename (bulk->files_folder, sha256, NULL);
  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_file_new_for_path (path) : NULL;
}

static void
look_after_next_file (Bulk *bulk)
{
  for (; bulk->n_files < bulk->files->len; bulk->n_files++)
    {
      const char *sha256 = bulk->files->pdata[bulk->n_files];
      g_autoptr(GFile) source = NULL;

      if (is_in_log (bulk, sha256))
        continue;

      source = find_file (bulk, sha256);
      if (source != NULL)
        {
          ch_log_add_file_async (get_log (bulk), source, get_cancellable (bulk), on_file_added, bulk);
          return;
        }
      bulk->report->n_missing_files++;
    }
  add_batch (bulk);
}

static void
look_after_files (Bulk *bulk)
{
  g_autoptr(GHashTable) files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer sha256;

  for (guint i = 0; i < bulk->meetings->len; i++)
    ch_attached_files_collect (bulk->meetings->pdata[i], files);

  g_clear_pointer (&bulk->files, g_ptr_array_unref);
  bulk->files = g_ptr_array_new_with_free_func (g_free);
  bulk->n_files = 0;
  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    g_ptr_array_add (bulk->files, g_strdup (sha256));
  look_after_next_file (bulk);
}

/* Sorting the batch */

/* Of two meetings that may be the same: what was read, and what is there. */
static char *
dup_twin_sentence (const char *title,
                   const char *twin)
{
  return g_strdup_printf (_("“%s” may be a meeting that is there already: %s"), title, twin);
}

static void
on_twins_loaded (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Bulk *bulk = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = ch_log_load_rows_finish (CH_LOG (object), result, &error);

  if (rows == NULL)
    {
      fail (bulk, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < bulk->twin_ids->len; i++)
    for (guint j = 0; j < rows->len; j++)
      if (ch_meeting_row_get_id (rows->pdata[j]) == g_array_index (bulk->twin_ids, gint64, i))
        {
          ChBulkNote *note = bulk->report->notes->pdata[g_array_index (bulk->twin_notes, guint, i)];
          g_autofree char *title = note->words;
          g_autofree char *twin = g_strdup_printf ("%s “%s”", ch_meeting_row_get_uid (rows->pdata[j]),
                                                   ch_meeting_row_get_title (rows->pdata[j]));

          note->words = dup_twin_sentence (title, twin);
          break;
        }
  look_after_files (bulk);
}

/* A note of a twin in the log has only the title, until on_twins_loaded() knows what the twin is. */
static void
note_duplicate (Bulk             *bulk,
                const ChTableRow *row)
{
  const char *title = ch_meeting_get_title (row->meeting);
  gulong line;
  gint64 id;

  if (!ch_duplicate_finder_check (bulk->finder, row->meeting, row->line, &id, &line))
    return;

  if (id != 0)
    {
      guint place = bulk->report->notes->len;

      add_note (bulk, CH_BULK_DUPLICATE, row->line, g_strdup (title));
      g_array_append_val (bulk->twin_ids, id);
      g_array_append_val (bulk->twin_notes, place);
    }
  else
    {
      g_autofree char *twin = g_strdup_printf (_("line %lu"), line);

      add_note (bulk, CH_BULK_DUPLICATE, row->line, dup_twin_sentence (title, twin));
    }
}

static void
sort_row (Bulk       *bulk,
          ChTableRow *row)
{
  const char *uid = row->meeting != NULL ? ch_record_get_uid (CH_RECORD (row->meeting)) : NULL;
  const char *title = row->meeting != NULL ? ch_meeting_get_title (row->meeting) : NULL;

  if (row->meeting == NULL)
    {
      add_note (bulk, CH_BULK_REFUSED, row->line, g_steal_pointer (&row->reason));
      return;
    }

  if (bulk->map == NULL && ch_uid_set_contains (bulk->uids, uid))
    {
      add_note (bulk, CH_BULK_PRESENT, row->line,
                /* Translators: a UID and the title of a meeting */
                g_strdup_printf (_("%s “%s” is in the log already, and was left as it is."), uid,
                                 title != NULL ? title : ""));
      return;
    }

  if (bulk->map != NULL)
    note_duplicate (bulk, row);
  /* One without a title waits for it among those to review. */
  if (bulk->confirm && ch_meeting_get_title (row->meeting) != NULL)
    ch_meeting_set_status (row->meeting, "confirmed");
  g_ptr_array_add (bulk->meetings, g_steal_pointer (&row->meeting));
}

static void
sort_batch (Bulk *bulk)
{
  bulk->meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_array_set_size (bulk->twin_ids, 0);
  g_array_set_size (bulk->twin_notes, 0);

  for (guint i = 0; i < bulk->rows->len; i++)
    sort_row (bulk, &g_array_index (bulk->rows, ChTableRow, i));
  g_array_set_size (bulk->rows, 0);

  if (bulk->twin_ids->len > 0)
    ch_log_load_rows_async (get_log (bulk), (const gint64 *) bulk->twin_ids->data, bulk->twin_ids->len,
                            get_cancellable (bulk), on_twins_loaded, bulk);
  else
    look_after_files (bulk);
}

/* Reading the batch */

/* (worker thread) */
static void
read_batch (gpointer data)
{
  Bulk *bulk = data;

  ch_bulk_reader_read (bulk->reader, bulk->rows, BATCH_SIZE, get_cancellable (bulk), &bulk->error);
}

static void
go_on (Bulk *bulk)
{
  if (bulk->rows->len > 0)
    {
      sort_batch (bulk);
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
  Bulk *bulk = user_data;
  g_autoptr(GError) error = NULL;
  gint64 step = ch_log_import_finish (CH_LOG (object), result, &error);

  if (error != NULL)
    {
      fail (bulk, g_steal_pointer (&error));
      return;
    }
  bulk->step = step;
  go_on (bulk);
}

/* People and bodies come before the meetings that name them. */
static void
on_batch_read (gpointer data)
{
  Bulk *bulk = data;
  g_autoptr(GPtrArray) records = NULL;

  if (bulk->error != NULL)
    {
      fail (bulk, g_steal_pointer (&bulk->error));
      return;
    }

  records = ch_bulk_reader_steal_records (bulk->reader);
  if (records->len > 0)
    ch_log_import_records_async (get_log (bulk), g_steal_pointer (&records), bulk->sentence, bulk->step,
                                 get_cancellable (bulk), on_records_imported, bulk);
  else
    go_on (bulk);
}

static void
read_next (Bulk *bulk)
{
  if (bulk->progress != NULL)
    bulk->progress (ch_bulk_reader_get_fraction (bulk->reader), bulk->progress_data);
  ch_worker_queue (bulk->worker, 0, read_batch, on_batch_read, bulk);
}

/* What is in the log already */

static void load_next_rows (Bulk *bulk);

static void
on_rows_loaded (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  Bulk *bulk = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = ch_log_load_rows_finish (CH_LOG (object), result, &error);

  if (rows == NULL)
    {
      fail (bulk, g_steal_pointer (&error));
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
load_next_rows (Bulk *bulk)
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
  ch_log_load_rows_async (get_log (bulk), &g_array_index (bulk->ids, gint64, bulk->n_rows - n), n,
                          get_cancellable (bulk), on_rows_loaded, bulk);
}

static void
on_found (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  Bulk *bulk = user_data;
  g_autoptr(GError) error = NULL;

  bulk->ids = ch_log_find_finish (CH_LOG (object), result, &error);
  if (bulk->ids == NULL)
    fail (bulk, g_steal_pointer (&error));
  else
    load_next_rows (bulk);
}

/* The beginning */

/* (worker thread) */
static void
check_file (gpointer data)
{
  Bulk *bulk = data;

  ch_bulk_reader_check (bulk->reader, get_cancellable (bulk), &bulk->error);
}

static void
on_file_checked (gpointer data)
{
  Bulk *bulk = data;

  if (bulk->error != NULL)
    fail (bulk, g_steal_pointer (&bulk->error));
  else
    ch_log_find_async (get_log (bulk), NULL, get_cancellable (bulk), on_found, bulk);
}

static void
clear_row (gpointer data)
{
  ch_table_row_clear (data);
}

static Bulk *
bulk_new (GFile      *file,
          ChTableMap *map)
{
  Bulk *bulk = g_new0 (Bulk, 1);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *display_name = g_filename_display_name (name);

  bulk->map = map;
  /* Translators: %s is the name of a file */
  bulk->sentence = g_strdup_printf (_("Import “%s”"), display_name);
  bulk->report = g_new0 (ChBulkReport, 1);
  bulk->report->notes = g_ptr_array_new_with_free_func (note_free);
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
  Bulk *bulk;

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
  Bulk *bulk;

  g_return_val_if_fail (G_IS_TASK (result), FALSE);
  g_return_val_if_fail (report != NULL, FALSE);

  bulk = g_task_get_task_data (G_TASK (result));
  *report = g_steal_pointer (&bulk->report);
  return g_task_propagate_boolean (G_TASK (result), error);
}
