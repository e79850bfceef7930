/* ch-search-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Text as the search index has it, and what people type as the index is asked.  Both are folded
 * alike; Han characters are words by themselves, and are found as phrases; words with a hyphen or
 * an apostrophe are found whole and in parts.
 */

/**
 * ch_search_words_append:
 * @text: (nullable): any text
 *
 * Appends the words of @text to @out, each with a space behind it.
 */
void ch_search_words_append (GString    *out,
                             const char *text);

/**
 * ChSearchExpand:
 * @beginning: of a word, folded
 *
 * Returns: (transfer full) (nullable): the words of the index that begin so; one with an asterisk behind
 *   stands for all that begin with it.  %NULL: the index is quick to find the beginning itself.
 */
typedef GStrv (*ChSearchExpand) (const char *beginning,
                                 gpointer    user_data);

/**
 * ch_search_words_dup_query:
 * @typed: (nullable): what people type
 * @expand: (scope call): asked for the words that begin with one of four letters or more
 *
 * Returns: (transfer full) (nullable): the expression for FTS5, or %NULL where nothing was typed that
 *   could be searched for
 */
char *ch_search_words_dup_query (const char     *typed,
                                 ChSearchExpand  expand,
                                 gpointer        user_data);

/** The shortest beginning that ChSearchExpand is asked for, in characters. */
#define CH_SEARCH_SHORTEST_EXPANDED 4

G_END_DECLS
