/* ch-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-names.h"

#include <string.h>

/* Of a declined name, so many letters stay at least, and so many change at most. */
#define MIN_STEM 3
#define MAX_ENDING 3

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
is_cyrillic (const char *word)
{
  return g_unichar_get_script (g_utf8_get_char (word)) == G_UNICODE_SCRIPT_CYRILLIC;
}

/* Russian declines names: "Ламином" is a form of "Ламин". */
static gboolean
is_form (const char *a,
         const char *b)
{
  glong same = 0;

  if (!is_cyrillic (a) || !is_cyrillic (b))
    return FALSE;
  while (*a != '\0' && *b != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
      same++;
    }
  return same >= MIN_STEM && g_utf8_strlen (a, -1) <= MAX_ENDING && g_utf8_strlen (b, -1) <= MAX_ENDING;
}

/* Whether NAME in SELF has a word that is WORD of OTHER. */
static gboolean
has_word (const ChReading *self,
          ChSpan           name,
          const ChReading *other,
          guint            word)
{
  for (guint i = name.from; i < name.to; i++)
    {
      const guint own = ch_reading_token (self, i)->word;

      if (own == word || is_form (ch_words_get (self->words, own), ch_words_get (other->words, word)))
        return TRUE;
    }
  return FALSE;
}

gboolean
ch_name_is_plainer (const ChReading *self,
                    ChSpan           a,
                    ChSpan           b)
{
  if (!is_cyrillic (self->text->text + ch_reading_token (self, a.from)->start))
    return FALSE;
  return ch_reading_token (self, a.to - 1)->end - ch_reading_token (self, a.from)->start
         < ch_reading_token (self, b.to - 1)->end - ch_reading_token (self, b.from)->start;
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
    if (is_word (self, i) && !has_word (other, whole, self, ch_reading_token (self, i)->word))
      return FALSE;
  return TRUE;
}

ChSpan
ch_title_find_long_state (const ChReading *reading,
                          ChSpan           title)
{
  for (guint i = title.from + 1; i + 4 < title.to; i++)
    {
      const char *of = ch_words_get (reading->words, ch_reading_token (reading, i)->word);
      const char *the = ch_words_get (reading->words, ch_reading_token (reading, i + 1)->word);

      if (strcmp (of, "plenipotentiary") == 0)
        break;
      if (strcmp (of, "of") != 0 || strcmp (the, "the") != 0)
        continue;
      /* Three words at the least: "Republic of X". */
      for (guint end = i + 5; end < title.to; end++)
        if (strcmp (ch_words_get (reading->words, ch_reading_token (reading, end)->word), "to") == 0
            && ch_reading_find_country (reading, (ChSpan) { i + 2, end }, NULL) != NULL)
          return (ChSpan) { i, end };
    }
  return (ChSpan) { 0, 0 };
}
