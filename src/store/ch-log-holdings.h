/* ch-log-holdings.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-document-entry.h"
#include "ch-holding.h"
#include "ch-log.h"
#include "ch-photo-entry.h"

G_BEGIN_DECLS

/*
 * The documents and photos of a log, each for itself.  All is as in ch-log.h: asynchronous, on the log's main context, with
 * the same errors.  They change with their meetings, as ChLog::meeting-changed tells.
 */

/**
 * ch_log_find_holdings_async:
 * @words: (nullable): for documents, beginnings of words of the title, the kind, the parties or the signatories, which
 *   must all occur; for photos, what finds the meeting as in ch_log_find_async(); blank finds all
 * @limit: how many at most, from the first in that order on; up to %G_MAXINT waits for no survey of all, %G_MAXUINT is
 *   such a survey
 *
 * Of the documents that match, an order by title is one of the newest %CH_LOG_MOST_RANKED.
 */
void    ch_log_find_holdings_async  (ChLog                *self,
                                     ChHolding             which,
                                     const char           *words,
                                     ChHoldingOrder        order,
                                     guint                 limit,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
/** ch_log_find_holdings_finish: Returns: (transfer full) (element-type gint64): ranks, in that order */
GArray *ch_log_find_holdings_finish (ChLog                *self,
                                     GAsyncResult         *result,
                                     GError              **error);

/** ch_log_load_holdings_async: Loads what a list shows of those with these ranks. */
void       ch_log_load_holdings_async  (ChLog                *self,
                                        ChHolding             which,
                                        const gint64         *ranks,
                                        guint                 n_ranks,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
/** ch_log_load_holdings_finish: Returns: (transfer full) (element-type ChRow): ChDocumentEntry or ChPhotoEntry, in the order asked, without those removed meanwhile */
GPtrArray *ch_log_load_holdings_finish (ChLog                *self,
                                        GAsyncResult         *result,
                                        GError              **error);

/** ch_log_count_holdings_async: Counts them, when nobody waits for anything else. */
void    ch_log_count_holdings_async  (ChLog                *self,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
/** ch_log_count_holdings_finish: Returns: (transfer full) (element-type gint64): the counts, one for each ChHolding */
GArray *ch_log_count_holdings_finish (ChLog                *self,
                                      GAsyncResult         *result,
                                      GError              **error);

G_END_DECLS
