/* ch-restore.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* renameat2() */

#include "config.h"

#include "ch-restore.h"

#include "ch-backup-private.h"
#include "ch-error.h"
#include "ch-file-tree.h"
#include "ch-log-folder.h"
#include "ch-log-remote.h"
#include "ch-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

/*
 * The log to come is made beside the place that it is for, under the name NEW, with a mark in it.  Then both change
 * places at once, and the one that was there, under that name now, is called OLD, and at last by the time.  The mark
 * tells what a killed program left behind:
 *
 *   NEW has it: it was not finished, or not put in place yet; the log is as it was.
 *   The log has it: it is the new one, and NEW or OLD, if there is one, is the one that was there.
 */
#define NEW ".%s.restoring"
#define OLD ".%s.replaced"
#define MARK ".restoring"

/* Where SQLite keeps its locks within the file (sqlite.org, "File Locking"). */
#define FIRST_LOCK 0x40000000
#define N_LOCKS 512

typedef struct
{
  char *log; /* (owned) */
  char *coming; /* (owned) */
  char *old; /* (owned) */
} Places;

static char * G_GNUC_PRINTF (2, 0)
dup_beside (const char *folder,
            const char *format)
{
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *base = g_path_get_basename (folder);
  g_autofree char *name = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  name = g_strdup_printf (format, base);
#pragma GCC diagnostic pop
  return g_build_filename (parent, name, NULL);
}

static void
places_init (Places     *self,
             const char *log_folder)
{
  self->log = g_canonicalize_filename (log_folder, NULL);
  self->coming = dup_beside (self->log, NEW);
  self->old = dup_beside (self->log, OLD);
}

static void
places_clear (Places *self)
{
  g_free (self->log);
  g_free (self->coming);
  g_free (self->old);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Places, places_clear)

static gboolean
exists (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
has_mark (const char *folder)
{
  g_autofree char *mark = g_build_filename (folder, MARK, NULL);

  return exists (mark);
}

/* Puts the mark into FOLDER, and holds it as long as the file that is returned is open; -1 with ERROR. */
static int
set_mark (const char  *folder,
          GError     **error)
{
  g_autofree char *mark = g_build_filename (folder, MARK, NULL);
  int fd = g_open (mark, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);

  if (fd < 0)
    ch_output_fail (mark, errno, error);
  else
    flock (fd, LOCK_EX | LOCK_NB);
  return fd;
}

/* Whether somebody who lives holds the mark in FOLDER. */
static gboolean
is_held (const char *folder)
{
  g_autofree char *mark = g_build_filename (folder, MARK, NULL);
  int fd = g_open (mark, O_RDONLY | O_CLOEXEC, 0);
  gboolean held;

  if (fd < 0)
    return FALSE;
  held = flock (fd, LOCK_EX | LOCK_NB) != 0;
  g_close (fd, NULL);
  return held;
}

static void
remove_mark (const char *folder)
{
  g_autofree char *mark = g_build_filename (folder, MARK, NULL);

  g_unlink (mark);
}

static void
sync_parent (Places *self)
{
  g_autofree char *parent = g_path_get_dirname (self->log);

  ch_file_tree_sync (parent, NULL);
}

/* Calls what was there by the time, and gives its backups to the log that took its place. */
static char *
keep_old (Places *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *backups = ch_backup_dup_default_folder (self->old);
  g_autofree char *place = ch_backup_dup_default_folder (self->log);

  g_rename (backups, place);
  for (guint i = 1;; i++)
    {
      g_autofree char *number = i > 1 ? g_strdup_printf ("-%u", i) : g_strdup ("");
      g_autofree char *name = g_strconcat (self->log, "-before-", time, number, NULL);

      if (exists (name))
        continue;
      return g_rename (self->old, name) == 0 ? g_steal_pointer (&name) : g_strdup (self->old);
    }
}

/* The log has the mark: it is in place.  What is left to do may be done any number of times. */
static char *
finish (Places *self)
{
  char *kept = NULL;

  if (exists (self->coming) && !exists (self->old))
    g_rename (self->coming, self->old);
  if (exists (self->old))
    kept = keep_old (self);
  sync_parent (self);
  remove_mark (self->log);
  return kept;
}

void
ch_restore_settle (const char *log_folder)
{
  g_auto(Places) places = { NULL };

  places_init (&places, log_folder);
  if (is_held (places.coming) || is_held (places.log)) /* it is under way */
    return;

  /* It was put in its place in two steps, and the second one is missing. */
  if (!exists (places.log) && has_mark (places.coming))
    g_rename (places.coming, places.log);
  else if (!exists (places.log) && exists (places.old))
    g_rename (places.old, places.log);

  if (has_mark (places.log))
    g_free (finish (&places));
  else if (has_mark (places.coming))
    ch_file_tree_remove (places.coming);
}

/* Where the file system cannot let two folders change places there are two steps. */
static gboolean
put_in_place (Places  *self,
              GError **error)
{
#ifdef RENAME_EXCHANGE
  if (exists (self->log) && renameat2 (AT_FDCWD, self->coming, AT_FDCWD, self->log, RENAME_EXCHANGE) == 0)
    return TRUE;
#endif
  if (exists (self->log) && g_rename (self->log, self->old) != 0)
    return ch_log_folder_fail (errno, error);
  if (g_rename (self->coming, self->log) == 0)
    return TRUE;
  ch_log_folder_fail (errno, error);
  g_rename (self->old, self->log);
  return FALSE;
}

/* Looks for the locks of other programs.  SQLite itself could not tell of a log that is damaged. */
static gboolean
check_not_open (const char  *folder,
                GError     **error)
{
  g_autofree char *path = g_build_filename (folder, CH_LOG_FOLDER_DATABASE, NULL);
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = FIRST_LOCK, .l_len = N_LOCKS };
  int fd, remote_lock;
  gboolean in_use;

  if (exists (path) && ch_log_remote_is_remote (folder))
    {
      remote_lock = ch_log_remote_lock (folder, error);
      if (remote_lock < 0)
        return FALSE;
      ch_log_remote_unlock (remote_lock);
    }

  fd = g_open (path, O_RDWR | O_CLOEXEC, 0);
  if (fd < 0)
    return errno == ENOENT || ch_log_folder_fail (errno, error);
  in_use = fcntl (fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
  g_close (fd, NULL);
  if (in_use)
    g_set_error_literal (error, CH_ERROR, CH_ERROR_BUSY, _("The log is open in another program; close it there first."));
  return !in_use;
}

static gboolean
check_place (Places  *self,
             GError **error)
{
  g_autofree char *database = g_build_filename (self->log, CH_LOG_FOLDER_DATABASE, NULL);

  if (ch_file_tree_is_empty (self->log) || g_file_test (database, G_FILE_TEST_IS_REGULAR))
    return check_not_open (self->log, error);
  g_set_error (error, CH_ERROR, CH_ERROR_NOT_A_LOG, _("“%s” is not a log of Chancery."), self->log);
  return FALSE;
}

static gboolean
replace (Places      *places,
         const char  *source,
         char       **kept,
         GError     **error)
{
  if (g_strcmp0 (source, places->coming) != 0 && g_rename (source, places->coming) != 0)
    return ch_log_folder_fail (errno, error);

  ch_file_tree_sync (places->coming, NULL);
  sync_parent (places);
  if (!put_in_place (places, error))
    return FALSE;
  sync_parent (places);
  *kept = finish (places);
  return TRUE;
}

gboolean
ch_restore_replace (const char  *source,
                    const char  *log_folder,
                    char       **kept,
                    GError     **error)
{
  g_auto(Places) places = { NULL };
  gboolean replaced;
  int mark;

  *kept = NULL;
  places_init (&places, log_folder);
  if (!check_place (&places, error))
    return FALSE;

  mark = set_mark (source, error);
  if (mark < 0)
    return FALSE;
  replaced = replace (&places, source, kept, error);
  g_close (mark, NULL);
  return replaced;
}

/* A restoration under way. */
typedef struct
{
  char *backup; /* (owned) */
  char *log_folder; /* (owned) */
  ChChore *chore; /* (unowned) */
  const char *coming; /* (unowned) */
  int mark; /* (owned): the file that holds it; -1 before */
} Restoring;

static void
restoring_free (gpointer data)
{
  Restoring *self = data;

  g_free (self->backup);
  g_free (self->log_folder);
  g_free (self);
}

/* The log that is there has most of the files already, on the same disk. */
static gboolean
copy_file (const char  *path,
           const char  *name,
           gpointer     user_data,
           GError     **error)
{
  Restoring *self = user_data;
  g_autofree char *to = ch_log_folder_dup_file_path (self->coming, name);
  g_autofree char *folder = g_path_get_dirname (to);

  return ch_file_tree_make_folder (folder, error)
         && ch_file_tree_link_or_copy (path, to, ch_chore_get_cancellable (self->chore), error);
}

/* A log that was copied by hand, or whose computer stopped, has a part of it beside its file. */
static const char *const parts[] = { "-wal", "-journal" };

static gboolean
has_parts (const char *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_strconcat (folder, G_DIR_SEPARATOR_S CH_LOG_FOLDER_DATABASE, parts[i], NULL);

      if (exists (path))
        return TRUE;
    }
  return FALSE;
}

/* Copies the parts too, and lets SQLite put them together. */
static gboolean
join_parts (Restoring   *self,
            const char  *from,
            const char  *to,
            GError     **error)
{
  g_autoptr(ChDatabase) database = NULL;
  gint64 any;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *part = g_strconcat (from, parts[i], NULL);
      g_autofree char *copy = g_strconcat (to, parts[i], NULL);

      if (exists (part) && !ch_file_tree_copy (part, copy, ch_chore_get_cancellable (self->chore), error))
        return FALSE;
    }

  /* Whoever closes last moves the write-ahead log into the file. */
  database = ch_database_open_plain (to, error);
  return database != NULL && ch_database_get_integer (database, "SELECT count (*) FROM sqlite_schema", &any, error);
}

static gboolean
make_coming (Restoring  *self,
             GError    **error)
{
  g_autofree char *from = g_build_filename (self->backup, CH_LOG_FOLDER_DATABASE, NULL);
  g_autofree char *to = g_build_filename (self->coming, CH_LOG_FOLDER_DATABASE, NULL);
  g_autofree char *files = g_build_filename (self->coming, CH_LOG_FOLDER_FILES, NULL);

  if (!ch_file_tree_make_folder (self->coming, error))
    return FALSE;
  self->mark = set_mark (self->coming, error);
  if (self->mark < 0 || !ch_file_tree_copy (from, to, ch_chore_get_cancellable (self->chore), error)
      || (has_parts (self->backup) && !join_parts (self, from, to, error)))
    return FALSE;
  ch_chore_set_progress (self->chore, 0.7);
  return ch_file_tree_make_folder (files, error)
         && ch_file_tree_for_each_attached (self->backup, copy_file, self, error) && ch_file_tree_sync (files, error);
}

/* (chore's thread) */
static gpointer
run (ChChore  *chore,
     gpointer  data,
     GError  **error)
{
  Restoring *self = data;
  g_auto(Places) places = { NULL };
  g_autofree char *kept = NULL;
  gboolean done;

  places_init (&places, self->log_folder);
  self->chore = chore;
  self->coming = places.coming;
  ch_restore_settle (self->log_folder);
  if (!check_place (&places, error)
      || (!has_parts (self->backup) && !ch_backup_verify (self->backup, NULL, ch_chore_get_cancellable (chore), error)))
    return NULL;

  ch_chore_set_progress (chore, 0.3);
  done = make_coming (self, error)
         && (!has_parts (self->backup) || ch_backup_verify (places.coming, NULL, ch_chore_get_cancellable (chore), error))
         && check_place (&places, error) && replace (&places, places.coming, &kept, error);
  if (self->mark >= 0)
    g_close (self->mark, NULL);
  if (!done)
    {
      ch_file_tree_remove (places.coming);
      return NULL;
    }
  return kept != NULL ? g_steal_pointer (&kept) : g_strdup ("");
}

void
ch_restore_async (const char          *backup,
                  const char          *log_folder,
                  ChProgressFunc       progress,
                  gpointer             progress_data,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Restoring *self;

  g_return_if_fail (backup != NULL);
  g_return_if_fail (log_folder != NULL);

  g_task_set_source_tag (task, ch_restore_async);
  self = g_new0 (Restoring, 1);
  self->backup = g_canonicalize_filename (backup, NULL);
  self->log_folder = g_canonicalize_filename (log_folder, NULL);
  self->mark = -1;
  ch_chore_start (task, run, self, restoring_free, g_free, progress, progress_data);
}

gboolean
ch_restore_finish (GAsyncResult  *result,
                   char         **kept,
                   GError       **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  path = g_task_propagate_pointer (G_TASK (result), error);
  if (kept != NULL)
    *kept = path != NULL && *path != '\0' ? g_strdup (path) : NULL;
  return path != NULL;
}
