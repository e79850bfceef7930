/* ch-json-ld.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-html.h"

G_BEGIN_DECLS

/**
 * ChJsonLd:
 *
 * The linked data (JSON-LD, schema.org) of a page: what it says of the article, and failing that of
 * the page.  Broken JSON is read as well as can be.
 */
typedef struct _ChJsonLd ChJsonLd;

/**
 * ch_json_ld_new:
 * @scripts: (element-type xmlNode): the script elements of a page
 *
 * Returns: (transfer full): the linked data in those of @scripts that hold some
 */
ChJsonLd *ch_json_ld_new (GPtrArray *scripts);

void ch_json_ld_free (ChJsonLd *self);

/**
 * ch_json_ld_dup_string:
 * @member: a property
 *
 * Returns: (transfer full) (nullable): the property's words; of a thing its name, of several values
 *   all, joined by commas
 */
char *ch_json_ld_dup_string (ChJsonLd   *self,
                             const char *member);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChJsonLd, ch_json_ld_free)

G_END_DECLS
