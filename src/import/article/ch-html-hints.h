/* ch-html-hints.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-html.h"

G_BEGIN_DECLS

/*
 * What an element is for, as far as its name and the words of its class and id tell.
 */

/** ch_html_is_unseen: Returns: whether @node and all that it holds is not shown as text */
gboolean ch_html_is_unseen (const xmlNode *node);

/** ch_html_is_furniture: Returns: whether @node surrounds an article: menu, share bar, related links … */
gboolean ch_html_is_furniture (const xmlNode *node);

/** ch_html_is_comments: Returns: whether @node holds what readers have written below an article */
gboolean ch_html_is_comments (const xmlNode *node);

/** ch_html_is_caption: Returns: whether @node holds the words that belong to a picture */
gboolean ch_html_is_caption (const xmlNode *node);

/** ch_html_is_byline: Returns: whether @node holds the date, source or author below a headline */
gboolean ch_html_is_byline (const xmlNode *node);

G_END_DECLS
