/* ch-log-folder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-folder.h"

#include "ch-error.h"
#include "ch-file-tree.h"
#include "ch-holding.h"
#include "ch-log-probe.h"
#include "ch-log-remote.h"
#include "ch-migration.h"
#include "ch-name-table.h"
#include "ch-restore.h"
#include "ch-store-resources.h"
#include "ch-text.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DATABASE CH_LOG_FOLDER_DATABASE
#define MIGRATIONS CH_LOG_FOLDER_MIGRATIONS

#define APPLICATION_ID CH_LOG_FOLDER_APPLICATION_ID

gboolean
ch_log_folder_fail (int      code,
                    GError **error)
{
  switch (code)
    {
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error_literal (error, CH_ERROR, CH_ERROR_READ_ONLY, _("The log may not be written to."));
      break;
    case ENOSPC:
    case EDQUOT:
      g_set_error_literal (error, CH_ERROR, CH_ERROR_DISK_FULL, _("There is no room left on the disk."));
      break;
    default:
      g_set_error (error, CH_ERROR, CH_ERROR_FAILED, _("The log could not be read or written: %s."), g_strerror (code));
    }
  return FALSE;
}

static gboolean
fail_not_a_log (const char  *path,
                GError     **error)
{
  g_set_error (error, CH_ERROR, CH_ERROR_NOT_A_LOG, _("“%s” is not a log of Chancery."), path);
  return FALSE;
}

static gboolean
make_folder (const char  *folder,
             GError     **error)
{
  /* mkdir() heeds the umask, hence the second call. */
  if (g_mkdir_with_parents (folder, 0700) != 0 || g_chmod (folder, 0700) != 0)
    return ch_log_folder_fail (errno, error);
  return TRUE;
}

/* Whether the folder holds nothing; a log is never put among other people's things. */
static gboolean
check_empty (const char  *folder,
             GError     **error)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);

  if (dir == NULL)
    return ch_log_folder_fail (errno, error);
  if (g_dir_read_name (dir) == NULL)
    return TRUE;
  /* A log whose database is gone is a log all the same. */
  return ch_log_probe_remains (folder) ? ch_log_probe_fail (error) : fail_not_a_log (folder, error);
}

/* What was made for a new log, to be taken away again if it does not come about. */
typedef struct
{
  gboolean folder;
  gboolean file;
} Made;

static void
unmake (const Made *made,
        const char *folder,
        const char *path)
{
  static const char *const endings[] = { "", "-journal", "-wal", "-shm" };

  for (guint i = 0; made->file && i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
  if (made->folder)
    {
      g_autofree char *lock = g_build_filename (folder, "log.lock", NULL);

      g_unlink (lock);
      g_rmdir (folder);
    }
}

static gboolean
make_database_file (const char  *folder,
                    const char  *path,
                    Made        *made,
                    GError     **error)
{
  int fd;

  if (!check_empty (folder, error))
    return FALSE;

  fd = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (fd < 0 && errno == EEXIST) /* another program was quicker */
    return TRUE;
  made->file = fd >= 0;
  if (fd < 0 || g_chmod (folder, 0700) != 0 || fchmod (fd, 0600) != 0)
    {
      int code = errno;

      if (fd >= 0)
        g_close (fd, NULL);
      return ch_log_folder_fail (code, error);
    }
  return g_close (fd, error);
}

static gboolean
check_folder (const char  *folder,
              const char  *path,
              Made        *made,
              GError     **error)
{
  GStatBuf status;

  if (g_stat (folder, &status) != 0)
    {
      if (errno == ENOTDIR)
        return fail_not_a_log (folder, error);
      if (errno != ENOENT)
        return ch_file_tree_fail_to_read (folder, errno, error);
      if (!make_folder (folder, error))
        return FALSE;
      made->folder = TRUE;
    }
  else if (!S_ISDIR (status.st_mode))
    {
      return fail_not_a_log (folder, error);
    }

  if (g_stat (path, &status) != 0)
    return errno == ENOENT ? make_database_file (folder, path, made, error) : ch_file_tree_fail_to_read (path, errno, error);
  return S_ISREG (status.st_mode) || fail_not_a_log (path, error);
}

/* Marks a new file as a log, outside the WAL, so that its header alone tells from then on. */
static gboolean
mark_new_file (const char  *path,
               GError     **error)
{
  GStatBuf status;
  g_autoptr(ChDatabase) database = NULL;

  if (g_stat (path, &status) != 0)
    return ch_log_folder_fail (errno, error);
  if (status.st_size > 0)
    return TRUE;

  database = ch_database_open_plain (path, error);
  return database != NULL
         && ch_database_execute (database, "PRAGMA application_id = " G_STRINGIFY (APPLICATION_ID), error);
}

static gboolean
is_writable (const char *folder,
             const char *path)
{
  return g_access (path, W_OK) == 0 && g_access (folder, W_OK) == 0;
}

/* An older log cannot be brought up to date here, and a write-ahead log that nobody finished cannot
 * be either. */
static ChDatabase *
open_to_read (const char  *folder,
              GError     **error)
{
  g_autoptr(ChDatabase) database = ch_log_folder_open_reader (folder, error);
  gint64 version;

  if (database == NULL || !ch_database_get_integer (database, "PRAGMA user_version", &version, error))
    return NULL;
  if (version != ch_migration_get_latest (MIGRATIONS))
    {
      ch_log_folder_fail (EROFS, error);
      return NULL;
    }
  return g_steal_pointer (&database);
}

gboolean
ch_log_folder_lend_functions (ChDatabase  *database,
                              GError     **error)
{
  return ch_database_add_function (database, "fold", ch_text_fold, error)
         && ch_database_add_function (database, "name_words", ch_name_table_dup_words, error)
         && ch_database_add_function (database, "day_key", ch_holding_dup_day_key, error);
}

static ChDatabase *
open_to_write (const char      *path,
               ChDatabaseMode   mode,
               GError         **error)
{
  g_autoptr(ChDatabase) database = NULL;

  if (!mark_new_file (path, error))
    return NULL;
  database = ch_database_open (path, mode, error);
  if (database == NULL || !ch_log_folder_lend_functions (database, error)
      || !ch_migration_run (database, MIGRATIONS, error) || !ch_log_probe_tables (database, error))
    return NULL;
  return g_steal_pointer (&database);
}

/* The header says that it is a log: what SQLite does not take for a database is a damaged one. */
static void
explain_damage (GError **error)
{
  if (!g_error_matches (*error, CH_ERROR, CH_ERROR_NOT_A_LOG))
    return;
  g_clear_error (error);
  ch_log_probe_fail (error);
}

static ChDatabase *
open_file (const char  *folder,
           const char  *path,
           gboolean    *read_only,
           int         *lock,
           GError     **error)
{
  gboolean remote = ch_log_remote_is_remote (folder);
  ChDatabase *database;

  *read_only = !is_writable (folder, path);
  if (remote && !*read_only)
    {
      *lock = ch_log_remote_lock (folder, error);
      if (*lock < 0)
        return NULL;
    }

  database = *read_only ? open_to_read (folder, error)
                        : open_to_write (path, remote ? CH_DATABASE_WRITE_REMOTE : CH_DATABASE_WRITE, error);
  if (database == NULL)
    {
      explain_damage (error);
      ch_log_remote_unlock (*lock);
      *lock = -1;
    }
  return database;
}

ChDatabase *
ch_log_folder_open (const char  *folder,
                    gboolean    *read_only,
                    int         *lock,
                    GError     **error)
{
  g_autofree char *path = g_build_filename (folder, DATABASE, NULL);
  Made made = { FALSE, FALSE };
  ChDatabase *database = NULL;
  GError *failure = NULL;

  /* Naming the resources links them in; they register themselves. */
  g_assert (ch_store_get_resource () != NULL);

  *read_only = FALSE;
  *lock = -1;
  ch_restore_settle (folder);
  if (check_folder (folder, path, &made, &failure) && ch_log_probe_file (folder, path, &failure))
    database = open_file (folder, path, read_only, lock, &failure);
  if (database != NULL)
    return database;

  unmake (&made, folder, path);
  g_propagate_error (error, failure);
  return NULL;
}

static gboolean
has_part (const char *path,
          const char *ending)
{
  g_autofree char *part = g_strconcat (path, ending, NULL);

  return g_file_test (part, G_FILE_TEST_EXISTS);
}

ChDatabase *
ch_log_folder_open_reader (const char  *folder,
                           GError     **error)
{
  g_autofree char *path = g_build_filename (folder, DATABASE, NULL);
  ChDatabaseMode mode = CH_DATABASE_READ;

  /* An immutable log is read as its file stands.  What a writer left half done is in a journal, or whole only with
   * one; SQLite then says that it may not be read, which is better than what nobody has saved.  A write-ahead log
   * without the memory that programs share has no living writer. */
  if (!is_writable (folder, path) && !has_part (path, "-journal"))
    mode = !has_part (path, "-wal") ? CH_DATABASE_IMMUTABLE
           : !has_part (path, "-shm") ? CH_DATABASE_LEFT_OPEN
                                      : CH_DATABASE_READ;
  return ch_database_open (path, mode, error);
}
