/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entries.h"

#include "ch-holding-list.h"
#include "ch-log-timeline.h"
#include "figures.h"
#include "typing.h"

#define N_RUNS 20
#define N_COUNTS 5

static const char *const names[CH_N_HOLDINGS] = { "documents", "photos", "uncredited" };

static const struct
{
  ChHolding which;
  const char *words;
  ChHoldingOrder order;
} lists[] = {
  { CH_HOLDING_DOCUMENTS, "", CH_HOLDING_ORDER_NEWEST },
  { CH_HOLDING_DOCUMENTS, "", CH_HOLDING_ORDER_TITLE },
  { CH_HOLDING_DOCUMENTS, "m", CH_HOLDING_ORDER_NEWEST },
  { CH_HOLDING_DOCUMENTS, "mi", CH_HOLDING_ORDER_NEWEST },
  { CH_HOLDING_DOCUMENTS, "a", CH_HOLDING_ORDER_NEWEST },
  { CH_HOLDING_DOCUMENTS, "minister", CH_HOLDING_ORDER_NEWEST },
  { CH_HOLDING_DOCUMENTS, "minister", CH_HOLDING_ORDER_TITLE },
  { CH_HOLDING_DOCUMENTS, "minister of", CH_HOLDING_ORDER_NEWEST },
  { CH_HOLDING_DOCUMENTS, "会", CH_HOLDING_ORDER_NEWEST },
  { CH_HOLDING_DOCUMENTS, "xyzzy", CH_HOLDING_ORDER_NEWEST },
  { CH_HOLDING_PHOTOS, "", CH_HOLDING_ORDER_NEWEST },
  { CH_HOLDING_PHOTOS, "m", CH_HOLDING_ORDER_NEWEST },
  { CH_HOLDING_PHOTOS, "minister", CH_HOLDING_ORDER_NEWEST },
  { CH_HOLDING_PHOTOS, "会见", CH_HOLDING_ORDER_NEWEST },
  { CH_HOLDING_PHOTOS, "xyzzy", CH_HOLDING_ORDER_NEWEST },
  { CH_HOLDING_UNCREDITED, "", CH_HOLDING_ORDER_NEWEST },
  { CH_HOLDING_UNCREDITED, "minister", CH_HOLDING_ORDER_NEWEST },
};

static void
measure_lists (ChLog *log)
{
  g_autoptr(GArray) all = g_array_new (FALSE, FALSE, sizeof (double));
  double worst_median = 0, worst_late = 0, longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
      g_autoptr(GArray) cpus = g_array_new (FALSE, FALSE, sizeof (double));
      Typing seen = { 0 };
      double median, late;

      for (guint j = 0; j < N_RUNS; j++)
        {
          /* A list of its own for each run: no row is known from the last. */
          g_autoptr(ChHoldingList) list = ch_holding_list_new (log, lists[i].which);
          double taken;

          typing_type (CH_LOG_LIST (list), "zzzqqq", CH_HOLDING_ORDER_NEWEST, &seen);
          taken = typing_type (CH_LOG_LIST (list), lists[i].words, lists[i].order, &seen);
          g_array_append_val (times, taken);
          g_array_append_val (cpus, seen.cpu);
        }
      g_array_append_vals (all, times->data, times->len);
      median = figures_quantile (times, 0.5);
      late = figures_quantile (times, 0.95);
      worst_median = MAX (worst_median, median);
      worst_late = MAX (worst_late, late);
      longest = MAX (longest, seen.longest_computing);
      g_print ("%-10s %u %-20s first %2u  median %7.2f ms  95 %% %7.2f ms  cpu %7.2f ms\n", names[lists[i].which], lists[i].order,
               *lists[i].words != '\0' ? lists[i].words : "(everything)", seen.n_found, median, late,
               figures_quantile (cpus, 0.5));
    }
  g_print ("documents and photos       %8.2f ms median, %.2f ms at 95 %%; the worst %.2f ms median, %.2f ms at 95 %%; "
           "longest computing of a turn %.2f ms\n",
           figures_quantile (all, 0.5), figures_quantile (all, 0.95), worst_median, worst_late, longest);
}

static void
take_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
measure_years (ChLog      *log,
               const char *words)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) cpus = g_array_new (FALSE, FALSE, sizeof (double));
  guint64 n_meetings = 0;

  for (guint i = 0; i < N_COUNTS; i++)
    {
      g_autoptr(GAsyncResult) result = NULL;
      g_autoptr(GArray) counts = NULL;
      g_autoptr(GError) error = NULL;
      gint64 start = g_get_monotonic_time ();
      double cpu = figures_cpu ();
      double taken;

      ch_log_count_years_async (log, words, NULL, take_result, &result);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      counts = ch_log_count_years_finish (log, result, &error);
      if (error != NULL)
        g_error ("%s", error->message);
      taken = figures_milliseconds_since (start);
      cpu = figures_cpu () - cpu;
      g_array_append_val (times, taken);
      g_array_append_val (cpus, cpu);
      n_meetings = 0;
      for (guint j = 0; j < counts->len; j++)
        n_meetings += g_array_index (counts, ChYearCount, j).n;
    }
  g_print ("timeline of %-20s %8" G_GUINT64_FORMAT " meetings  median %8.2f ms  cpu %8.2f ms\n",
           *words != '\0' ? words : "(everything)", n_meetings, figures_quantile (times, 0.5), figures_quantile (cpus, 0.5));
}

void
entries_run (ChLog *log)
{
  static const char *const counted[] = { "", "m", "minister", "会见", "country:KE", "year:1985" };

  measure_lists (log);
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    measure_years (log, counted[i]);
}
