/* ch-html-article.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-article.h"

#include "ch-article-draft.h"
#include "ch-html-author.h"
#include "ch-html-dates.h"
#include "ch-html-images.h"
#include "ch-html-page.h"
#include "ch-html-subheadline.h"

#include <glib/gi18n-lib.h>

static void
set_text (ChArticle *article,
          GPtrArray *content)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < content->len; i++)
    {
      const ChBlock *block = g_ptr_array_index (content, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", block->text);
    }
  ch_article_set_text (article, text->str);
}

/* A file that nobody fetched says itself where it comes from. */
static void
set_address (ChArticle         *article,
             const ChMetadatum *canonical)
{
  const char *address = canonical->value;

  if (ch_article_get_address (article) == NULL && address != NULL
      && (g_str_has_prefix (address, "https://") || g_str_has_prefix (address, "http://")))
    ch_article_set_from_metadata (article, "address", address, address, canonical->rule, 0.8);
}

static void
set_names (ChArticle        *article,
           const ChMetadata *metadata,
           const ChHeadline *headline)
{
  ch_article_set_from_metadata (article, "headline", headline->text, headline->text, headline->rule, 0.9);
  if (metadata->site.value != NULL)
    ch_article_set_from_metadata (article, "site", metadata->site.value, metadata->site.value, metadata->site.rule, 0.9);
  else
    ch_article_set_from_metadata (article, "site", headline->site, metadata->page_title.value, "title", 0.5);
  if (ch_article_get_publisher (article) == NULL)
    ch_article_set_from_metadata (article, "publisher", metadata->publisher.value, metadata->publisher.value,
                                  metadata->publisher.rule, 0.8);
}

void
ch_html_article_read (ChArticle  *article,
                      const char *html)
{
  gboolean cut;
  g_autoptr(xmlDoc) doc = ch_html_parse (html, &cut);
  g_auto(ChHtmlPage) page = { NULL };

  if (doc == NULL)
    return;
  if (cut)
    ch_article_add_remark (article, _ ("The page has more parts than can be read; its end was left out."));

  ch_html_page_take_apart (&page, xmlDocGetRootElement (doc));
  set_address (article, &page.metadata->canonical);
  set_text (article, page.content);
  set_names (article, page.metadata, &page.headline);
  ch_html_find_subheadline (article, &page);
  ch_html_find_author (article, &page);
  ch_html_find_dates (article, &page);
  ch_article_find_language (article, page.metadata->language.value, page.metadata->language.rule);
  ch_html_find_images (article, &page);
}
