/* ch-html-container.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-html-block.h"

G_BEGIN_DECLS

/**
 * ch_html_find_container:
 * @root: the tree
 * @container: (out) (transfer none): the element that holds the article
 *
 * Returns: (transfer full) (element-type ChBlock): the blocks of the whole page
 */
GPtrArray *ch_html_find_container (xmlNode  *root,
                                   xmlNode **container);

G_END_DECLS
