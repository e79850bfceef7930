/* ch-term-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-vocabulary.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChTermRow:
 *
 * A choice from one of the closed lists of terms.
 *
 * Properties: `term` (its id, nullable).
 */
#define CH_TYPE_TERM_ROW (ch_term_row_get_type ())
G_DECLARE_FINAL_TYPE (ChTermRow, ch_term_row, CH, TERM_ROW, AdwComboRow)

/** ch_term_row_set_vocabulary: To be called once, before a term is set. */
void ch_term_row_set_vocabulary (ChTermRow    *self,
                                 ChVocabulary  vocabulary);

G_END_DECLS
