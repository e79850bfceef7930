/* ch-odt-styles.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-paper.h"

G_BEGIN_DECLS

/* The namespaces that our OpenDocument files use, for their root elements. */
#define CH_ODT_NAMESPACES \
  " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"" \
  " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"" \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"" \
  " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"" \
  " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"" \
  " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"" \
  " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\"" \
  " xmlns:xlink=\"http://www.w3.org/1999/xlink\"" \
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"" \
  " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"" \
  " office:version=\"1.3\""

/**
 * ch_odt_styles_dup:
 * @language: BCP 47, of the whole
 * @title: for the head of each page
 * @paper: the sheet
 *
 * Returns: (transfer full): styles.xml: named styles that an office program shows in its list, the sheet,
 *   its head and its foot
 */
char *ch_odt_styles_dup (const char    *language,
                         const char    *title,
                         const ChPaper *paper);

/* What is added to the name of a style for its form that is read from right to left. */
#define CH_ODT_RTL "_rtl"

/** ch_odt_append_rtl_styles: Appends the right-to-left forms of the styles, for content.xml. */
void ch_odt_append_rtl_styles (GString *out);

/** ch_odt_append_length: Appends the attribute @name with a length in points, " fo:margin=…pt". */
void ch_odt_append_length (GString    *out,
                           const char *name,
                           double      points);

/** ch_odt_append_locale: Appends the attributes of a language, " fo:language=…". */
void ch_odt_append_locale (GString    *out,
                           const char *language);

G_END_DECLS
