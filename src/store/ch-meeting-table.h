/* ch-meeting-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"
#include "ch-meeting.h"
#include "ch-name-table.h"

G_BEGIN_DECLS

/**
 * ChMeetingTable:
 *
 * The meetings of one connection, each with all that it holds, in the table of meetings and the
 * tables of what they hold.
 */
typedef struct _ChMeetingTable ChMeetingTable;

/** ch_meeting_table_new: @names: (unowned): finds whom the meetings name */
ChMeetingTable *ch_meeting_table_new  (ChDatabase     *database,
                                       ChNameTable    *names);
void            ch_meeting_table_free (ChMeetingTable *self);

/**
 * ch_meeting_table_insert:
 * @meeting: gets the links to people on file
 * @id: (inout): the row id, or 0 for a new one
 */
gboolean ch_meeting_table_insert (ChMeetingTable  *self,
                                  ChMeeting       *meeting,
                                  gint64          *id,
                                  GError         **error);

/**
 * ch_meeting_table_update:
 * @meeting: gets the links to people on file
 *
 * Replaces the meeting of row @id.
 */
gboolean ch_meeting_table_update (ChMeetingTable  *self,
                                  ChMeeting       *meeting,
                                  gint64           id,
                                  GError         **error);

/** ch_meeting_table_delete: Deletes the meeting of row @id with all that it holds. */
gboolean ch_meeting_table_delete (ChMeetingTable  *self,
                                  gint64           id,
                                  GError         **error);

/**
 * ch_meeting_table_load:
 *
 * Returns: (transfer full): the meeting of row @id; %CH_ERROR_NOT_FOUND where there is none
 */
ChMeeting *ch_meeting_table_load (ChMeetingTable  *self,
                                  gint64           id,
                                  GError         **error);

/**
 * ch_meeting_table_find:
 * @uid: a UID, or its unique beginning of at least 4 characters
 *
 * Returns: the row id; 0 with %CH_ERROR_NOT_FOUND where there is none, with %CH_ERROR_INVALID where
 *   there are several
 */
gint64 ch_meeting_table_find (ChMeetingTable  *self,
                              const char      *uid,
                              GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChMeetingTable, ch_meeting_table_free)

G_END_DECLS
