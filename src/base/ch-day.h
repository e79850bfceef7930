/* ch-day.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ch_day_read:
 * @text: (nullable): what was typed
 * @today: the day that short forms count from
 *
 * Reads a day as people write it in haste: "2/7", "2.7.18", "20180702", "2 July", "mon" (the last one, today
 * included), "+1", "-3", and the words for today, yesterday and tomorrow; names of days and months in English
 * or the user's language.  Numbers with slashes come in the order of the user's language, those with full
 * stops with the day first.  A day without a year is of the year that brings it nearest to @today, with more
 * patience for the past: meetings are logged when they have been.  A month with its year, "7/2018", stays one.
 *
 * Returns: (transfer full) (nullable): the day as EDTF, "2018-07-02"; what is EDTF already as it is; %NULL where
 *   nothing of that kind is written
 */
char *ch_day_read (const char  *text,
                   const GDate *today);

/**
 * ch_day_dup_objection:
 * @text: (nullable): what was typed
 * @today: the day that short forms count from
 *
 * Returns: (transfer full) (nullable): a translated sentence on why ch_day_read() cannot read @text, as exactly as it is
 *   known: that the month has fewer days, that there is no such month; %NULL where it can, or where @text is blank
 */
char *ch_day_dup_objection (const char  *text,
                            const GDate *today);

/**
 * ch_day_dup_calendar_objection:
 * @text: how the day was written
 *
 * Returns: (transfer full) (nullable): a translated sentence on why the calendar has no such day; %NULL where it has
 */
char *ch_day_dup_calendar_objection (const char *text,
                                     guint       year,
                                     guint       month,
                                     guint       day);

G_END_DECLS
