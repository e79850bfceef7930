/* ch-meeting-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log-list.h"

G_BEGIN_DECLS

/**
 * ChMeetingList:
 *
 * The meetings that match some words, as a ChLogList of ChMeetingRow; its order is a ChLogOrder.
 *
 * Properties: `cut` (boolean, read-only: more match than an order other than by date ranks, see %CH_LOG_MOST_RANKED).
 */
#define CH_TYPE_MEETING_LIST (ch_meeting_list_get_type ())
G_DECLARE_FINAL_TYPE (ChMeetingList, ch_meeting_list, CH, MEETING_LIST, ChLogList)

ChMeetingList *ch_meeting_list_new (ChLog *log);

gboolean ch_meeting_list_get_cut (ChMeetingList *self);

G_END_DECLS
