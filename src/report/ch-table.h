/* ch-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-flow.h"

G_BEGIN_DECLS

/**
 * ChTableColumn:
 * @title: at the head of each page
 * @share: of the width, against the shares of the others
 * @is_number: whether the cells are figures, which stand at the column's far end
 */
typedef struct
{
  const char *title;
  double share;
  gboolean is_number;
} ChTableColumn;

/**
 * ChTable:
 *
 * A block of rows under a head that is repeated on each page.  A row is not cut, unless it is
 * longer than a page.
 */
typedef struct _ChTable ChTable;

/**
 * ch_table_new:
 * @columns: @n_columns of them; used until ch_table_finish()
 * @space: above, in points of usual print
 */
ChTable *ch_table_new (ChFlow              *flow,
                       const ChTableColumn *columns,
                       guint                n_columns,
                       double               space);

/** ch_table_set_row_height: Makes rows at least @height high, in points of usual print: room to write. */
void ch_table_set_row_height (ChTable *self,
                              double   height);

/** ch_table_add_heading: Adds a row of @text alone, which stays with the row after it. */
void ch_table_add_heading (ChTable    *self,
                           const char *text,
                           const char *language);

/**
 * ch_table_add_row:
 * @cells: (nullable elements): the text of each column
 * @language: (nullable): BCP 47, of all of them
 */
void ch_table_add_row (ChTable           *self,
                       const char *const *cells,
                       const char        *language);

/** ch_table_add_strong_row: The same for a row of sums. */
void ch_table_add_strong_row (ChTable           *self,
                              const char *const *cells,
                              const char        *language);

/** ch_table_finish: (transfer full) @self: adds the table to its flow */
void ch_table_finish (ChTable *self);

G_END_DECLS
