/* ch-table-preview.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-table-reader.h"

G_BEGIN_DECLS

/**
 * ChTablePreview:
 * @columns: (element-type utf8): the heading
 * @targets: what each of the columns is likely to hold, by its heading (see ch-table-headings.h)
 * @cells: (element-type GPtrArray): the first rows as they stand, each (element-type utf8)
 * @map: (nullable): what was read from the text of a map
 * @rows: (element-type ChTableRow): what the first rows become with it; empty without one
 *
 * The beginning of a table, to see whether its map is right before anything is imported.
 */
typedef struct
{
  GPtrArray *columns;
  guint *targets;
  GPtrArray *cells;
  ChTableMap *map;
  GArray *rows;
} ChTablePreview;

void ch_table_preview_free (ChTablePreview *self);

/**
 * ch_table_preview_async:
 * @map_text: (nullable): the text of a map; without one only the cells are read
 * @map_name: (nullable): what the map is called, for the sentence of an error
 */
void ch_table_preview_async (GFile               *file,
                             const char          *map_text,
                             const char          *map_name,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data);

/** ch_table_preview_finish: Returns: (transfer full): %NULL with the errors of ch_table_map_new() and ch_table_reader_next() */
ChTablePreview *ch_table_preview_finish (GAsyncResult  *result,
                                         GError       **error);

/** ch_table_preview_steal_map: Returns: (transfer full) (nullable): the map, for the import */
ChTableMap *ch_table_preview_steal_map (ChTablePreview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChTablePreview, ch_table_preview_free)

G_END_DECLS
