/* ch-log-job.c: the way of a call through a lane
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-private.h"

#include "ch-change-table.h"
#include "ch-error.h"
#include "ch-log-folder.h"
#include "ch-search-names.h"

#include <glib/gi18n-lib.h>

/* Looking for what other programs have written comes after what people wait for. */
#define PRIORITY_DEFAULT 0
#define PRIORITY_LOW 10

void
ch_log_lane_take_database (ChLogLane  *lane,
                           ChDatabase *database /* (transfer full) */)
{
  lane->database = database;
  lane->names = ch_name_table_new (database);
  for (ChRegister i = 0; i < CH_N_REGISTERS; i++)
    lane->registers[i] = ch_register_table_new (database, lane->names, i);
  lane->meetings = ch_meeting_table_new (database, lane->names);
  lane->search = ch_search_table_new (database);
}

static void
job_free (ChLogJob *job)
{
  if (job->result != NULL)
    job->free_result (job->result);
  if (job->arguments != NULL)
    job->free_arguments (job->arguments);
  g_clear_error (&job->error);
  g_clear_pointer (&job->changes, g_ptr_array_unref);
  g_clear_pointer (&job->name_events, g_ptr_array_unref);
  g_free (job->undo_sentence);
  g_free (job->redo_sentence);
  g_object_unref (job->task);
  g_free (job);
}

/* (worker thread) */
static gboolean
ensure_connection (ChLogLane  *lane,
                   GError    **error)
{
  ChDatabase *database;

  if (lane->database != NULL)
    return TRUE;

  database = ch_log_folder_open_reader (lane->folder, error);
  if (database == NULL)
    return FALSE;
  ch_log_lane_take_database (lane, database);
  return TRUE;
}

/* (worker thread) */
static void
work_on_job (gpointer data)
{
  ChLogJob *job = data;
  ChLogLane *lane = job->lane;
  GCancellable *cancellable = g_task_get_cancellable (job->task);

  if (g_cancellable_set_error_if_cancelled (cancellable, &job->error))
    return;

  if (lane->give_way != NULL)
    {
      lane->give_way ();
      lane->give_way = NULL;
    }
  /* The second reader and the surveyor are opened when they are wanted first. */
  if (job->reads && !ensure_connection (lane, &job->error))
    return;
  if (lane->database != NULL)
    ch_database_set_cancellable (lane->database, cancellable);
  if (job->run (job, lane, &job->error))
    g_assert (job->error == NULL);
  else
    g_assert (job->error != NULL);
  if (lane->database != NULL)
    ch_database_set_cancellable (lane->database, NULL);
}

static void
on_job_done (gpointer data)
{
  ChLogJob *job = data;

  job->lane->n_pending--;
  ch_log_tell (g_task_get_source_object (job->task), job);

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else if (job->free_result != NULL)
    g_task_return_pointer (job->task, g_steal_pointer (&job->result), job->free_result);
  else
    g_task_return_boolean (job->task, TRUE);
  job_free (job);
}

static ChLogLaneId
choose_reader (ChLog *self)
{
  return self->lanes[CH_LOG_SECOND_READER].n_pending < self->lanes[CH_LOG_READER].n_pending ? CH_LOG_SECOND_READER
                                                                                            : CH_LOG_READER;
}

ChLogJob *
ch_log_job_new (ChLog               *self,
                ChLogLaneId          lane,
                ChLogJobFunc         run,
                gpointer             tag,
                GCancellable        *cancellable,
                GAsyncReadyCallback  callback,
                gpointer             user_data)
{
  ChLogJob *job = g_new0 (ChLogJob, 1);

  job->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, tag);
  job->reads = lane == CH_LOG_READER || lane == CH_LOG_SURVEYOR;
  /* What has been written has been written, even if it is cancelled a moment later.  What was read and is back when
   * nobody asks for it any more is cancelled all the same: who asks anew must not get two answers. */
  g_task_set_check_cancellable (job->task, job->reads);
  job->lane = &self->lanes[lane == CH_LOG_READER ? choose_reader (self) : lane];
  job->run = run;
  return job;
}

void
ch_log_job_take_arguments (ChLogJob       *job,
                           gpointer        arguments /* (transfer full) */,
                           GDestroyNotify  free_arguments)
{
  job->arguments = arguments;
  job->free_arguments = free_arguments;
}

static void
queue_job (ChLogJob *job,
           int       priority)
{
  ChLog *self = g_task_get_source_object (job->task);

  if (self->closed)
    {
      g_task_return_new_error (job->task, CH_ERROR, CH_ERROR_FAILED, _("The log is closed."));
      job_free (job);
      return;
    }
  job->lane->n_pending++;
  if (job->stands_back)
    ch_worker_queue_standing_back (job->lane->worker, priority, work_on_job, on_job_done, job);
  else
    ch_worker_queue (job->lane->worker, priority, work_on_job, on_job_done, job);
}

void
ch_log_job_queue (ChLogJob *job)
{
  queue_job (job, PRIORITY_DEFAULT);
}

void
ch_log_job_queue_low (ChLogJob *job)
{
  queue_job (job, PRIORITY_LOW);
}

void
ch_log_job_stand_back (ChLogJob *job)
{
  job->stands_back = TRUE;
}

gboolean
ch_log_job_answer (ChLogJob       *job,
                   gpointer        result,
                   GDestroyNotify  free_result)
{
  job->result = result;
  job->free_result = free_result;
  return TRUE;
}

gboolean
ch_log_job_note_changes (ChLogJob   *job,
                         ChLogLane  *lane,
                         GError    **error)
{
  g_autoptr(GPtrArray) changes = ch_change_table_load_after (lane->database, lane->newest_change, error);

  if (changes == NULL
      || !ch_change_table_load_sentences (lane->database, &job->undo_sentence, &job->redo_sentence, error))
    return FALSE;

  /* Nothing can be undone where nothing can be written. */
  if (lane->read_only)
    {
      g_clear_pointer (&job->undo_sentence, g_free);
      g_clear_pointer (&job->redo_sentence, g_free);
    }
  if (changes->len > 0)
    lane->newest_change = ((ChChange *) g_ptr_array_index (changes, changes->len - 1))->id;
  if (!lane->read_only && !ch_search_names_any_marked (lane->database, &job->marked, error))
    return FALSE;
  job->changes = g_steal_pointer (&changes);
  job->name_events = ch_name_table_steal_events (lane->names);
  return TRUE;
}
