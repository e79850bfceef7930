/* ch-json-ld.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-html.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * ch_json_ld_dup_article:
 * @root: the tree of a page
 *
 * Returns: (transfer full) (nullable): the first thing that the page's linked data (JSON-LD,
 *   schema.org) calls an article of any kind
 */
JsonObject *ch_json_ld_dup_article (xmlNode *root);

/**
 * ch_json_ld_dup_string:
 * @object: a thing of linked data
 * @member: a property
 *
 * Returns: (transfer full) (nullable): the property's words; of a thing its name, of several values
 *   all, joined by commas
 */
char *ch_json_ld_dup_string (JsonObject *object,
                             const char *member);

G_END_DECLS
