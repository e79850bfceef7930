/* ch-log-history.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-private.h"

#include "ch-history-entry-private.h"

/* (worker thread) */
static gboolean
run_load_history (ChLogJob   *job,
                  ChLogLane  *lane,
                  GError    **error)
{
  GPtrArray *entries = ch_history_entry_load (lane->database, job->text, job->limit, error);

  return entries != NULL && ch_log_job_answer (job, entries, (GDestroyNotify) g_ptr_array_unref);
}

void
ch_log_load_history_async (ChLog               *self,
                           const char          *uid,
                           guint                limit,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));

  job = ch_log_job_new (self, CH_LOG_SURVEYOR, run_load_history, ch_log_load_history_async, cancellable, callback,
                        user_data);
  job->text = g_strdup (uid);
  job->limit = limit;
  ch_log_job_queue (job);
}

GPtrArray *
ch_log_load_history_finish (ChLog         *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
