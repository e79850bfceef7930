/* ch-log-holdings.c: finding and loading documents and photos
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-holdings.h"

#include "ch-holding-private.h"
#include "ch-holding-search.h"
#include "ch-log-question.h"

/* (worker thread) */
static GArray *
find_holdings (ChLogLane            *lane,
               const ChLogQuestion  *question,
               GError              **error)
{
  return ch_holding_search_find (lane->database, question->which, question->words, question->order, question->limit, error);
}

void
ch_log_find_holdings_async (ChLog               *self,
                            ChHolding            which,
                            const char          *words,
                            ChHoldingOrder       order,
                            guint                limit,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  const ChLogQuestion question
      = { .find = find_holdings, .which = which, .words = words, .order = order, .limit = limit };

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail ((guint) which < CH_N_HOLDINGS);
  g_return_if_fail ((guint) order < CH_N_HOLDING_ORDERS);

  ch_log_ask_async (self, &question, ch_log_find_holdings_async, cancellable, callback, user_data);
}

GArray *
ch_log_find_holdings_finish (ChLog         *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* (worker thread) */
static GPtrArray *
load_holdings (ChLogLane             *lane,
               const ChLogSelection  *selection,
               GCancellable          *cancellable,
               GError               **error)
{
  return selection->which == CH_HOLDING_DOCUMENTS
             ? ch_document_entry_load (lane->database, selection->ids, selection->n_ids, error)
             : ch_photo_entry_load (lane->database, selection->ids, selection->n_ids, error);
}

void
ch_log_load_holdings_async (ChLog               *self,
                            ChHolding            which,
                            const gint64        *ranks,
                            guint                n_ranks,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  const ChLogSelection selection = { .load = load_holdings, .which = which, .ids = ranks, .n_ids = n_ranks };

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail ((guint) which < CH_N_HOLDINGS);
  g_return_if_fail (ranks != NULL || n_ranks == 0);

  ch_log_load_selection_async (self, &selection, ch_log_load_holdings_async, cancellable, callback, user_data);
}

GPtrArray *
ch_log_load_holdings_finish (ChLog         *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* (worker thread) */
static gboolean
run_count (ChLogJob   *job,
           ChLogLane  *lane,
           GError    **error)
{
  g_autoptr(GArray) counts = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < CH_N_HOLDINGS; i++)
    {
      gint64 n = ch_holding_search_count (lane->database, i, error);

      if (n < 0)
        return FALSE;
      g_array_append_val (counts, n);
    }
  return ch_log_job_answer (job, g_steal_pointer (&counts), (GDestroyNotify) g_array_unref);
}

void
ch_log_count_holdings_async (ChLog               *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (CH_IS_LOG (self));

  ch_log_job_queue (ch_log_job_new (self, CH_LOG_SURVEYOR, run_count, ch_log_count_holdings_async, cancellable, callback,
                                    user_data));
}

GArray *
ch_log_count_holdings_finish (ChLog         *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
