/* ch-draft-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"
#include "ch-meeting.h"

G_BEGIN_DECLS

/** ch_draft_table_replace: Keeps @draft, in place of an earlier one of the same UID. */
gboolean ch_draft_table_replace (ChDatabase  *database,
                                 ChMeeting   *draft,
                                 GError     **error);

/** ch_draft_table_delete: Forgets the draft of that UID, if there is one. */
gboolean ch_draft_table_delete (ChDatabase  *database,
                                const char  *uid,
                                GError     **error);

/** ch_draft_table_load: Returns: (transfer full) (element-type ChMeeting): all drafts, the newest first, or %NULL with @error */
GPtrArray *ch_draft_table_load (ChDatabase  *database,
                                GError     **error);

G_END_DECLS
