/* ch-contents.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-contents.h"

#include "ch-pages-private.h"

/* Before the lines of a part, room for the number, and around the dots; points. */
#define INDENT 18.0
#define NUMBER_WIDTH 34.0
#define GAP 6.0

typedef struct
{
  ChPiece parent;

  ChTypesetter *typesetter; /* (unowned): of the flow, and then of its pages */
  ChLines *title; /* (owned) */
  ChLines *number; /* (owned) (nullable) until it is known */
  char *anchor; /* (owned) */
  ChStyle style;
  guint page; /* from 0 */
  double target_y;
  double indent;
  double width;
  double gap;
  gboolean rtl;
} Entry;

/* From the end of the title's last line to the number. */
static void
draw_dots (const Entry *self,
           ChCanvas    *canvas,
           double       x,
           double       y)
{
  const double dashes[] = { 0.6, 3.4 };
  double from, to;

  from = self->indent + ch_lines_get_last_width (self->title) + self->gap;
  to = self->width - ch_lines_get_width (self->number) - self->gap;
  if (to <= from)
    return;
  if (self->rtl)
    {
      double swapped = self->width - from;

      from = self->width - to;
      to = swapped;
    }

  cairo_save (canvas->cr);
  cairo_set_source_rgb (canvas->cr, 0.5, 0.5, 0.5);
  cairo_set_line_width (canvas->cr, 0.6);
  cairo_set_dash (canvas->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (canvas->cr, x + from, y);
  cairo_line_to (canvas->cr, x + to, y);
  cairo_stroke (canvas->cr);
  cairo_restore (canvas->cr);
}

static void
entry_draw (const ChPiece *piece,
            ChCanvas      *canvas,
            double         x,
            double         y)
{
  const Entry *self = (const Entry *) piece;
  double last_top = ch_lines_get_top (self->title, ch_lines_get_count (self->title) - 1);
  double number_x = self->rtl ? 0 : self->width - ch_lines_get_width (self->number);
  double base = last_top + ch_lines_get_baseline (self->title);

  draw_dots (self, canvas, x, y + base - 0.5);
  ch_canvas_begin (canvas, "TOCI");
  ch_canvas_begin_jump (canvas, self->page, self->target_y);
  ch_canvas_show (canvas, self->title, self->style, x + (self->rtl ? 0 : self->indent), y);
  ch_canvas_show (canvas, self->number, self->style, x + number_x, y + last_top);
  ch_canvas_end_jump (canvas);
  ch_canvas_end (canvas, "TOCI");
}

static char *
entry_dup_text (const ChPiece *piece)
{
  const Entry *self = (const Entry *) piece;

  return g_strdup_printf ("%s … %s", ch_lines_get_text (self->title), ch_lines_get_text (self->number));
}

static void
entry_free (ChPiece *piece)
{
  Entry *self = (Entry *) piece;

  ch_lines_unref (self->title);
  g_clear_pointer (&self->number, ch_lines_unref);
  g_free (self->anchor);
  g_free (self);
}

static void
entry_resolve (ChPiece *piece,
               ChPages *pages)
{
  Entry *self = (Entry *) piece;
  const ChBookmark *bookmark = ch_pages_find_anchor (pages, self->anchor);
  g_autofree char *number = bookmark != NULL ? g_strdup_printf ("%u", bookmark->page + 1) : g_strdup ("–");

  self->number = ch_typesetter_lay_out (self->typesetter, self->style, number, NULL, -1);
  if (bookmark != NULL)
    {
      self->page = bookmark->page;
      self->target_y = bookmark->y;
    }
}

static const ChPieceClass entry_class = {
  "contents", entry_draw, NULL, entry_dup_text, entry_free, entry_resolve,
};

void
ch_contents_add (ChFlow     *flow,
                 const char *title,
                 const char *language,
                 const char *anchor,
                 guint       level)
{
  ChTypesetter *typesetter = ch_flow_get_typesetter (flow);
  double number_width = ch_typesetter_space (typesetter, NUMBER_WIDTH);
  Entry *self = g_new0 (Entry, 1);

  ch_flow_note (flow,
                &(ChNode) { .kind = CH_NODE_CONTENTS,
                            .text = (char *) title,
                            .language = (char *) language,
                            .count = level });
  self->parent.klass = &entry_class;
  self->parent.space = ch_typesetter_space (typesetter, level == 0 ? 10 : 3);
  self->typesetter = typesetter;
  self->style = level == 0 ? CH_STYLE_NAME : CH_STYLE_POST;
  self->anchor = g_strdup (anchor);
  self->indent = level * ch_typesetter_space (typesetter, INDENT);
  self->width = ch_flow_get_width (flow);
  self->gap = ch_typesetter_space (typesetter, GAP);
  self->rtl = ch_flow_is_rtl (flow);
  self->title = ch_flow_text (flow, self->style, title, language, self->width - self->indent - number_width);
  self->parent.height = ch_lines_get_height (self->title);
  self->parent.min_height = self->parent.height;
  ch_flow_add (flow, &self->parent);
}
