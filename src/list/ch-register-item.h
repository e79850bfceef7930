/* ch-register-item.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-register-row.h"

G_BEGIN_DECLS

/**
 * ChRegisterItem:
 *
 * A place in a ChRegisterList.  Its identity is the row id; its `row` (ChRegisterRow, nullable) comes later, by
 * notify.
 */
#define CH_TYPE_REGISTER_ITEM (ch_register_item_get_type ())
G_DECLARE_FINAL_TYPE (ChRegisterItem, ch_register_item, CH, REGISTER_ITEM, GObject)

ChRegisterItem *ch_register_item_new     (gint64          id);
gint64          ch_register_item_get_id  (ChRegisterItem *self);
ChRegisterRow  *ch_register_item_get_row (ChRegisterItem *self);
void            ch_register_item_set_row (ChRegisterItem *self,
                                          ChRegisterRow  *row);

G_END_DECLS
