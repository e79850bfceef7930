/* ch-article-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-article-reader.h"

#include "ch-article-draft.h"
#include "ch-encoding.h"
#include "ch-error.h"
#include "ch-html-article.h"
#include "ch-plain-article.h"
#include "ch-sniff.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What to call PAGE in a message. */
static const char *
get_name (ChPage *page)
{
  const char *address = ch_page_get_address (page);

  /* Translators: stands for an address in “%s holds no text.” */
  return address != NULL ? address : _("The page");
}

static gboolean
is_html (ChPage     *page,
         const char *text)
{
  const char *media_type = ch_page_get_media_type (page);

  return ch_sniff_is_html (text)
         || (media_type != NULL && g_ascii_strcasecmp (media_type, "text/plain") != 0 && strchr (text, '<') != NULL);
}

ChArticle *
ch_article_reader_read (ChPage  *page,
                        GError **error)
{
  g_autoptr(ChArticle) article = NULL;
  g_autofree char *text = NULL;
  const char *charset;
  gboolean broken, html;

  g_return_val_if_fail (CH_IS_PAGE (page), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!ch_sniff_is_text (ch_page_get_bytes (page)))
    {
      g_set_error (error, CH_ERROR, CH_ERROR_NOT_TEXT,
                   _("%s is not text but a picture, a program or the like."), get_name (page));
      return NULL;
    }

  text = ch_encoding_decode (ch_page_get_bytes (page), ch_page_get_charset (page), &charset, &broken);
  html = is_html (page, text);
  article = ch_article_new ();
  ch_article_set_address (article, ch_page_get_address (page));
  ch_article_set_final_address (article, ch_page_get_final_address (page));
  ch_article_set_retrieved (article, ch_page_get_retrieved (page));
  ch_article_set_publisher (article, ch_page_get_publisher (page));
  ch_article_set_charset (article, charset);
  ch_article_set_media_type (article, html ? "text/html" : "text/plain");
  if (broken)
    ch_article_add_remark (article, _("The page’s encoding is broken; some characters could not be read."));

  if (html)
    ch_html_article_read (article, text);
  else
    ch_plain_article_read (article, text);

  if (ch_text_is_blank (ch_article_get_text (article)))
    {
      g_set_error (error, CH_ERROR, CH_ERROR_EMPTY, _("%s holds no text."), get_name (page));
      return NULL;
    }
  return g_steal_pointer (&article);
}
