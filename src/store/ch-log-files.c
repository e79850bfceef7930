/* ch-log-files.c: the attached files of a log's folder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-folder.h"

#include "ch-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

/* A scan of any size goes through a buffer of this size. */
#define BUFFER_LENGTH (256 * 1024)

char *
ch_log_folder_dup_file_path (const char *folder,
                             const char *sha256)
{
  char start[3] = { sha256[0], sha256[0] != '\0' ? sha256[1] : '\0', '\0' };

  return g_build_filename (folder, "files", start, sha256, NULL);
}

static gboolean
fail (int      code,
      GError **error)
{
  int meaning = code == ENOSPC || code == EDQUOT                    ? CH_ERROR_DISK_FULL
                : code == EACCES || code == EPERM || code == EROFS ? CH_ERROR_READ_ONLY
                                                                   : CH_ERROR_FAILED;

  g_set_error (error, CH_ERROR, meaning, _("The file could not be copied into the log: %s."), g_strerror (code));
  return FALSE;
}

static gboolean
make_private_folder (const char  *path,
                     GError     **error)
{
  if (g_mkdir (path, 0700) != 0 && errno != EEXIST)
    return fail (errno, error);
  return TRUE;
}

static gboolean
write_all (int            fd,
           const guchar  *data,
           gsize          length,
           GError       **error)
{
  while (length > 0)
    {
      gssize written = write (fd, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return fail (errno, error);
      data += written;
      length -= written;
    }
  return TRUE;
}

/* Reads STREAM to its end into CHECKSUM and, unless FD is negative, into the file. */
static gboolean
drain (GInputStream  *stream,
       int            fd,
       GChecksum     *checksum,
       GCancellable  *cancellable,
       GError       **error)
{
  g_autofree guchar *buffer = g_malloc (BUFFER_LENGTH);
  gssize length;

  while ((length = g_input_stream_read (stream, buffer, BUFFER_LENGTH, cancellable, error)) > 0)
    {
      g_checksum_update (checksum, buffer, length);
      if (fd >= 0 && !write_all (fd, buffer, length, error))
        return FALSE;
    }
  return length == 0;
}

/* The name of a file lasts only once its folder is on the disk too. */
static void
sync_folder (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  g_close (fd, NULL);
}

/* Gives the finished copy the name of its content. */
static gboolean
move_into_place (const char  *folder,
                 const char  *copy,
                 const char  *sha256,
                 GError     **error)
{
  g_autofree char *path = ch_log_folder_dup_file_path (folder, sha256);
  g_autofree char *parent = g_path_get_dirname (path);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_utime (path, NULL); /* it is as new as the copy would have been, and not swept away */
      g_unlink (copy);
      return TRUE;
    }
  if (!make_private_folder (parent, error))
    return FALSE;
  if (g_rename (copy, path) != 0)
    return fail (errno, error);
  sync_folder (parent);
  return TRUE;
}

static GError *
explain_unreadable (const char *words,
                    GError     *error /* (transfer full) */)
{
  GError *explained;

  if (error->domain != G_IO_ERROR || error->code == G_IO_ERROR_CANCELLED)
    return error;
  explained = g_error_new (CH_ERROR, error->code == G_IO_ERROR_NOT_FOUND ? CH_ERROR_NOT_FOUND : CH_ERROR_FAILED, "%s: %s",
                           words, error->message);
  g_error_free (error);
  return explained;
}

static char *
copy_in (const char    *folder,
         GInputStream  *stream,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *files = g_build_filename (folder, "files", NULL);
  g_autofree char *copy = g_build_filename (files, "incoming-XXXXXX", NULL);
  gboolean copied;
  int fd;

  if (!make_private_folder (files, error))
    return NULL;
  fd = g_mkstemp_full (copy, O_WRONLY | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      fail (errno, error);
      return NULL;
    }

  copied = drain (stream, fd, checksum, cancellable, error);
  if (copied && (fchmod (fd, 0600) != 0 || fsync (fd) != 0))
    copied = fail (errno, error);
  g_close (fd, NULL);

  if (copied && move_into_place (folder, copy, g_checksum_get_string (checksum), error))
    return g_strdup (g_checksum_get_string (checksum));
  g_unlink (copy);
  return NULL;
}

char *
ch_log_folder_add_file (const char    *folder,
                        GFile         *source,
                        GCancellable  *cancellable,
                        GError       **error)
{
  GError *failure = NULL;
  g_autoptr(GFileInputStream) stream = g_file_read (source, cancellable, &failure);
  char *sha256 = stream != NULL ? copy_in (folder, G_INPUT_STREAM (stream), cancellable, &failure) : NULL;

  if (sha256 == NULL)
    g_propagate_error (error, explain_unreadable (_("The file could not be read"), failure));
  return sha256;
}

char *
ch_log_folder_add_bytes (const char    *folder,
                         GBytes        *bytes,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return copy_in (folder, stream, cancellable, error);
}

static gboolean
check_file (const char    *folder,
            const char    *sha256,
            const char    *uid,
            GPtrArray     *sentences,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autofree char *path = ch_log_folder_dup_file_path (folder, sha256);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr(GError) failure = NULL;
  /* Whoever opens a pipe waits for somebody who writes into it. */
  g_autoptr(GFileInputStream) stream
      = g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_file_read (file, cancellable, &failure) : NULL;

  if (stream == NULL || !drain (G_INPUT_STREAM (stream), -1, checksum, cancellable, &failure))
    {
      if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      g_ptr_array_add (sentences,
                       /* Translators: a UID, and the name of a file */
                       g_strdup_printf (_("A file of the meeting %s is missing or cannot be read: %s."), uid, path));
    }
  else if (g_strcmp0 (g_checksum_get_string (checksum), sha256) != 0)
    {
      g_ptr_array_add (sentences, g_strdup_printf (_("A file of the meeting %s is damaged: %s."), uid, path));
    }
  return TRUE;
}

gboolean
ch_log_folder_check_files (const char    *folder,
                           ChDatabase    *database,
                           GPtrArray     *sentences,
                           GCancellable  *cancellable,
                           GError       **error)
{
  static const char sql[] = "SELECT file, min(meeting.uid) FROM ("
                            "SELECT file, meeting FROM photo WHERE file IS NOT NULL "
                            "UNION ALL SELECT file, meeting FROM attachment WHERE file IS NOT NULL "
                            "UNION ALL SELECT source, meeting FROM article WHERE source IS NOT NULL) AS named "
                            "JOIN meeting ON meeting.id = named.meeting GROUP BY file";
  /* A backup may be of a log that had photos alone. */
  static const char old_sql[] = "SELECT file, min (meeting.uid) FROM photo JOIN meeting ON meeting.id = photo.meeting "
                                "WHERE file IS NOT NULL GROUP BY file";
  static const char ask_sql[] = "SELECT count (*) FROM pragma_table_info ('attachment')";
  g_autoptr(ChStatement) statement = NULL;
  gint64 has_attachments;
  ChStep step;

  if (!ch_database_get_integer (database, ask_sql, &has_attachments, error))
    return FALSE;
  statement = ch_database_prepare (database, has_attachments ? sql : old_sql, error);
  if (statement == NULL)
    return FALSE;

  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    if (!check_file (folder, ch_statement_get_text (statement, 0), ch_statement_get_text (statement, 1), sentences,
                     cancellable, error))
      return FALSE;
  return step == CH_STEP_DONE;
}
