/* ch-likeness.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

G_BEGIN_DECLS

/**
 * ch_likeness_find_async:
 * @meeting: in the log or not
 *
 * Looks for another meeting of the log that may be the same one: of the same day, with the same title
 * or the same people on the guest side.  It decides nothing.
 */
void ch_likeness_find_async (ChLog               *log,
                             ChMeeting           *meeting,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data);

/** ch_likeness_find_finish: Returns: (transfer full) (nullable): the other meeting; %NULL without an error where there is none */
ChMeetingRow *ch_likeness_find_finish (GAsyncResult  *result,
                                       GError       **error);

G_END_DECLS
