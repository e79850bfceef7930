/* ch-row-item.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-row.h"

G_BEGIN_DECLS

/**
 * ChRowItem:
 *
 * One item of a list: a row id at once, and the row when it has been loaded.
 *
 * Properties: `id` (construct-only), `row` (ChRow, nullable, notified), `heading` (nullable, notified: what stands above
 * the item in its list, as it begins a group).
 */
#define CH_TYPE_ROW_ITEM (ch_row_item_get_type ())
G_DECLARE_FINAL_TYPE (ChRowItem, ch_row_item, CH, ROW_ITEM, GObject)

/** ch_row_item_new: Returns: (transfer full): an item without its row, which is loaded later */
ChRowItem *ch_row_item_new (gint64 id);

gint64 ch_row_item_get_id (ChRowItem *self);

/** ch_row_item_get_row: Returns: (transfer none) (nullable): of the class that its list loads */
gpointer ch_row_item_get_row (ChRowItem *self);
void     ch_row_item_set_row (ChRowItem *self,
                              ChRow     *row);

/* (transfer none) (nullable) */
const char *ch_row_item_get_heading (ChRowItem  *self);
void        ch_row_item_set_heading (ChRowItem  *self,
                                     const char *heading);

G_END_DECLS
