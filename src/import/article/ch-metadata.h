/* ch-metadata.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-html.h"

G_BEGIN_DECLS

/**
 * ChMetadatum:
 * @value: (owned) (nullable): what the page says of itself, squeezed
 * @rule: (owned) (nullable): which element says so: "meta[publishdate]", "json-ld:headline"
 */
typedef struct
{
  char *value;
  char *rule;
} ChMetadatum;

/**
 * ChMetadata:
 * @page_title: the title element, headline and site together
 * @headline: as given for sharing and for search engines
 * @published: as written there, a date with or without time
 * @modified: the same of the last change
 * @touched: the same as a system noted it by itself, be it for a change of the page's frame
 * @subheadline: the second line of the headline
 * @site: the name of the web site
 * @canonical: the address that the page calls its own, as written
 * @image: the picture that stands for the article where it is shared, as written
 * @generator: the program that made the page
 *
 * What a page says of itself out of its readers' sight.  Linked data comes first, because it says
 * of what it speaks; then meta elements, the most exact names first; then microdata.
 */
typedef struct
{
  ChMetadatum page_title;
  ChMetadatum headline;
  ChMetadatum published;
  ChMetadatum modified;
  ChMetadatum touched;
  ChMetadatum author;
  ChMetadatum publisher;
  ChMetadatum language;
  ChMetadatum subheadline;
  ChMetadatum site;
  ChMetadatum canonical;
  ChMetadatum image;
  ChMetadatum generator;
} ChMetadata;

/** ch_metadata_new: Returns: (transfer full): what the tree of the page @root says of itself */
ChMetadata *ch_metadata_new (xmlNode *root);

void ch_metadata_free (ChMetadata *metadata);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChMetadata, ch_metadata_free)

G_END_DECLS
