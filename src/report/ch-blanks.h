/* ch-blanks.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-flow.h"

G_BEGIN_DECLS

/**
 * ch_blanks_add:
 * @label: (nullable): before the first line, "Drafted by"
 * @n_lines: how many lines there are to write on
 * @space: above, in points of usual print
 *
 * Adds lines for a pen; they stand together.
 */
void ch_blanks_add (ChFlow     *flow,
                    const char *label,
                    guint       n_lines,
                    double      space);

/** ch_spacer_add: Adds @height of nothing, in points of usual print. */
void ch_spacer_add (ChFlow *flow,
                    double  height);

G_END_DECLS
