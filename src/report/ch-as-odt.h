/* ch-as-odt.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-node.h"
#include "ch-paper.h"

G_BEGIN_DECLS

/**
 * ch_as_odt:
 * @nodes: (element-type ChNode): a product
 * @title: of the whole
 * @language: of the whole, BCP 47
 * @created: ISO 8601, the time of what stands in it
 * @paper: the sheet
 *
 * Returns: (transfer full): the product as OpenDocument text (OpenDocument 1.3), for those who must edit it
 *   in an office program
 */
GBytes *ch_as_odt (GPtrArray     *nodes,
                   const char    *title,
                   const char    *language,
                   const char    *created,
                   const ChPaper *paper);

G_END_DECLS
