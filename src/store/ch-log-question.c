/* ch-log-question.c: what a list asks of a log
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-question.h"

static void
question_free (gpointer data)
{
  ChLogQuestion *question = data;

  g_free ((char *) question->words);
  g_free (question);
}

/* (worker thread) */
static gboolean
run_question (ChLogJob   *job,
              ChLogLane  *lane,
              GError    **error)
{
  const ChLogQuestion *question = job->arguments;
  GArray *found = question->find (lane, question, error);

  return found != NULL && ch_log_job_answer (job, found, (GDestroyNotify) g_array_unref);
}

void
ch_log_ask_async (ChLog                *self,
                  const ChLogQuestion  *question,
                  gpointer              tag,
                  GCancellable         *cancellable,
                  GAsyncReadyCallback   callback,
                  gpointer              user_data)
{
  ChLogLaneId lane = question->limit == G_MAXUINT ? CH_LOG_SURVEYOR : CH_LOG_READER;
  ChLogJob *job = ch_log_job_new (self, lane, run_question, tag, cancellable, callback, user_data);
  ChLogQuestion *copy = g_memdup2 (question, sizeof *question);

  copy->words = g_strdup (question->words);
  ch_log_job_take_arguments (job, copy, question_free);
  ch_log_job_queue (job);
}

static void
selection_free (gpointer data)
{
  ChLogSelection *selection = data;

  g_free ((gint64 *) selection->ids);
  g_free ((char *) selection->words);
  g_free (selection);
}

/* (worker thread) */
static gboolean
run_selection (ChLogJob   *job,
               ChLogLane  *lane,
               GError    **error)
{
  const ChLogSelection *selection = job->arguments;
  GPtrArray *rows = selection->load (lane, selection, g_task_get_cancellable (job->task), error);

  return rows != NULL && ch_log_job_answer (job, rows, (GDestroyNotify) g_ptr_array_unref);
}

void
ch_log_load_selection_async (ChLog                 *self,
                             const ChLogSelection  *selection,
                             gpointer               tag,
                             GCancellable          *cancellable,
                             GAsyncReadyCallback    callback,
                             gpointer               user_data)
{
  ChLogJob *job = ch_log_job_new (self, CH_LOG_READER, run_selection, tag, cancellable, callback, user_data);
  ChLogSelection *copy = g_memdup2 (selection, sizeof *selection);

  copy->ids = g_memdup2 (selection->ids, selection->n_ids * sizeof *selection->ids);
  copy->words = g_strdup (selection->words);
  ch_log_job_take_arguments (job, copy, selection_free);
  if (selection->patient)
    ch_log_job_queue_low (job);
  else
    ch_log_job_queue (job);
}
