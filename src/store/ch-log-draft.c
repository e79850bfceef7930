/* ch-log-draft.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-private.h"

#include "ch-draft-table.h"

/* (worker thread) */
static gboolean
run_keep_draft (ChLogJob   *job,
                ChLogLane  *lane,
                GError    **error)
{
  return ch_draft_table_replace (lane->database, job->arguments, error);
}

void
ch_log_keep_draft_async (ChLog               *self,
                         ChMeeting           *draft,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (CH_IS_MEETING (draft));

  job = ch_log_job_new (self, CH_LOG_WRITER, run_keep_draft, ch_log_keep_draft_async, cancellable, callback, user_data);
  ch_log_job_take_arguments (job, ch_record_dup (draft), g_object_unref);
  ch_log_job_queue (job);
}

gboolean
ch_log_keep_draft_finish (ChLog         *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* (worker thread) */
static gboolean
run_drop_draft (ChLogJob   *job,
                ChLogLane  *lane,
                GError    **error)
{
  return ch_draft_table_delete (lane->database, job->arguments, error);
}

void
ch_log_drop_draft_async (ChLog               *self,
                         const char          *uid,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (uid != NULL);

  job = ch_log_job_new (self, CH_LOG_WRITER, run_drop_draft, ch_log_drop_draft_async, cancellable, callback, user_data);
  ch_log_job_take_arguments (job, g_strdup (uid), g_free);
  ch_log_job_queue (job);
}

gboolean
ch_log_drop_draft_finish (ChLog         *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* (worker thread) */
static gboolean
run_load_drafts (ChLogJob   *job,
                 ChLogLane  *lane,
                 GError    **error)
{
  GPtrArray *drafts = ch_draft_table_load (lane->database, error);

  return drafts != NULL && ch_log_job_answer (job, drafts, (GDestroyNotify) g_ptr_array_unref);
}

void
ch_log_load_drafts_async (ChLog               *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (CH_IS_LOG (self));

  ch_log_job_queue (
      ch_log_job_new (self, CH_LOG_READER, run_load_drafts, ch_log_load_drafts_async, cancellable, callback, user_data));
}

GPtrArray *
ch_log_load_drafts_finish (ChLog         *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
