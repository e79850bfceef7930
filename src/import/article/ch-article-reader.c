/* ch-article-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-article-reader.h"

#include "ch-article-draft.h"
#include "ch-boilerplate.h"
#include "ch-encoding.h"
#include "ch-error.h"
#include "ch-html-article.h"
#include "ch-html-next.h"
#include "ch-mhtml.h"
#include "ch-pdf.h"
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

/* The article of what the caller knows of PAGE. */
static ChArticle *
make_article (ChPage     *page,
              const char *media_type,
              const char *charset)
{
  ChArticle *article = ch_article_new ();

  ch_article_set_address (article, ch_page_get_address (page));
  ch_article_set_final_address (article, ch_page_get_final_address (page));
  ch_article_set_retrieved (article, ch_page_get_retrieved (page));
  ch_article_set_http_status (article, ch_page_get_status (page));
  ch_article_set_publisher (article, ch_page_get_publisher (page));
  ch_article_set_charset (article, charset);
  ch_article_set_media_type (article, media_type);
  return article;
}

static ChArticle *
read_pdf (ChPage  *page,
          GError **error)
{
  g_autofree char *text = ch_pdf_dup_text (ch_page_get_bytes (page), error);
  ChArticle *article;

  if (text == NULL)
    return NULL;

  article = make_article (page, "application/pdf", NULL);
  ch_plain_article_read (article, text);
  return article;
}

/* CHARSET is what was said of BYTES, which are the page itself or were found in it. */
static ChArticle *
read_text (ChPage      *page,
           GBytes      *bytes,
           const char  *charset,
           GError     **error)
{
  g_autoptr(ChArticle) article = NULL;
  g_autofree char *text = NULL;
  const char *found_charset;
  gboolean broken, html;

  if (!ch_sniff_is_text (bytes))
    {
      g_set_error (error, CH_ERROR, CH_ERROR_NOT_TEXT,
                   _("%s is not text but a picture, a program or the like."), get_name (page));
      return NULL;
    }

  text = ch_encoding_decode (bytes, charset, &found_charset, &broken);
  html = bytes != ch_page_get_bytes (page) || is_html (page, text);
  article = make_article (page, html ? "text/html" : "text/plain", found_charset);
  if (broken)
    ch_article_add_remark (article, _("The page’s encoding is broken; some characters could not be read."));

  if (html)
    ch_html_article_read (article, text);
  else
    ch_plain_article_read (article, text);

  if (ch_text_is_blank (ch_article_get_text (article)))
    {
      if (html && strstr (text, "<script") != NULL)
        g_set_error (error, CH_ERROR, CH_ERROR_EMPTY,
                     _ ("%s shows its text by scripts, which are not run here; save the page in a "
                        "browser and import the file."),
                     get_name (page));
      else
        g_set_error (error, CH_ERROR, CH_ERROR_EMPTY, _("%s holds no text."), get_name (page));
      return NULL;
    }
  return g_steal_pointer (&article);
}

/* The article of the bytes of PAGE, whatever kind of file they are. */
static ChArticle *
read_page (ChPage  *page,
           GError **error)
{
  g_autoptr(GBytes) saved = NULL;
  g_autofree char *charset = NULL;
  g_autofree char *address = NULL;
  ChArticle *article;

  if (ch_pdf_is (ch_page_get_bytes (page)))
    return read_pdf (page, error);

  saved = ch_mhtml_dup_page (ch_page_get_bytes (page), &charset, &address);
  if (saved == NULL)
    return read_text (page, ch_page_get_bytes (page), ch_page_get_charset (page), error);

  article = read_text (page, saved, charset, error);
  if (article != NULL && ch_article_get_address (article) == NULL)
    ch_article_set_address (article, address);
  return article;
}

/* Appends the text of PART, unless it says the same again. */
static void
append_part (ChArticle *article,
             ChPage    *part)
{
  g_autoptr(ChArticle) more = read_page (part, NULL);
  g_autofree char *joined = NULL;

  if (more == NULL || strstr (ch_article_get_text (article), ch_article_get_text (more)) != NULL)
    return;
  joined = g_strconcat (ch_article_get_text (article), "\n", ch_article_get_text (more), NULL);
  ch_article_set_text (article, joined);
}

ChArticle *
ch_article_reader_read (ChPage  *page,
                        GError **error)
{
  ChArticle *article;
  GPtrArray *parts;

  g_return_val_if_fail (CH_IS_PAGE (page), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (ch_boilerplate_words_get_default (error) == NULL)
    return NULL;
  article = read_page (page, error);
  if (article == NULL)
    return NULL;

  if (ch_page_get_broken_off (page))
    ch_article_add_remark (article, _("The page breaks off before its end; perhaps the connection was cut."));
  parts = ch_page_get_parts (page);
  for (guint i = 0; i < parts->len; i++)
    append_part (article, g_ptr_array_index (parts, i));
  if (ch_page_get_incomplete (page))
    ch_article_add_remark (article, _("The article goes on over further pages, of which not all could be fetched."));
  return article;
}

char *
ch_article_reader_dup_next (ChPage     *page,
                            const char *first,
                            guint       number)
{
  const char *final = ch_page_get_final_address (page);
  const char *address = final != NULL ? final : ch_page_get_address (page);
  g_autofree char *text = NULL;
  g_autoptr(xmlDoc) doc = NULL;
  const char *charset;
  gboolean broken;

  g_return_val_if_fail (CH_IS_PAGE (page), NULL);
  g_return_val_if_fail (first != NULL, NULL);

  if (address == NULL || !ch_sniff_is_text (ch_page_get_bytes (page)))
    return NULL;

  text = ch_encoding_decode (ch_page_get_bytes (page), ch_page_get_charset (page), &charset, &broken);
  if (!is_html (page, text))
    return NULL;
  doc = ch_html_parse (text, NULL);
  return doc != NULL ? ch_html_dup_next_address (xmlDocGetRootElement (doc), address, first, number) : NULL;
}
