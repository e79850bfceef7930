/* ch-photo-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record-card.h"

G_BEGIN_DECLS

/**
 * ChPhotoCard:
 *
 * A photo with its credit under it; a photo without a picture on file is shown as such.
 */
#define CH_TYPE_PHOTO_CARD (ch_photo_card_get_type ())
G_DECLARE_FINAL_TYPE (ChPhotoCard, ch_photo_card, CH, PHOTO_CARD, ChRecordCard)

G_END_DECLS
