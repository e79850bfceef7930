/* ch-bars.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-flow.h"

G_BEGIN_DECLS

/**
 * ch_bars_add:
 * @labels: below each bar
 * @values: of each bar, not negative
 * @n_bars: how many there are
 * @alt: (nullable): the chart in words, for whoever does not see it
 * @space: above, in points of usual print
 *
 * Adds a small chart of upright bars, each under its value.
 */
void ch_bars_add (ChFlow            *flow,
                  const char *const *labels,
                  const guint       *values,
                  guint              n_bars,
                  const char        *alt,
                  double             space);

G_END_DECLS
