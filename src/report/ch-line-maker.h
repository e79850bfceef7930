/* ch-line-maker.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-breaker.h"
#include "ch-hyphens.h"
#include "ch-lines.h"
#include "ch-shaper.h"

G_BEGIN_DECLS

/**
 * ChLineSetting:
 * @context: of the fonts
 * @attributes: font, language, features
 * @shaper: what words look like
 * @hyphens: where they can be parted
 * @language: (nullable): BCP 47
 * @spacing: between letters, points
 * @leading: from line to line, points
 * @baseline: from the top of a line to its letters' feet, points
 * @measure: width of the lines in points; negative for lines as long as they are
 * @style: how lines are broken
 * @max_lines: how many there are at most, the last one ending in "…"; 0 for all
 *
 * How a text is set.
 */
typedef struct
{
  PangoContext *context;
  PangoAttrList *attributes;
  ChShaper *shaper;
  ChHyphens *hyphens;
  const char *language;
  double spacing;
  double leading;
  double baseline;
  double measure;
  ChBreakStyle style;
  guint max_lines;
} ChLineSetting;

/** ch_line_maker_make: Returns: (transfer full): the lines of @text, UTF-8 */
ChLines *ch_line_maker_make (const ChLineSetting *setting,
                             const char          *text);

G_END_DECLS
