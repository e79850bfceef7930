/* ch-html-shown-dates.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-date-line.h"
#include "ch-html-page.h"

G_BEGIN_DECLS

/*
 * The days that a page shows to its readers, and what it calls them.
 */

/* How likely a shown day is that of publication, by where it stands: between headline and text, or
 * above the headline or at the beginning of the text. */
#define CH_SHOWN_BETWEEN 20
#define CH_SHOWN_BESIDE 10

/**
 * ChShownDate:
 * @date: (owned) (nullable): YYYY-MM-DD
 * @quote: (owned) (nullable): the line that shows it
 * @rule: (unowned) (nullable): the name of the element
 * @score: the higher, the likelier
 */
typedef struct
{
  char *date;
  char *quote;
  const char *rule;
  int score;
} ChShownDate;

/**
 * ChKnownDates:
 * @order: how the page writes a date of three numbers
 * @published: (nullable): the day of publication that the page gives to programs, YYYY-MM-DD
 * @modified: (nullable): that of the last change
 *
 * What helps to understand a shown day: one of three numbers is the known day of publication if it
 * can be read as it, and one without a word for it that is the known day of the last change, and
 * not that of publication, is that.
 */
typedef struct
{
  ChDateOrder order;
  const char *published;
  const char *modified;
} ChKnownDates;

void ch_shown_date_clear (ChShownDate *shown);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChShownDate, ch_shown_date_clear)

/** ch_date_is_possible: Returns: whether @date (nullable) can be that of a page on the web */
gboolean ch_date_is_possible (const char *date);

/**
 * ch_date_read_value:
 * @value: (nullable): a date meant for programs, with or without time: "2018-07-03T09:15Z", "20180703"
 *
 * Returns: (transfer full) (nullable): the day in it
 */
char *ch_date_read_value (const char  *value,
                          ChDateOrder  order);

/**
 * ch_html_find_shown_dates:
 * @published: (inout): the best day shown by the headline
 * @updated: (inout): the same of those that are called a change
 */
void ch_html_find_shown_dates (const ChHtmlPage   *page,
                               const ChKnownDates *known,
                               ChShownDate        *published,
                               ChShownDate        *updated);

/**
 * ch_html_find_date_elsewhere:
 * @elsewhere: (inout): the first day shown elsewhere that is called that of publication, or the
 *   only one that stands alone on a line
 */
void ch_html_find_date_elsewhere (const ChHtmlPage   *page,
                                  const ChKnownDates *known,
                                  ChShownDate        *elsewhere);

/**
 * ch_html_find_newest_date:
 * @newest: (inout): the last of the days of the page's entries, if it has several
 */
void ch_html_find_newest_date (const ChHtmlPage   *page,
                               const ChKnownDates *known,
                               ChShownDate        *newest);

G_END_DECLS
