/* ch-article-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-article.h"
#include "ch-page.h"

G_BEGIN_DECLS

/**
 * ch_article_reader_read:
 * @page: HTML; a page saved with its pictures in one file (MHTML); a PDF file with text; or plain
 *   text (first line the headline where a blank line follows it)
 *
 * Finds the article in a page and leaves out what surrounds it.  The text is one paragraph per
 * line; a picture's caption stands in the text where the picture stood, and with the picture in
 * the article's images.  Reads a broken encoding as well as can be, with a remark on the article.
 *
 * Returns: (transfer full): the article, or %NULL with %CH_ERROR_NOT_TEXT or %CH_ERROR_EMPTY, or
 *   %CH_ERROR_NOT_FOUND where the lexicons are missing
 */
ChArticle *ch_article_reader_read (ChPage  *page,
                                   GError **error);

/**
 * ch_article_reader_dup_next:
 * @page: a part of an article, with its address
 * @first: the address of the article's first part
 * @number: which part it is, from 1
 *
 * Returns: (transfer full) (nullable): the address of the next part, where the page leads on to one
 */
char *ch_article_reader_dup_next (ChPage     *page,
                                  const char *first,
                                  guint       number);

G_END_DECLS
