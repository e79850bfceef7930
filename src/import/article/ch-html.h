/* ch-html.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <libxml/HTMLparser.h>

G_BEGIN_DECLS

/*
 * Small questions to libxml2's tree of a page.  Element names are lower case there.
 */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

/**
 * ch_html_parse:
 * @text: a page as UTF-8
 * @cut: (out) (optional): whether the end was left out, because it has more elements than any article
 *
 * Takes time in proportion to the size of @text: what would take more is left out.
 *
 * Returns: (transfer full) (nullable): its tree, or %NULL if there is no element in it
 */
xmlDoc *ch_html_parse (const char *text,
                       gboolean   *cut);

/** ch_html_is: Returns: whether @node is an element of the name @name */
gboolean ch_html_is (const xmlNode *node,
                     const char    *name);

/** ch_html_is_any: Returns: whether @node is an element of one of the %NULL-terminated @names */
gboolean ch_html_is_any (const xmlNode     *node,
                         const char *const *names);

/** ch_html_get_attribute: Returns: (transfer none) (nullable): the value as written in the page */
const char *ch_html_get_attribute (const xmlNode *node,
                                   const char    *name);

/** ch_html_attribute_is: Returns: whether @node has @value there, letter case aside */
gboolean ch_html_attribute_is (const xmlNode *node,
                               const char    *name,
                               const char    *value);

/* How far up a tree anybody looks.  Nobody nests an article deeper; a page that does is made to hurt. */
#define CH_HTML_MAX_DEPTH 400

/** ch_html_is_within: Returns: whether @ancestor is @node or holds it, no more than %CH_HTML_MAX_DEPTH up */
gboolean ch_html_is_within (const xmlNode *node,
                            const xmlNode *ancestor);

/** ch_html_next: Returns: (nullable): the node after @node in the order of the page, within @root */
xmlNode *ch_html_next (xmlNode       *node,
                       const xmlNode *root);

/** ch_html_next_outside: Returns: (nullable): as ch_html_next(), past what @node holds */
xmlNode *ch_html_next_outside (xmlNode       *node,
                               const xmlNode *root);

/* So many nodes are looked at for what stands close by; of a whole page there may be millions. */
#define CH_HTML_MAX_NEAR 400

/** ch_html_dup_text: Returns: (transfer full): all text that @node holds, squeezed */
char *ch_html_dup_text (xmlNode *node);

G_END_DECLS
