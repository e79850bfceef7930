/* ch-log-read.c: loading and finding
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-question.h"

#include "ch-meeting-row-private.h"
#include "ch-search-finder.h"
#include "ch-search-names.h"
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
  id = ch_meeting_table_find (lane->meetings, job->arguments, error);
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
  ch_log_job_take_arguments (job, g_strdup (uid), g_free);
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
static GArray *
find_ids (ChLogLane            *lane,
          const ChLogQuestion  *question,
          GError              **error)
{
  return ch_search_finder_find (lane->database, question->words, question->order, question->limit, error);
}

/* (worker thread) */
static GArray *
find_ranks (ChLogLane            *lane,
            const ChLogQuestion  *question,
            GError              **error)
{
  return ch_search_finder_find_ranks (lane->database, question->words, question->order, question->limit, error);
}

void
ch_log_find_async (ChLog               *self,
                   const char          *words,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  const ChLogQuestion question
      = { .find = find_ids, .words = words, .order = CH_LOG_ORDER_NEWEST, .limit = G_MAXUINT };

  g_return_if_fail (CH_IS_LOG (self));

  ch_log_ask_async (self, &question, ch_log_find_async, cancellable, callback, user_data);
}

GArray *
ch_log_find_finish (ChLog         *self,
                    GAsyncResult  *result,
                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
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
  const ChLogQuestion question = { .find = find_ids, .words = words, .order = order, .limit = limit };

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail ((guint) order < CH_LOG_N_ORDERS);

  ch_log_ask_async (self, &question, ch_log_find_ordered_async, cancellable, callback, user_data);
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
  const ChLogQuestion question = { .find = find_ranks, .words = words, .order = order, .limit = limit };

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail ((guint) order < CH_LOG_N_ORDERS);

  ch_log_ask_async (self, &question, ch_log_find_ranks_async, cancellable, callback, user_data);
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
static GPtrArray *
load_rows (ChLogLane             *lane,
           const ChLogSelection  *selection,
           GCancellable          *cancellable,
           GError               **error)
{
  return ch_meeting_row_load (lane->database, selection->ids, selection->n_ids, error);
}

/* The passages come from the records themselves: the index keeps no text. (worker thread) */
static gboolean
add_snippets (ChLogLane     *lane,
              const char    *words,
              GPtrArray     *rows,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr(ChSearchMarks) marks = ch_search_marks_new (words);

  if (ch_search_marks_get_n_terms (marks) == 0)
    return TRUE;

  for (guint i = 0; i < rows->len; i++)
    {
      ChMeetingRow *row = g_ptr_array_index (rows, i);
      g_autoptr(ChMeeting) meeting = NULL;
      g_autoptr(ChSnippet) snippet = NULL;
      g_autofree char *names = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      meeting = ch_meeting_table_load (lane->meetings, ch_meeting_row_get_id (row), error);
      if (meeting != NULL)
        names = ch_search_names_load (lane->database, ch_meeting_row_get_id (row), error);
      if (names == NULL)
        return FALSE;
      snippet = ch_snippet_new (marks, meeting, names);
      ch_meeting_row_set_snippet (row, snippet);
    }
  return TRUE;
}

/* (worker thread) */
static GPtrArray *
load_matches (ChLogLane             *lane,
              const ChLogSelection  *selection,
              GCancellable          *cancellable,
              GError               **error)
{
  /* One look at the log: no meeting goes between its row and its passage. */
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_READ, error);
  g_autoptr(GPtrArray) rows = NULL;

  if (transaction == NULL)
    return NULL;
  rows = ch_meeting_row_load (lane->database, selection->ids, selection->n_ids, error);
  if (rows == NULL || !add_snippets (lane, selection->words, rows, cancellable, error))
    return NULL;
  return g_steal_pointer (&rows);
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
  const ChLogSelection selection
      = { .load = load_matches, .ids = ids, .n_ids = n_ids, .words = words, .patient = TRUE };

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (ids != NULL || n_ids == 0);

  ch_log_load_selection_async (self, &selection, ch_log_load_matches_async, cancellable, callback, user_data);
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
  const ChLogSelection selection = { .load = load_rows, .ids = ids, .n_ids = n_ids };

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (ids != NULL || n_ids == 0);

  ch_log_load_selection_async (self, &selection, ch_log_load_rows_async, cancellable, callback, user_data);
}

GPtrArray *
ch_log_load_rows_finish (ChLog         *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
