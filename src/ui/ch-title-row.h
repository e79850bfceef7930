/* ch-title-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record-row.h"

G_BEGIN_DECLS

/** ChTitleRow: Edits a ChTitle. */
#define CH_TYPE_TITLE_ROW (ch_title_row_get_type ())
G_DECLARE_FINAL_TYPE (ChTitleRow, ch_title_row, CH, TITLE_ROW, ChRecordRow)

G_END_DECLS
