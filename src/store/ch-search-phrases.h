/* ch-search-phrases.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ch_search_phrases_new:
 * @typed: (nullable): words, each maybe unfinished
 *
 * Returns: (transfer full): phrases of words as an index of names has them, each with a space before it: the last
 *   word of each may be unfinished
 */
GStrv ch_search_phrases_new (const char *typed);

/** ch_search_phrases_dup_query: Returns: (transfer full) (nullable): how FTS5 is asked for all of them; %NULL for none */
char *ch_search_phrases_dup_query (const char *const *phrases);

G_END_DECLS
