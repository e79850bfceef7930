/* ch-html-dates.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-article.h"
#include "ch-html-page.h"

G_BEGIN_DECLS

/**
 * ch_html_find_dates:
 * @article: an article with its text and address
 *
 * Sets the days of publication and of the last change, with their evidence.
 *
 * The day of publication is, in the order of trust:
 *
 * 1. of a wiki, the day of its last change: its readers read that version
 * 2. of the front page of a site, the newest of the days that it lists
 * 3. the day that the page shows between headline and text, unless it is that of a change: it is
 *    what readers go by, and templates fill in the rest by themselves
 * 4. what the page says of itself: linked data, meta elements, microdata; unless that is later than
 *    a change which the page shows
 * 5. a day that is shown above the headline or at the beginning of the text, unless there is only the
 *    day of a change between them
 * 6. the day in the address
 * 7. a date line at the end of the text
 * 8. the day of the last change, where that alone is shown
 * 9. the only day that is shown anywhere else
 *
 * Where 4 differs by one day from 3, 5 or 6 it is the same moment in another time zone, and the day
 * that readers see is taken.  A shown day is that of a change if the words before it say so, or if
 * it is what the page gives for its last change, and not what it gives for its publication.  One of
 * several entries of a list that are dated alike is the day of another article.
 *
 * The day of the last change is what the page shows as that; or else what it gives for it, if that
 * is later than the day of publication.
 */
void ch_html_find_dates (ChArticle        *article,
                         const ChHtmlPage *page);

G_END_DECLS
