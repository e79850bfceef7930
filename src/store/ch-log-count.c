/* ch-log-count.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-private.h"

#include "ch-search-finder.h"

/* (worker thread) */
static gboolean
run_count (ChLogJob   *job,
           ChLogLane  *lane,
           GError    **error)
{
  const char *const *words = job->arguments;
  g_autoptr(GArray) counts = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; words[i] != NULL; i++)
    {
      gint64 n = ch_search_finder_count (lane->database, words[i], error);

      if (n < 0)
        return FALSE;
      g_array_append_val (counts, n);
    }
  return ch_log_job_answer (job, g_steal_pointer (&counts), (GDestroyNotify) g_array_unref);
}

void
ch_log_count_async (ChLog               *self,
                    const char *const   *words,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (words != NULL);

  job = ch_log_job_new (self, CH_LOG_SURVEYOR, run_count, ch_log_count_async, cancellable, callback, user_data);
  ch_log_job_take_arguments (job, g_strdupv ((char **) words), (GDestroyNotify) g_strfreev);
  ch_log_job_queue (job);
}

GArray *
ch_log_count_finish (ChLog         *self,
                     GAsyncResult  *result,
                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
