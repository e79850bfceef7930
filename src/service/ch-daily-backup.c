/* ch-daily-backup.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-daily-backup.h"

typedef struct
{
  ChLog *log; /* (owned) */
  char *folder; /* (owned) */
  GDateTime *now; /* (owned) */
  ChBackup *backup; /* (owned) (nullable) when it is made */
} Day;

static void
day_free (gpointer data)
{
  Day *day = data;

  g_object_unref (day->log);
  g_free (day->folder);
  g_date_time_unref (day->now);
  g_clear_object (&day->backup);
  g_free (day);
}

static void
on_swept (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Day *day = g_task_get_task_data (task);

  /* What was not swept today will be tomorrow. */
  ch_log_sweep_finish (CH_LOG (object), result, NULL, NULL);
  g_task_return_pointer (task, g_steal_pointer (&day->backup), g_object_unref);
}

static void
on_made (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Day *day = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;

  day->backup = ch_backup_make_finish (result, &error);
  if (day->backup == NULL)
    g_task_return_error (task, error);
  else if (ch_log_is_closed (day->log))
    g_task_return_pointer (task, g_steal_pointer (&day->backup), g_object_unref);
  else
    ch_log_sweep_async (day->log, cancellable, on_swept, g_steal_pointer (&task));
}

static void
on_history_loaded (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Day *day = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;
  g_autoptr(GPtrArray) entries = ch_log_load_history_finish (day->log, result, &error);

  if (entries == NULL)
    g_task_return_error (task, error);
  else if (entries->len == 0) /* nobody has written anything yet */
    g_task_return_pointer (task, NULL, NULL);
  else
    ch_backup_make_async (ch_log_get_folder (day->log), day->folder, day->now, NULL, NULL, cancellable,
                          on_made, g_steal_pointer (&task));
}

static void
on_listed (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Day *day = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;
  g_autoptr(GPtrArray) backups = ch_backup_list_finish (result, &error);

  if (backups == NULL)
    g_task_return_error (task, error);
  else if (!ch_backup_is_due (backups, day->now) || ch_log_is_closed (day->log))
    g_task_return_pointer (task, NULL, NULL);
  else
    ch_log_load_history_async (day->log, NULL, 1, cancellable, on_history_loaded, g_steal_pointer (&task));
}

void
ch_daily_backup_async (ChLog               *log,
                       const char          *folder,
                       GDateTime           *now,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Day *day;

  g_return_if_fail (CH_IS_LOG (log));
  g_return_if_fail (folder != NULL);
  g_return_if_fail (now != NULL);

  g_task_set_source_tag (task, ch_daily_backup_async);
  day = g_new0 (Day, 1);
  day->log = g_object_ref (log);
  day->folder = g_strdup (folder);
  day->now = g_date_time_ref (now);
  g_task_set_task_data (task, day, day_free);

  /* What cannot be written to has its backups elsewhere. */
  if (ch_log_get_read_only (log))
    g_task_return_pointer (task, NULL, NULL);
  else
    ch_backup_list_async (folder, cancellable, on_listed, g_steal_pointer (&task));
}

gboolean
ch_daily_backup_finish (GAsyncResult  *result,
                        ChBackup     **backup,
                        GError       **error)
{
  GError *failure = NULL;
  g_autoptr(ChBackup) made = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  made = g_task_propagate_pointer (G_TASK (result), &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (backup != NULL)
    *backup = g_steal_pointer (&made);
  return TRUE;
}
