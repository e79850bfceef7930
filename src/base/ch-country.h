/* ch-country.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Countries as ISO 3166-1 has them: codes, names and their translations come from the system's
 * iso-codes package, and no list is typed by hand.  Loaded on first use, then immutable; safe from
 * any thread.
 */

/**
 * ch_country_get_codes:
 *
 * Returns: (transfer none): the alpha-2 codes in their alphabetical order; empty where iso-codes is
 *   not installed
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
 * ch_country_get_name:
 * @code: (nullable): an alpha-2 code
 *
 * Returns: (transfer none): the country's name in the user's language; an unknown code as it is,
 *   %NULL as ""
 */
const char *ch_country_get_name (const char *code);

G_END_DECLS
