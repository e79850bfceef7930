/* ch-line-units.c: what of a paragraph stands together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-line-maker-private.h"

static void
add_unit (ChLineMaker         *self,
          const PangoAnalysis *analysis,
          guint                start,
          guint                end,
          gboolean             may_begin)
{
  ChLineUnit unit = { NULL, analysis, start, end, may_begin, FALSE };

  unit.word = ch_shaper_get (self->setting->shaper, self->text->str + start, end - start, analysis,
                             self->setting->spacing);
  g_array_append_val (self->units, unit);
}

void
ch_line_maker_add_item (ChLineMaker        *self,
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

void
ch_line_maker_find_offsets (ChLineMaker      *self,
                            const ChLineUnit *unit)
{
  const ChLineSetting *setting = self->setting;

  g_array_set_size (self->offsets, 0);
  if (unit->word->is_space || unit->word->is_wide || unit->torn)
    return;

  for (guint i = 0; i < self->soft->len; i++)
    {
      guint at = g_array_index (self->soft, guint, i);

      if (at <= unit->start || at >= unit->end)
        continue;
      at -= unit->start;
      g_array_append_val (self->offsets, at);
    }
  if (self->offsets->len == 0 && setting->language != NULL)
    ch_hyphens_find (setting->hyphens, setting->language, self->text->str + unit->start, unit->end - unit->start,
                     self->offsets);
}

/* Returns: whether each of the parts of @unit fits a line */
static gboolean
can_be_parted (ChLineMaker      *self,
               const ChLineUnit *unit)
{
  double per_byte = unit->word->width / (unit->end - unit->start);
  guint before = 0;

  ch_line_maker_find_offsets (self, unit);
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
tear (ChLineMaker *self,
      guint        index)
{
  const ChLineUnit whole = *ch_line_maker_get_unit (self, index);
  const char *word = self->text->str + whole.start;
  g_autoptr(GArray) letters = g_array_new (FALSE, FALSE, sizeof (ChLineUnit));
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
          ChLineUnit letter = { NULL, whole.analysis, whole.start + start, whole.start + at, TRUE, !after_mark };

          letter.word = ch_shaper_get_part (self->setting->shaper, word, whole.end - whole.start, start, at - start,
                                            whole.analysis, self->setting->spacing);
          g_array_append_val (letters, letter);
          start = at;
        }
    }
  if (index == 0)
    g_array_index (letters, ChLineUnit, 0).may_begin = FALSE;

  g_array_remove_index (self->units, index);
  g_array_insert_vals (self->units, index, letters->data, letters->len);
  return letters->len;
}

gboolean
ch_line_maker_tear_long_ones (ChLineMaker *self)
{
  gboolean parted = FALSE;

  for (guint i = 0, end; i < self->units->len; i = end)
    {
      double width = ch_line_maker_get_unit (self, i)->word->width;
      gboolean fits = TRUE;

      for (end = i + 1; end < self->units->len && !ch_line_maker_get_unit (self, end)->may_begin; end++)
        if (!ch_line_maker_get_unit (self, end)->word->is_space)
          width += ch_line_maker_get_unit (self, end)->word->width;
      if (width <= self->setting->measure)
        continue;

      for (guint j = i; j < end; j++)
        fits &= ch_line_maker_get_unit (self, j)->word->width <= self->setting->measure / 2 || can_be_parted (self, ch_line_maker_get_unit (self, j));
      parted |= fits && end == i + 1;
      if (fits && end == i + 1)
        continue;
      for (guint j = i; j < end; j++)
        if (!ch_line_maker_get_unit (self, j)->word->is_space)
          {
            guint n = tear (self, j);

            j += n - 1;
            end += n - 1;
          }
    }
  return parted;
}
