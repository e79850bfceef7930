/* ch-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-names.h"

static gboolean
is_word (const ChReading *self,
         guint            i)
{
  return (ch_reading_token (self, i)->flags & CH_TOKEN_SIGN) == 0;
}

guint
ch_name_count_words (const ChReading *self,
                     ChSpan           name)
{
  guint n = 0;

  for (guint i = name.from; i < name.to; i++)
    n += is_word (self, i);
  return n;
}

static gboolean
has_word (const ChReading *self,
          ChSpan           name,
          guint            word)
{
  for (guint i = name.from; i < name.to; i++)
    if (ch_reading_token (self, i)->word == word)
      return TRUE;
  return FALSE;
}

/* Whether PART stands in WHOLE as it is. */
static gboolean
is_run (const ChReading *self,
        ChSpan           part,
        const ChReading *other,
        ChSpan           whole)
{
  const guint n = part.to - part.from;

  for (guint start = whole.from; start + n <= whole.to; start++)
    {
      guint same = 0;

      while (same < n && ch_reading_token (self, part.from + same)->word == ch_reading_token (other, start + same)->word)
        same++;
      if (same == n)
        return TRUE;
    }
  return FALSE;
}

gboolean
ch_name_is_part (const ChReading *self,
                 ChSpan           part,
                 const ChReading *other,
                 ChSpan           whole)
{
  if (!ch_span_is_set (part) || !ch_span_is_set (whole))
    return FALSE;
  if ((ch_reading_token (self, part.from)->flags & CH_TOKEN_HAN) != 0)
    return is_run (self, part, other, whole);

  for (guint i = part.from; i < part.to; i++)
    if (is_word (self, i) && !has_word (other, whole, ch_reading_token (self, i)->word))
      return FALSE;
  return TRUE;
}
