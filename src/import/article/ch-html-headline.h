/* ch-html-headline.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-html-block.h"
#include "ch-metadata.h"

G_BEGIN_DECLS

/**
 * ChHeadline:
 * @text: (owned) (nullable): the headline, or %NULL if the page has none
 * @site: (owned) (nullable): the site's name, where the title names it after the headline
 * @block: the index of the block that shows the headline, or -1
 * @rule: (unowned): the element or metadata that gave it
 */
typedef struct
{
  char *text;
  char *site;
  int block;
  const char *rule;
} ChHeadline;

/**
 * ch_html_find_headline:
 * @blocks: the blocks of the page
 * @container: the element that holds the article
 * @metadata: what the page says of itself
 */
void ch_html_find_headline (GPtrArray        *blocks,
                            const xmlNode    *container,
                            const ChMetadata *metadata,
                            ChHeadline       *headline);

void ch_headline_clear (ChHeadline *headline);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChHeadline, ch_headline_clear)

G_END_DECLS
