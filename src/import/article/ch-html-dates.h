/* ch-html-dates.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-article.h"
#include "ch-html-page.h"

G_BEGIN_DECLS

/**
 * ch_html_find_published:
 * @article: an article with its text and address
 *
 * Sets the day of publication, with its evidence.  In the order of trust:
 *
 * 1. the day that the page shows between headline and text, unless it is called that of a change:
 *    it is what readers go by, and templates fill in the rest by themselves
 * 2. what the page says of itself: linked data, meta elements, microdata
 * 3. a day that is shown above the headline or at the beginning of the text
 * 4. the day in the address
 * 5. a date line at the end of the text
 * 6. the day of the last change, where that alone is shown
 * 7. the only day that is shown anywhere else
 *
 * Where 2 differs by one day from 3 or 4 it is the same moment in another time zone, and the day
 * that readers see is taken.
 */
void ch_html_find_published (ChArticle        *article,
                             const ChHtmlPage *page);

G_END_DECLS
