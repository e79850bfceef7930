/* ch-meeting-cell.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting-row.h"
#include "ch-row-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ChMeetingCell:
 *
 * A meeting in the list, and the heading above it where it begins a group.  While its row is not loaded it is empty, and as
 * high.
 *
 * Properties: `item` (ChRowItem with a ChMeetingRow, nullable: the cell then keeps what it shows until it has another).
 */
#define CH_TYPE_MEETING_CELL (ch_meeting_cell_get_type ())
G_DECLARE_FINAL_TYPE (ChMeetingCell, ch_meeting_cell, CH, MEETING_CELL, GtkBox)

void ch_meeting_cell_set_item (ChMeetingCell *self,
                               ChRowItem     *item);

/** ch_meeting_cell_get_row: Returns: (transfer none) (nullable): what is shown */
ChMeetingRow *ch_meeting_cell_get_row (ChMeetingCell *self);

/** ch_meeting_cell_factory_new: Returns: (transfer full): makes cells for a list of ChRowItem */
GtkListItemFactory *ch_meeting_cell_factory_new (void);

G_END_DECLS
