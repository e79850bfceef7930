/* ch-backup.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-backup-private.h"

#include "ch-error.h"
#include "ch-log-check.h"
#include "ch-log-folder.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define FOLDER "backups"

/* Of the name of a backup, and what is read of it. */
#define NAME_LENGTH 18
#define NAME_FORMAT "%Y-%m-%dT%H%M%SZ"

/* Enough of a checksum to tell the logs of one folder apart. */
#define MARK_LENGTH 8

struct _ChBackup
{
  GObject parent_instance;

  char *path; /* (owned) */
  char *name; /* (owned) */
  GDateTime *time; /* (owned) */
  GStrv notes; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChBackup, ch_backup, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PATH,
  PROP_NAME,
  PROP_TIME,
  PROP_NOTES,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
ch_backup_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  ChBackup *self = CH_BACKUP (object);

  switch (prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_TIME:
      g_value_set_boxed (value, self->time);
      break;
    case PROP_NOTES:
      g_value_set_boxed (value, self->notes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_backup_finalize (GObject *object)
{
  ChBackup *self = CH_BACKUP (object);

  g_free (self->path);
  g_free (self->name);
  g_date_time_unref (self->time);
  g_strfreev (self->notes);

  G_OBJECT_CLASS (ch_backup_parent_class)->finalize (object);
}

static void
ch_backup_class_init (ChBackupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_backup_get_property;
  object_class->finalize = ch_backup_finalize;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_TIME] = g_param_spec_boxed ("time", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_NOTES] = g_param_spec_boxed ("notes", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_backup_init (ChBackup *self)
{
}

/* The time that NAME says, if it is the name of a backup. */
static GDateTime *
parse_name (const char *name)
{
  g_autoptr(GDateTime) time = NULL;
  g_autofree char *again = NULL;
  int year, month, day, hour, minute, second;

  if (strlen (name) != NAME_LENGTH
      || sscanf (name, "%4d-%2d-%2dT%2d%2d%2dZ", &year, &month, &day, &hour, &minute, &second) != 6)
    return NULL;
  time = g_date_time_new_utc (year, month, day, hour, minute, second);
  again = time != NULL ? g_date_time_format (time, NAME_FORMAT) : NULL;
  return g_strcmp0 (again, name) == 0 ? g_date_time_to_local (time) : NULL;
}

ChBackup *
ch_backup_new (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr(GDateTime) time = parse_name (name);
  ChBackup *self;

  if (time == NULL)
    return NULL;

  self = g_object_new (CH_TYPE_BACKUP, NULL);
  self->path = g_strdup (path);
  self->name = g_steal_pointer (&name);
  self->time = g_steal_pointer (&time);
  return self;
}

void
ch_backup_take_notes (ChBackup *self,
                      GStrv     notes)
{
  g_strfreev (self->notes);
  self->notes = notes;
}

const char *
ch_backup_get_path (ChBackup *self)
{
  g_return_val_if_fail (CH_IS_BACKUP (self), NULL);

  return self->path;
}

const char *
ch_backup_get_name (ChBackup *self)
{
  g_return_val_if_fail (CH_IS_BACKUP (self), NULL);

  return self->name;
}

GDateTime *
ch_backup_get_time (ChBackup *self)
{
  g_return_val_if_fail (CH_IS_BACKUP (self), NULL);

  return self->time;
}

const char *const *
ch_backup_get_notes (ChBackup *self)
{
  g_return_val_if_fail (CH_IS_BACKUP (self), NULL);

  return (const char *const *) self->notes;
}

char *
ch_backup_dup_label (ChBackup *self)
{
  g_return_val_if_fail (CH_IS_BACKUP (self), NULL);

  /* Translators: how a day and its time are written, see “man date”: 9 March 2026, 14:15 */
  return g_date_time_format (self->time, _("%-d %B %Y, %H:%M"));
}

char *
ch_backup_dup_default_folder (const char *log_folder)
{
  g_return_val_if_fail (log_folder != NULL, NULL);

  return g_build_filename (log_folder, FOLDER, NULL);
}

char *
ch_backup_dup_folder_within (const char *log_folder,
                             const char *shared)
{
  g_autofree char *absolute = NULL;
  g_autofree char *base = NULL;
  g_autofree char *checksum = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (log_folder != NULL, NULL);

  if (shared == NULL || *shared == '\0')
    return ch_backup_dup_default_folder (log_folder);

  absolute = g_canonicalize_filename (log_folder, NULL);
  base = g_path_get_basename (absolute);
  checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, absolute, -1);
  name = g_strdup_printf ("%s-%.*s", base, MARK_LENGTH, checksum);
  return g_build_filename (shared, name, NULL);
}

static int
compare_backups (gconstpointer a,
                 gconstpointer b)
{
  ChBackup *const *left = a;
  ChBackup *const *right = b;

  return strcmp ((*right)->name, (*left)->name);
}

GPtrArray *
ch_backup_list (const char  *folder,
                GError     **error)
{
  g_autoptr(GPtrArray) backups = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) failure = NULL;
  g_autoptr(GDir) dir = g_dir_open (folder, 0, &failure);
  const char *name;

  if (dir == NULL && !g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_set_error (error, CH_ERROR, CH_ERROR_FAILED, _("The backups could not be read: %s."), failure->message);
      return NULL;
    }

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *database = g_build_filename (path, CH_LOG_FOLDER_DATABASE, NULL);
      ChBackup *backup = ch_backup_new (path);

      if (backup != NULL && g_file_test (database, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (backups, backup);
      else
        g_clear_object (&backup);
    }
  g_ptr_array_sort (backups, compare_backups);
  return g_steal_pointer (&backups);
}

gboolean
ch_backup_verify (const char    *folder,
                  GPtrArray     *notes,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autofree char *path = g_build_filename (folder, CH_LOG_FOLDER_DATABASE, NULL);
  g_autoptr(GPtrArray) damages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(ChDatabase) database = NULL;
  g_autofree char *head = NULL;
  gint64 application_id;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, CH_ERROR, CH_ERROR_NOT_A_LOG, _("“%s” is not a backup of a log."), folder);
      return FALSE;
    }
  database = ch_database_open (path, CH_DATABASE_IMMUTABLE, error);
  if (database == NULL || !ch_database_get_integer (database, "PRAGMA application_id", &application_id, error))
    return FALSE;
  if (application_id != CH_LOG_FOLDER_APPLICATION_ID)
    {
      g_set_error (error, CH_ERROR, CH_ERROR_NOT_A_LOG, _("“%s” is not a log of Chancery."), folder);
      return FALSE;
    }
  if (!ch_log_check_folder (folder, database, damages, faults, &head, cancellable, error))
    return FALSE;
  if (damages->len > 0)
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_DAMAGED, g_ptr_array_index (damages, 0));
      return FALSE;
    }

  for (guint i = 0; notes != NULL && i < faults->len; i++)
    g_ptr_array_add (notes, g_strdup (g_ptr_array_index (faults, i)));
  return TRUE;
}

/* (chore's thread) */
static gpointer
run_list (ChChore  *chore,
          gpointer  data,
          GError  **error)
{
  return ch_backup_list (data, error);
}

void
ch_backup_list_async (const char          *folder,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (folder != NULL);

  g_task_set_source_tag (task, ch_backup_list_async);
  ch_chore_start (task, run_list, g_strdup (folder), g_free, (GDestroyNotify) g_ptr_array_unref, NULL, NULL);
}

GPtrArray *
ch_backup_list_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* (chore's thread) */
static gpointer
run_find_good (ChChore  *chore,
               gpointer  data,
               GError  **error)
{
  g_autoptr(GPtrArray) backups = ch_backup_list (data, error);

  if (backups == NULL)
    return NULL;

  for (guint i = 0; i < backups->len; i++)
    {
      ChBackup *backup = g_ptr_array_index (backups, i);
      g_autoptr(GError) failure = NULL;

      if (ch_backup_verify (backup->path, NULL, ch_chore_get_cancellable (chore), &failure))
        return g_object_ref (backup);
      if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
    }
  g_set_error_literal (error, CH_ERROR, CH_ERROR_NOT_FOUND, _("There is no good backup."));
  return NULL;
}

void
ch_backup_find_good_async (const char          *folder,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (folder != NULL);

  g_task_set_source_tag (task, ch_backup_find_good_async);
  ch_chore_start (task, run_find_good, g_strdup (folder), g_free, g_object_unref, NULL, NULL);
}

ChBackup *
ch_backup_find_good_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
