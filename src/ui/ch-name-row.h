/* ch-name-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record-row.h"

G_BEGIN_DECLS

/**
 * ChNameRow:
 *
 * Edits one more name of a person or a body: a ChName.
 */
#define CH_TYPE_NAME_ROW (ch_name_row_get_type ())
G_DECLARE_FINAL_TYPE (ChNameRow, ch_name_row, CH, NAME_ROW, ChRecordRow)

G_END_DECLS
