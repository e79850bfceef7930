/* ch-history-entry-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"
#include "ch-history-entry.h"

G_BEGIN_DECLS

/**
 * ch_history_entry_load:
 * @uid: (nullable): a meeting's UID or its beginning; %NULL for the whole log
 * @limit: how many at most
 *
 * Returns: (transfer full) (element-type ChHistoryEntry): the newest operations, or the newest changes of
 *   the meeting, newest first; %NULL with @error
 */
GPtrArray *ch_history_entry_load (ChDatabase  *database,
                                  const char  *uid,
                                  guint        limit,
                                  GError     **error);

G_END_DECLS
