/* ch-html-next.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-html.h"

G_BEGIN_DECLS

/**
 * ch_html_dup_next_address:
 * @root: the tree of a part of an article
 * @address: the address of that part
 * @first: the address of the article's first part
 * @number: which part it is, from 1
 *
 * A link leads to the next part if it says so ("next page", "下一页", the number) and its address is
 * that of the first part but for a page number, the next one: what is merely next to read has an
 * address of its own.
 *
 * Returns: (transfer full) (nullable): the address of the next part
 */
char *ch_html_dup_next_address (xmlNode    *root,
                                const char *address,
                                const char *first,
                                guint       number);

G_END_DECLS
