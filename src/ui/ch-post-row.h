/* ch-post-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record-row.h"

G_BEGIN_DECLS

/**
 * ChPostRow:
 *
 * Edits a post that a person holds or held: a ChPost.
 */
#define CH_TYPE_POST_ROW (ch_post_row_get_type ())
G_DECLARE_FINAL_TYPE (ChPostRow, ch_post_row, CH, POST_ROW, ChRecordRow)

G_END_DECLS
