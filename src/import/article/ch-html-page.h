/* ch-html-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-html-headline.h"

G_BEGIN_DECLS

/**
 * ChHtmlPage:
 * @root: (unowned): the tree
 * @metadata: (owned): what the page says of itself
 * @blocks: (owned) (element-type ChBlock): what can be read on it, in its order
 * @container: (unowned): the element that holds the article
 * @headline: (owned)
 * @content: (owned) (element-type ChBlock): the article's text, of the blocks
 * @first: the index of the first block of the text; the number of blocks if there is none
 *
 * A page that has been taken apart.
 */
typedef struct
{
  xmlNode *root;
  ChMetadata *metadata;
  GPtrArray *blocks;
  xmlNode *container;
  ChHeadline headline;
  GPtrArray *content;
  guint first;
} ChHtmlPage;

/** ch_html_page_take_apart: Fills @page, of whose tree @root is. */
void ch_html_page_take_apart (ChHtmlPage *page,
                              xmlNode    *root);

void ch_html_page_clear (ChHtmlPage *page);

/** ch_html_page_get_site: Returns: (transfer none) (nullable): the name of the site */
const char *ch_html_page_get_site (const ChHtmlPage *page);

/**
 * ch_html_page_get_masthead:
 * @start: (out): the index of the first block that may say when and by whom the article is
 * @end: (out): the index after the last: a few blocks into the text, for pages that begin it so
 */
void ch_html_page_get_masthead (const ChHtmlPage *page,
                                guint            *start,
                                guint            *end);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChHtmlPage, ch_html_page_clear)

G_END_DECLS
