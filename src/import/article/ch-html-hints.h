/* ch-html-hints.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-html.h"

G_BEGIN_DECLS

/**
 * ChHints:
 * @CH_HINT_FURNITURE: surrounds an article: menu, share bar, related links, author box …
 * @CH_HINT_FOOTER: ends the page
 * @CH_HINT_NOTICE: is never part of an article, however much it says: readers' comments, cookie notice
 * @CH_HINT_CAPTION: holds the words that belong to a picture
 * @CH_HINT_BYLINE: holds the date, source or author below a headline
 * @CH_HINT_BODY: holds the text of an article
 * @CH_HINT_TEASER: is called a teaser: furniture if it leads on, or else the lead of the article
 *
 * What an element is for, as far as its name and the words of its class, id and role tell.
 */
typedef enum
{
  CH_HINT_NONE = 0,
  CH_HINT_FURNITURE = 1 << 0,
  CH_HINT_FOOTER = 1 << 1,
  CH_HINT_NOTICE = 1 << 2,
  CH_HINT_CAPTION = 1 << 3,
  CH_HINT_BYLINE = 1 << 4,
  CH_HINT_BODY = 1 << 5,
  CH_HINT_TEASER = 1 << 6,
} ChHints;

/** ch_html_get_hints: Returns: what @node is for */
ChHints ch_html_get_hints (const xmlNode *node);

/**
 * ch_html_is_unseen:
 * @even_hidden: whether to take for seen what a page only hides for the time being
 *
 * Returns: whether @node and all that it holds is not shown as text
 */
gboolean ch_html_is_unseen (const xmlNode *node,
                            gboolean       even_hidden);

G_END_DECLS
