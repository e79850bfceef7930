/* ch-paragraph.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-flow.h"

G_BEGIN_DECLS

/**
 * ChParagraph:
 * @style: how it looks
 * @language: (nullable): BCP 47, of @text
 * @tag: (nullable): the structure element, or %NULL for "P"
 * @marker: (nullable): hangs before the first line, "1.", or "Date" of a list of facts
 * @marker_style: how that looks, where it has a style of its own
 * @link: (nullable): an address that the text leads to
 * @space: above, in points of usual print
 * @indent: before every line, in points of usual print
 * @keep_with_next: whether it must not stand last on a page
 * @centred: whether its lines stand in the middle
 *
 * A block of running text.
 */
typedef struct
{
  ChStyle style;
  const char *language;
  const char *tag;
  const char *marker;
  ChStyle marker_style;
  const char *link;
  double space;
  double indent;
  gboolean keep_with_next;
  gboolean centred;
} ChParagraph;

/** ch_paragraph_add: Adds @text, one paragraph, as @paragraph tells. */
void ch_paragraph_add (ChFlow            *flow,
                       const ChParagraph *paragraph,
                       const char        *text);

/** ch_paragraph_add_lines: Adds each line of @text that is not blank as a paragraph. */
void ch_paragraph_add_lines (ChFlow            *flow,
                             const ChParagraph *paragraph,
                             const char        *text);

G_END_DECLS
