/* ch-html-subheadline.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-article.h"
#include "ch-html-page.h"

G_BEGIN_DECLS

/**
 * ch_html_find_subheadline:
 * @article: an article with its headline
 *
 * Sets the second line of the headline.  In the order of trust: what stands below the headline and
 * is called so by its class, begins with a Chinese dash (——), or is a heading between headline and
 * byline; what the page gives to programs.
 */
void ch_html_find_subheadline (ChArticle        *article,
                               const ChHtmlPage *page);

G_END_DECLS
