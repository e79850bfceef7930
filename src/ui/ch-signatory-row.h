/* ch-signatory-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record-row.h"

G_BEGIN_DECLS

/** ChSignatoryRow: Edits a ChSignatory. */
#define CH_TYPE_SIGNATORY_ROW (ch_signatory_row_get_type ())
G_DECLARE_FINAL_TYPE (ChSignatoryRow, ch_signatory_row, CH, SIGNATORY_ROW, ChRecordRow)

G_END_DECLS
