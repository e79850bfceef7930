/* ch-date-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-entry-row.h"

G_BEGIN_DECLS

/**
 * ChDateRow:
 *
 * Takes a day, as exactly as it is known, in any form that ch_day_read() understands; beside it stands which day that
 * is.  When the cursor leaves, the day stands there in full.
 *
 * Properties: `date` (EDTF; what is no date as it was typed, nothing as "").
 */
#define CH_TYPE_DATE_ROW (ch_date_row_get_type ())
G_DECLARE_FINAL_TYPE (ChDateRow, ch_date_row, CH, DATE_ROW, ChEntryRow)

/** ch_date_row_dup_problem: Returns: (transfer full) (nullable): a sentence on what is wrong with the date */
char *ch_date_row_dup_problem (ChDateRow *self);

G_END_DECLS
