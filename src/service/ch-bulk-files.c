/* ch-bulk-files.c: the files of the meetings of a batch
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-bulk-private.h"

#include "ch-attached-files.h"
#include "ch-error.h"

#include <glib/gi18n-lib.h>

/* Its pictures come before it: no meeting names a file that is not there yet. */

static void look_after_next_file (ChBulk *bulk);

static void
on_file_added (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  ChBulk *bulk = user_data;
  const char *name = bulk->files->pdata[bulk->n_files];
  g_autoptr(GError) error = NULL;
  g_autofree char *sha256 = ch_log_add_file_finish (CH_LOG (object), result, &error);

  if (sha256 != NULL && !g_str_equal (sha256, name))
    g_set_error (&error, CH_ERROR, CH_ERROR_DAMAGED,
                 _("The file “%s” is not the picture that it is named for."), name);
  if (error != NULL)
    {
      ch_bulk_fail (bulk, g_steal_pointer (&error));
      return;
    }

  bulk->n_files++;
  look_after_next_file (bulk);
}

static gboolean
is_in_log (ChBulk     *bulk,
           const char *sha256)
{
  g_autofree char *path = ch_log_dup_file_path (ch_bulk_get_log (bulk), sha256);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Where the file can be taken from, or NULL. */
static GFile *
find_file (ChBulk     *bulk,
           const char *sha256)
{
  g_autofree char *path = NULL;

  if (bulk->files_folder == NULL)
    return NULL;

  path = g_build_filename (bulk->files_folder, sha256, NULL);
  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_file_new_for_path (path) : NULL;
}

static void
look_after_next_file (ChBulk *bulk)
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
          ch_log_add_file_async (ch_bulk_get_log (bulk), source, ch_bulk_get_cancellable (bulk), on_file_added, bulk);
          return;
        }
      bulk->report->n_missing_files++;
    }
  ch_bulk_add_batch (bulk);
}

void
ch_bulk_look_after_files (ChBulk *bulk)
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
