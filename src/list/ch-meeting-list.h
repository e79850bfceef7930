/* ch-meeting-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

G_BEGIN_DECLS

/**
 * ChMeetingList:
 *
 * The meetings that match some words, newest first or in another order, as a GListModel of ChMeetingItem.  It holds a
 * sorted snapshot of row ids, and rows for the pages on screen only; it follows the log by itself
 * and tells exactly what changed.
 *
 * Properties: `words` and `order` (ChLogOrder as int; both read-write; setting one searches again), `cut`
 * (boolean: more match than an order other than by date ranks, see %CH_LOG_MOST_RANKED), `loading` (boolean: a search is
 * under way), `n-items` (uint, notified), `log` (construct-only).
 */
#define CH_TYPE_MEETING_LIST (ch_meeting_list_get_type ())
G_DECLARE_FINAL_TYPE (ChMeetingList, ch_meeting_list, CH, MEETING_LIST, GObject)

ChMeetingList *ch_meeting_list_new (ChLog *log);

const char *ch_meeting_list_get_words (ChMeetingList *self);
void        ch_meeting_list_set_words (ChMeetingList *self,
                                       const char    *words);
ChLogOrder  ch_meeting_list_get_order (ChMeetingList *self);
void        ch_meeting_list_set_order (ChMeetingList *self,
                                       ChLogOrder     order);
gboolean    ch_meeting_list_get_cut (ChMeetingList *self);
gboolean    ch_meeting_list_get_loading (ChMeetingList *self);

/** ch_meeting_list_find: Returns: whether the meeting of row @id is in the list, and where */
gboolean ch_meeting_list_find (ChMeetingList *self,
                               gint64         id,
                               guint         *position);

G_END_DECLS
