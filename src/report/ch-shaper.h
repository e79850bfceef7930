/* ch-shaper.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * ChShape:
 * @font: (owned)
 * @level: of the bidirectional algorithm: odd if it is written from right to left
 * @width: points
 * @glyphs: from the left, as if the word began at 0, 0
 * @clusters: in the order of @text, without those that have no glyph
 * @text: what the clusters stand for
 * @boxes: (nullable): all glyphs, where some are boxes for characters that no font has
 * @is_space: whether it is white space
 * @is_wide: whether it is as wide as a Han character
 *
 * Glyphs that are never parted: a word, a Han character, the space between two words.
 */
typedef struct
{
  PangoFont *font;
  guint8 level;
  double width;
  cairo_glyph_t *glyphs;
  cairo_text_cluster_t *clusters;
  char *text;
  guint n_glyphs;
  guint n_clusters;
  guint n_bytes;
  PangoGlyphString *boxes;
  gboolean is_space;
  gboolean is_wide;
} ChShape;

/**
 * ChShaper:
 *
 * Remembers what words look like: the same ones return all through a book, and the shape of a word
 * does not depend on its neighbours.
 */
typedef struct _ChWords ChShaper;

ChShaper *ch_shaper_new  (void);
void     ch_shaper_free (ChShaper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChShaper, ch_shaper_free)

/**
 * ch_shaper_get:
 * @text: the word within its paragraph
 * @length: bytes
 * @analysis: of the item that it belongs to
 * @spacing: between letters, points
 *
 * Returns: (transfer none): lives as long as @self
 */
const ChShape *ch_shaper_get (ChShaper             *self,
                              const char          *text,
                              gsize                length,
                              const PangoAnalysis *analysis,
                              double               spacing);

/**
 * ch_shaper_get_part:
 * @word: the whole word, @word_length bytes of text
 * @offset: where the part begins, bytes
 *
 * Returns: (transfer none): a part of a word, its letters joined to what is cut off
 */
const ChShape *ch_shaper_get_part (ChShaper             *self,
                                   const char          *word,
                                   gsize                word_length,
                                   gsize                offset,
                                   gsize                length,
                                   const PangoAnalysis *analysis,
                                   double               spacing);

/** ch_shaper_misses_fonts: Returns: whether some word had characters that no font has */
gboolean ch_shaper_misses_fonts (ChShaper *self);

G_END_DECLS
