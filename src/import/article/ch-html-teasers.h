/* ch-html-teasers.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-html.h"

G_BEGIN_DECLS

/**
 * ch_html_find_teasers:
 * @root: the tree of a page
 *
 * Finds lists of teasers: several elements alike, side by side, each of which is a link with some
 * words about where it leads.
 *
 * Returns: (transfer container) (element-type xmlNode): a set of the elements that hold them
 */
GHashTable *ch_html_find_teasers (xmlNode *root);

G_END_DECLS
