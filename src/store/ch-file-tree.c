/* ch-file-tree.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-file-tree.h"

#include "ch-error.h"
#include "ch-log-folder.h"
#include "ch-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUFFER_LENGTH (256 * 1024)
#define SHA256_LENGTH 64

gboolean
ch_file_tree_fail_to_read (const char  *path,
                           int          reason,
                           GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, CH_ERROR, CH_ERROR_FAILED, _("The file “%s” cannot be read: %s"), name, g_strerror (reason));
  return FALSE;
}

gboolean
ch_file_tree_make_folder (const char  *path,
                          GError     **error)
{
  if (g_mkdir (path, 0700) != 0)
    return errno == EEXIST || ch_output_fail (path, errno, error);
  /* mkdir() heeds the umask. */
  return g_chmod (path, 0700) == 0 || ch_output_fail (path, errno, error);
}

void
ch_file_tree_remove (const char *path)
{
  GStatBuf status;

  if (g_lstat (path, &status) != 0)
    return;
  if (S_ISDIR (status.st_mode))
    {
      g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          ch_file_tree_remove (child);
        }
    }
  g_remove (path);
}

gboolean
ch_file_tree_sync (const char  *path,
                   GError     **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  int code = 0;

  if (fd < 0)
    return ch_file_tree_fail_to_read (path, errno, error);
  /* Some file systems know no sync of a folder. */
  if (fsync (fd) != 0 && errno != EINVAL)
    code = errno;
  g_close (fd, NULL);
  return code == 0 || ch_output_fail (path, code, error);
}

static gboolean
copy_bytes (int            from,
            const char    *from_path,
            int            to,
            const char    *to_path,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autofree guchar *buffer = g_malloc (BUFFER_LENGTH);

  for (;;)
    {
      gssize length = read (from, buffer, BUFFER_LENGTH);

      if (length < 0 && errno == EINTR)
        continue;
      if (length < 0)
        return ch_file_tree_fail_to_read (from_path, errno, error);
      if (length == 0)
        return TRUE;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      for (gssize done = 0, n; done < length; done += n)
        {
          n = write (to, buffer + done, length - done);
          if (n < 0 && errno != EINTR)
            return ch_output_fail (to_path, errno, error);
          n = MAX (n, 0);
        }
    }
}

gboolean
ch_file_tree_copy (const char    *from,
                   const char    *to,
                   GCancellable  *cancellable,
                   GError       **error)
{
  /* Whoever opens a pipe waits for somebody who writes into it. */
  int from_fd = g_open (from, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  struct stat status;
  int to_fd;
  gboolean copied;

  if (from_fd < 0)
    return ch_file_tree_fail_to_read (from, errno, error);
  if (fstat (from_fd, &status) != 0 || !S_ISREG (status.st_mode))
    {
      g_close (from_fd, NULL);
      return ch_file_tree_fail_to_read (from, EINVAL, error);
    }
  to_fd = g_open (to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (to_fd < 0)
    {
      int code = errno;

      g_close (from_fd, NULL);
      return ch_output_fail (to, code, error);
    }

  copied = copy_bytes (from_fd, from, to_fd, to, cancellable, error);
  if (copied && (fchmod (to_fd, 0600) != 0 || fsync (to_fd) != 0))
    copied = ch_output_fail (to, errno, error);
  g_close (from_fd, NULL);
  g_close (to_fd, NULL);
  if (!copied)
    g_unlink (to);
  return copied;
}

gboolean
ch_file_tree_link (const char *from,
                   const char *to)
{
  GStatBuf status;

  return g_lstat (from, &status) == 0 && S_ISREG (status.st_mode) && link (from, to) == 0;
}

gboolean
ch_file_tree_link_or_copy (const char    *from,
                           const char    *to,
                           GCancellable  *cancellable,
                           GError       **error)
{
  return ch_file_tree_link (from, to) || ch_file_tree_copy (from, to, cancellable, error);
}

static gboolean
is_sha256 (const char *name)
{
  gsize length = 0;

  while (g_ascii_isdigit (name[length]) || (name[length] >= 'a' && name[length] <= 'f'))
    length++;
  return length == SHA256_LENGTH && name[length] == '\0';
}

gboolean
ch_file_tree_for_each_attached (const char      *folder,
                                ChFileTreeFunc   func,
                                gpointer         user_data,
                                GError         **error)
{
  g_autofree char *files = g_build_filename (folder, CH_LOG_FOLDER_FILES, NULL);
  g_autoptr(GDir) dir = g_dir_open (files, 0, NULL);
  const char *start;

  while (dir != NULL && (start = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *below = g_build_filename (files, start, NULL);
      g_autoptr(GDir) below_dir = g_dir_open (below, 0, NULL);
      const char *name;

      while (below_dir != NULL && (name = g_dir_read_name (below_dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (below, name, NULL);

          if (is_sha256 (name) && g_str_has_prefix (name, start) && !func (path, name, user_data, error))
            return FALSE;
        }
    }
  return TRUE;
}

gboolean
ch_file_tree_is_empty (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);

  return dir != NULL ? g_dir_read_name (dir) == NULL : !g_file_test (path, G_FILE_TEST_EXISTS);
}
