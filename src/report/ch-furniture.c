/* ch-furniture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-furniture.h"

#include <glib/gi18n-lib.h>

/* From the edge of the text to what stands above or below it, points. */
#define HEAD_GAP 16.0
#define FOOT_GAP 16.0
/* Between the two ends of a head. */
#define GUTTER 18.0

/* More characters than a line of any paper has room for. */
#define LONGEST_LINE 1000

typedef enum
{
  LEFT,
  CENTRE,
  RIGHT,
} Place;

typedef struct
{
  const ChPage *page;
  const ChPaper *paper;
  ChTypesetter *typesetter;
  ChCanvas *canvas;
  double width; /* of the text */
} Furniture;

/* One line that ends in "…" where it would be longer than @room. */
static ChLines *
make_line (Furniture  *self,
           ChStyle     style,
           const char *text,
           double      room)
{
  /* A title of many pages would be shaped on each page, for the part of it that is seen. */
  g_autofree char *beginning = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), LONGEST_LINE));

  g_strdelimit (beginning, "\r\n", ' ');
  return ch_typesetter_lay_out_some (self->typesetter, style, beginning, self->page->section->language, room, 1);
}

/* Returns: the width of the line */
static double
show_line (Furniture  *self,
           ChStyle     style,
           const char *text,
           double      room,
           Place       place,
           double      top)
{
  g_autoptr(ChLines) line = make_line (self, style, text, room);
  double width = ch_lines_get_width (line);
  double x = self->paper->margin_left;

  if (place == CENTRE)
    x += (self->width - width) / 2;
  else if ((place == RIGHT) != self->page->section->rtl)
    x += self->width - width;

  ch_canvas_show (self->canvas, line, style, x, top);
  return width;
}

static void
draw_running_head (Furniture *self)
{
  const ChSection *section = self->page->section;
  double leading = ch_typesetter_get_leading (self->typesetter, CH_STYLE_RUNNING);
  double top = self->paper->margin_top - HEAD_GAP - leading;
  double room = self->width;

  if (section->aside != NULL)
    room -= show_line (self, CH_STYLE_RUNNING, section->aside, self->width / 2, RIGHT, top) + GUTTER;
  if (section->title != NULL)
    show_line (self, CH_STYLE_RUNNING, section->title, room, LEFT, top);
  ch_canvas_rule (self->canvas, CH_RULE_PLAIN, self->paper->margin_left, top + leading + 3, self->width);
}

static void
draw_count (Furniture *self,
            guint      number,
            guint      n_pages)
{
  double top = self->paper->height - self->paper->margin_bottom + FOOT_GAP;
  g_autofree char *count = NULL;

  /* Translators: at the foot of a printed page */
  count = g_strdup_printf (_("Page %u of %u"), number, n_pages);
  if (self->page->section->reference != NULL)
    show_line (self, CH_STYLE_RUNNING, self->page->section->reference,
               self->page->section->printed != NULL ? self->width / 3 - GUTTER : self->width / 2 - GUTTER, LEFT, top);
  show_line (self, CH_STYLE_RUNNING, count, self->width / 3, RIGHT, top);
  if (self->page->section->printed != NULL)
    show_line (self, CH_STYLE_RUNNING, self->page->section->printed, self->width / 3, CENTRE, top);
}

static Furniture
init (const ChPage  *page,
      const ChPaper *paper,
      ChTypesetter  *typesetter,
      ChCanvas      *canvas)
{
  return (Furniture) { page, paper, typesetter, canvas, paper->width - paper->margin_left - paper->margin_right };
}

void
ch_furniture_draw_head (const ChPage  *page,
                        const ChPaper *paper,
                        ChTypesetter  *typesetter,
                        ChCanvas      *canvas)
{
  Furniture self = init (page, paper, typesetter, canvas);
  double leading = ch_typesetter_get_leading (typesetter, CH_STYLE_MARKING);

  if (page->section->marking != NULL)
    show_line (&self, CH_STYLE_MARKING, page->section->marking, self.width, CENTRE,
               MAX ((paper->margin_top - HEAD_GAP) / 2 - leading, 0));
  if (!page->first)
    draw_running_head (&self);
}

void
ch_furniture_draw_foot (const ChPage  *page,
                        guint          number,
                        guint          n_pages,
                        const ChPaper *paper,
                        ChTypesetter  *typesetter,
                        ChCanvas      *canvas)
{
  Furniture self = init (page, paper, typesetter, canvas);
  double leading = ch_typesetter_get_leading (typesetter, CH_STYLE_MARKING);

  draw_count (&self, number, n_pages);
  if (page->section->marking != NULL)
    show_line (&self, CH_STYLE_MARKING, page->section->marking, self.width, CENTRE,
               MIN (paper->height - paper->margin_bottom + FOOT_GAP + leading + 4, paper->height - leading));
}
