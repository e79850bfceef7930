/* ch-fact.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-flow.h"

G_BEGIN_DECLS

/**
 * ch_fact_add:
 * @label: "Date"
 * @value: (nullable): what is known; nothing is added where nothing is
 * @language: (nullable): BCP 47, of @value
 * @space: above, in points of usual print
 *
 * Adds a line of a list of facts, label and value each in a column.
 */
void ch_fact_add (ChFlow     *flow,
                  const char *label,
                  const char *value,
                  const char *language,
                  double      space);

G_END_DECLS
