/* ch-lines.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-lines-private.h"

#include <hb.h>

double
ch_shape_get_stretch (const ChShape *word)
{
  return word->is_space ? word->width * 0.5 : word->is_wide ? word->width * 0.04 : 0;
}

ChLines *
ch_lines_new (void)
{
  return g_atomic_rc_box_new0 (ChLines);
}

ChLines *
ch_lines_ref (ChLines *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
lines_clear (gpointer data)
{
  ChLines *self = data;

  g_free (self->text);
  g_free (self->words);
  g_free (self->lines);
}

void
ch_lines_unref (ChLines *self)
{
  g_atomic_rc_box_release_full (self, lines_clear);
}

void
ch_lines_set_align (ChLines *self,
                    ChAlign  align)
{
  self->align = align;
}

const char *
ch_lines_get_text (ChLines *self)
{
  return self->text;
}

char *
ch_lines_dup_some (ChLines *self,
                   guint    first,
                   guint    n_lines)
{
  guint start;

  g_assert (n_lines > 0 && first + n_lines <= self->n_lines);

  start = self->lines[first].start;
  return g_strndup (self->text + start, self->lines[first + n_lines - 1].end - start);
}

guint
ch_lines_get_count (ChLines *self)
{
  return self->n_lines;
}

double
ch_lines_get_height (ChLines *self)
{
  return self->n_lines * self->leading;
}

double
ch_lines_get_top (ChLines *self,
                  guint    line)
{
  return MIN (line, self->n_lines) * self->leading;
}

double
ch_lines_get_width (ChLines *self)
{
  double width = 0;

  for (guint i = 0; i < self->n_lines; i++)
    width = MAX (width, self->lines[i].width);
  return width;
}

double
ch_lines_get_last_width (ChLines *self)
{
  return self->lines[self->n_lines - 1].width;
}

double
ch_lines_get_baseline (ChLines *self)
{
  return self->baseline;
}

/* A word in its place. */
typedef struct
{
  const ChShape *word;
  double x;
} Shown;

/* From the order of reading to that of the sheet, left to right (Unicode Standard Annex 9, rule L2). */
static void
reorder (const ChLine  *line,
         Shown         *shown)
{
  guint8 highest = 0, lowest_odd = G_MAXUINT8;

  for (guint i = 0; i < line->n_words; i++)
    {
      highest = MAX (highest, shown[i].word->level);
      if (shown[i].word->level % 2 == 1)
        lowest_odd = MIN (lowest_odd, shown[i].word->level);
    }

  for (guint level = highest; level >= lowest_odd; level--)
    for (guint i = 0; i < line->n_words; i++)
      {
        guint end = i;

        while (end < line->n_words && shown[end].word->level >= level)
          end++;
        for (guint j = 0; j < (end - i) / 2; j++)
          {
            Shown swapped = shown[i + j];

            shown[i + j] = shown[end - 1 - j];
            shown[end - 1 - j] = swapped;
          }
        i = MAX (i, end);
      }
}

/* Boxes with the codes of characters that no font has. */
static void
draw_boxes (const Shown *shown,
            cairo_t     *cr,
            double       y)
{
  cairo_move_to (cr, shown->x, y);
  pango_cairo_show_glyph_string (cr, shown->word->font, shown->word->boxes);
}

/*
 * Words that have one font and one direction are shown at once.
 *
 * @space: whether a space that is not seen follows the last of them: in a PDF it must be there, or words
 * grow together where the text is copied
 */
static void
draw_group (const Shown *shown,
            guint        n,
            cairo_t     *cr,
            double       y,
            gboolean     space)
{
  PangoFont *font = shown[0].word->font;
  gboolean backward = shown[0].word->level % 2 == 1;
  guint n_glyphs = 0, n_clusters = 0, n_bytes = 0;
  g_autofree cairo_glyph_t *glyphs = NULL;
  g_autofree cairo_text_cluster_t *clusters = NULL;
  g_autofree char *text = NULL;
  hb_codepoint_t space_glyph = 0;

  for (guint i = 0; i < n; i++)
    {
      n_glyphs += shown[i].word->n_glyphs;
      n_clusters += shown[i].word->n_clusters;
      n_bytes += shown[i].word->n_bytes;
    }
  if (n_glyphs == 0)
    return;
  space = space && hb_font_get_nominal_glyph (pango_font_get_hb_font (font), ' ', &space_glyph);

  glyphs = g_new (cairo_glyph_t, n_glyphs + 1);
  clusters = g_new (cairo_text_cluster_t, n_clusters + 1);
  text = g_malloc (n_bytes + 1);
  n_glyphs = n_clusters = n_bytes = 0;

  /* Glyphs stand from left to right, what they mean in the order of reading. */
  if (space && backward)
    glyphs[n_glyphs++] = (cairo_glyph_t) { space_glyph, shown[0].x, y };
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < shown[i].word->n_glyphs; j++)
      {
        const cairo_glyph_t *glyph = &shown[i].word->glyphs[j];

        glyphs[n_glyphs++] = (cairo_glyph_t) { glyph->index, shown[i].x + glyph->x, y + glyph->y };
      }
  for (guint i = 0; i < n; i++)
    {
      const ChShape *word = shown[backward ? n - 1 - i : i].word;

      memcpy (clusters + n_clusters, word->clusters, word->n_clusters * sizeof *clusters);
      n_clusters += word->n_clusters;
      memcpy (text + n_bytes, word->text, word->n_bytes);
      n_bytes += word->n_bytes;
    }
  if (space && !backward)
    glyphs[n_glyphs++] = (cairo_glyph_t) { space_glyph, shown[n - 1].x + shown[n - 1].word->width, y };
  if (space)
    {
      clusters[n_clusters++] = (cairo_text_cluster_t) { 1, 1 };
      text[n_bytes++] = ' ';
    }

  cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
  cairo_show_text_glyphs (cr, text, (int) n_bytes, glyphs, (int) n_glyphs, clusters, (int) n_clusters,
                          backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
}

static void
draw_line (ChLines      *self,
           const ChLine *line,
           cairo_t      *cr,
           double        x,
           double        y)
{
  g_autofree Shown *shown = NULL;
  const ChShape *last;

  if (line->n_words == 0)
    return;

  shown = g_new (Shown, line->n_words);
  for (guint i = 0; i < line->n_words; i++)
    shown[i].word = self->words[line->first + i];
  last = shown[line->n_words - 1].word;
  reorder (line, shown);

  if (self->measure >= 0 && self->align != CH_ALIGN_LEFT)
    x += (self->measure - line->width) / (self->align == CH_ALIGN_CENTRE ? 2 : 1);
  for (guint i = 0; i < line->n_words; i++)
    {
      shown[i].x = x;
      x += shown[i].word->width;
      if (line->stretch != 0)
        x += line->stretch * ch_shape_get_stretch (shown[i].word);
    }

  for (guint i = 0, end; i < line->n_words; i = end)
    {
      gboolean has_last = shown[i].word == last;

      end = i + 1;
      if (shown[i].word->boxes != NULL)
        {
          draw_boxes (&shown[i], cr, y);
          continue;
        }
      while (end < line->n_words && shown[end].word->font == shown[i].word->font
             && shown[end].word->level == shown[i].word->level && shown[end].word->boxes == NULL)
        has_last |= shown[end++].word == last;
      /* In a line that has both directions the word may stand there twice; only at its end it is the last. */
      has_last = has_last && (line->level % 2 == 1 ? i == 0 : end == line->n_words);
      draw_group (shown + i, end - i, cr, y, line->spaced && has_last);
    }
}

void
ch_lines_draw (ChLines *self,
               cairo_t *cr,
               guint    first,
               guint    n_lines,
               double   x,
               double   y)
{
  for (guint i = first; i < first + n_lines; i++)
    draw_line (self, &self->lines[i], cr, x, y + (i - first) * self->leading + self->baseline);
}
