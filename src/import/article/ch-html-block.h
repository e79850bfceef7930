/* ch-html-block.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-html.h"

G_BEGIN_DECLS

/**
 * ChBlock:
 * @element: (unowned): the block-level element that the text stands in
 * @text: (owned): the text, squeezed
 * @weight: how much it says: characters, of which a Han character counts for several
 * @link_share: how much of it is links, from 0 to 1
 * @furniture: (unowned) (nullable): the outermost element around it that is a menu, share bar,
 *   related list …
 * @caption: whether it belongs to a picture
 * @heading: whether it is a heading
 *
 * One stretch of text that a reader sees as a paragraph, line or cell.
 */
typedef struct
{
  xmlNode *element;
  char *text;
  guint weight;
  double link_share;
  xmlNode *furniture;
  gboolean caption;
  gboolean heading;
} ChBlock;

/**
 * ch_html_dup_blocks:
 * @root: the tree or a part of it
 * @exempt: (nullable) (element-type xmlNode): elements that are not furniture, whatever their hints
 *
 * Returns: (transfer full) (element-type ChBlock): what can be read, in the page's order; scripts,
 *   forms and what is hidden are not in it
 */
GPtrArray *ch_html_dup_blocks (xmlNode    *root,
                               GHashTable *exempt);

/** ch_block_is_prose: Returns: whether @block reads like a paragraph of running text */
gboolean ch_block_is_prose (const ChBlock *block);

G_END_DECLS
