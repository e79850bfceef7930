/* ch-log-version.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-change-table.h"
#include "ch-log-private.h"

G_BEGIN_DECLS

/**
 * ch_log_version_replace:
 * @id: (inout): the row id; 0 for a meeting that is new to the log
 * @before: (nullable): the meeting as it stands in the log; %NULL where it is not there
 * @after: (nullable): as it is to stand, gets the links to people on file; %NULL to remove it
 * @sentence: what is being done, for the history
 *
 * Replaces one version of a meeting by another in all tables, and writes the history.  To be called in
 * the writer's thread, in a transaction.
 */
gboolean ch_log_version_replace (ChLogLane     *lane,
                                 ChChangeStep  *step,
                                 gint64        *id,
                                 ChMeeting     *before,
                                 ChMeeting     *after,
                                 const char    *sentence,
                                 GError       **error);

G_END_DECLS
