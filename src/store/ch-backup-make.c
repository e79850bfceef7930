/* ch-backup-make.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-backup-private.h"

#include "ch-database-copy.h"
#include "ch-error.h"
#include "ch-file-tree.h"
#include "ch-log-folder.h"
#include "ch-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* What is not a backup yet, or not any more, begins with this; the rest of its name is chance. */
#define UNFINISHED ".unfinished-"

/* Nobody works for so long on an unfinished one: the program was killed. */
#define ABANDONED_SECONDS (24 * 60 * 60)

/* How often a backup that waits for another looks whether it has ended. */
#define TURN_MICROSECONDS (50 * 1000)

/* How much of the progress is the copy of the database. */
#define SHARE_OF_COPY 0.5

typedef struct
{
  char *log_folder; /* (owned) */
  char *folder; /* (owned): of the backups */
  GDateTime *now; /* (owned) */
  ChChore *chore; /* (unowned) */
  char *unfinished; /* (owned) (nullable): the backup under its temporary name */
  GPtrArray *earlier; /* (owned) (nullable) (element-type ChBackup): newest first */
} Making;

static void
making_free (gpointer data)
{
  Making *self = data;

  g_free (self->log_folder);
  g_free (self->folder);
  g_date_time_unref (self->now);
  g_free (self->unfinished);
  g_clear_pointer (&self->earlier, g_ptr_array_unref);
  g_free (self);
}

static gboolean
make_folders (const char  *path,
              GError     **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;
  /* mkdir() heeds the umask. */
  if (g_mkdir_with_parents (path, 0700) != 0 || g_chmod (path, 0700) != 0)
    return ch_output_fail (path, errno, error);
  return TRUE;
}

/* PATH without symbolic links, as far as it is there. */
static char *
dup_real_path (const char *path)
{
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *real_parent = NULL;
  char *resolved = realpath (path, NULL);

  if (resolved != NULL)
    {
      g_autofree char *ours = g_strdup (resolved);

      free (resolved);
      return g_steal_pointer (&ours);
    }
  if (strcmp (parent, path) == 0)
    return g_strdup (path);
  real_parent = dup_real_path (parent);
  return g_build_filename (real_parent, name, NULL);
}

static gboolean
is_within (const char *path,
           const char *folder)
{
  gsize length = strlen (folder);

  return strncmp (path, folder, length) == 0 && (path[length] == '\0' || G_IS_DIR_SEPARATOR (path[length]));
}

/* Among the files of a log only its own folder for backups may hold any. */
static gboolean
check_folder (Making  *self,
              GError **error)
{
  g_autofree char *path = dup_real_path (self->folder);
  g_autofree char *log = dup_real_path (self->log_folder);
  g_autofree char *own = ch_backup_dup_default_folder (log);
  g_autofree char *database = g_build_filename (path, CH_LOG_FOLDER_DATABASE, NULL);

  if (*self->folder != '\0' && (!is_within (path, log) || is_within (path, own))
      && !g_file_test (database, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("Backups need a folder of their own."));
  return FALSE;
}

static void
remove_abandoned (Making *self)
{
  g_autoptr(GDir) dir = g_dir_open (self->folder, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      GStatBuf status;

      if (g_str_has_prefix (name, UNFINISHED) && g_stat (path, &status) == 0
          && now - status.st_mtime > ABANDONED_SECONDS)
        ch_file_tree_remove (path);
    }
}

static char *
make_unfinished (Making  *self,
                 GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, UNFINISHED "XXXXXX", NULL);

  if (g_mkdtemp_full (path, 0700) == NULL)
    {
      ch_output_fail (self->folder, errno, error);
      return NULL;
    }
  g_chmod (path, 0700);
  return g_steal_pointer (&path);
}

static void
on_copied (double   fraction,
           gpointer user_data)
{
  ch_chore_set_progress (((Making *) user_data)->chore, SHARE_OF_COPY * fraction);
}

static gboolean
copy_database (Making  *self,
               GError **error)
{
  g_autofree char *path = g_build_filename (self->unfinished, CH_LOG_FOLDER_DATABASE, NULL);
  g_autoptr(ChDatabase) source = ch_log_folder_open_reader (self->log_folder, error);
  int fd;

  if (source == NULL)
    return FALSE;
  fd = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (fd < 0)
    return ch_output_fail (path, errno, error);
  fchmod (fd, 0600);
  g_close (fd, NULL);

  return ch_database_copy (source, path, on_copied, self, ch_chore_get_cancellable (self->chore), error)
         && ch_file_tree_sync (path, error);
}

/* The same file in an earlier backup: to link to it saves a copy where the backups lie on another disk. */
static char *
find_earlier (Making     *self,
              const char *sha256)
{
  if (self->earlier->len > 0)
    {
      const char *newest = ch_backup_get_path (g_ptr_array_index (self->earlier, 0));
      g_autofree char *path = ch_log_folder_dup_file_path (newest, sha256);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
  return NULL;
}

static gboolean
copy_file (const char  *path,
           const char  *name,
           gpointer     user_data,
           GError     **error)
{
  Making *self = user_data;
  g_autofree char *to = ch_log_folder_dup_file_path (self->unfinished, name);
  g_autofree char *folder = g_path_get_dirname (to);
  g_autofree char *earlier = NULL;

  if (!ch_file_tree_make_folder (folder, error))
    return FALSE;
  if (ch_file_tree_link (path, to))
    return TRUE;
  earlier = find_earlier (self, name);
  return ch_file_tree_link_or_copy (earlier != NULL ? earlier : path, to, ch_chore_get_cancellable (self->chore), error);
}

static gboolean
copy_files (Making  *self,
            GError **error)
{
  g_autofree char *files = g_build_filename (self->unfinished, CH_LOG_FOLDER_FILES, NULL);

  return ch_file_tree_make_folder (files, error)
         && ch_file_tree_for_each_attached (self->log_folder, copy_file, self, error)
         && ch_file_tree_sync (files, error) && ch_file_tree_sync (self->unfinished, error);
}

/* Gives the backup its name: the time, or the next second that is free. */
static ChBackup *
give_name (Making  *self,
           GError **error)
{
  g_autoptr(GDateTime) time = g_date_time_to_utc (self->now);

  for (;;)
    {
      g_autofree char *name = g_date_time_format (time, "%Y-%m-%dT%H%M%SZ");
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      GDateTime *next;

      if (g_rename (self->unfinished, path) == 0)
        {
          ch_file_tree_sync (self->folder, NULL);
          return ch_backup_new (path);
        }
      if (errno != ENOTEMPTY && errno != EEXIST)
        {
          ch_output_fail (path, errno, error);
          return NULL;
        }
      next = g_date_time_add_seconds (time, 1);
      g_date_time_unref (time);
      time = next;
    }
}

/* A backup that is being removed is none from the first moment on. */
static void
remove_backup (Making   *self,
               ChBackup *backup)
{
  g_autofree char *path = make_unfinished (self, NULL);

  if (path != NULL && g_rename (ch_backup_get_path (backup), path) == 0)
    ch_file_tree_remove (path);
}

static void
remove_old (Making *self)
{
  g_autoptr(GPtrArray) backups = ch_backup_list (self->folder, NULL);
  g_autoptr(GPtrArray) times = g_ptr_array_new ();
  g_autoptr(GArray) old = NULL;

  if (backups == NULL)
    return;
  for (guint i = 0; i < backups->len; i++)
    g_ptr_array_add (times, ch_backup_get_time (g_ptr_array_index (backups, i)));
  old = ch_backup_choose_old (times);
  for (guint i = 0; i < backups->len; i++)
    if (g_array_index (old, gboolean, i))
      remove_backup (self, g_ptr_array_index (backups, i));
}

/* NOTES name files of the backup, which has another name by now. */
static GStrv
dup_notes (Making    *self,
           GPtrArray *notes,
           ChBackup  *backup)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < notes->len; i++)
    {
      g_autoptr(GString) note = g_string_new (g_ptr_array_index (notes, i));

      g_string_replace (note, self->unfinished, ch_backup_get_path (backup), 0);
      g_strv_builder_add (builder, note->str);
    }
  return g_strv_builder_end (builder);
}

static ChBackup *
make (Making  *self,
      GError **error)
{
  g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  ChBackup *backup;

  self->earlier = ch_backup_list (self->folder, error);
  if (self->earlier == NULL || !copy_database (self, error) || !copy_files (self, error)
      || !ch_backup_verify (self->unfinished, notes, ch_chore_get_cancellable (self->chore), error))
    return NULL;
  backup = give_name (self, error);
  if (backup == NULL)
    return NULL;

  if (notes->len > 0)
    ch_backup_take_notes (backup, dup_notes (self, notes, backup));
  remove_old (self);
  return backup;
}

/* A file of what is not to be seen is told of as one of the folder of the backups. */
static void
name_folder (Making *self,
             GError *error)
{
  g_autoptr(GString) message = g_string_new (error->message);

  g_string_replace (message, self->unfinished, self->folder, 0);
  g_free (error->message);
  error->message = g_strdup (message->str);
}

/* Two at once, perhaps of two programs, would hold each other up: the second begins when the first has ended, and has what was
 * saved until then.  *LOCK, to be closed, keeps the turn; where the file system knows no such lock all go at once. */
static gboolean
take_turn (Making  *self,
           int     *lock,
           GError **error)
{
  gboolean told = FALSE;

  *lock = g_open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  while (*lock >= 0 && flock (*lock, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    {
      if (!told)
        ch_chore_set_waiting (self->chore);
      told = TRUE;
      if (g_cancellable_set_error_if_cancelled (ch_chore_get_cancellable (self->chore), error))
        return FALSE;
      g_usleep (TURN_MICROSECONDS);
    }
  return TRUE;
}

/* Makes the backup under its temporary name first. */
static ChBackup *
make_whole (Making  *self,
            GError **error)
{
  GError *failure = NULL;
  ChBackup *backup;

  remove_abandoned (self);
  self->unfinished = make_unfinished (self, error);
  if (self->unfinished == NULL)
    return NULL;

  backup = make (self, &failure);
  if (backup == NULL)
    {
      ch_file_tree_remove (self->unfinished);
      name_folder (self, failure);
      g_propagate_error (error, failure);
    }
  return backup;
}

/* (chore's thread) */
static gpointer
run (ChChore  *chore,
     gpointer  data,
     GError  **error)
{
  Making *self = data;
  ChBackup *backup = NULL;
  int lock = -1;

  self->chore = chore;
  ch_chore_give_way ();
  if (check_folder (self, error) && make_folders (self->folder, error) && take_turn (self, &lock, error))
    backup = make_whole (self, error);
  if (lock >= 0)
    g_close (lock, NULL);
  return backup;
}

void
ch_backup_make_async (const char          *log_folder,
                      const char          *folder,
                      GDateTime           *now,
                      ChProgressFunc       progress,
                      gpointer             progress_data,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Making *self;

  g_return_if_fail (log_folder != NULL);
  g_return_if_fail (folder != NULL);

  g_task_set_source_tag (task, ch_backup_make_async);
  self = g_new0 (Making, 1);
  self->log_folder = g_canonicalize_filename (log_folder, NULL);
  self->folder = *folder != '\0' ? g_canonicalize_filename (folder, NULL) : g_strdup ("");
  self->now = now != NULL ? g_date_time_ref (now) : g_date_time_new_now_utc ();
  ch_chore_start (task, run, self, making_free, g_object_unref, progress, progress_data);
}

ChBackup *
ch_backup_make_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
