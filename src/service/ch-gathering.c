/* ch-gathering.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-gathering.h"

/* So many are asked for at once: one at a time would come one in each turn of the main loop, and a turn that draws is
 * long. */
#define N_AHEAD 64

typedef struct
{
  GPtrArray *uids; /* (owned) (element-type utf8) */
  GPtrArray *meetings; /* (owned) (element-type ChMeeting) (nullable elements): as long as UIDS, filled as they come */
  guint n_asked;
  guint n_loaded;
} Gathering;

/* A meeting that was asked for, and its place among those that are gathered. */
typedef struct
{
  GTask *task; /* (owned) */
  guint place;
} Request;

static void
unref_if_loaded (gpointer meeting)
{
  g_clear_object (&meeting);
}

static void
gathering_free (gpointer data)
{
  Gathering *gathering = data;

  g_ptr_array_unref (gathering->uids);
  g_ptr_array_unref (gathering->meetings);
  g_free (gathering);
}

static void ask_for_more (GTask *task);

static void
on_meeting_loaded (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autofree Request *request = user_data;
  g_autoptr(GTask) task = request->task;
  Gathering *gathering = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) meeting = ch_log_load_finish (CH_LOG (object), result, &error);

  /* One that failed before has ended it. */
  if (g_task_get_completed (task) || g_task_had_error (task))
    return;

  if (meeting == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  gathering->meetings->pdata[request->place] = g_steal_pointer (&meeting);
  gathering->n_loaded++;
  ask_for_more (task);
}

static void
ask_for_more (GTask *task)
{
  Gathering *gathering = g_task_get_task_data (task);

  if (gathering->n_loaded == gathering->uids->len)
    {
      g_task_return_pointer (task, g_ptr_array_ref (gathering->meetings), (GDestroyNotify) g_ptr_array_unref);
      return;
    }

  while (gathering->n_asked < gathering->uids->len && gathering->n_asked - gathering->n_loaded < N_AHEAD)
    {
      Request *request = g_new (Request, 1);

      request->task = g_object_ref (task);
      request->place = gathering->n_asked++;
      ch_log_load_async (g_task_get_source_object (task), g_ptr_array_index (gathering->uids, request->place),
                         g_task_get_cancellable (task), on_meeting_loaded, request);
    }
}

static void
load_meetings (GTask *task)
{
  Gathering *gathering = g_task_get_task_data (task);

  g_ptr_array_set_size (gathering->meetings, gathering->uids->len);
  ask_for_more (task);
}

static void
on_rows_loaded (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Gathering *gathering = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = ch_log_load_rows_finish (CH_LOG (object), result, &error);

  if (rows == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (gathering->uids, g_strdup (ch_meeting_row_get_uid (g_ptr_array_index (rows, i))));
  load_meetings (task);
}

static void
on_ids_found (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = ch_log_find_finish (CH_LOG (object), result, &error);

  if (ids == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  ch_log_load_rows_async (CH_LOG (object), (const gint64 *) ids->data, ids->len, g_task_get_cancellable (task),
                          on_rows_loaded, g_object_ref (task));
}

static GTask *
create_task (ChLog               *log,
             GCancellable        *cancellable,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  Gathering *gathering = g_new0 (Gathering, 1);
  GTask *task = g_task_new (log, cancellable, callback, user_data);

  gathering->uids = g_ptr_array_new_with_free_func (g_free);
  gathering->meetings = g_ptr_array_new_with_free_func (unref_if_loaded);
  g_task_set_source_tag (task, create_task);
  g_task_set_task_data (task, gathering, gathering_free);
  return task;
}

void
ch_gathering_load_async (ChLog               *log,
                         const char *const   *uids,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  Gathering *gathering;
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CH_IS_LOG (log));

  if (uids == NULL)
    {
      ch_gathering_find_async (log, NULL, cancellable, callback, user_data);
      return;
    }

  task = create_task (log, cancellable, callback, user_data);
  gathering = g_task_get_task_data (task);
  for (guint i = 0; uids[i] != NULL; i++)
    g_ptr_array_add (gathering->uids, g_strdup (uids[i]));
  load_meetings (task);
}

void
ch_gathering_find_async (ChLog               *log,
                         const char          *words,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (CH_IS_LOG (log));

  ch_log_find_async (log, words, cancellable, on_ids_found, create_task (log, cancellable, callback, user_data));
}

GPtrArray *
ch_gathering_load_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
