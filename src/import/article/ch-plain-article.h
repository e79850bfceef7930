/* ch-plain-article.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-article.h"

G_BEGIN_DECLS

/**
 * ch_plain_article_read:
 * @article: the article to fill
 * @text: plain text; its first line is the headline where a blank line follows it
 */
void ch_plain_article_read (ChArticle  *article,
                            const char *text);

G_END_DECLS
