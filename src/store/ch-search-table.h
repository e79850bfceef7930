/* ch-search-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"
#include "ch-meeting-table.h"

G_BEGIN_DECLS

/**
 * ChSearchTable:
 *
 * The search index of one connection.
 */
typedef struct _ChSearchTable ChSearchTable;

ChSearchTable *ch_search_table_new  (ChDatabase    *database);
void           ch_search_table_free (ChSearchTable *self);

/** ch_search_table_insert: Indexes the meeting of row @id. */
gboolean ch_search_table_insert (ChSearchTable  *self,
                                 ChMeeting      *meeting,
                                 gint64          id,
                                 GError        **error);

/**
 * ch_search_table_delete:
 * @meeting: as it was when it was indexed; the index does not keep the text itself
 */
gboolean ch_search_table_delete (ChSearchTable  *self,
                                 ChMeeting      *meeting,
                                 gint64          id,
                                 GError        **error);

/**
 * ch_search_table_fill:
 * @meetings: the table of the same connection
 *
 * Indexes all meetings, in one transaction, where none is indexed: the index was made anew.
 */
gboolean ch_search_table_fill (ChSearchTable   *self,
                               ChMeetingTable  *meetings,
                               GError         **error);

/**
 * ch_search_table_follow_names:
 * @meetings: the table of the same connection
 * @limit: how many at the most
 *
 * Indexes meetings anew whose people are marked to have got other names.
 */
gboolean ch_search_table_follow_names (ChSearchTable   *self,
                                       ChMeetingTable  *meetings,
                                       guint            limit,
                                       GError         **error);

/**
 * ch_search_table_verify:
 * @sentences: (element-type utf8): gets a translated sentence for each meeting that the index lacks, and one
 *   if it holds meetings that are not there
 */
gboolean ch_search_table_verify (ChDatabase  *database,
                                 GPtrArray   *sentences,
                                 GError     **error);

/** ch_search_table_forget: To be called when a transaction that indexed something was rolled back. */
void ch_search_table_forget (ChSearchTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChSearchTable, ch_search_table_free)

G_END_DECLS
