/* ch-canvas.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-canvas.h"

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
  g_autofree char *attributes = NULL;

  if (!self->tagged)
    return;

  /* In whole points: cairo 1.16 reads fractions by the locale, and refuses those with a point where it has a comma. */
  attributes = g_strdup_printf ("page=%u pos=[0 %.0f]", page + 1, y);
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
}

void
ch_canvas_end_jump (ChCanvas *self)
{
  if (self->tagged)
    cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

void
ch_canvas_show_lines (ChCanvas *self,
                      ChLines  *lines,
                      ChStyle   style,
                      guint     first,
                      guint     n_lines,
                      double    x,
                      double    y)
{
  ch_style_set_colour (style, self->cr);
  ch_lines_draw (lines, self->cr, first, n_lines, x, y);
}

void
ch_canvas_show (ChCanvas *self,
                ChLines  *lines,
                ChStyle   style,
                double    x,
                double    y)
{
  ch_canvas_show_lines (self, lines, style, 0, ch_lines_get_count (lines), x, y);
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
