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
} ChSearchField;

/** ch_search_fields_find: Returns: (transfer none) (nullable): the field of that name, in English or the user's language */
const ChSearchField *ch_search_fields_find (const char *name,
                                            gsize       length);

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
 * ch_search_fields_get_country_fact:
 * @folded: a name
 *
 * Returns: (transfer none) (nullable): the fact of the country of that name, in English or the user's
 *   language; %NULL where it names none
 */
const char *ch_search_fields_get_country_fact (const char *folded);

G_END_DECLS
