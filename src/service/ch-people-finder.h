/* ch-people-finder.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

G_BEGIN_DECLS

/**
 * ch_people_finder_find_async:
 * @words: beginnings of the words of a name, of any of those that somebody has, in any script
 * @date: (nullable): the day of the meeting, EDTF; what is no date counts as none
 *
 * Finds people on file, for whoever types a name anew.
 */
void ch_people_finder_find_async (ChLog               *log,
                                  const char          *words,
                                  const char          *date,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);

/**
 * ch_people_finder_find_finish:
 *
 * Returns: (transfer full) (element-type ChParticipant): each linked to the person on file, with the
 *   title and body held on that day, or else of the newest meeting; who was met last first; few enough to choose from
 */
GPtrArray *ch_people_finder_find_finish (GAsyncResult  *result,
                                         GError       **error);

G_END_DECLS
