/* ch-html-images.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-article.h"
#include "ch-html-page.h"

G_BEGIN_DECLS

/**
 * ch_html_find_images:
 *
 * Adds the pictures of the article on @page to its images: with caption, credit and alternative
 * text where it has them.  What is small or named like an ornament needs a caption to be one.  The
 * picture that stands for the article where it is shared comes first.
 */
void ch_html_find_images (ChArticle        *article,
                          const ChHtmlPage *page);

G_END_DECLS
