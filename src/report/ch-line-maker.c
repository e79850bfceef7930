/* ch-line-maker.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-line-maker.h"

#include "ch-lines-private.h"

#include <hb.h>

/* The mark for a place where a word can be parted. */
#define SOFT_HYPHEN 0x00AD

/* Of a line's width, what may stay empty before words are parted that need not be. */
#define EMPTY_SHARE 0.5

/* No writing puts so many marks on one letter; to place them takes a time that grows with their square. */
#define MAX_MARKS 32

/* A word of the paragraph that is made. */
typedef struct
{
  const ChShape *word;
  const PangoAnalysis *analysis; /* (unowned): of the paragraph's items */
  guint start; /* bytes */
  guint end;
  gboolean may_begin; /* whether a line may begin with it */
  gboolean torn; /* whether that would tear a word */
} Unit;

/* Where a line may end: before a unit, or within one. */
typedef struct
{
  guint unit;
  guint offset; /* bytes into the unit */
} Spot;

typedef struct
{
  const ChLineSetting *setting;
  GString *text;
  GArray *soft; /* (element-type guint): bytes before each mark for a place where a word can be parted */
  GArray *units; /* (element-type Unit): of the paragraph */
  double *positions; /* (owned): where each unit begins, if all stood on one line */
  double *stretches; /* (owned): how much can be added before it */
  GArray *breaks; /* (element-type ChBreak) */
  GArray *spots; /* (element-type Spot): of each break */
  GArray *offsets; /* (element-type guint): in a word */
  GPtrArray *words; /* (element-type ChShape) */
  GArray *lines; /* (element-type ChLine) */
  guint8 level; /* of the paragraph */
  gboolean cut; /* whether there is more text than lines for it */
} Maker;

static Unit *
get_unit (Maker *self,
          guint  index)
{
  return &g_array_index (self->units, Unit, index);
}

static void
add_number (GArray *numbers,
            guint   number)
{
  g_array_append_val (numbers, number);
}

/* What is no letter is a space, and a heap of marks is cut down; a mark for parting a word is remembered, but is no part of the text. */
static void
take_text (Maker      *self,
           const char *text)
{
  guint n_marks = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      n_marks = g_unichar_ismark (c) ? n_marks + 1 : 0;
      if (n_marks > MAX_MARKS)
        continue;
      if (c == SOFT_HYPHEN)
        add_number (self->soft, (guint) self->text->len);
      else if (c == '\r' && at[1] == '\n')
        continue;
      else if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029)
        g_string_append_c (self->text, '\n');
      else if (c < 0x80)
        g_string_append_c (self->text, c < ' ' || c == 0x7F ? ' ' : (char) c);
      else
        g_string_append_len (self->text, at, g_utf8_next_char (at) - at);
    }
}

static void
add_unit (Maker               *self,
          const PangoAnalysis *analysis,
          guint                start,
          guint                end,
          gboolean             may_begin)
{
  Unit unit = { NULL, analysis, start, end, may_begin, FALSE };

  unit.word = ch_shaper_get (self->setting->shaper, self->text->str + start, end - start, analysis,
                            self->setting->spacing);
  g_array_append_val (self->units, unit);
}

/* Cuts an item where a line may end, and where words and spaces meet. */
static void
add_item (Maker              *self,
          const PangoItem    *item,
          const PangoLogAttr *attrs)
{
  const char *text = self->text->str;
  guint start = (guint) item->offset;
  guint at = start;
  gboolean may_begin = attrs[0].is_line_break;

  for (int i = 0; i < item->num_chars; i++)
    {
      if (i > 0 && (attrs[i].is_line_break || attrs[i].is_white != attrs[i - 1].is_white))
        {
          add_unit (self, &item->analysis, start, at, may_begin);
          start = at;
          may_begin = attrs[i].is_line_break;
        }
      at = (guint) (g_utf8_next_char (text + at) - text);
    }
  add_unit (self, &item->analysis, start, at, may_begin);
}

/* Where a word can be parted: by the marks in it, else by the dictionary. */
static void
find_offsets (Maker      *self,
              const Unit *unit)
{
  const ChLineSetting *setting = self->setting;

  g_array_set_size (self->offsets, 0);
  if (unit->word->is_space || unit->word->is_wide || unit->torn)
    return;

  for (guint i = 0; i < self->soft->len; i++)
    {
      guint at = g_array_index (self->soft, guint, i);

      if (at > unit->start && at < unit->end)
        add_number (self->offsets, at - unit->start);
    }
  if (self->offsets->len == 0 && setting->language != NULL)
    ch_hyphens_find (setting->hyphens, setting->language, self->text->str + unit->start, unit->end - unit->start,
                     self->offsets);
}

/* Returns: whether each of the parts of @unit fits a line */
static gboolean
can_be_parted (Maker      *self,
               const Unit *unit)
{
  double per_byte = unit->word->width / (unit->end - unit->start);
  guint before = 0;

  find_offsets (self, unit);
  if (self->offsets->len == 0)
    return FALSE;
  for (guint i = 0; i <= self->offsets->len; i++)
    {
      guint end = i < self->offsets->len ? g_array_index (self->offsets, guint, i) : unit->end - unit->start;

      /* Roughly: letters are not all of one width, and there is the hyphen. */
      if ((end - before) * per_byte * 1.5 > self->setting->measure)
        return FALSE;
      before = end;
    }
  return TRUE;
}

/* Replaces unit @index by its letters, at any of which a line may begin; best, in an address, behind a mark. */
static guint
tear (Maker *self,
      guint  index)
{
  const Unit whole = *get_unit (self, index);
  const char *word = self->text->str + whole.start;
  g_autoptr(GArray) letters = g_array_new (FALSE, FALSE, sizeof (Unit));
  int n = (int) g_utf8_strlen (word, whole.end - whole.start);
  g_autofree PangoLogAttr *attrs = g_new0 (PangoLogAttr, n + 1);
  guint start = 0, at = 0;

  pango_get_log_attrs (word, (int) (whole.end - whole.start), -1, whole.analysis->language, attrs, n + 1);
  for (int i = 0; i < n; i++)
    {
      at = (guint) (g_utf8_next_char (word + at) - word);
      if (i + 1 == n || attrs[i + 1].is_char_break)
        {
          gboolean after_mark = start > 0 && strchr ("/-_?&.=", word[start - 1]) != NULL;
          Unit letter = { NULL, whole.analysis, whole.start + start, whole.start + at, TRUE, !after_mark };

          letter.word = ch_shaper_get_part (self->setting->shaper, word, whole.end - whole.start, start, at - start,
                                           whole.analysis, self->setting->spacing);
          g_array_append_val (letters, letter);
          start = at;
        }
    }
  if (index == 0)
    g_array_index (letters, Unit, 0).may_begin = FALSE;

  g_array_remove_index (self->units, index);
  g_array_insert_vals (self->units, index, letters->data, letters->len);
  return letters->len;
}

/*
 * Tears what is longer than a line and can end nowhere, so that nothing is ever cut off.
 *
 * Returns: whether words are to be parted because lines would be too long else
 */
static gboolean
tear_long_ones (Maker *self)
{
  gboolean parted = FALSE;

  for (guint i = 0, end; i < self->units->len; i = end)
    {
      double width = get_unit (self, i)->word->width;
      gboolean fits = TRUE;

      for (end = i + 1; end < self->units->len && !get_unit (self, end)->may_begin; end++)
        if (!get_unit (self, end)->word->is_space)
          width += get_unit (self, end)->word->width;
      if (width <= self->setting->measure)
        continue;

      for (guint j = i; j < end; j++)
        fits &= get_unit (self, j)->word->width <= self->setting->measure / 2 || can_be_parted (self, get_unit (self, j));
      parted |= fits && end == i + 1;
      if (fits && end == i + 1)
        continue;
      for (guint j = i; j < end; j++)
        if (!get_unit (self, j)->word->is_space)
          {
            guint n = tear (self, j);

            j += n - 1;
            end += n - 1;
          }
    }
  return parted;
}

static void
take_positions (Maker *self)
{
  double position = 0, stretch = 0;

  self->positions = g_renew (double, self->positions, self->units->len + 1);
  self->stretches = g_renew (double, self->stretches, self->units->len + 1);
  for (guint i = 0; i <= self->units->len; i++)
    {
      self->positions[i] = position;
      self->stretches[i] = stretch;
      if (i < self->units->len)
        {
          position += get_unit (self, i)->word->width;
          stretch += ch_shape_get_stretch (get_unit (self, i)->word);
        }
    }
}

/* How many units up to @end are there without the spaces at the end. */
static guint
trim (Maker *self,
      guint  end)
{
  while (end > 0 && get_unit (self, end - 1)->word->is_space)
    end--;
  return end;
}

static void
add_break (Maker *self,
           guint  index)
{
  guint end = trim (self, index);
  ChBreak here = { self->positions[end], self->positions[index], 0, self->stretches[index], CH_BREAK_PLAIN };
  Spot spot = { index, 0 };

  /* After the last word nothing is added. */
  here.end_stretch = end > 0 ? self->stretches[end - 1] : 0;
  if (index < self->units->len && get_unit (self, index)->torn)
    here.kind = CH_BREAK_EMERGENCY;
  g_array_append_val (self->breaks, here);
  g_array_append_val (self->spots, spot);
}

/* How far from the left of its word the letter at @offset stands; negative if that cannot be said. */
static double
find_position (const Unit *unit,
               guint       offset)
{
  guint at = 0, glyph = 0;

  if (unit->word->n_bytes != unit->end - unit->start || unit->word->level % 2 == 1 || unit->word->boxes != NULL)
    return -1;
  for (guint i = 0; i < unit->word->n_clusters; i++)
    {
      if (at == offset)
        return unit->word->glyphs[glyph].x;
      at += (guint) unit->word->clusters[i].num_bytes;
      glyph += (guint) unit->word->clusters[i].num_glyphs;
    }
  return -1;
}

static const ChShape *
get_hyphen (Maker      *self,
            const Unit *unit)
{
  return ch_shaper_get (self->setting->shaper, "-", 1, unit->analysis, self->setting->spacing);
}

static void
add_hyphens (Maker *self,
             guint  index)
{
  const Unit *unit = get_unit (self, index);

  find_offsets (self, unit);
  for (guint i = 0; i < self->offsets->len; i++)
    {
      guint offset = g_array_index (self->offsets, guint, i);
      double x = find_position (unit, offset);
      ChBreak here = { self->positions[index] + x + get_hyphen (self, unit)->width, self->positions[index] + x,
                       self->stretches[index], self->stretches[index], CH_BREAK_HYPHEN };
      Spot spot = { index, offset };

      if (x <= 0)
        continue;
      g_array_append_val (self->breaks, here);
      g_array_append_val (self->spots, spot);
    }
}

static GArray *
choose_breaks (Maker    *self,
               gboolean  hyphens)
{
  g_array_set_size (self->breaks, 0);
  g_array_set_size (self->spots, 0);
  for (guint i = 0; i < self->units->len; i++)
    {
      if (i == 0 || get_unit (self, i)->may_begin)
        add_break (self, i);
      if (hyphens)
        add_hyphens (self, i);
    }
  add_break (self, self->units->len);
  return ch_breaker_choose (self->breaks, self->setting->measure, self->setting->style);
}

/* Returns: whether some line but the last is so short that words had better be parted */
static gboolean
is_uneven (Maker  *self,
           GArray *chosen)
{
  const ChBreak *from = &g_array_index (self->breaks, ChBreak, 0);

  for (guint i = 0; i + 1 < chosen->len; i++)
    {
      const ChBreak *to = &g_array_index (self->breaks, ChBreak, g_array_index (chosen, guint, i));

      if (to->end - from->start < (1 - EMPTY_SHARE) * self->setting->measure)
        return TRUE;
      from = to;
    }
  return FALSE;
}

static void
add_word (Maker        *self,
          ChLine       *line,
          const ChShape *word)
{
  g_ptr_array_add (self->words, (gpointer) word);
  line->n_words++;
  line->width += (float) word->width;
}

/* Adds the letters of @unit from @start to @end, bytes, with a hyphen where they do not end the word. */
static void
add_part (Maker      *self,
          ChLine     *line,
          const Unit *unit,
          guint       start,
          guint       end)
{
  const char *text = self->text->str + unit->start;
  gboolean hyphen = end < unit->end - unit->start;
  g_autofree char *part = NULL;

  if (start == 0 && !hyphen)
    {
      add_word (self, line, unit->word);
      return;
    }
  part = g_strdup_printf ("%.*s%s", (int) (end - start), text + start, hyphen ? "-" : "");
  add_word (self, line, ch_shaper_get (self->setting->shaper, part, strlen (part), unit->analysis, self->setting->spacing));
}

static void
add_line (Maker      *self,
          const Spot *from,
          const Spot *to,
          gboolean    last)
{
  guint end = to->offset > 0 ? to->unit : trim (self, to->unit);
  ChLine line = { self->words->len, 0, 0, 0, 0, 0, self->level, !last && to->offset == 0 && end < to->unit };
  double stretch = 0;

  for (guint i = from->unit; i < end; i++)
    add_part (self, &line, get_unit (self, i), i == from->unit ? from->offset : 0,
              get_unit (self, i)->end - get_unit (self, i)->start);
  if (to->offset > 0)
    add_part (self, &line, get_unit (self, to->unit), from->unit == to->unit ? from->offset : 0, to->offset);

  line.start = get_unit (self, from->unit)->start + from->offset;
  line.end = to->offset > 0 ? get_unit (self, to->unit)->start + to->offset : get_unit (self, to->unit - 1)->end;
  for (guint i = 0; i + 1 < line.n_words; i++)
    stretch += ch_shape_get_stretch (g_ptr_array_index (self->words, line.first + i));
  if (self->setting->style == CH_BREAK_JUSTIFIED && self->setting->max_lines == 0 && stretch > 0 && (!last || line.width > self->setting->measure))
    {
      line.stretch = (float) ((self->setting->measure - line.width) / stretch);
      line.width = (float) self->setting->measure;
    }
  g_array_append_val (self->lines, line);
}

static void
break_paragraph (Maker *self)
{
  gboolean hyphens = self->setting->measure >= 0 && tear_long_ones (self);
  g_autoptr(GArray) chosen = NULL;
  guint before = 0;

  take_positions (self);
  if (self->setting->measure < 0
      || self->positions[trim (self, self->units->len)] <= self->setting->measure)
    {
      add_line (self, &(Spot) { 0, 0 }, &(Spot) { self->units->len, 0 }, TRUE);
      return;
    }

  hyphens |= self->setting->style == CH_BREAK_JUSTIFIED;
  chosen = choose_breaks (self, hyphens);
  if (!hyphens && is_uneven (self, chosen))
    {
      g_array_unref (chosen);
      chosen = choose_breaks (self, TRUE);
    }
  for (guint i = 0; i < chosen->len; i++)
    {
      guint end = g_array_index (chosen, guint, i);

      /* The last line that is printed is as full as can be. */
      if (self->lines->len + 1 == self->setting->max_lines && i + 1 < chosen->len)
        {
          add_line (self, &g_array_index (self->spots, Spot, before), &(Spot) { self->units->len, 0 }, TRUE);
          self->cut = TRUE;
          return;
        }
      add_line (self, &g_array_index (self->spots, Spot, before), &g_array_index (self->spots, Spot, end),
                i + 1 == chosen->len);
      before = end;
    }
}

/* Which way the first letter goes (Unicode Standard Annex 9, rules P2 and P3). */
static gboolean
is_from_right (const char *text,
               guint       length)
{
  hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default ();

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == 0x200E || c == 0x200F)
        return c == 0x200F;
      if (g_unichar_isalpha (c))
        return hb_script_get_horizontal_direction (hb_unicode_script (unicode, c)) == HB_DIRECTION_RTL;
    }
  return FALSE;
}

static void
make_paragraph (Maker *self,
                guint  start,
                guint  end)
{
  const ChLineSetting *setting = self->setting;
  const char *text = self->text->str;
  int n_chars = (int) g_utf8_strlen (text + start, end - start);
  g_autofree PangoLogAttr *attrs = g_new0 (PangoLogAttr, n_chars + 1);
  const PangoLogAttr *at = attrs;
  GList *items;

  self->level = is_from_right (text + start, end - start) ? 1 : 0;
  if (start == end)
    {
      ChLine empty = { self->words->len, 0, start, end, 0, 0, self->level, FALSE };

      g_array_append_val (self->lines, empty);
      return;
    }

  items = pango_itemize_with_base_dir (setting->context, self->level == 1 ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR, text,
                                       (int) start, (int) (end - start), setting->attributes, NULL);
  pango_get_log_attrs (text + start, (int) (end - start), -1,
                       setting->language != NULL ? pango_language_from_string (setting->language) : NULL, attrs,
                       n_chars + 1);
  g_array_set_size (self->units, 0);
  for (GList *item = items; item != NULL; item = item->next)
    {
      add_item (self, item->data, at);
      at += ((PangoItem *) item->data)->num_chars;
    }
  /* The paragraph's first line begins there anyhow. */
  get_unit (self, 0)->may_begin = FALSE;
  break_paragraph (self);
  g_list_free_full (items, (GDestroyNotify) pango_item_free);
}

/* Ends the last line that is printed in "…". */
static void
shorten (Maker *self)
{
  ChLine *line = &g_array_index (self->lines, ChLine, self->setting->max_lines - 1);
  g_autoptr(GList) items = pango_itemize_with_base_dir (self->setting->context,
                                                        line->level == 1 ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR,
                                                        "…", 0, strlen ("…"), self->setting->attributes, NULL);
  PangoItem *item = items->data;
  const ChShape *dots = ch_shaper_get (self->setting->shaper, "…", strlen ("…"), &item->analysis, self->setting->spacing);

  while (line->n_words > 0
         && (line->width + dots->width > self->setting->measure
             || ((const ChShape *) g_ptr_array_index (self->words, line->first + line->n_words - 1))->is_space))
    line->width -= (float) ((const ChShape *) g_ptr_array_index (self->words, line->first + --line->n_words))->width;
  g_ptr_array_set_size (self->words, (int) (line->first + line->n_words));
  add_word (self, line, dots);
  line->spaced = FALSE;
  pango_item_free (item);
}

static ChLines *
finish (Maker *self)
{
  ChLines *lines = ch_lines_new ();

  if (self->cut)
    shorten (self);
  lines->n_lines = self->lines->len;
  lines->lines = g_memdup2 (self->lines->data, self->lines->len * sizeof (ChLine));
  lines->words = g_memdup2 (self->words->pdata, self->words->len * sizeof (ChShape *));
  lines->text = g_strndup (self->text->str, self->text->len);
  lines->measure = self->setting->measure;
  lines->leading = self->setting->leading;
  lines->baseline = self->setting->baseline;

  g_string_free (self->text, TRUE);
  g_array_unref (self->soft);
  g_array_unref (self->units);
  g_array_unref (self->breaks);
  g_array_unref (self->spots);
  g_array_unref (self->offsets);
  g_array_unref (self->lines);
  g_ptr_array_unref (self->words);
  g_free (self->positions);
  g_free (self->stretches);
  return lines;
}

ChLines *
ch_line_maker_make (const ChLineSetting *setting,
                    const char          *text)
{
  Maker self = {
    .setting = setting,
    .text = g_string_sized_new (strlen (text) + 1),
    .soft = g_array_new (FALSE, FALSE, sizeof (guint)),
    .units = g_array_new (FALSE, FALSE, sizeof (Unit)),
    .breaks = g_array_new (FALSE, FALSE, sizeof (ChBreak)),
    .spots = g_array_new (FALSE, FALSE, sizeof (Spot)),
    .offsets = g_array_new (FALSE, FALSE, sizeof (guint)),
    .lines = g_array_new (FALSE, FALSE, sizeof (ChLine)),
    .words = g_ptr_array_new (),
  };

  take_text (&self, text);
  for (guint start = 0; start <= self.text->len;)
    {
      const char *newline = memchr (self.text->str + start, '\n', self.text->len - start);
      guint end = newline != NULL ? (guint) (newline - self.text->str) : (guint) self.text->len;

      make_paragraph (&self, start, end);
      start = end + 1;
      if (setting->max_lines > 0 && self.lines->len == setting->max_lines)
        {
          self.cut |= start <= self.text->len;
          break;
        }
    }
  return finish (&self);
}
