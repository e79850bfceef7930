/* ch-html-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-html-page.h"

#include "ch-html-container.h"
#include "ch-html-content.h"

/* Date and author stand at most so many blocks above the headline, or above a text without one. */
#define ABOVE_HEADLINE 8
#define ABOVE_TEXT 15

/* And at most so many blocks into the text. */
#define INTO_TEXT 3

void
ch_html_page_take_apart (ChHtmlPage *page,
                         xmlNode    *root)
{
  page->root = root;
  page->metadata = ch_metadata_new (root);
  page->blocks = ch_html_find_container (root, &page->container);
  ch_html_find_headline (page->blocks, page->container, page->metadata, &page->headline);
  page->content = ch_html_select_content (page->blocks, page->container, page->headline.block,
                                          ch_html_page_get_site (page));
  page->first = page->blocks->len;
  if (page->content->len > 0)
    g_ptr_array_find (page->blocks, g_ptr_array_index (page->content, 0), &page->first);
}

void
ch_html_page_clear (ChHtmlPage *page)
{
  g_clear_pointer (&page->metadata, ch_metadata_free);
  g_clear_pointer (&page->content, g_ptr_array_unref);
  g_clear_pointer (&page->blocks, g_ptr_array_unref);
  ch_headline_clear (&page->headline);
}

const char *
ch_html_page_get_site (const ChHtmlPage *page)
{
  return page->metadata->publisher.value != NULL ? page->metadata->publisher.value : page->headline.site;
}

void
ch_html_page_get_masthead (const ChHtmlPage *page,
                           guint            *start,
                           guint            *end)
{
  if (page->headline.block >= 0)
    *start = MAX (page->headline.block - ABOVE_HEADLINE, 0);
  else
    *start = page->first > ABOVE_TEXT ? page->first - ABOVE_TEXT : 0;
  *end = MIN (page->first + INTO_TEXT, page->blocks->len);
}
