/* ch-matcher.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

G_BEGIN_DECLS

/**
 * ch_matcher_find_async:
 * @meeting: a proposal, or any other meeting
 *
 * Looks for meetings in the log that may be the same one: read from the same address, or of about
 * the same day with the same leading people or bodies.  It decides nothing.
 */
void ch_matcher_find_async (ChLog               *log,
                            ChMeeting           *meeting,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data);

/** ch_matcher_find_finish: Returns: (transfer full) (element-type ChMeeting): those of the same address first; often empty */
GPtrArray *ch_matcher_find_finish (GAsyncResult  *result,
                                   GError       **error);

/**
 * ch_matcher_add_sources:
 * @meeting: a meeting of the log
 * @proposal: what was read from another article about it
 *
 * Gives @meeting the sources of @proposal that it does not have yet.  The facts stay as they are:
 * staff decide on those.
 *
 * Returns: whether there was any
 */
gboolean ch_matcher_add_sources (ChMeeting *meeting,
                                 ChMeeting *proposal);

/**
 * ch_matcher_join_async:
 * @meeting: a meeting of @log
 * @proposal: an import of @log that is about the same meeting
 *
 * Gives @meeting the sources of @proposal, which then is deleted: two steps to undo, the one after the other.
 */
void ch_matcher_join_async (ChLog               *log,
                            ChMeeting           *meeting,
                            ChMeeting           *proposal,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data);

/** ch_matcher_join_finish: Returns: (transfer full): the meeting as it now stands in the log, or %NULL with @error and nothing changed */
ChMeeting *ch_matcher_join_finish (GAsyncResult  *result,
                                   GError       **error);

G_END_DECLS
