/* ch-as-html.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-node.h"

G_BEGIN_DECLS

/**
 * ch_as_html:
 * @nodes: (element-type ChNode): a product
 * @title: of the whole
 * @language: of the whole, BCP 47
 *
 * Returns: (transfer full): the product as one file of HTML, in the syntax that XML reads too, with its
 *   pictures inside
 */
GBytes *ch_as_html (GPtrArray  *nodes,
                    const char *title,
                    const char *language);

G_END_DECLS
