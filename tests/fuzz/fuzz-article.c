/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a page: the reader must answer with an article or an error, in time. */

#include "ch-article-reader.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(ChPage) page = ch_page_new (bytes, "http://example.org/2018/07/03/page.html");
  g_autoptr(GError) error = NULL;
  g_autoptr(ChArticle) article = NULL;

  ch_page_set_media_type (page, "text/html");
  article = ch_article_reader_read (page, &error);
  g_assert ((article == NULL) == (error != NULL));
  if (article != NULL)
    g_assert (g_utf8_validate (ch_article_get_text (article), -1, NULL));
  return 0;
}
