/* ch-line-breaks.c: where lines end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-line-maker-private.h"

/* Of a line's width, what may stay empty before words are parted that need not be. */
#define EMPTY_SHARE 0.5

void
ch_line_maker_take_positions (ChLineMaker *self)
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
          position += ch_line_maker_get_unit (self, i)->word->width;
          stretch += ch_shape_get_stretch (ch_line_maker_get_unit (self, i)->word);
        }
    }
}

guint
ch_line_maker_trim (ChLineMaker *self,
                    guint        end)
{
  while (end > 0 && ch_line_maker_get_unit (self, end - 1)->word->is_space)
    end--;
  return end;
}

static void
add_break (ChLineMaker *self,
           guint        index)
{
  guint end = ch_line_maker_trim (self, index);
  ChBreak here = { self->positions[end], self->positions[index], 0, self->stretches[index], CH_BREAK_PLAIN };
  ChLineSpot spot = { index, 0 };

  /* After the last word nothing is added. */
  here.end_stretch = end > 0 ? self->stretches[end - 1] : 0;
  if (index < self->units->len && ch_line_maker_get_unit (self, index)->torn)
    here.kind = CH_BREAK_EMERGENCY;
  g_array_append_val (self->breaks, here);
  g_array_append_val (self->spots, spot);
}

/* How far from the left of its word the letter at @offset stands; negative if that cannot be said. */
static double
find_position (const ChLineUnit *unit,
               guint             offset)
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
get_hyphen (ChLineMaker      *self,
            const ChLineUnit *unit)
{
  return ch_shaper_get (self->setting->shaper, "-", 1, unit->analysis, self->setting->spacing);
}

static void
add_hyphens (ChLineMaker *self,
             guint        index)
{
  const ChLineUnit *unit = ch_line_maker_get_unit (self, index);

  ch_line_maker_find_offsets (self, unit);
  for (guint i = 0; i < self->offsets->len; i++)
    {
      guint offset = g_array_index (self->offsets, guint, i);
      double x = find_position (unit, offset);
      ChBreak here = { self->positions[index] + x + get_hyphen (self, unit)->width, self->positions[index] + x,
                       self->stretches[index], self->stretches[index], CH_BREAK_HYPHEN };
      ChLineSpot spot = { index, offset };

      if (x <= 0)
        continue;
      g_array_append_val (self->breaks, here);
      g_array_append_val (self->spots, spot);
    }
}

GArray *
ch_line_maker_choose_breaks (ChLineMaker *self,
                             gboolean     hyphens)
{
  g_array_set_size (self->breaks, 0);
  g_array_set_size (self->spots, 0);
  for (guint i = 0; i < self->units->len; i++)
    {
      if (i == 0 || ch_line_maker_get_unit (self, i)->may_begin)
        add_break (self, i);
      if (hyphens)
        add_hyphens (self, i);
    }
  add_break (self, self->units->len);
  return ch_breaker_choose (self->breaks, self->setting->measure, self->setting->style);
}

gboolean
ch_line_maker_is_uneven (ChLineMaker *self,
                         GArray      *chosen)
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
