/* ch-table-columns.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChTableColumns:
 *
 * Asks of each column of a table what it holds, and drafts the table's map from the answers.
 *
 * Signal `changed`: another answer was given.
 */
#define CH_TYPE_TABLE_COLUMNS (ch_table_columns_get_type ())
G_DECLARE_FINAL_TYPE (ChTableColumns, ch_table_columns, CH, TABLE_COLUMNS, AdwBin)

/**
 * ch_table_columns_set_table:
 * @columns: (element-type utf8): the heading
 * @targets: what each of them is likely to hold, which is taken as the first answer
 * @cells: (element-type GPtrArray): the first rows, each (element-type utf8)
 */
void ch_table_columns_set_table (ChTableColumns *self,
                                 GPtrArray      *columns,
                                 const guint    *targets,
                                 GPtrArray      *cells);

/** ch_table_columns_dup_map: Returns: (transfer full) (nullable): the text of the map, %NULL where no column is the title */
char *ch_table_columns_dup_map (ChTableColumns *self);

G_END_DECLS
