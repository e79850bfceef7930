/* ch-log-read.c: loading and finding
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-private.h"

#include "ch-meeting-row-private.h"
#include "ch-search-finder.h"
#include "ch-snippet-private.h"
#include "ch-transaction.h"

/* (worker thread) */
static gboolean
run_load (ChLogJob   *job,
          ChLogLane  *lane,
          GError    **error)
{
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_READ, error);
  gint64 id;
  ChMeeting *meeting;

  if (transaction == NULL)
    return FALSE;
  id = ch_meeting_table_find (lane->meetings, job->text, error);
  if (id == 0)
    return FALSE;
  meeting = ch_meeting_table_load (lane->meetings, id, error);
  return meeting != NULL && ch_log_job_answer (job, meeting, g_object_unref);
}

void
ch_log_load_async (ChLog               *self,
                   const char          *uid,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (uid != NULL);

  job = ch_log_job_new (self, CH_LOG_READER, run_load, ch_log_load_async, cancellable, callback, user_data);
  job->text = g_strdup (uid);
  ch_log_job_queue (job);
}

ChMeeting *
ch_log_load_finish (ChLog         *self,
                    GAsyncResult  *result,
                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* (worker thread) */
static gboolean
run_find (ChLogJob   *job,
          ChLogLane  *lane,
          GError    **error)
{
  GArray *ids = ch_search_finder_find (lane->database, job->text, job->order, job->limit, error);

  return ids != NULL && ch_log_job_answer (job, ids, (GDestroyNotify) g_array_unref);
}

/* (worker thread) */
static gboolean
run_find_ranks (ChLogJob   *job,
                ChLogLane  *lane,
                GError    **error)
{
  GArray *ranks = ch_search_finder_find_ranks (lane->database, job->text, job->order, job->limit, error);

  return ranks != NULL && ch_log_job_answer (job, ranks, (GDestroyNotify) g_array_unref);
}

void
ch_log_find_async (ChLog               *self,
                   const char          *words,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));

  job = ch_log_job_new (self, CH_LOG_SURVEYOR, run_find, ch_log_find_async, cancellable, callback, user_data);
  job->text = g_strdup (words);
  job->limit = G_MAXUINT;
  ch_log_job_queue (job);
}

GArray *
ch_log_find_finish (ChLog         *self,
                    GAsyncResult  *result,
                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
find_ordered (ChLog               *self,
              ChLogJobFunc         run,
              gpointer             tag,
              const char          *words,
              ChLogOrder           order,
              guint                limit,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  ChLogJob *job = ch_log_job_new_search (self, limit, run, tag, cancellable, callback, user_data);

  job->text = g_strdup (words);
  job->order = order;
  ch_log_job_queue (job);
}

void
ch_log_find_ordered_async (ChLog               *self,
                           const char          *words,
                           ChLogOrder           order,
                           guint                limit,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail ((guint) order < CH_LOG_N_ORDERS);

  find_ordered (self, run_find, ch_log_find_ordered_async, words, order, limit, cancellable, callback, user_data);
}

GArray *
ch_log_find_ordered_finish (ChLog         *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ch_log_find_ranks_async (ChLog               *self,
                         const char          *words,
                         ChLogOrder           order,
                         guint                limit,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail ((guint) order < CH_LOG_N_ORDERS);

  find_ordered (self, run_find_ranks, ch_log_find_ranks_async, words, order, limit, cancellable, callback, user_data);
}

GArray *
ch_log_find_ranks_finish (ChLog         *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* (worker thread) */
static gboolean
run_load_rows (ChLogJob   *job,
               ChLogLane  *lane,
               GError    **error)
{
  GPtrArray *rows = ch_meeting_row_load (lane->database, job->ids, job->n_ids, error);

  return rows != NULL && ch_log_job_answer (job, rows, (GDestroyNotify) g_ptr_array_unref);
}

/* The passages come from the records themselves: the index keeps no text. (worker thread) */
static gboolean
add_snippets (ChLogJob   *job,
              ChLogLane  *lane,
              GPtrArray  *rows,
              GError    **error)
{
  GCancellable *cancellable = g_task_get_cancellable (job->task);
  g_autoptr(ChSearchMarks) marks = ch_search_marks_new (job->text);

  if (ch_search_marks_get_n_terms (marks) == 0)
    return TRUE;

  for (guint i = 0; i < rows->len; i++)
    {
      ChMeetingRow *row = g_ptr_array_index (rows, i);
      g_autoptr(ChMeeting) meeting = NULL;
      g_autoptr(ChSnippet) snippet = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      meeting = ch_meeting_table_load (lane->meetings, ch_meeting_row_get_id (row), error);
      if (meeting == NULL)
        return FALSE;
      snippet = ch_snippet_new (marks, meeting);
      ch_meeting_row_set_snippet (row, snippet);
    }
  return TRUE;
}

/* (worker thread) */
static gboolean
run_load_matches (ChLogJob   *job,
                  ChLogLane  *lane,
                  GError    **error)
{
  /* One look at the log: no meeting goes between its row and its passage. */
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_READ, error);
  g_autoptr(GPtrArray) rows = NULL;

  if (transaction == NULL)
    return FALSE;
  rows = ch_meeting_row_load (lane->database, job->ids, job->n_ids, error);
  return rows != NULL && add_snippets (job, lane, rows, error)
         && ch_log_job_answer (job, g_steal_pointer (&rows), (GDestroyNotify) g_ptr_array_unref);
}

void
ch_log_load_matches_async (ChLog               *self,
                           const gint64        *ids,
                           guint                n_ids,
                           const char          *words,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (ids != NULL || n_ids == 0);

  job = ch_log_job_new (self, CH_LOG_READER, run_load_matches, ch_log_load_matches_async, cancellable, callback,
                        user_data);
  job->text = g_strdup (words);
  job->ids = g_memdup2 (ids, n_ids * sizeof *ids);
  job->n_ids = n_ids;
  ch_log_job_queue_low (job);
}

GPtrArray *
ch_log_load_matches_finish (ChLog         *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ch_log_load_rows_async (ChLog               *self,
                        const gint64        *ids,
                        guint                n_ids,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (ids != NULL || n_ids == 0);

  job = ch_log_job_new (self, CH_LOG_READER, run_load_rows, ch_log_load_rows_async, cancellable, callback, user_data);
  job->ids = g_memdup2 (ids, n_ids * sizeof *ids);
  job->n_ids = n_ids;
  ch_log_job_queue (job);
}

GPtrArray *
ch_log_load_rows_finish (ChLog         *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
