/* ch-meeting-item.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting-row.h"

G_BEGIN_DECLS

/**
 * ChMeetingItem:
 *
 * A place in a ChMeetingList.  Its identity is the row id; its `row` (ChMeetingRow, nullable) comes
 * later, by notify.
 */
#define CH_TYPE_MEETING_ITEM (ch_meeting_item_get_type ())
G_DECLARE_FINAL_TYPE (ChMeetingItem, ch_meeting_item, CH, MEETING_ITEM, GObject)

ChMeetingItem *ch_meeting_item_new     (gint64         id);
gint64         ch_meeting_item_get_id  (ChMeetingItem *self);
ChMeetingRow  *ch_meeting_item_get_row (ChMeetingItem *self);
void           ch_meeting_item_set_row (ChMeetingItem *self,
                                        ChMeetingRow  *row);

G_END_DECLS
