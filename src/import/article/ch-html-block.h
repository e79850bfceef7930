/* ch-html-block.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-boilerplate.h"
#include "ch-html-hints.h"

G_BEGIN_DECLS

/**
 * ChBlock:
 * @element: (unowned): the block-level element that the text stands in
 * @text: (owned): the text, squeezed
 * @weight: how much it says: characters, of which a Han character counts for several
 * @link_share: how much of it is links, from 0 to 1
 * @furniture: (unowned) (nullable): the outermost element around it that is a menu, share bar,
 *   related list …
 * @hints: what the elements around it are for, each of them
 * @caption: whether it belongs to a picture
 * @heading: whether it is a heading
 * @cell: whether it stands in a table
 * @boilerplate: what its words alone say that it is
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
  ChHints hints;
  gboolean caption;
  gboolean heading;
  gboolean cell;
  ChBoilerplate boilerplate;
} ChBlock;

/**
 * ChReading:
 * @teasers: (element-type xmlNode): elements that are furniture, whatever they are called
 * @exempt: (element-type xmlNode): elements that are not
 * @hidden: whether to read what is hidden as well
 *
 * How a page is to be read.
 */
typedef struct
{
  GHashTable *teasers;
  GHashTable *exempt;
  gboolean hidden;
} ChReading;

/**
 * ch_html_dup_blocks:
 * @root: the tree or a part of it
 *
 * Returns: (transfer full) (element-type ChBlock): what can be read, in the page's order; scripts
 *   and what is hidden are not in it
 */
GPtrArray *ch_html_dup_blocks (xmlNode         *root,
                               const ChReading *reading);

/** ch_block_is_prose: Returns: whether @block reads like a paragraph of running text */
gboolean ch_block_is_prose (const ChBlock *block);

/** ch_block_ends_sentence: Returns: whether @block ends as a sentence does */
gboolean ch_block_ends_sentence (const ChBlock *block);

G_END_DECLS
