/* ch-breaker.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChBreakKind:
 * @CH_BREAK_PLAIN: between words, or between Han characters
 * @CH_BREAK_HYPHEN: within a word, where it can be parted
 * @CH_BREAK_EMERGENCY: within a word that is longer than a line
 */
typedef enum
{
  CH_BREAK_PLAIN,
  CH_BREAK_HYPHEN,
  CH_BREAK_EMERGENCY,
} ChBreakKind;

/**
 * ChBreak:
 * @end: where a line that ends here ends, in points on one endless line: without the space, with the
 *   hyphen
 * @start: where the next line begins on that endless line
 * @end_stretch: how much can be added up to @end, in points of comfort
 * @start_stretch: the same up to @start
 * @kind: how good a place it is
 *
 * A place where a line may end.
 */
typedef struct
{
  double end;
  double start;
  double end_stretch;
  double start_stretch;
  ChBreakKind kind;
} ChBreak;

/**
 * ChBreakStyle:
 * @CH_BREAK_RAGGED: the last line may be short
 * @CH_BREAK_BALANCED: the last line, too, is about as long as the others: for titles
 * @CH_BREAK_JUSTIFIED: all lines but the last will be as wide as the measure
 */
typedef enum
{
  CH_BREAK_RAGGED,
  CH_BREAK_BALANCED,
  CH_BREAK_JUSTIFIED,
} ChBreakStyle;

/**
 * ch_breaker_choose:
 * @breaks: (element-type ChBreak): the beginning of the paragraph, all places in order, and its end
 * @measure: the width of a line, points
 *
 * Chooses where the lines end, for the paragraph as a whole (after Knuth and Plass, “Breaking Paragraphs
 * into Lines”, 1981): of all ways with the fewest lines the one with the most even edge; where lines are
 * justified, the one with the most even spaces.
 *
 * Returns: (transfer full) (element-type guint): the indices into @breaks at which lines end, to the
 *   last one
 */
GArray *ch_breaker_choose (GArray       *breaks,
                           double        measure,
                           ChBreakStyle  style);

G_END_DECLS
