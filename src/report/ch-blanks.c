/* ch-blanks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-blanks.h"

/* From line to line, and width of a label; points. */
#define STEP 24.0
#define LABEL_WIDTH 84.0

typedef struct
{
  ChPiece parent;

  ChLines *label; /* (owned) (nullable) */
  guint n_lines;
  double label_x;
  double label_y;
  double line_x;
  double line_width;
  double step;
} Blanks;

static void
blanks_draw (const ChPiece *piece,
             ChCanvas      *canvas,
             double         x,
             double         y)
{
  const Blanks *self = (const Blanks *) piece;

  if (self->label != NULL)
    {
      ch_canvas_begin (canvas, "P");
      ch_canvas_show (canvas, self->label, CH_STYLE_LABEL, x + self->label_x, y + self->label_y);
      ch_canvas_end (canvas, "P");
    }
  for (guint i = 0; i < self->n_lines; i++)
    ch_canvas_rule (canvas, CH_RULE_PLAIN, x + self->line_x, y + (i + 1) * self->step, self->line_width);
}

static char *
blanks_dup_text (const ChPiece *piece)
{
  const Blanks *self = (const Blanks *) piece;

  return g_strdup_printf ("%s [%u]", self->label != NULL ? ch_lines_get_text (self->label) : "", self->n_lines);
}

static void
blanks_free (ChPiece *piece)
{
  Blanks *self = (Blanks *) piece;

  g_clear_pointer (&self->label, ch_lines_unref);
  g_free (self);
}

static const ChPieceClass blanks_class = { "blanks", blanks_draw, NULL, blanks_dup_text, blanks_free };

void
ch_blanks_add (ChFlow     *flow,
               const char *label,
               guint       n_lines,
               double      space)
{
  ChTypesetter *typesetter = ch_flow_get_typesetter (flow);
  double label_width = label != NULL ? ch_typesetter_space (typesetter, LABEL_WIDTH) : 0;
  double width = ch_flow_get_width (flow);
  Blanks *self = g_new0 (Blanks, 1);

  ch_flow_note (flow, &(ChNode) { .kind = CH_NODE_BLANKS, .text = (char *) label, .count = n_lines });
  self->parent.klass = &blanks_class;
  self->n_lines = n_lines;
  self->step = ch_typesetter_space (typesetter, STEP);
  self->line_width = width - label_width;
  self->line_x = ch_flow_is_rtl (flow) ? 0 : label_width;
  if (label != NULL)
    {
      self->label = ch_flow_text (flow, CH_STYLE_LABEL, label, NULL, label_width);
      self->label_x = ch_flow_is_rtl (flow) ? self->line_width : 0;
      self->label_y = self->step - ch_typesetter_get_leading (typesetter, CH_STYLE_LABEL);
    }
  self->parent.space = ch_typesetter_space (typesetter, space);
  self->parent.height = n_lines * self->step + 1;
  self->parent.min_height = self->parent.height;
  ch_flow_add (flow, &self->parent);
}

static void
spacer_draw (const ChPiece *piece,
             ChCanvas      *canvas,
             double         x,
             double         y)
{
}

static char *
spacer_dup_text (const ChPiece *piece)
{
  return g_strdup_printf ("%.0f", piece->height);
}

static void
spacer_free (ChPiece *piece)
{
  g_free (piece);
}

static const ChPieceClass spacer_class = { "spacer", spacer_draw, NULL, spacer_dup_text, spacer_free };

void
ch_spacer_add (ChFlow *flow,
               double  height)
{
  ChPiece *self = g_new0 (ChPiece, 1);

  self->klass = &spacer_class;
  self->height = ch_typesetter_space (ch_flow_get_typesetter (flow), height);
  self->min_height = self->height;
  ch_flow_add (flow, self);
}
