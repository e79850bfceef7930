/* ch-date-line.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The dates of publication that pages print: "2018-07-03", "3 July 2018", "2018年7月3日 09:15".
 */

/**
 * ChDateOrder:
 *
 * Which of 03/07/2018 is the month, where it is known.
 */
typedef enum
{
  CH_DATE_ORDER_UNKNOWN,
  CH_DATE_ORDER_DAY_FIRST,
  CH_DATE_ORDER_MONTH_FIRST,
} ChDateOrder;

/**
 * ch_date_line_find:
 * @text: a line
 * @order: how a date of three numbers is written there
 * @start: (out) (optional): the byte where the date begins
 * @end: (out) (optional): the byte behind it
 *
 * Returns: (transfer full) (nullable): the first full date in @text as YYYY-MM-DD; one that may
 *   mean two days (03/07/2018) only if @order is known
 */
char *ch_date_line_find (const char  *text,
                         ChDateOrder  order,
                         gsize       *start,
                         gsize       *end);

/**
 * ch_date_line_is:
 * @text: a line
 *
 * Returns: whether @text is a date line: a date, and hardly more than a time and a source
 */
gboolean ch_date_line_is (const char *text);

G_END_DECLS
