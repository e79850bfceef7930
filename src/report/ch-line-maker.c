/* ch-line-maker.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-line-maker-private.h"

#include <hb.h>

/* The mark for a place where a word can be parted. */
#define SOFT_HYPHEN 0x00AD

/* No writing puts so many marks on one letter; to place them takes a time that grows with their square. */
#define MAX_MARKS 32

/* What is no letter is a space, and a heap of marks is cut down; a mark for parting a word is remembered, but is no part of the text. */
static void
take_text (ChLineMaker *self,
           const char  *text)
{
  guint n_marks = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      n_marks = g_unichar_ismark (c) ? n_marks + 1 : 0;
      if (n_marks > MAX_MARKS)
        continue;
      if (c == SOFT_HYPHEN)
        {
          guint before = (guint) self->text->len;

          g_array_append_val (self->soft, before);
        }
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
add_word (ChLineMaker   *self,
          ChLine        *line,
          const ChShape *word)
{
  g_ptr_array_add (self->words, (gpointer) word);
  line->n_words++;
  line->width += (float) word->width;
}

/* Adds the letters of @unit from @start to @end, bytes, with a hyphen where they do not end the word. */
static void
add_part (ChLineMaker      *self,
          ChLine           *line,
          const ChLineUnit *unit,
          guint             start,
          guint             end)
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
add_line (ChLineMaker      *self,
          const ChLineSpot *from,
          const ChLineSpot *to,
          gboolean          last)
{
  guint end = to->offset > 0 ? to->unit : ch_line_maker_trim (self, to->unit);
  ChLine line = { self->words->len, 0, 0, 0, 0, 0, self->level, !last && to->offset == 0 && end < to->unit };
  double stretch = 0;

  for (guint i = from->unit; i < end; i++)
    add_part (self, &line, ch_line_maker_get_unit (self, i), i == from->unit ? from->offset : 0,
              ch_line_maker_get_unit (self, i)->end - ch_line_maker_get_unit (self, i)->start);
  if (to->offset > 0)
    add_part (self, &line, ch_line_maker_get_unit (self, to->unit), from->unit == to->unit ? from->offset : 0, to->offset);

  line.start = ch_line_maker_get_unit (self, from->unit)->start + from->offset;
  line.end = to->offset > 0 ? ch_line_maker_get_unit (self, to->unit)->start + to->offset : ch_line_maker_get_unit (self, to->unit - 1)->end;
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
break_paragraph (ChLineMaker *self)
{
  gboolean hyphens = self->setting->measure >= 0 && ch_line_maker_tear_long_ones (self);
  g_autoptr(GArray) chosen = NULL;
  guint before = 0;

  ch_line_maker_take_positions (self);
  if (self->setting->measure < 0
      || self->positions[ch_line_maker_trim (self, self->units->len)] <= self->setting->measure)
    {
      add_line (self, &(ChLineSpot) { 0, 0 }, &(ChLineSpot) { self->units->len, 0 }, TRUE);
      return;
    }

  hyphens |= self->setting->style == CH_BREAK_JUSTIFIED;
  chosen = ch_line_maker_choose_breaks (self, hyphens);
  if (!hyphens && ch_line_maker_is_uneven (self, chosen))
    {
      g_array_unref (chosen);
      chosen = ch_line_maker_choose_breaks (self, TRUE);
    }
  for (guint i = 0; i < chosen->len; i++)
    {
      guint end = g_array_index (chosen, guint, i);

      /* The last line that is printed is as full as can be. */
      if (self->lines->len + 1 == self->setting->max_lines && i + 1 < chosen->len)
        {
          add_line (self, &g_array_index (self->spots, ChLineSpot, before), &(ChLineSpot) { self->units->len, 0 }, TRUE);
          self->cut = TRUE;
          return;
        }
      add_line (self, &g_array_index (self->spots, ChLineSpot, before), &g_array_index (self->spots, ChLineSpot, end),
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
make_paragraph (ChLineMaker *self,
                guint        start,
                guint        end)
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
      ch_line_maker_add_item (self, item->data, at);
      at += ((PangoItem *) item->data)->num_chars;
    }
  /* The paragraph's first line begins there anyhow. */
  ch_line_maker_get_unit (self, 0)->may_begin = FALSE;
  break_paragraph (self);
  g_list_free_full (items, (GDestroyNotify) pango_item_free);
}

/* Ends the last line that is printed in "…". */
static void
shorten (ChLineMaker *self)
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
finish (ChLineMaker *self)
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
  ChLineMaker self = {
    .setting = setting,
    .text = g_string_sized_new (strlen (text) + 1),
    .soft = g_array_new (FALSE, FALSE, sizeof (guint)),
    .units = g_array_new (FALSE, FALSE, sizeof (ChLineUnit)),
    .breaks = g_array_new (FALSE, FALSE, sizeof (ChBreak)),
    .spots = g_array_new (FALSE, FALSE, sizeof (ChLineSpot)),
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
