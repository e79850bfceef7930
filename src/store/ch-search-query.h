/* ch-search-query.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What people type, as FTS5 is asked.
 *
 * Each word must occur, as the beginning of a word, in any order; what stands in quotation marks is a
 * phrase.  "person:wang" looks among the people only; "country:KE" asks for a fact.
 */

/**
 * ChSearchExpand:
 * @beginning: of a word, folded
 *
 * Returns: (transfer full) (nullable): the words of the index that begin so; one with an asterisk behind
 *   stands for all that begin with it.  %NULL: the index is quick to find the beginning itself.
 */
typedef GStrv (*ChSearchExpand) (const char *beginning,
                                 gpointer    user_data);

/** The shortest beginning that ChSearchExpand is asked for, in characters. */
#define CH_SEARCH_SHORTEST_EXPANDED 4

/**
 * ch_search_query_new:
 * @typed: (nullable): what people type
 * @expand: (scope call): knows the words of the index
 *
 * Returns: (transfer full) (nullable): the expression for FTS5, or %NULL where nothing was typed that
 *   could be searched for
 */
char *ch_search_query_new (const char     *typed,
                           ChSearchExpand  expand,
                           gpointer        user_data);

G_END_DECLS
