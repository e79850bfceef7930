/* ch-node.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-typesetter.h"

G_BEGIN_DECLS

/**
 * ChNodeKind:
 * @CH_NODE_SECTION: begins pages of their own; @text: title, @aside: marking (nullable)
 * @CH_NODE_TITLE: @text
 * @CH_NODE_HEADING: @text
 * @CH_NODE_PARAGRAPH: @text in @style; @aside: an address that it leads to (nullable)
 * @CH_NODE_ITEM: a paragraph of a numbered list; @aside: its number
 * @CH_NODE_FACT: @aside: label (nullable: as above), @text: value
 * @CH_NODE_COLUMNS: begins two delegations
 * @CH_NODE_DELEGATION: @text: whom it stands for (nullable), @aside: side (nullable)
 * @CH_NODE_PERSON: @text: name, @aside: post (nullable)
 * @CH_NODE_COLUMNS_END: ends them
 * @CH_NODE_PICTURE: @text: the words for whoever does not see it, @aside: path
 * @CH_NODE_CHART: @text: the chart in words
 * @CH_NODE_TABLE: begins a table; @cells: its head, @aside: the columns' shares of the width, parted by
 *   spaces
 * @CH_NODE_TABLE_HEADING: @text: a row of its own
 * @CH_NODE_ROW: @cells
 * @CH_NODE_SUM: @cells of a row of sums
 * @CH_NODE_TABLE_END: ends it
 * @CH_NODE_BLANKS: @text: label of lines for a pen (nullable), @count of them
 * @CH_NODE_CONTENTS: @text: a line of a table of contents of level @count
 *
 * What a block is, whatever it looks like.
 */
typedef enum
{
  CH_NODE_SECTION,
  CH_NODE_TITLE,
  CH_NODE_HEADING,
  CH_NODE_PARAGRAPH,
  CH_NODE_ITEM,
  CH_NODE_FACT,
  CH_NODE_COLUMNS,
  CH_NODE_DELEGATION,
  CH_NODE_PERSON,
  CH_NODE_COLUMNS_END,
  CH_NODE_PICTURE,
  CH_NODE_CHART,
  CH_NODE_TABLE,
  CH_NODE_TABLE_HEADING,
  CH_NODE_ROW,
  CH_NODE_SUM,
  CH_NODE_TABLE_END,
  CH_NODE_BLANKS,
  CH_NODE_CONTENTS,
} ChNodeKind;

/**
 * ChNode:
 *
 * A block of a product without its place on a page: what is written to a text format.
 */
typedef struct
{
  ChNodeKind kind;
  ChStyle style;
  char *text; /* (owned) (nullable) */
  char *aside; /* (owned) (nullable) */
  char *language; /* (owned) (nullable): BCP 47 */
  GStrv cells; /* (owned) (nullable) */
  guint count;
} ChNode;

/** ch_node_copy: Returns: (transfer full): the same with strings of its own; empty ones as NULL */
ChNode *ch_node_copy (const ChNode *node);
void    ch_node_free (ChNode       *node);

G_END_DECLS
