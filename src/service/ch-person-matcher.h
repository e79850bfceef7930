/* ch-person-matcher.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

G_BEGIN_DECLS

/**
 * ch_person_matcher_match_async:
 * @meeting: (transfer none): a proposal that was read from an article; nobody else may change it meanwhile
 *
 * Proposes for each participant who is linked to nobody the person on file that it may be: who is called so among all
 * names on file, whatever the case, the accents and the order of the words, or in the other of Chinese characters and
 * pinyin, and represents no other state.  Where several are, nobody is proposed.  What the article words stays; the link
 * is confirmed with the meeting.
 */
void ch_person_matcher_match_async (ChLog               *log,
                                    ChMeeting           *meeting,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);

/** ch_person_matcher_match_finish: Returns: whether the log could be asked; @meeting has its links then */
gboolean ch_person_matcher_match_finish (GAsyncResult  *result,
                                         GError       **error);

G_END_DECLS
