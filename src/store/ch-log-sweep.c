/* ch-log-sweep.c: removing attached files that nothing names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-private.h"

#include "ch-file-tree.h"
#include "ch-log-folder.h"

#include <glib/gstdio.h>
#include <string.h>

/* A file comes before the record that names it: the editor may be open for a day. */
#define LEAST_AGE (24 * 60 * 60) /* seconds */

#define SHA256_LENGTH 64

#define INCOMING "incoming-"

static gboolean
is_old (const char *path)
{
  GStatBuf status;

  return g_lstat (path, &status) == 0 && g_get_real_time () / G_USEC_PER_SEC - status.st_mtime > LEAST_AGE;
}

static gboolean
collect_old (const char  *path,
             const char  *name,
             gpointer     user_data,
             GError     **error)
{
  GHashTable *files = user_data;

  if (is_old (path))
    g_hash_table_insert (files, g_strdup (name), g_strdup (path));
  return TRUE;
}

/* Takes out of FILES those that TEXT names: each run of so many hexadecimal digits may be one. */
static void
spare_named (GHashTable *files,
             const char *text)
{
  const char *start = text;

  while (start != NULL && *start != '\0')
    {
      gsize length = strspn (start, "0123456789abcdef");

      if (length == SHA256_LENGTH)
        {
          char name[SHA256_LENGTH + 1];

          memcpy (name, start, SHA256_LENGTH);
          name[SHA256_LENGTH] = '\0';
          g_hash_table_remove (files, name);
        }
      start += length > 0 ? length : 1;
    }
}

/* The history names whatever a record ever named, and what can be undone brings it back. */
static gboolean
spare_needed (GHashTable  *files,
              ChDatabase  *database,
              GError     **error)
{
  static const char sql[] = "SELECT file FROM photo WHERE file IS NOT NULL "
                            "UNION ALL SELECT file FROM attachment WHERE file IS NOT NULL "
                            "UNION ALL SELECT source FROM article WHERE source IS NOT NULL "
                            "UNION ALL SELECT content FROM draft "
                            "UNION ALL SELECT before FROM change WHERE before IS NOT NULL "
                            "UNION ALL SELECT after FROM change WHERE after IS NOT NULL";
  g_autoptr(ChStatement) statement = ch_database_prepare (database, sql, error);
  ChStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      spare_named (files, ch_statement_get_text (statement, 0));
      if (g_hash_table_size (files) == 0)
        return TRUE;
    }
  return step == CH_STEP_DONE;
}

/* What a killed program had not copied to its end. */
static guint
remove_incoming (const char *folder)
{
  g_autofree char *files = g_build_filename (folder, CH_LOG_FOLDER_FILES, NULL);
  g_autoptr(GDir) dir = g_dir_open (files, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (files, name, NULL);

      if (g_str_has_prefix (name, INCOMING) && is_old (path))
        n += g_unlink (path) == 0;
    }
  return n;
}

/* (worker thread) */
static gboolean
run_sweep (ChLogJob   *job,
           ChLogLane  *lane,
           GError    **error)
{
  g_autoptr(GHashTable) files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(ChDatabase) database = NULL;
  GHashTableIter iter;
  gpointer path;
  guint n = 0;

  if (!ch_file_tree_for_each_attached (lane->folder, collect_old, files, error))
    return FALSE;
  if (g_hash_table_size (files) > 0)
    {
      database = ch_log_folder_open_reader (lane->folder, error);
      if (database == NULL)
        return FALSE;
      ch_database_set_cancellable (database, g_task_get_cancellable (job->task));
      if (!spare_needed (files, database, error))
        return FALSE;
    }

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, NULL, &path))
    if (is_old (path)) /* still: somebody may just have attached the same file again */
      n += g_unlink (path) == 0;
  n += remove_incoming (lane->folder);
  return ch_log_job_answer (job, g_memdup2 (&n, sizeof n), g_free);
}

void
ch_log_sweep_async (ChLog               *self,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_return_if_fail (CH_IS_LOG (self));

  ch_log_job_queue (
      ch_log_job_new (self, CH_LOG_CHORES, run_sweep, ch_log_sweep_async, cancellable, callback, user_data));
}

gboolean
ch_log_sweep_finish (ChLog         *self,
                     GAsyncResult  *result,
                     guint         *n_removed,
                     GError       **error)
{
  g_autofree guint *n = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  n = g_task_propagate_pointer (G_TASK (result), error);
  if (n_removed != NULL)
    *n_removed = n != NULL ? *n : 0;
  return n != NULL;
}
