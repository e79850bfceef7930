/* ch-country-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChCountryRow:
 *
 * A choice among the countries of ISO 3166-1, by the names in the user's language, with a search;
 * the first choice is none.
 *
 * Properties: `code` (alpha-2, nullable).
 */
#define CH_TYPE_COUNTRY_ROW (ch_country_row_get_type ())
G_DECLARE_FINAL_TYPE (ChCountryRow, ch_country_row, CH, COUNTRY_ROW, AdwActionRow)

G_END_DECLS
