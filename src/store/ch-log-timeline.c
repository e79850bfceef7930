/* ch-log-timeline.c: counting meetings by year and country
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-timeline.h"

#include "ch-log-private.h"
#include "ch-meeting-digest.h"
#include "ch-search-finder.h"

#include <string.h>

/* One number for a year and a country, in their order. */
static gint64
make_key (int         year,
          const char *country)
{
  gint64 key = (gint64) year << 16;

  return country != NULL && strlen (country) == 2 ? key | (guchar) country[0] << 8 | (guchar) country[1] : key;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const ChYearCount *one = a;
  const ChYearCount *other = b;
  gint64 difference = make_key (one->year, one->country) - make_key (other->year, other->country);

  return difference < 0 ? -1 : difference > 0;
}

/* A table of the counts, by key. */
static GArray *
list_counts (GHashTable *counts)
{
  GArray *list = g_array_sized_new (FALSE, TRUE, sizeof (ChYearCount), g_hash_table_size (counts));
  GHashTableIter iter;
  gpointer key, n;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &n))
    {
      gint64 value = *(gint64 *) key;
      ChYearCount count = { (int) (value >> 16), { (char) (value >> 8 & 0xff), (char) (value & 0xff), '\0' }, *(guint *) n };

      g_array_append_val (list, count);
    }
  g_array_sort (list, compare);
  return list;
}

/* (worker thread) */
static gboolean
run_count_years (ChLogJob   *job,
                 ChLogLane  *lane,
                 GError    **error)
{
  g_autoptr(GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr(ChStatement) statement
      = ch_search_finder_prepare (lane->database, job->arguments, CH_TIMELINE_MATCHING_SQL, CH_TIMELINE_YEARS_SQL,
                                  CH_TIMELINE_ALL_SQL, error);
  ChStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      int year = (int) (ch_meeting_rank_get_day (ch_statement_get_integer (statement, 0)) / 10000);
      gint64 key = make_key (year, ch_statement_get_text (statement, 1));
      guint *n = g_hash_table_lookup (counts, &key);

      if (n == NULL)
        {
          n = g_new0 (guint, 1);
          g_hash_table_insert (counts, g_memdup2 (&key, sizeof key), n);
        }
      *n += 1;
    }
  return step == CH_STEP_DONE && ch_log_job_answer (job, list_counts (counts), (GDestroyNotify) g_array_unref);
}

void
ch_log_count_years_async (ChLog               *self,
                          const char          *words,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));

  job = ch_log_job_new (self, CH_LOG_SURVEYOR, run_count_years, ch_log_count_years_async, cancellable, callback, user_data);
  ch_log_job_take_arguments (job, g_strdup (words), g_free);
  ch_log_job_queue_low (job);
}

GArray *
ch_log_count_years_finish (ChLog         *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
