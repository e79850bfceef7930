/* ch-search-fields.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChSearchField:
 *
 * What may stand before a colon in the search box: a column of the search index, or a fact.
 */
typedef struct
{
  const char *name; /* in English; the translation is understood too */
  const char *column; /* (nullable): none for a fact */
  const char *const *values; /* (nullable): of a fact that has few */
  gboolean is_year; /* no fact, but a part of the log */
} ChSearchField;

/** ch_search_fields_find: Returns: (transfer none) (nullable): the field of that name, in English or the user's language */
const ChSearchField *ch_search_fields_find (const char *name,
                                            gsize       length);

/** ch_search_fields_get_column_name: Returns: (transfer none) (nullable): the name of the field that looks in that ChSearchColumn */
const char *ch_search_fields_get_column_name (guint column);

guint ch_search_fields_get_n (void);

/** ch_search_fields_get_name: Returns: (transfer none): the name of the @i-th field, in English or the user's language */
const char *ch_search_fields_get_name (guint    i,
                                       gboolean translated);

/** ch_search_fields_lacks: Returns: whether @field, a fact, can never be @value */
gboolean ch_search_fields_lacks (const ChSearchField *field,
                                 const char          *value);

/** ch_search_fields_dup_values: Returns: (transfer full) (nullable): what @field, a fact, can be, in the user's language: "yes, no"; %NULL where it can be too much */
char *ch_search_fields_dup_values (const ChSearchField *field);

/**
 * ch_search_fields_dup_facts:
 * @value: what stands behind the colon, perhaps unfinished: "K", "Keny", "201"
 *
 * Returns: (transfer full) (nullable): the expression that finds the meetings with that fact, %NULL where
 *   @value says nothing
 */
char *ch_search_fields_dup_facts (const ChSearchField *field,
                                  const char          *value);

/**
 * ch_search_fields_read_years:
 * @value: "2018", "1990-1995", or the beginning of a year: "201"
 * @first: (out): the years that it may mean; behind @last where it can mean none
 *
 * Returns: whether @value says anything
 */
gboolean ch_search_fields_read_years (const char *value,
                                      int        *first,
                                      int        *last);

/**
 * ch_search_fields_get_country_fact:
 * @folded: a name
 *
 * Returns: (transfer none) (nullable): the fact of the country of that name, in English or the user's
 *   language; %NULL where it names none
 */
const char *ch_search_fields_get_country_fact (const char *folded);

G_END_DECLS
