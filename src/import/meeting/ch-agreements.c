/* ch-agreements.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

/* More sentences than these are the article itself. */
#define MAX_AGREEMENTS 12

/* "2." or a bullet before the words is no part of what was agreed. */
static guint
skip_number (const ChReading  *self,
             const ChSentence *sentence)
{
  guint from = sentence->from;

  if ((ch_reading_token (self, from)->flags & CH_TOKEN_LINE) == 0)
    return from;
  while (from + 1 < sentence->to && (ch_reading_token (self, from)->flags & (CH_TOKEN_SIGN | CH_TOKEN_SMALL)) != 0
         && (ch_reading_token (self, from + 1)->flags & CH_TOKEN_SMALL) == 0)
    from++;
  return from;
}

/* The sentences that say what was agreed, as they are worded; not those that tell of another time. */
void
ch_reading_find_agreements (ChReading *self)
{
  int last = -1;
  g_autoptr(GPtrArray) matches = ch_grammar_match_all (self->tongue->grammar, "agreement", self->text, 0, self->text->tokens->len);

  for (guint i = 0; i < matches->len && self->agreements->len < MAX_AGREEMENTS; i++)
    {
      const ChMatch *match = g_ptr_array_index (matches, i);
      const int number = ch_reading_get_sentence (self, match->from);
      const ChSentence *sentence = &g_array_index (self->sentences, ChSentence, number);
      const ChSpan span = { skip_number (self, sentence), sentence->to };

      if (number == last || (sentence->events & CH_EVENT_PAST) != 0 || ch_match_has_tag (match, "not"))
        continue;
      g_array_append_val (self->agreements, span);
      last = number;
    }
}
