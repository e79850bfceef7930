/* ch-html-caption.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-html-hints.h"

G_BEGIN_DECLS

/**
 * ch_html_is_caption:
 * @hints: the hints of @node
 *
 * Returns: whether @node holds nothing but a picture and the words that belong to it
 */
gboolean ch_html_is_caption (xmlNode *node,
                             ChHints  hints);

/** ch_caption_names_maker: Returns: whether @text says who took or gave the picture */
gboolean ch_caption_names_maker (const char *text);

G_END_DECLS
