/* ch-holding-search.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"
#include "ch-holding.h"

G_BEGIN_DECLS

/**
 * ch_holding_search_find:
 * @words: (nullable): as for ch_log_find_holdings_async()
 * @limit: how many at most
 *
 * Returns: (transfer full) (element-type gint64): ranks, in that order; or %NULL with @error
 */
GArray *ch_holding_search_find (ChDatabase      *database,
                                ChHolding        which,
                                const char      *words,
                                ChHoldingOrder   order,
                                guint            limit,
                                GError         **error);

/** ch_holding_search_count: Returns: how many there are; -1 with @error */
gint64 ch_holding_search_count (ChDatabase  *database,
                                ChHolding    which,
                                GError     **error);

/* For the tests of their plans, too. */

/** ch_holding_search_get_sql: Returns: (transfer none): what finds ?1 ranks at most, of those documents that match ?2 where @matching */
const char *ch_holding_search_get_sql (ChHolding      which,
                                       ChHoldingOrder order,
                                       gboolean       matching);

/** ch_holding_search_get_photos_sql: Returns: (transfer none): what gives the ranks between ?1 and ?2 */
const char *ch_holding_search_get_photos_sql (ChHolding which);

/** ch_holding_search_get_count_sql: Returns: (transfer none): what counting runs */
const char *ch_holding_search_get_count_sql (ChHolding which);

G_END_DECLS
