/* ch-problem-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChProblemRow:
 *
 * Says, right below a field, what is wrong with it; there is no row while nothing is.
 *
 * Properties: `sentence` (translated, nullable).
 */
#define CH_TYPE_PROBLEM_ROW (ch_problem_row_get_type ())
G_DECLARE_FINAL_TYPE (ChProblemRow, ch_problem_row, CH, PROBLEM_ROW, AdwPreferencesRow)

void ch_problem_row_set_sentence (ChProblemRow *self,
                                  const char   *sentence);

G_END_DECLS
