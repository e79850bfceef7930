/* ch-as-markdown.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-node.h"

G_BEGIN_DECLS

/**
 * ch_as_markdown:
 * @nodes: (element-type ChNode): a product
 *
 * Returns: (transfer full): the product in CommonMark with the tables of GitHub; pictures are named
 */
GBytes *ch_as_markdown (GPtrArray *nodes);

G_END_DECLS
