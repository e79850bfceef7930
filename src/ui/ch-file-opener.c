/* ch-file-opener.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-file-opener.h"

#include "ch-compat.h"
#include "ch-error.h"

#include <glib/gi18n-lib.h>

static void
on_copied (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  if (g_file_copy_finish (G_FILE (object), result, &error))
    g_task_return_pointer (task, g_object_ref (g_task_get_task_data (task)), g_object_unref);
  else
    g_task_return_new_error (task, CH_ERROR,
                             g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ? CH_ERROR_NOT_FOUND : CH_ERROR_FAILED,
                             /* Translators: %s is what the system says went wrong */
                             _("The file cannot be opened: %s"), error->message);
}

/* A name that cannot lead out of its folder. */
static char *
dup_base_name (const char *name,
               const char *sha256)
{
  g_autofree char *base = name != NULL ? g_path_get_basename (name) : NULL;

  if (base == NULL || *base == '.' || *base == G_DIR_SEPARATOR)
    return g_strdup (sha256);
  return g_steal_pointer (&base);
}

void
ch_file_opener_copy_async (ChLog               *log,
                           const char          *sha256,
                           const char          *name,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, user_data);
  g_autofree char *path = ch_log_dup_file_path (log, sha256);
  g_autofree char *base = dup_base_name (name, sha256);
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "chancery", sha256, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GFile *copy = g_file_new_build_filename (folder, base, NULL);

  g_task_set_source_tag (task, ch_file_opener_copy_async);
  g_task_set_task_data (task, copy, g_object_unref);

  g_mkdir_with_parents (folder, 0700);
  g_file_copy_async (file, copy, G_FILE_COPY_OVERWRITE, G_PRIORITY_DEFAULT, NULL, NULL, NULL, on_copied,
                     g_steal_pointer (&task));
}

GFile *
ch_file_opener_copy_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
on_copied_to_open (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GObject) parent = g_weak_ref_get (g_task_get_task_data (task));
  GError *error = NULL;
  g_autoptr(GFile) copy = ch_file_opener_copy_finish (result, &error);
  g_autofree char *uri = copy != NULL ? g_file_get_uri (copy) : NULL;

  if (copy == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  ch_compat_show_uri (parent != NULL ? GTK_WINDOW (parent) : NULL, uri);
  g_task_return_pointer (task, g_steal_pointer (&copy), g_object_unref);
}

static void
free_weak_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

void
ch_file_opener_open_async (GtkWindow           *parent,
                           ChLog               *log,
                           const char          *sha256,
                           const char          *name,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  GWeakRef *weak_parent = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak_parent, parent);
  g_task_set_source_tag (task, ch_file_opener_open_async);
  g_task_set_task_data (task, weak_parent, free_weak_ref);
  ch_file_opener_copy_async (log, sha256, name, on_copied_to_open, task);
}

GFile *
ch_file_opener_open_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
