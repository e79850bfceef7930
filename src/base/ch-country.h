/* ch-country.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Countries as ISO 3166-1 has them, and by their code those of ISO 3166-3 that are no more: codes, names and their translations come from the system's
 * iso-codes package, and no list is typed by hand.  Loaded on first use, then immutable; safe from
 * any thread.
 */

/**
 * ch_country_get_codes:
 *
 * Returns: (transfer none): the alpha-2 codes of today in their alphabetical order; empty where
 *   iso-codes is not installed
 */
const char *const *ch_country_get_codes (void);

/**
 * ch_country_get_english_name:
 * @code: (nullable): an alpha-2 code
 *
 * Returns: (transfer none) (nullable): the name that people use ("Bolivia", not "Bolivia,
 *   Plurinational State of"), or %NULL for an unknown code
 */
const char *ch_country_get_english_name (const char *code);

/**
 * ch_country_get_official_name:
 * @code: (nullable): an alpha-2 code of today
 *
 * Returns: (transfer none) (nullable): what the state calls itself, in English ("Portuguese Republic"),
 *   or %NULL where it has no such name beside the one that people use
 */
const char *ch_country_get_official_name (const char *code);

/**
 * ch_country_get_name:
 * @code: (nullable): an alpha-2 code
 *
 * Returns: (transfer none): the country's name in the user's language; an unknown code as it is,
 *   %NULL as ""
 */
const char *ch_country_get_name (const char *code);

/**
 * ch_country_find:
 * @name: (nullable): what people write: the name, the official name ("Republic of Kenya"), either of
 *   them turned round ("Kenya, Republic of"), in English or the user's language; accents, case and
 *   punctuation do not matter, nor does "the" before it
 *
 * Returns: (transfer none) (nullable): the alpha-2 code, or %NULL where no country of today is
 *   called so
 */
const char *ch_country_find (const char *name);

G_END_DECLS
