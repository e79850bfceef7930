/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "typing.h"

#include "ch-row-item.h"
#include "figures.h"

static void
iterate (Typing *seen)
{
  GMainContext *context = g_main_context_default ();
  gint64 start;
  double computed;

  /* Waiting is no work. */
  while (!g_main_context_pending (context))
    {
      g_main_context_iteration (context, TRUE);
      return;
    }
  start = g_get_monotonic_time ();
  computed = figures_thread_cpu ();
  g_main_context_iteration (context, FALSE);
  seen->longest_turn = MAX (seen->longest_turn, figures_milliseconds_since (start));
  seen->longest_computing = MAX (seen->longest_computing, figures_thread_cpu () - computed);
}

double
typing_type (ChLogList  *list,
             const char *words,
             int         order,
             Typing     *seen)
{
  gint64 start = g_get_monotonic_time ();
  double cpu = figures_cpu ();

  ch_log_list_set_order (list, order);
  ch_log_list_set_words (list, words);
  while (ch_log_list_get_loading (list))
    iterate (seen);

  seen->n_found = MIN (TYPING_FIRST_ROWS, g_list_model_get_n_items (G_LIST_MODEL (list)));
  for (guint i = 0; i < seen->n_found; i++)
    {
      g_autoptr(ChRowItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      while (ch_row_item_get_row (item) == NULL)
        iterate (seen);
    }
  seen->cpu = figures_cpu () - cpu;
  return figures_milliseconds_since (start);
}

double
typing_wait_for_all (ChLogList *list,
                     guint      n,
                     Typing    *seen)
{
  gint64 start = g_get_monotonic_time ();

  while (g_list_model_get_n_items (G_LIST_MODEL (list)) <= n)
    iterate (seen);
  return figures_milliseconds_since (start);
}
