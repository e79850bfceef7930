/* ch-breaker.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-breaker.h"

#include <math.h>

/* Rounding must not push a word off a line that it fits. */
#define TOLERANCE 0.01

/* A space may give up so much of what it may take. */
#define SHRINK 0.5

/* A last line shorter than this share of the measure looks like a mistake. */
#define SHORTEST_LAST 0.08

/* What is added for a line (so that there are as few of them as can be), and what for a line that does
 * not fit at all. */
#define PER_LINE 1e3
#define HOPELESS 1e9

/* The best way to end a line at a place. */
typedef struct
{
  double cost; /* of all lines up to here */
  guint before; /* where the line before ends */
} Way;

static double
get_ragged_cost (const ChBreak *from,
                 const ChBreak *to,
                 double         slack,
                 ChBreakStyle   style,
                 gboolean       last)
{
  static const double of_kind[] = { [CH_BREAK_PLAIN] = 0, [CH_BREAK_HYPHEN] = 0.06, [CH_BREAK_EMERGENCY] = 0.3 };

  if (last && style == CH_BREAK_RAGGED)
    return PER_LINE + (1 - slack < SHORTEST_LAST ? 0.5 : 0);
  return PER_LINE + slack * slack + of_kind[to->kind];
}

static double
get_justified_cost (const ChBreak *from,
                    const ChBreak *to,
                    double         slack,
                    double         stretch,
                    gboolean       last)
{
  static const double of_kind[] = { [CH_BREAK_PLAIN] = 0, [CH_BREAK_HYPHEN] = 2500, [CH_BREAK_EMERGENCY] = 1e5 };
  double ratio = slack / MAX (slack < 0 ? stretch * SHRINK : stretch, 1e-3);
  double badness = last && slack >= 0 ? 0 : MIN (100 * fabs (ratio * ratio * ratio), 1e4);
  double cost = (10 + badness) * (10 + badness) + of_kind[to->kind];

  /* Two hyphens one below the other. */
  if (from->kind == CH_BREAK_HYPHEN && to->kind == CH_BREAK_HYPHEN)
    cost += 5000;
  return cost;
}

static Way
find_way (GArray       *breaks,
          Way          *ways,
          guint         index,
          double        measure,
          ChBreakStyle  style)
{
  gboolean justified = style == CH_BREAK_JUSTIFIED;
  const ChBreak *to = &g_array_index (breaks, ChBreak, index);
  gboolean last = index + 1 == breaks->len;
  Way best = { INFINITY, index - 1 };

  for (guint i = index; i-- > 0;)
    {
      const ChBreak *from = &g_array_index (breaks, ChBreak, i);
      double slack = measure - (to->end - from->start);
      double stretch = to->end_stretch - from->start_stretch;
      double least = justified ? -stretch * SHRINK - TOLERANCE : -TOLERANCE;
      double cost;

      if (slack < least && i + 1 < index)
        break;
      if (slack < least)
        cost = HOPELESS;
      else if (justified)
        cost = get_justified_cost (from, to, slack, stretch, last);
      else
        cost = get_ragged_cost (from, to, slack / measure, style, last);
      if (ways[i].cost + cost < best.cost)
        best = (Way) { ways[i].cost + cost, i };
    }

  return best;
}

GArray *
ch_breaker_choose (GArray       *breaks,
                   double        measure,
                   ChBreakStyle  style)
{
  g_autofree Way *ways = g_new0 (Way, breaks->len);
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  g_assert (breaks->len >= 2);

  for (guint i = 1; i < breaks->len; i++)
    ways[i] = find_way (breaks, ways, i, measure, style);

  for (guint i = breaks->len - 1; i > 0; i = ways[i].before)
    g_array_append_val (chosen, i);
  for (guint i = 0; i < chosen->len / 2; i++)
    {
      guint *one = &g_array_index (chosen, guint, i);
      guint *other = &g_array_index (chosen, guint, chosen->len - 1 - i);
      guint swapped = *one;

      *one = *other;
      *other = swapped;
    }
  return chosen;
}
