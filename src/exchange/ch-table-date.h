/* ch-table-date.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** ch_table_date_is_pattern: Returns: whether @pattern has a year, and nothing twice */
gboolean ch_table_date_is_pattern (const char *pattern);

/**
 * ch_table_date_read:
 * @pattern: YYYY a year, MM and DD two digits, M and D one or two, MMM and MMMM the name of a
 *   month, short or whole, in English or the user's language; anything else stands for itself,
 *   "DD.MM.YYYY", "D MMMM YYYY", "MM/YYYY"
 *
 * Returns: (transfer full) (nullable): the date in EDTF, or %NULL if @cell is not written like that,
 *   or on no day of the calendar
 */
char *ch_table_date_read (const char *pattern,
                          const char *cell);

/**
 * ch_table_date_dup_objection:
 *
 * Returns: (transfer full) (nullable): a translated sentence on why @cell, which is written like that, is on no day of the
 *   calendar; %NULL where it is on one, or written otherwise
 */
char *ch_table_date_dup_objection (const char *pattern,
                                   const char *cell);

G_END_DECLS
