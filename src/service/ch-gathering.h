/* ch-gathering.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

G_BEGIN_DECLS

/**
 * ch_gathering_load_async:
 * @uids: (nullable): the meetings, each by its UID or a UID's beginning, or %NULL for all of the
 *   log, newest first
 *
 * Loads whole meetings for a product that is printed or exported.
 */
void ch_gathering_load_async (ChLog               *log,
                              const char *const   *uids,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data);

/**
 * ch_gathering_find_async:
 * @words: (nullable): as in ch_log_find_async()
 *
 * Loads whole the meetings that hold @words, newest first; ch_gathering_load_finish() gives them.
 */
void ch_gathering_find_async (ChLog               *log,
                              const char          *words,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data);

/**
 * ch_gathering_load_finish:
 *
 * Returns: (transfer full) (element-type ChMeeting): the meetings in the order asked for, or %NULL
 *   where one of them could not be loaded
 */
GPtrArray *ch_gathering_load_finish (GAsyncResult  *result,
                                     GError       **error);

G_END_DECLS
