/* ch-search-query.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-search-fields.h"

G_BEGIN_DECLS

/*
 * What people type, as FTS5 is asked.
 *
 * Each word must occur, as the beginning of a word, in any order; what stands in quotation marks is a
 * phrase.  "person:wang" looks among the people only; "country:KE" asks for a fact.  Words that stand there twice are
 * looked for once, and of a long text no more than %CH_SEARCH_MOST_TERMS words and phrases.
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
 * ChSearchQuery:
 *
 * The meetings that match @match and lie in those years.  Where the first year is behind the last, none does.
 */
typedef struct
{
  char *match; /* (owned) (nullable): the expression for FTS5; none where nothing was typed that it could look for */
  int first_year; /* CH_SEARCH_NO_YEAR: those without a date too */
  int last_year;
} ChSearchQuery;

#define CH_SEARCH_NO_YEAR 0
#define CH_SEARCH_LAST_YEAR 9999

/**
 * ch_search_query_new:
 * @typed: (nullable): what people type
 * @expand: (scope call): knows the words of the index
 */
ChSearchQuery *ch_search_query_new  (const char     *typed,
                                     ChSearchExpand  expand,
                                     gpointer        user_data);
void           ch_search_query_free (ChSearchQuery  *self);

/**
 * ChSearchTypedFunc:
 * @field: (nullable): the name of the field that @text is looked for in
 * @text: a word or a phrase
 * @finished: whether the last word of it is whole
 */
typedef void (*ChSearchTypedFunc) (const char *field,
                                   const char *text,
                                   gboolean    finished,
                                   gpointer    user_data);

/** ch_search_query_foreach_text: Calls @func for each word and phrase that is typed to be found in the text of a meeting. */
void ch_search_query_foreach_text (const char        *typed,
                                   ChSearchTypedFunc  func,
                                   gpointer           user_data);

/**
 * ChSearchFieldFunc:
 * @name: what stands before a colon
 * @field: (nullable): the field of that name; %NULL where there is none
 * @value: what stands behind the colon
 */
typedef void (*ChSearchFieldFunc) (const char          *name,
                                   const ChSearchField *field,
                                   const char          *value,
                                   gpointer             user_data);

/** ch_search_query_foreach_field: Calls @func for all that is typed like a field, whether there is such a field or not. */
void ch_search_query_foreach_field (const char        *typed,
                                    ChSearchFieldFunc  func,
                                    gpointer           user_data);

/** ch_search_query_is_cut: Returns: whether there is more in @typed (nullable) than is looked for */
gboolean ch_search_query_is_cut (const char *typed);

/** ch_search_query_has_years: Returns: whether not all years are looked through */
gboolean ch_search_query_has_years (ChSearchQuery *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChSearchQuery, ch_search_query_free)

G_END_DECLS
