/* ch-search-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"
#include "ch-log.h"

G_BEGIN_DECLS

/**
 * ChSearchTable:
 *
 * The search index of one connection.
 */
typedef struct _ChSearchTable ChSearchTable;

ChSearchTable *ch_search_table_new  (ChDatabase    *database);
void           ch_search_table_free (ChSearchTable *self);

/** ch_search_table_insert: Indexes the meeting of row @id. */
gboolean ch_search_table_insert (ChSearchTable  *self,
                                 ChMeeting      *meeting,
                                 gint64          id,
                                 GError        **error);

/**
 * ch_search_table_delete:
 * @meeting: as it was when it was indexed; the index does not keep the text itself
 */
gboolean ch_search_table_delete (ChSearchTable  *self,
                                 ChMeeting      *meeting,
                                 gint64          id,
                                 GError        **error);

/** ch_search_table_count: Returns: how many meetings match @words; -1 with @error */
gint64 ch_search_table_count (ChSearchTable  *self,
                              const char     *words,
                              GError        **error);

/* What finding runs; the tests look at how SQLite means to do it. */
#define CH_SEARCH_COUNT_SQL "SELECT count(*) FROM search WHERE search MATCH ?1"
#define CH_SEARCH_COUNT_ALL_SQL "SELECT count(*) FROM meeting"
#define CH_SEARCH_WORDS_SQL "SELECT word FROM word WHERE word >= ? AND word < ? ORDER BY word"

/**
 * ch_search_table_find:
 * @words: (nullable): what people type
 * @limit: how many at most
 *
 * Returns: (transfer full) (element-type gint64): the row ids of the meetings that match, in that order,
 *   or %NULL with @error
 */
GArray *ch_search_table_find (ChSearchTable  *self,
                              const char     *words,
                              ChLogOrder      order,
                              guint           limit,
                              GError        **error);

/** ch_search_table_dup_sql: Returns: (transfer full): what finding runs; ?1 is the limit, ?2 the expression for FTS5 */
char *ch_search_table_dup_sql (ChLogOrder order,
                               gboolean   matching);

/**
 * ch_search_table_verify:
 * @sentences: (element-type utf8): gets a translated sentence for each meeting that the index lacks, and one
 *   if it holds meetings that are not there
 */
gboolean ch_search_table_verify (ChDatabase  *database,
                                 GPtrArray   *sentences,
                                 GError     **error);

/** ch_search_table_forget: To be called when a transaction that indexed something was rolled back. */
void ch_search_table_forget (ChSearchTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChSearchTable, ch_search_table_free)

G_END_DECLS
