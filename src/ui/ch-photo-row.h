/* ch-photo-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record-row.h"

G_BEGIN_DECLS

/**
 * ChPhotoRow:
 *
 * Edits a photo: its picture, credit and caption.
 */
#define CH_TYPE_PHOTO_ROW (ch_photo_row_get_type ())
G_DECLARE_FINAL_TYPE (ChPhotoRow, ch_photo_row, CH, PHOTO_ROW, ChRecordRow)

G_END_DECLS
