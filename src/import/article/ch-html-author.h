/* ch-html-author.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-article.h"
#include "ch-html-page.h"

G_BEGIN_DECLS

/**
 * ch_html_find_author:
 *
 * Sets the author of the article, with its evidence.  What the page says of itself comes first,
 * unless it is no name, or only the site's; then what it shows: an element that is marked as the
 * author, or a line such as "By Ada Example" by the headline.
 */
void ch_html_find_author (ChArticle        *article,
                          const ChHtmlPage *page);

/**
 * ch_author_dup_names:
 * @text: a byline, or the value of a meta element
 *
 * Returns: (transfer full) (nullable): the names in @text without "By", roles and dates around them,
 *   or %NULL if there is none
 */
char *ch_author_dup_names (const char *text);

G_END_DECLS
