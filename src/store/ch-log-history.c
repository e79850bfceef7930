/* ch-log-history.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-private.h"

#include "ch-history-entry-private.h"

/* Whose history, and how much of it. */
typedef struct
{
  char *uid; /* (owned) (nullable): of all */
  guint limit;
} HistoryQuestion;

static void
question_free (gpointer data)
{
  HistoryQuestion *question = data;

  g_free (question->uid);
  g_free (question);
}

/* (worker thread) */
static gboolean
run_load_history (ChLogJob   *job,
                  ChLogLane  *lane,
                  GError    **error)
{
  const HistoryQuestion *question = job->arguments;
  GPtrArray *entries = ch_history_entry_load (lane->database, question->uid, question->limit, error);

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
  HistoryQuestion *question;
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));

  job = ch_log_job_new (self, CH_LOG_SURVEYOR, run_load_history, ch_log_load_history_async, cancellable, callback,
                        user_data);
  question = g_new0 (HistoryQuestion, 1);
  question->uid = g_strdup (uid);
  question->limit = limit;
  ch_log_job_take_arguments (job, question, question_free);
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
