/* ch-typesetter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-typesetter.h"

#include "ch-line-maker.h"

/*
 * The families of one design that covers the world's scripts come first; what follows is on every
 * desktop.  A script that none of them has is found by fontconfig.
 */
#define SERIF "Noto Serif, P052, Noto Naskh Arabic"
#define SANS "Noto Sans, Nimbus Sans, Noto Sans Arabic"

/*
 * One Han character has a shape in each country.  A text in one of these languages takes all its
 * characters from the family of that language, so that quotation marks have the width of Han
 * characters too.
 */
static const struct
{
  const char *language;
  const char *serif;
  const char *sans;
} han_families[] = {
  { "zh-tw", "Noto Serif CJK TC", "Noto Sans CJK TC" },
  { "zh-hant", "Noto Serif CJK TC", "Noto Sans CJK TC" },
  { "zh-hk", "Noto Serif CJK TC", "Noto Sans CJK HK" },
  { "zh", "Noto Serif CJK SC", "Noto Sans CJK SC" },
  { "ja", "Noto Serif CJK JP", "Noto Sans CJK JP" },
  { "ko", "Noto Serif CJK KR", "Noto Sans CJK KR" },
};

typedef enum
{
  INK, /* text */
  ACCENT, /* headings, links */
  QUIET, /* what stands beside the text */
  ALERT, /* what must not be overlooked */
} Colour;

/* All of them are dark enough for a printer without colours. */
static const double colours[][3] = {
  [INK] = { 0.08, 0.08, 0.09 },
  [ACCENT] = { 0.10, 0.23, 0.42 },
  [QUIET] = { 0.36, 0.37, 0.40 },
  [ALERT] = { 0.64, 0.07, 0.10 },
};

static const struct
{
  const char *family;
  PangoWeight weight;
  double size; /* points */
  double leading; /* points */
  double spacing; /* between letters, points; from a tenth of the size, readers of PDFs see words end there */
  Colour colour;
} styles[N_CH_STYLES] = {
  [CH_STYLE_KICKER] = { SANS, PANGO_WEIGHT_BOLD, 9, 13, 0.5, ACCENT },
  [CH_STYLE_TITLE] = { SERIF, PANGO_WEIGHT_BOLD, 19, 25, 0, INK },
  [CH_STYLE_HEADING] = { SANS, PANGO_WEIGHT_BOLD, 10.5, 15, 0, ACCENT },
  [CH_STYLE_SUBHEADING] = { SANS, PANGO_WEIGHT_BOLD, 9, 13, 0, INK },
  [CH_STYLE_BODY] = { SERIF, PANGO_WEIGHT_NORMAL, 10.5, 15.5, 0, INK },
  [CH_STYLE_LABEL] = { SANS, PANGO_WEIGHT_NORMAL, 9, 15, 0, QUIET },
  [CH_STYLE_VALUE] = { SERIF, PANGO_WEIGHT_NORMAL, 10.5, 15, 0, INK },
  [CH_STYLE_SIDE] = { SANS, PANGO_WEIGHT_NORMAL, 8.5, 12, 0, QUIET },
  [CH_STYLE_DELEGATION] = { SANS, PANGO_WEIGHT_BOLD, 9.5, 13.5, 0, INK },
  [CH_STYLE_NAME] = { SERIF, PANGO_WEIGHT_BOLD, 10.5, 14.5, 0, INK },
  [CH_STYLE_POST] = { SERIF, PANGO_WEIGHT_NORMAL, 9.5, 13, 0, INK },
  [CH_STYLE_CAPTION] = { SERIF, PANGO_WEIGHT_NORMAL, 9.5, 13.5, 0, INK },
  [CH_STYLE_CREDIT] = { SANS, PANGO_WEIGHT_NORMAL, 8, 11.5, 0, QUIET },
  [CH_STYLE_NOTE] = { SANS, PANGO_WEIGHT_NORMAL, 8.5, 12.5, 0, QUIET },
  [CH_STYLE_LINK] = { SANS, PANGO_WEIGHT_NORMAL, 8.5, 12.5, 0, ACCENT },
  [CH_STYLE_RUNNING] = { SANS, PANGO_WEIGHT_NORMAL, 8, 11, 0, QUIET },
  [CH_STYLE_MARKING] = { SANS, PANGO_WEIGHT_BOLD, 10, 13, 0.8, ALERT },
  [CH_STYLE_COVER] = { SERIF, PANGO_WEIGHT_BOLD, 28, 36, 0, INK },
  [CH_STYLE_MEMORANDUM] = { SERIF, PANGO_WEIGHT_NORMAL, 12, 18, 0, INK },
  [CH_STYLE_MEMORANDUM_TITLE] = { SERIF, PANGO_WEIGHT_BOLD, 13, 18, 0.9, INK },
  [CH_STYLE_MEMORANDUM_LABEL] = { SERIF, PANGO_WEIGHT_NORMAL, 10, 18, 0.6, INK },
  [CH_STYLE_CELL] = { SANS, PANGO_WEIGHT_NORMAL, 8.5, 12, 0, INK },
  [CH_STYLE_CELL_STRONG] = { SANS, PANGO_WEIGHT_BOLD, 8.5, 12, 0, INK },
  [CH_STYLE_CELL_HEAD] = { SANS, PANGO_WEIGHT_BOLD, 8, 11.5, 0, ACCENT },
};

/* How one style looks in one language. */
typedef struct
{
  PangoAttrList *attributes; /* (owned) */
  double baseline; /* from the top of a line to its letters' feet, points */
} Face;

struct _ChTypesetter
{
  PangoFontMap *font_map; /* (owned) */
  PangoContext *context; /* (owned) */
  ChShaper *shaper; /* (owned) */
  ChHyphens *hyphens; /* (owned) */
  GHashTable *faces[N_CH_STYLES]; /* (owned) (element-type PangoLanguage Face) */
  double scale;
  gboolean justified;
};

static void
face_free (gpointer data)
{
  Face *face = data;

  pango_attr_list_unref (face->attributes);
  g_free (face);
}

/* Returns: (transfer full): the families for @style and @language (nullable), best first */
static char *
dup_families (ChStyle     style,
              const char *language)
{
  gboolean serif = g_str_equal (styles[style].family, SERIF);
  const char *last = serif ? "DejaVu Serif, serif" : "DejaVu Sans, sans-serif";

  for (guint i = 0; language != NULL && i < G_N_ELEMENTS (han_families); i++)
    if (g_str_has_prefix (language, han_families[i].language))
      {
        const char *first = serif ? han_families[i].serif : han_families[i].sans;

        return g_strconcat (first, ", ", styles[style].family, ", ", last, NULL);
      }

  /* Without a language that writes them, Han characters are more often simplified than not. */
  return g_strconcat (styles[style].family, serif ? ", Noto Serif CJK SC, " : ", Noto Sans CJK SC, ", last, NULL);
}

static int
to_pango (double points)
{
  return (int) (points * PANGO_SCALE + 0.5);
}

static PangoContext *
create_context (PangoFontMap *font_map)
{
  PangoContext *context = pango_font_map_create_context (font_map);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Lines must break alike on the screen, the printer and in a PDF, so nothing is fitted to pixels. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  return context;
}

ChTypesetter *
ch_typesetter_new (double scale)
{
  ChTypesetter *self = g_new0 (ChTypesetter, 1);

  self->scale = scale;
  self->font_map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->font_map), 72);
  self->context = create_context (self->font_map);
  self->shaper = ch_shaper_new ();
  self->hyphens = ch_hyphens_new ();

  for (guint i = 0; i < N_CH_STYLES; i++)
    self->faces[i] = g_hash_table_new_full (NULL, NULL, NULL, face_free);

  return self;
}

void
ch_typesetter_free (ChTypesetter *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < N_CH_STYLES; i++)
    g_hash_table_unref (self->faces[i]);
  ch_shaper_free (self->shaper);
  ch_hyphens_free (self->hyphens);
  g_clear_object (&self->context);
  g_clear_object (&self->font_map);
  g_free (self);
}

void
ch_typesetter_set_justified (ChTypesetter *self,
                             gboolean      justified)
{
  self->justified = justified;
}

/*
 * The letters' feet stand at one height in all scripts, so that words in two of them stand on one line,
 * and a line with a fallback font no farther from its neighbours than any other.
 */
static double
find_baseline (ChTypesetter               *self,
               ChStyle                     style,
               const PangoFontDescription *description)
{
  g_autoptr(PangoFont) font = pango_font_map_load_font (self->font_map, self->context, description);
  PangoFontMetrics *metrics = pango_font_get_metrics (font, NULL);
  double ascent = pango_units_to_double (pango_font_metrics_get_ascent (metrics));
  double descent = pango_units_to_double (pango_font_metrics_get_descent (metrics));

  pango_font_metrics_unref (metrics);
  return (styles[style].leading * self->scale - ascent - descent) / 2 + ascent;
}

static const Face *
get_face (ChTypesetter  *self,
          ChStyle        style,
          PangoLanguage *language)
{
  Face *face = g_hash_table_lookup (self->faces[style], language);
  PangoFontDescription *font;
  g_autofree char *families = NULL;

  if (face != NULL)
    return face;

  families = dup_families (style, language != NULL ? pango_language_to_string (language) : NULL);
  font = pango_font_description_new ();
  pango_font_description_set_family (font, styles[style].family);
  pango_font_description_set_weight (font, styles[style].weight);
  pango_font_description_set_size (font, to_pango (styles[style].size * self->scale));

  face = g_new0 (Face, 1);
  face->baseline = find_baseline (self, style, font);
  pango_font_description_set_family (font, families);
  face->attributes = pango_attr_list_new ();
  pango_attr_list_insert (face->attributes, pango_attr_font_desc_new (font));
  pango_font_description_free (font);
  /* Each letter is to be found and copied by itself. */
  pango_attr_list_insert (face->attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  /* Not the context's language: a change of that makes every layout of the context anew. */
  if (language != NULL)
    pango_attr_list_insert (face->attributes, pango_attr_language_new (language));

  g_hash_table_insert (self->faces[style], language, face);
  return face;
}

/* Whether text in @style is read line by line, and not looked up. */
static gboolean
is_running (ChStyle style)
{
  return style == CH_STYLE_BODY || style == CH_STYLE_MEMORANDUM;
}

/* Between Han characters there are no spaces to look uneven, so their lines are always of one length. */
static gboolean
is_without_spaces (const char *language)
{
  return language != NULL && (g_str_has_prefix (language, "zh") || g_str_has_prefix (language, "ja"));
}

static ChBreakStyle
get_break_style (ChTypesetter *self,
                 ChStyle       style,
                 const char   *language)
{
  /* Where a line may end within a name, the fewer ends there are, the better. */
  if ((style == CH_STYLE_TITLE || style == CH_STYLE_COVER) && !is_without_spaces (language))
    return CH_BREAK_BALANCED;
  if (is_running (style) && (self->justified || is_without_spaces (language)))
    return CH_BREAK_JUSTIFIED;
  return CH_BREAK_RAGGED;
}

ChLines *
ch_typesetter_lay_out_some (ChTypesetter *self,
                            ChStyle       style,
                            const char   *text,
                            const char   *language,
                            double        width,
                            guint         max_lines)
{
  const Face *face;
  g_autofree char *valid = NULL;

  g_assert (style < N_CH_STYLES);
  g_assert (text != NULL);

  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);

  face = get_face (self, style, pango_language_from_string (language));
  return ch_line_maker_make (&(ChLineSetting) { .context = self->context,
                                                .attributes = face->attributes,
                                                .shaper = self->shaper,
                                                .hyphens = self->hyphens,
                                                .language = language != NULL ? language : ch_language_get_default (),
                                                .spacing = styles[style].spacing * self->scale,
                                                .leading = styles[style].leading * self->scale,
                                                .baseline = face->baseline,
                                                .measure = width,
                                                .style = get_break_style (self, style, language),
                                                .max_lines = max_lines },
                             text);
}

ChLines *
ch_typesetter_lay_out (ChTypesetter *self,
                       ChStyle       style,
                       const char   *text,
                       const char   *language,
                       double        width)
{
  return ch_typesetter_lay_out_some (self, style, text, language, width, 0);
}

gboolean
ch_typesetter_misses_fonts (ChTypesetter *self)
{
  return ch_shaper_misses_fonts (self->shaper);
}

double
ch_typesetter_get_leading (ChTypesetter *self,
                           ChStyle       style)
{
  return styles[style].leading * self->scale;
}

double
ch_typesetter_space (ChTypesetter *self,
                     double        points)
{
  return points * self->scale;
}

gboolean
ch_language_is_rtl (const char *language)
{
  static const char *const rtl[] = { "ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi", NULL };
  g_auto(GStrv) parts = NULL;

  if (language == NULL)
    return FALSE;

  parts = g_strsplit_set (language, "-_", 2);
  return parts[0] != NULL && g_strv_contains (rtl, parts[0]);
}

const char *
ch_language_get_default (void)
{
  const char *language = pango_language_to_string (pango_language_get_default ());

  return language == NULL || g_str_equal (language, "c") ? "en" : language;
}

void
ch_style_set_colour (ChStyle  style,
                     cairo_t *cr)
{
  const double *colour = colours[styles[style].colour];

  cairo_set_source_rgb (cr, colour[0], colour[1], colour[2]);
}
