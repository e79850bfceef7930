/* ch-shaper.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-shaper.h"

/* What a word's look depends on.  In a known word it points to memory of its own. */
typedef struct
{
  PangoFont *font;
  PangoLanguage *language;
  double spacing;
  guint8 level;
  guint8 script;
  gsize length;
  const char *text;
} Key;

typedef struct
{
  Key key;
  ChShape word;
} Known;

struct _ChWords
{
  GHashTable *known; /* (owned) (element-type Key Known) */
  GPtrArray *parts; /* (owned) (element-type Known): of words; not looked up again */
  PangoGlyphString *glyphs; /* (owned): for shaping */
  gboolean misses_fonts;
};

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;
  guint hash = GPOINTER_TO_UINT (key->font) ^ key->level;

  for (gsize i = 0; i < key->length; i++)
    hash = hash * 33 + (guchar) key->text[i];
  return hash;
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const Key *one = a;
  const Key *other = b;

  return one->font == other->font && one->length == other->length && one->level == other->level
         && one->language == other->language && one->script == other->script && one->spacing == other->spacing
         && memcmp (one->text, other->text, one->length) == 0;
}

static void
known_free (gpointer data)
{
  Known *known = data;

  g_free ((char *) known->key.text);
  g_object_unref (known->word.font);
  g_free (known->word.glyphs);
  g_free (known->word.clusters);
  g_free (known->word.text);
  g_clear_pointer (&known->word.boxes, pango_glyph_string_free);
  g_free (known);
}

ChShaper *
ch_shaper_new (void)
{
  ChShaper *self = g_new0 (ChShaper, 1);

  self->known = g_hash_table_new_full (key_hash, key_equal, NULL, known_free);
  self->parts = g_ptr_array_new_with_free_func (known_free);
  self->glyphs = pango_glyph_string_new ();
  return self;
}

void
ch_shaper_free (ChShaper *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->parts);
  pango_glyph_string_free (self->glyphs);
  g_free (self);
}

static void
set_glyphs (ChShape                 *word,
            const PangoGlyphString *shaped)
{
  int x = 0;

  word->glyphs = g_new (cairo_glyph_t, (guint) shaped->num_glyphs);
  for (int i = 0; i < shaped->num_glyphs; i++)
    {
      const PangoGlyphInfo *glyph = &shaped->glyphs[i];

      if (glyph->glyph != PANGO_GLYPH_EMPTY)
        word->glyphs[word->n_glyphs++] = (cairo_glyph_t) { glyph->glyph,
                                                           pango_units_to_double (x + glyph->geometry.x_offset),
                                                           pango_units_to_double (glyph->geometry.y_offset) };
      x += glyph->geometry.width;
    }
  word->width = pango_units_to_double (x);
}

/*
 * Which glyphs stand for which letters.  What has no glyph, a sign for the direction of text, would
 * make Cairo write a substitute text around nothing, behind which readers of the structure (Poppler
 * 22.12) see no more of the paragraph: it is not part of what can be copied.
 */
static void
set_clusters (ChShape                 *word,
              const PangoGlyphString *shaped,
              const char             *text,
              gsize                   length)
{
  gboolean backward = word->level % 2 == 1;
  int n = shaped->num_glyphs;

  word->clusters = g_new (cairo_text_cluster_t, (guint) n);
  word->text = g_malloc (length);
  for (int i = 0; i < n;)
    {
      int start = shaped->log_clusters[backward ? n - 1 - i : i];
      int end = (int) length;
      int n_shown = 0;

      for (; i < n; i++)
        {
          int at = backward ? n - 1 - i : i;

          if (shaped->log_clusters[at] != start)
            {
              end = shaped->log_clusters[at];
              break;
            }
          n_shown += shaped->glyphs[at].glyph != PANGO_GLYPH_EMPTY;
        }
      if (n_shown == 0 || end <= start)
        continue;
      word->clusters[word->n_clusters++] = (cairo_text_cluster_t) { end - start, n_shown };
      memcpy (word->text + word->n_bytes, text + start, (gsize) (end - start));
      word->n_bytes += (guint) (end - start);
    }
}

/* Letters that belong together, a base and its marks, are not spaced. */
static void
space_out (PangoGlyphString *shaped,
           double            spacing)
{
  for (int i = 0; i < shaped->num_glyphs; i++)
    if (i + 1 == shaped->num_glyphs || shaped->log_clusters[i] != shaped->log_clusters[i + 1])
      shaped->glyphs[i].geometry.width += pango_units_from_double (spacing);
}

static Known *
shape (ChShaper             *self,
       const char          *text,
       gsize                length,
       const char          *around,
       gsize                around_length,
       const PangoAnalysis *analysis,
       double               spacing)
{
  PangoGlyphString *shaped = self->glyphs;
  Known *known = g_new0 (Known, 1);
  ChShape *word = &known->word;

  pango_shape_full (text, (int) length, around, (int) around_length, analysis, shaped);
  if (spacing > 0)
    space_out (shaped, spacing);

  word->font = g_object_ref (analysis->font);
  word->level = analysis->level;
  word->is_space = g_unichar_isspace (g_utf8_get_char (text));
  word->is_wide = g_unichar_iswide (g_utf8_get_char (text));
  for (int i = 0; i < shaped->num_glyphs && word->boxes == NULL; i++)
    if (shaped->glyphs[i].glyph != PANGO_GLYPH_EMPTY && (shaped->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
      word->boxes = pango_glyph_string_copy (shaped);
  self->misses_fonts |= word->boxes != NULL;
  set_glyphs (word, shaped);
  set_clusters (word, shaped, text, length);
  return known;
}

const ChShape *
ch_shaper_get (ChShaper             *self,
               const char          *text,
               gsize                length,
               const PangoAnalysis *analysis,
               double               spacing)
{
  Key key = { analysis->font, analysis->language, spacing, analysis->level, analysis->script, length, text };
  Known *known = g_hash_table_lookup (self->known, &key);

  if (known == NULL)
    {
      known = shape (self, text, length, text, length, analysis, spacing);
      known->key = key;
      known->key.text = g_strndup (text, length);
      g_hash_table_insert (self->known, &known->key, known);
    }
  return &known->word;
}

const ChShape *
ch_shaper_get_part (ChShaper             *self,
                    const char          *word,
                    gsize                word_length,
                    gsize                offset,
                    gsize                length,
                    const PangoAnalysis *analysis,
                    double               spacing)
{
  Known *known = shape (self, word + offset, length, word, word_length, analysis, spacing);

  g_ptr_array_add (self->parts, known);
  return &known->word;
}

gboolean
ch_shaper_misses_fonts (ChShaper *self)
{
  return self->misses_fonts;
}
