/* ch-html-article.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-article.h"

G_BEGIN_DECLS

/**
 * ch_html_article_read:
 * @article: the article to fill; a publisher that it has already is kept
 * @html: a page as UTF-8
 */
void ch_html_article_read (ChArticle  *article,
                           const char *html);

G_END_DECLS
