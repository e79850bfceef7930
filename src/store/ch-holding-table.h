/* ch-holding-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"
#include "ch-meeting.h"

G_BEGIN_DECLS

/*
 * The entries of documents and photos, by which they are listed and found.  They follow from the meetings.
 */

/** ch_holding_table_insert: Adds the entries of what @meeting, of row @id, holds. */
gboolean ch_holding_table_insert (ChDatabase  *database,
                                  ChMeeting   *meeting,
                                  gint64       id,
                                  GError     **error);

/** ch_holding_table_delete: Removes them; @meeting: as it was when they were added */
gboolean ch_holding_table_delete (ChDatabase  *database,
                                  ChMeeting   *meeting,
                                  gint64       id,
                                  GError     **error);

/** ch_holding_table_verify: Adds a sentence to @sentences for each meeting that holds something with no entry, and one for entries of nothing. */
gboolean ch_holding_table_verify (ChDatabase  *database,
                                  GPtrArray   *sentences,
                                  GError     **error);

G_END_DECLS
