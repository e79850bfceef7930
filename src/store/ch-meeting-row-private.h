/* ch-meeting-row-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"
#include "ch-meeting-row.h"

G_BEGIN_DECLS

/**
 * ch_meeting_row_load:
 *
 * Returns: (transfer full) (element-type ChMeetingRow): the rows of the meetings that there are, in
 *   the order of @ids, or %NULL with @error
 */
GPtrArray *ch_meeting_row_load (ChDatabase    *database,
                                const gint64  *ids,
                                guint          n_ids,
                                GError       **error);

/** ch_meeting_row_set_snippet: To be called by who has made the row, before anybody else sees it. */
void ch_meeting_row_set_snippet (ChMeetingRow *self,
                                 ChSnippet    *snippet);

G_END_DECLS
