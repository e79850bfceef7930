/* ch-bars.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-bars.h"

/* Height of the highest bar, and how wide a bar is at most; points. */
#define HEIGHT 84.0
#define MAX_STEP 46.0
/* Of the room for a bar, what the bar takes. */
#define BAR_SHARE 0.6

typedef struct
{
  ChPiece parent;

  guint n_bars;
  ChLines **labels; /* (owned) */
  ChLines **values; /* (owned) */
  double *heights; /* (owned): points */
  double step;
  double bar_height; /* of the highest */
  double line; /* height of a line of words */
  double x;
  char *alt; /* (owned) */
} Bars;

static void
show_centred (ChCanvas    *canvas,
              ChLines *words,
              double       middle,
              double       y)
{
  ch_canvas_show (canvas, words, CH_STYLE_RUNNING, middle - ch_lines_get_width (words) / 2, y);
}

static void
bars_draw (const ChPiece *piece,
           ChCanvas      *canvas,
           double         x,
           double         y)
{
  const Bars *self = (const Bars *) piece;
  double base = y + self->line + self->bar_height;

  ch_canvas_begin_figure (canvas, self->alt);
  for (guint i = 0; i < self->n_bars; i++)
    {
      double middle = x + self->x + (i + 0.5) * self->step;
      double width = self->step * BAR_SHARE;

      ch_style_set_colour (CH_STYLE_HEADING, canvas->cr);
      cairo_rectangle (canvas->cr, middle - width / 2, base - self->heights[i], width, self->heights[i]);
      cairo_fill (canvas->cr);
      show_centred (canvas, self->values[i], middle, base - self->heights[i] - self->line);
      show_centred (canvas, self->labels[i], middle, base + 3);
    }
  ch_canvas_rule (canvas, CH_RULE_PLAIN, x + self->x, base, self->n_bars * self->step);
  ch_canvas_end_figure (canvas);
}

static char *
bars_dup_text (const ChPiece *piece)
{
  const Bars *self = (const Bars *) piece;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->n_bars; i++)
    g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", ch_lines_get_text (self->labels[i]),
                            ch_lines_get_text (self->values[i]));
  return g_string_free (text, FALSE);
}

static void
bars_free (ChPiece *piece)
{
  Bars *self = (Bars *) piece;

  for (guint i = 0; i < self->n_bars; i++)
    {
      ch_lines_unref (self->labels[i]);
      ch_lines_unref (self->values[i]);
    }
  g_free (self->labels);
  g_free (self->values);
  g_free (self->heights);
  g_free (self->alt);
  g_free (self);
}

static const ChPieceClass bars_class = { "bars", bars_draw, NULL, bars_dup_text, bars_free };

void
ch_bars_add (ChFlow            *flow,
             const char *const *labels,
             const guint       *values,
             guint              n_bars,
             const char        *alt,
             double             space)
{
  ChTypesetter *typesetter = ch_flow_get_typesetter (flow);
  Bars *self = g_new0 (Bars, 1);
  guint highest = 1;

  self->parent.klass = &bars_class;
  self->parent.space = ch_typesetter_space (typesetter, space);
  self->n_bars = n_bars;
  self->labels = g_new0 (ChLines *, n_bars);
  self->values = g_new0 (ChLines *, n_bars);
  self->heights = g_new0 (double, n_bars);
  self->step = MIN (ch_flow_get_width (flow) / n_bars, ch_typesetter_space (typesetter, MAX_STEP));
  self->bar_height = ch_typesetter_space (typesetter, HEIGHT);
  self->line = ch_typesetter_get_leading (typesetter, CH_STYLE_RUNNING);
  self->x = ch_flow_is_rtl (flow) ? ch_flow_get_width (flow) - n_bars * self->step : 0;
  self->alt = g_strdup (alt);

  for (guint i = 0; i < n_bars; i++)
    highest = MAX (highest, values[i]);
  for (guint i = 0; i < n_bars; i++)
    {
      g_autofree char *value = g_strdup_printf ("%u", values[i]);

      self->labels[i] = ch_typesetter_lay_out (typesetter, CH_STYLE_RUNNING, labels[i], NULL, -1);
      self->values[i] = ch_typesetter_lay_out (typesetter, CH_STYLE_RUNNING, value, NULL, -1);
      self->heights[i] = self->bar_height * values[i] / highest;
    }

  ch_flow_note (flow, &(ChNode) { .kind = CH_NODE_CHART, .text = self->alt });
  self->parent.height = 2 * self->line + self->bar_height + 3;
  self->parent.min_height = self->parent.height;
  ch_flow_add (flow, &self->parent);
}
