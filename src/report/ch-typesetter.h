/* ch-typesetter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-lines.h"

G_BEGIN_DECLS

/**
 * ChStyle:
 *
 * What a piece of text is for.  How that looks stands in one table, in ch-typesetter.c.
 */
typedef enum
{
  CH_STYLE_KICKER, /* what product this is, above the title */
  CH_STYLE_TITLE,
  CH_STYLE_HEADING, /* of a section */
  CH_STYLE_SUBHEADING, /* within a section */
  CH_STYLE_BODY,
  CH_STYLE_LABEL, /* "Date", "Place" */
  CH_STYLE_VALUE,
  CH_STYLE_SIDE, /* "Host", above a delegation */
  CH_STYLE_DELEGATION, /* whom the delegation stands for */
  CH_STYLE_NAME,
  CH_STYLE_POST,
  CH_STYLE_CAPTION,
  CH_STYLE_CREDIT,
  CH_STYLE_NOTE, /* the product speaks itself: what is missing, what is uncertain */
  CH_STYLE_LINK,
  CH_STYLE_RUNNING, /* running head and foot */
  CH_STYLE_MARKING, /* at head and foot of each page */
  CH_STYLE_COVER, /* the title of a book */
  CH_STYLE_MEMORANDUM, /* the text of a memorandum, for principals */
  CH_STYLE_MEMORANDUM_TITLE,
  CH_STYLE_MEMORANDUM_LABEL,
  CH_STYLE_CELL,
  CH_STYLE_CELL_STRONG, /* sums */
  CH_STYLE_CELL_HEAD,
  N_CH_STYLES,
} ChStyle;

/**
 * ChTypesetter:
 *
 * Turns text into lines: the one place that knows fonts, sizes and colours.  It has fonts of its
 * own, so that one thread may lay out while another draws; its owner lets only one thread at a
 * time use it and what it made.
 */
typedef struct _ChTypesetter ChTypesetter;

/**
 * ch_typesetter_new:
 * @scale: 1 for usual print, 1.4 for large print
 */
ChTypesetter *ch_typesetter_new  (double        scale);
void          ch_typesetter_free (ChTypesetter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChTypesetter, ch_typesetter_free)

/** ch_typesetter_set_justified: Makes running text, from now on, as wide as its measure. */
void ch_typesetter_set_justified (ChTypesetter *self,
                                  gboolean      justified);

/**
 * ch_typesetter_lay_out:
 * @text: UTF-8; of bytes that are not, as much as can be read
 * @language: (nullable): BCP 47; decides among the shapes of Han characters, and where words are parted;
 *   %NULL for that of the program's words
 * @width: of the measure in points, or negative for lines as long as they are
 *
 * Returns: (transfer full): the lines
 */
ChLines *ch_typesetter_lay_out (ChTypesetter *self,
                                ChStyle       style,
                                const char   *text,
                                const char   *language,
                                double        width);

/** ch_typesetter_lay_out_some: The same with at most @max_lines lines, the last of which then ends in "…". */
ChLines *ch_typesetter_lay_out_some (ChTypesetter *self,
                                     ChStyle       style,
                                     const char   *text,
                                     const char   *language,
                                     double        width,
                                     guint         max_lines);

/** ch_typesetter_misses_fonts: Returns: whether some text had characters that no font has */
gboolean ch_typesetter_misses_fonts (ChTypesetter *self);

/** ch_typesetter_get_leading: Returns: from one base line of @style to the next, in points */
double ch_typesetter_get_leading (ChTypesetter *self,
                                  ChStyle       style);

/** ch_typesetter_space: Returns: @points in the scale of the print */
double ch_typesetter_space (ChTypesetter *self,
                            double        points);

/** ch_language_is_rtl: Returns: whether @language (nullable) is written from right to left */
gboolean ch_language_is_rtl (const char *language);

/** ch_language_get_default: Returns: that of the program's words, BCP 47 */
const char *ch_language_get_default (void);

/** ch_style_set_colour: makes @style's colour the source of @cr */
void ch_style_set_colour (ChStyle  style,
                          cairo_t *cr);

G_END_DECLS
