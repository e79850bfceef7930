/* ch-heading.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-heading.h"

#include "ch-paragraph.h"

/* Between the rule and the words, and below the words; points. */
#define RULE_GAP 6.0
#define GAP_BELOW 4.0

typedef struct
{
  ChPiece parent;

  ChLines *layout; /* (owned) */
  double width;
  double gap; /* from the rule to the words */
} Heading;

static void
heading_draw (const ChPiece *piece,
              ChCanvas      *canvas,
              double         x,
              double         y)
{
  const Heading *self = (const Heading *) piece;

  /* There the running head has a rule already. */
  if (!canvas->at_head)
    ch_canvas_rule (canvas, CH_RULE_PLAIN, x, y, self->width);
  ch_canvas_begin (canvas, "H2");
  ch_canvas_show (canvas, self->layout, CH_STYLE_HEADING, x, y + self->gap);
  ch_canvas_end (canvas, "H2");
}

static char *
heading_dup_text (const ChPiece *piece)
{
  return g_strdup (ch_lines_get_text (((const Heading *) piece)->layout));
}

static void
heading_free (ChPiece *piece)
{
  ch_lines_unref (((Heading *) piece)->layout);
  g_free (piece);
}

static const ChPieceClass heading_class = {
  "heading", heading_draw, NULL, heading_dup_text, heading_free,
};

void
ch_heading_add (ChFlow     *flow,
                const char *text)
{
  ChTypesetter *typesetter = ch_flow_get_typesetter (flow);
  Heading *self = g_new0 (Heading, 1);

  self->parent.klass = &heading_class;
  self->width = ch_flow_get_width (flow);
  self->gap = ch_typesetter_space (typesetter, RULE_GAP);
  self->layout = ch_flow_text (flow, CH_STYLE_HEADING, text, NULL, self->width);
  self->parent.space = ch_typesetter_space (typesetter, 18);
  self->parent.height = self->gap + ch_lines_get_height (self->layout) + ch_typesetter_space (typesetter, GAP_BELOW);
  self->parent.min_height = self->parent.height;
  self->parent.keep_with_next = TRUE;

  ch_flow_note (flow, &(ChNode) { .kind = CH_NODE_HEADING, .text = (char *) text });
  ch_flow_add_outline (flow, text);
  ch_flow_add (flow, (ChPiece *) self);
}

void
ch_heading_add_title (ChFlow     *flow,
                      const char *kicker,
                      const char *title,
                      const char *language)
{
  ch_paragraph_add (flow, &(ChParagraph) { .style = CH_STYLE_KICKER, .keep_with_next = TRUE }, kicker);
  ch_paragraph_add (flow,
                    &(ChParagraph) { .style = CH_STYLE_TITLE,
                                     .language = language,
                                     .tag = "H1",
                                     .space = 5,
                                     .keep_with_next = TRUE },
                    title);
}
