/* ch-fact.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-fact.h"

#include "ch-paragraph.h"
#include "ch-text.h"

/* Width of the labels, points. */
#define LABEL_WIDTH 84.0

void
ch_fact_add (ChFlow     *flow,
             const char *label,
             const char *value,
             const char *language,
             double      space)
{
  const ChParagraph fact = {
    .style = CH_STYLE_VALUE,
    .language = language,
    .marker = label,
    .marker_style = CH_STYLE_LABEL,
    .indent = LABEL_WIDTH,
    .space = space,
  };

  if (!ch_text_is_blank (value))
    ch_paragraph_add (flow, &fact, value);
}
