/* ch-table-preview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-table-preview.h"

#include "ch-csv-reader.h"
#include "ch-error.h"
#include "ch-paths.h"
#include "ch-table-headings.h"

#include <glib/gi18n-lib.h>

/* So many rows show how dates are written; so many of them are shown as meetings. */
#define CELLS_READ 200
#define ROWS_SHOWN 6

/* What the thread works with. */
typedef struct
{
  GFile *file; /* (owned) */
  char *map_text; /* (owned) (nullable) */
  char *map_name; /* (owned) (nullable) */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->file);
  g_free (job->map_text);
  g_free (job->map_name);
  g_free (job);
}

static void
clear_row (gpointer data)
{
  ch_table_row_clear (data);
}

void
ch_table_preview_free (ChTablePreview *self)
{
  g_ptr_array_unref (self->columns);
  g_free (self->targets);
  g_ptr_array_unref (self->cells);
  g_clear_pointer (&self->map, ch_table_map_free);
  g_array_unref (self->rows);
  g_free (self);
}

static ChTablePreview *
table_preview_new (void)
{
  ChTablePreview *self = g_new0 (ChTablePreview, 1);

  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->rows = g_array_new (FALSE, FALSE, sizeof (ChTableRow));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

static GPtrArray *
copy_cells (const ChCsvRow *row)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < row->fields->len; i++)
    g_ptr_array_add (cells, g_strstrip (g_strdup (row->fields->pdata[i])));
  return cells;
}

static GInputStream *
open_file (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(GError) reason = NULL;
  GFileInputStream *stream = g_file_read (file, cancellable, &reason);
  g_autofree char *path = NULL;

  if (stream != NULL)
    return G_INPUT_STREAM (stream);

  path = g_file_get_parse_name (file);
  g_set_error (error, CH_ERROR, CH_ERROR_FAILED, _("The file “%s” cannot be read: %s"), path, reason->message);
  return NULL;
}

/* A broken row has its say when it is read through the map. */
static gboolean
read_cells (ChTablePreview  *self,
            GFile           *file,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr(GInputStream) stream = open_file (file, cancellable, error);
  g_autoptr(ChCsvReader) reader = NULL;
  g_autoptr(GError) failure = NULL;
  const ChCsvRow *row;

  if (stream == NULL)
    return FALSE;

  reader = ch_csv_reader_new (stream, self->map != NULL ? ch_table_map_get_separator (self->map) : 0);
  row = ch_csv_reader_next (reader, cancellable, &failure);
  if (row != NULL && row->broken == NULL)
    {
      g_ptr_array_unref (self->columns);
      self->columns = copy_cells (row);
    }
  while (row != NULL && self->cells->len < CELLS_READ
         && (row = ch_csv_reader_next (reader, cancellable, &failure)) != NULL)
    if (row->broken == NULL && row->fields->len == self->columns->len)
      g_ptr_array_add (self->cells, copy_cells (row));

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (self->columns->len == 0)
    g_set_error_literal (error, CH_ERROR, CH_ERROR_EMPTY, _("The table is empty."));
  else
    return TRUE;
  return FALSE;
}

/* Without the file that knows the headings only those that Chancery writes are known. */
static void
guess_targets (ChTablePreview *self)
{
  g_autofree char *data_dir = ch_paths_dup_data_dir ();
  g_autofree char *path = g_build_filename (data_dir, "mappings", "headings.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr(ChTableHeadings) headings = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  headings = ch_table_headings_new (text != NULL ? text : "");
  self->targets = ch_table_headings_guess (headings, self->columns);
}

static gboolean
read_rows (ChTablePreview  *self,
           GFile           *file,
           GCancellable    *cancellable,
           GError         **error)
{
  g_autoptr(GInputStream) stream = open_file (file, cancellable, error);
  g_autoptr(ChTableReader) reader = NULL;
  g_autoptr(GError) failure = NULL;
  ChTableRow row;

  if (stream == NULL)
    return FALSE;

  reader = ch_table_reader_new (stream, self->map);
  while (self->rows->len < ROWS_SHOWN && ch_table_reader_next (reader, &row, cancellable, &failure))
    g_array_append_val (self->rows, row);

  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The lexicons that a map needs are read from the disk too. */
static void
run (GTask        *task,
     gpointer      source_object,
     gpointer      task_data,
     GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr(ChTablePreview) self = table_preview_new ();
  g_auto(GStrv) lexicon_dirs = ch_paths_dup_lexicon_dirs ();
  g_autoptr(GError) error = NULL;

  if (job->map_text != NULL)
    self->map = ch_table_map_new (job->map_text, job->map_name, (const char *const *) lexicon_dirs, &error);
  if (error != NULL || !read_cells (self, job->file, cancellable, &error)
      || (self->map != NULL && !read_rows (self, job->file, cancellable, &error)))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  guess_targets (self);
  g_task_return_pointer (task, g_steal_pointer (&self), (GDestroyNotify) ch_table_preview_free);
}

void
ch_table_preview_async (GFile               *file,
                        const char          *map_text,
                        const char          *map_name,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Job *job;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (map_text == NULL || map_name != NULL);

  job = g_new0 (Job, 1);
  job->file = g_object_ref (file);
  job->map_text = g_strdup (map_text);
  job->map_name = g_strdup (map_name);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, ch_table_preview_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run);
}

ChTablePreview *
ch_table_preview_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

ChTableMap *
ch_table_preview_steal_map (ChTablePreview *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_steal_pointer (&self->map);
}
