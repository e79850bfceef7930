/* ch-map-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChMapRow:
 *
 * Chooses how a table becomes meetings: by its columns, one after the other, by a map that comes with the program, or by
 * one from a file.
 *
 * Signal `changed`: another one was chosen.
 */
#define CH_TYPE_MAP_ROW (ch_map_row_get_type ())
G_DECLARE_FINAL_TYPE (ChMapRow, ch_map_row, CH, MAP_ROW, AdwActionRow)

/** ch_map_row_get_file: Returns: (transfer none) (nullable): the map's file; %NULL where it is by columns */
GFile *ch_map_row_get_file (ChMapRow *self);

/** ch_map_row_is_by_columns: Returns: whether somebody says of each column what it holds */
gboolean ch_map_row_is_by_columns (ChMapRow *self);

G_END_DECLS
