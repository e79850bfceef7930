/* ch-photo-cell.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"
#include "ch-photo-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChPhotoCell:
 *
 * A photo in the list.  While its row is not loaded it is empty, and as high.
 *
 * Properties: `row` (ChPhotoEntry, nullable).
 */
#define CH_TYPE_PHOTO_CELL (ch_photo_cell_get_type ())
G_DECLARE_FINAL_TYPE (ChPhotoCell, ch_photo_cell, CH, PHOTO_CELL, AdwBin)

/** ch_photo_cell_show_picture: Has the picture made, if it is not: the cell has come into sight. */
void ch_photo_cell_show_picture (ChPhotoCell *self,
                                 ChLog       *log);

G_END_DECLS
