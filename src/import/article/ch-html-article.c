/* ch-html-article.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-article.h"

#include "ch-article-draft.h"
#include "ch-date-line.h"
#include "ch-html-container.h"
#include "ch-html-content.h"
#include "ch-html-headline.h"
#include "ch-html-hints.h"
#include "ch-html-images.h"
#include "ch-metadata.h"
#include "ch-text.h"

#include <string.h>

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

/* The date line that the page shows by the headline, outside of the text. */
static void
find_shown_date (ChArticle *article,
                 GPtrArray *blocks,
                 GPtrArray *content,
                 int        headline)
{
  guint first = blocks->len;

  for (guint i = 0; i < blocks->len && first == blocks->len; i++)
    if (content->len > 0 && g_ptr_array_index (blocks, i) == g_ptr_array_index (content, 0))
      first = i;

  for (guint i = MAX (0, headline); i < first && ch_article_get_published (article) == NULL; i++)
    {
      const ChBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *date = NULL;

      if (block->link_share > 0.5 || (int) i == headline || !(ch_date_line_is (block->text) || (block->hints & CH_HINT_BYLINE)))
        continue;
      date = ch_date_line_find (block->text, NULL, NULL);
      ch_article_set_from_metadata (article, "published", date, block->text, (const char *) block->element->name, 0.8);
    }
}

static void
set_published (ChArticle        *article,
               const ChMetadata *metadata)
{
  g_autofree char *date = NULL;

  if (metadata->published.value == NULL)
    return;

  date = ch_date_line_find (metadata->published.value, NULL, NULL);
  ch_article_set_from_metadata (article, "published", date, metadata->published.value, metadata->published.rule, 0.95);
}

static void
set_names (ChArticle        *article,
           const ChMetadata *metadata,
           const ChHeadline *headline)
{
  ch_article_set_from_metadata (article, "headline", headline->text, headline->text, headline->rule, 0.9);
  ch_article_set_from_metadata (article, "author", metadata->author.value, metadata->author.value, metadata->author.rule, 0.8);
  if (ch_article_get_publisher (article) == NULL)
    ch_article_set_from_metadata (article, "publisher", metadata->publisher.value, metadata->publisher.value,
                                  metadata->publisher.rule, 0.8);
}

void
ch_html_article_read (ChArticle  *article,
                      const char *html)
{
  g_autoptr(xmlDoc) doc = ch_html_parse (html);
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;
  g_autoptr(ChMetadata) metadata = NULL;
  g_autoptr(GPtrArray) blocks = NULL;
  g_autoptr(GPtrArray) content = NULL;
  g_auto(ChHeadline) headline = { 0 };
  xmlNode *container;
  const char *site;

  if (root == NULL)
    return;

  metadata = ch_metadata_new (root);
  blocks = ch_html_find_container (root, &container);
  ch_html_find_headline (blocks, container, metadata, &headline);
  site = metadata->publisher.value != NULL ? metadata->publisher.value : headline.site;
  content = ch_html_select_content (blocks, container, headline.block, site);

  set_text (article, content);
  set_names (article, metadata, &headline);
  set_published (article, metadata);
  find_shown_date (article, blocks, content, headline.block);
  ch_article_find_published (article);
  ch_article_find_language (article, metadata->language.value, metadata->language.rule);
  ch_html_find_images (article, container);
}
