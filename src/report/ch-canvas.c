/* ch-canvas.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-canvas.h"

#include <hb.h>

/* Of each rule the width in points, and how dark it is. */
static const struct
{
  double width;
  double grey;
} rules[] = {
  [CH_RULE_LIGHT] = { 0.4, 0.75 },
  [CH_RULE_PLAIN] = { 0.5, 0.56 },
  [CH_RULE_STRONG] = { 0.7, 0.25 },
};

void
ch_canvas_begin (ChCanvas   *self,
                 const char *tag)
{
  if (self->tagged)
    cairo_tag_begin (self->cr, tag, NULL);
}

void
ch_canvas_end (ChCanvas   *self,
               const char *tag)
{
  if (self->tagged)
    cairo_tag_end (self->cr, tag);
}

void
ch_canvas_begin_figure (ChCanvas   *self,
                        const char *alternative)
{
  if (self->alternatives != NULL)
    g_ptr_array_add (self->alternatives, g_strdup (alternative));
  ch_canvas_begin (self, "Figure");
}

void
ch_canvas_end_figure (ChCanvas *self)
{
  ch_canvas_end (self, "Figure");
}

/* Only what a reader's browser may open without asking. */
static gboolean
is_web_address (const char *address)
{
  return address != NULL
         && (g_ascii_strncasecmp (address, "https://", 8) == 0 || g_ascii_strncasecmp (address, "http://", 7) == 0);
}

void
ch_canvas_begin_link (ChCanvas   *self,
                      const char *address)
{
  g_autofree char *escaped = NULL;
  g_autofree char *attributes = NULL;

  if (!self->tagged || !is_web_address (address))
    return;

  /* Quotes, backslashes, brackets and what is not ASCII have their form in an address. */
  escaped = g_uri_escape_string (address, G_URI_RESERVED_CHARS_GENERIC_DELIMITERS "%!$&*+,;=", FALSE);
  attributes = g_strdup_printf ("uri='%s'", escaped);
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
}

void
ch_canvas_end_link (ChCanvas   *self,
                    const char *address)
{
  if (self->tagged && is_web_address (address))
    cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

void
ch_canvas_begin_jump (ChCanvas *self,
                      guint     page,
                      double    y)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *attributes = NULL;

  if (!self->tagged)
    return;

  attributes = g_strdup_printf ("page=%u pos=[0 %s]", page + 1, g_ascii_formatd (number, sizeof number, "%.2f", y));
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
}

void
ch_canvas_end_jump (ChCanvas *self)
{
  if (self->tagged)
    cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

/*
 * Pango leaves no glyph of a space at the end of a line.  In a PDF the space must be there, or words
 * grow together where the text is copied; Cairo then writes it as a substitute text around nothing,
 * behind which readers of the structure (Poppler 22.12) see no more of the paragraph.  So it gets its
 * glyph back, as narrow as before.
 */
static void
restore_last_space (PangoLayout *layout,
                    int          number)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, number);
  const char *text = pango_layout_get_text (layout);
  PangoGlyphItem *last = NULL;

  for (GSList *run = line->runs; run != NULL; run = run->next)
    {
      PangoGlyphItem *item = run->data;

      if (last == NULL || item->item->offset > last->item->offset)
        last = item;
    }
  if (last == NULL)
    return;

  for (int i = 0; i < last->glyphs->num_glyphs; i++)
    {
      PangoGlyphInfo *glyph = &last->glyphs->glyphs[i];
      hb_codepoint_t space;

      if (glyph->glyph == PANGO_GLYPH_EMPTY && text[last->item->offset + last->glyphs->log_clusters[i]] == ' '
          && hb_font_get_nominal_glyph (pango_font_get_hb_font (last->item->analysis.font), ' ', &space))
        glyph->glyph = space;
    }
}

void
ch_canvas_show_lines (ChCanvas    *self,
                      PangoLayout *layout,
                      ChStyle      style,
                      guint        first,
                      guint        n_lines,
                      double       x,
                      double       y)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double top = 0;

  ch_style_set_colour (style, self->cr);
  for (guint line = 0; line < first + n_lines; line++)
    {
      if (line >= first)
        {
          PangoRectangle extents;
          int line_top;

          if (self->tagged)
            restore_last_space (layout, (int) line);
          pango_layout_iter_get_line_yrange (iter, &line_top, NULL);
          pango_layout_iter_get_line_extents (iter, NULL, &extents);
          if (line == first)
            top = pango_units_to_double (line_top);

          cairo_move_to (self->cr,
                         x + pango_units_to_double (extents.x),
                         y + pango_units_to_double (pango_layout_iter_get_baseline (iter)) - top);
          pango_cairo_show_layout_line (self->cr, pango_layout_iter_get_line_readonly (iter));
        }
      if (!pango_layout_iter_next_line (iter))
        break;
    }

  pango_layout_iter_free (iter);
}

void
ch_canvas_show (ChCanvas    *self,
                PangoLayout *layout,
                ChStyle      style,
                double       x,
                double       y)
{
  ch_canvas_show_lines (self, layout, style, 0, (guint) pango_layout_get_line_count (layout), x, y);
}

void
ch_canvas_rule (ChCanvas *self,
                ChRule    rule,
                double    x,
                double    y,
                double    width)
{
  cairo_set_source_rgb (self->cr, rules[rule].grey, rules[rule].grey, rules[rule].grey);
  cairo_set_line_width (self->cr, rules[rule].width);
  cairo_move_to (self->cr, x, y);
  cairo_rel_line_to (self->cr, width, 0);
  cairo_stroke (self->cr);
}

double
ch_layout_get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return pango_units_to_double (height);
}

double
ch_layout_get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return pango_units_to_double (width);
}

/* Where the lines of a layout begin.  Pango measures all lines for each iterator, which for a paragraph
 * of many pages adds up to minutes; hence they are kept with the layout. */
typedef struct
{
  guint serial; /* of the layout when it was measured */
  GArray *tops; /* (owned) (element-type int): Pango units */
} LineTops;

static void
line_tops_free (gpointer data)
{
  LineTops *self = data;

  g_array_unref (self->tops);
  g_free (self);
}

static LineTops *
line_tops_new (PangoLayout *layout)
{
  LineTops *self = g_new0 (LineTops, 1);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  self->tops = g_array_new (FALSE, FALSE, sizeof (int));
  do
    {
      int top;

      pango_layout_iter_get_line_yrange (iter, &top, NULL);
      g_array_append_val (self->tops, top);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  self->serial = pango_layout_get_serial (layout);
  return self;
}

static const GArray *
get_line_tops (PangoLayout *layout)
{
  const GQuark quark = g_quark_from_static_string ("ch-line-tops");
  LineTops *known = g_object_get_qdata (G_OBJECT (layout), quark);

  if (known == NULL || known->serial != pango_layout_get_serial (layout))
    {
      known = line_tops_new (layout);
      g_object_set_qdata_full (G_OBJECT (layout), quark, known, line_tops_free);
    }
  return known->tops;
}

double
ch_layout_get_line_top (PangoLayout *layout,
                        guint        line)
{
  const GArray *tops = get_line_tops (layout);

  if (line >= tops->len)
    return ch_layout_get_height (layout);
  return pango_units_to_double (g_array_index (tops, int, line));
}
