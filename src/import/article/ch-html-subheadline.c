/* ch-html-subheadline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-subheadline.h"

#include "ch-article-draft.h"
#include "ch-date-line.h"
#include "ch-text.h"

#include <string.h>

/* It stands at most so many blocks below the headline, and says no more than this, in bytes. */
#define NEAR 4
#define MAX_SUBHEADLINE 400
#define MIN_SUBHEADLINE 15

/* How far around a block its class is looked for. */
#define MAX_CLIMB 2

static gboolean
is_called_so (const ChHtmlPage *page,
              const ChBlock    *block)
{
  static const char *const names[] = {
    "subtitle",  "sub-title", "sub_title", "subhead",   "sub-head", "sub_head",
    "standfirst", "strapline", "dek",      "deck",      "fubiaoti",
  };
  const xmlNode *headline = ((const ChBlock *) g_ptr_array_index (page->blocks, page->headline.block))->element;
  const xmlNode *node = block->element;

  if (ch_html_attribute_is (node, "itemprop", "alternativeHeadline"))
    return TRUE;
  for (guint climb = 0; node != NULL && climb <= MAX_CLIMB && !ch_html_is_within (headline, node); climb++, node = node->parent)
    {
      const char *class = ch_html_get_attribute (node, "class");
      g_autofree char *lower = class != NULL ? g_ascii_strdown (class, -1) : NULL;

      for (guint i = 0; lower != NULL && i < G_N_ELEMENTS (names); i++)
        {
          const char *found = strstr (lower, names[i]);

          if (found != NULL && (found == lower || !g_ascii_isalpha (found[-1]))
              && (strlen (names[i]) > 4 || !g_ascii_isalpha (found[strlen (names[i])])))
            return TRUE;
        }
    }
  return FALSE;
}

/* Whether a block between INDEX and the text says when or by whom. */
static gboolean
is_before_byline (const ChHtmlPage *page,
                  guint             index)
{
  for (guint i = index + 1; i < page->blocks->len && i <= index + NEAR; i++)
    {
      const ChBlock *block = g_ptr_array_index (page->blocks, i);

      if (ch_block_is_prose (block))
        return FALSE;
      if (ch_date_line_is (block->text))
        return TRUE;
    }
  return FALSE;
}

/* Whether TEXT says more than who wrote, and something else than HEADLINE. */
static gboolean
can_be (const char *text,
        const char *headline)
{
  g_autofree char *folded = ch_text_fold (text);
  g_autofree char *folded_headline = headline != NULL ? ch_text_fold (headline) : NULL;
  const gsize length = strlen (text);

  if (length < MIN_SUBHEADLINE || length > MAX_SUBHEADLINE || g_str_has_prefix (folded, "by ")
      || g_str_has_prefix (folded, "written by"))
    return FALSE;
  return folded_headline == NULL || !g_str_has_prefix (folded, folded_headline);
}

static gboolean
is_subheadline (const ChHtmlPage *page,
                guint             index)
{
  const ChBlock *block = g_ptr_array_index (page->blocks, index);

  if (!can_be (block->text, page->headline.text) || block->caption || block->link_share > 0.5 || ch_date_line_is (block->text))
    return FALSE;
  if (is_called_so (page, block) || g_str_has_prefix (block->text, "——"))
    return TRUE;
  return block->heading && block->furniture == NULL && (int) index == page->headline.block + 1
         && is_before_byline (page, index);
}

void
ch_html_find_subheadline (ChArticle        *article,
                          const ChHtmlPage *page)
{
  const ChMetadatum *said = &page->metadata->subheadline;
  const char *headline = ch_article_get_headline (article);

  for (int i = page->headline.block + 1;
       page->headline.block >= 0 && i <= page->headline.block + NEAR && i < (int) page->blocks->len; i++)
    if (is_subheadline (page, i))
      {
        const ChBlock *block = g_ptr_array_index (page->blocks, i);

        ch_article_set_from_metadata (article, "subheadline", block->text, block->text,
                                      (const char *) block->element->name, 0.8);
        return;
      }
  if (said->value != NULL && can_be (said->value, headline))
    ch_article_set_from_metadata (article, "subheadline", said->value, said->value, said->rule, 0.7);
}
