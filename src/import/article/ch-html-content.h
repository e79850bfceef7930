/* ch-html-content.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-html-block.h"

G_BEGIN_DECLS

/**
 * ch_html_select_content:
 * @blocks: the blocks of the page
 * @container: the element that holds the article
 * @headline: the index of the block that is the headline, or -1
 * @site: (nullable): the name of the site
 *
 * Returns: (transfer container) (element-type ChBlock): the blocks that are the article's text
 */
GPtrArray *ch_html_select_content (GPtrArray  *blocks,
                                   xmlNode    *container,
                                   int         headline,
                                   const char *site);

G_END_DECLS
