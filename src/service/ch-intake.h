/* ch-intake.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-article.h"
#include "ch-fetcher.h"
#include "ch-log.h"

G_BEGIN_DECLS

/*
 * How a meeting that was read from a page comes into a log: the people on file that it may mean are proposed (see
 * ch-person-matcher.h), the page is kept with it, so that it can be read offline and anew, and once the meeting is
 * confirmed its pictures are fetched.
 */

/** ch_intake_attach: Has @article carry the @archive (see ch-warc.h) of its page until there is a log to keep it in. */
void ch_intake_attach (ChArticle *article,
                       GBytes    *archive);

/** ch_intake_pass: Has @copy, of the same article, carry what @article carries. */
void ch_intake_pass (ChArticle *article,
                     ChArticle *copy);

/**
 * ch_intake_save_async:
 * @fetcher: (nullable): fetches the pictures that @meeting names by their addresses and that the log does not have;
 *   %NULL to leave them for later
 * @meeting: gets the SHA-256 of what is kept, and where it is new and has articles, links to people on file
 *
 * Saves @meeting, and with it the pages that its articles carry and the pictures, as one step to undo.
 */
void ch_intake_save_async (ChLog               *log,
                           ChFetcher           *fetcher,
                           ChMeeting           *meeting,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data);

/**
 * ch_intake_save_finish:
 * @failures: (out) (optional) (transfer full): a translated sentence for each picture that could not be fetched; the
 *   meeting was saved without it
 *
 * Returns: (transfer full): the meeting as it now stands in the log, or %NULL with the errors of ch_log_save_async()
 */
ChMeeting *ch_intake_save_finish (ChLog         *log,
                                  GAsyncResult  *result,
                                  char        ***failures,
                                  GError       **error);

G_END_DECLS
