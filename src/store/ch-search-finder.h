/* ch-search-finder.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"
#include "ch-log.h"

G_BEGIN_DECLS

/**
 * ch_search_finder_find:
 * @words: (nullable): what people type
 * @limit: how many at most
 *
 * Returns: (transfer full) (element-type gint64): the row ids of the meetings that match, in that order,
 *   or %NULL with @error
 */
GArray *ch_search_finder_find (ChDatabase  *database,
                               const char  *words,
                               ChLogOrder   order,
                               guint        limit,
                               GError     **error);

/** ch_search_finder_find_ranks: As ch_search_finder_find(), with the ranks of the meetings in place of their row ids. Returns: (transfer full) (element-type gint64) */
GArray *ch_search_finder_find_ranks (ChDatabase  *database,
                                     const char  *words,
                                     ChLogOrder   order,
                                     guint        limit,
                                     GError     **error);

/** ch_search_finder_count: Returns: how many meetings match @words; -1 with @error */
gint64 ch_search_finder_count (ChDatabase  *database,
                               const char  *words,
                               GError     **error);

/**
 * ch_search_finder_prepare:
 * @matching_sql: what is run where there are words to match
 * @years_sql: what is run where only years are asked for
 * @all_sql: what is run for all meetings
 *
 * Returns: (transfer full): the one that goes with @words, its parameters bound as ch_search_finder_dup_sql() has
 *   them, but for the limit; or %NULL with @error
 */
ChStatement *ch_search_finder_prepare (ChDatabase  *database,
                                       const char  *words,
                                       const char  *matching_sql,
                                       const char  *years_sql,
                                       const char  *all_sql,
                                       GError     **error);

/* What finding runs; the tests look at how SQLite means to do it. */
#define CH_SEARCH_WORDS_SQL "SELECT word FROM word WHERE word >= ? AND word < ? ORDER BY word"

/* What counting runs; the parameters are those of finding. */
#define CH_SEARCH_COUNT_SQL "SELECT count(*) FROM search WHERE search MATCH ?2 AND rowid BETWEEN ?3 AND ?4"
#define CH_SEARCH_COUNT_YEARS_SQL "SELECT count(*) FROM meeting WHERE rank BETWEEN ?3 AND ?4"
#define CH_SEARCH_COUNT_ALL_SQL "SELECT count(*) FROM meeting"

/**
 * ch_search_finder_dup_sql:
 * @matching: whether there are words to match
 * @in_years: whether the meetings of some years only are looked through
 *
 * Returns: (transfer full): what finding runs; ?1 is the limit, ?2 the expression for FTS5, ?3 and ?4 are the
 *   least and the highest rank
 */
char *ch_search_finder_dup_sql (ChLogOrder order,
                                gboolean   matching,
                                gboolean   in_years);

G_END_DECLS
