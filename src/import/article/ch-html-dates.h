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
 * Sets the day of publication, with its evidence.  In the order of trust: what the page says of
 * itself (linked data, meta elements, microdata); the day that it shows by the headline as that of
 * publication; that of a time element there; the day in the address; a date line at the end of the
 * text; and only then the day of the last change, shown or not.
 *
 * Where the first of these differs by one day from what is shown or from the address, it is the
 * same moment in another time zone, and the day that readers see is taken.
 */
void ch_html_find_published (ChArticle        *article,
                             const ChHtmlPage *page);

G_END_DECLS
