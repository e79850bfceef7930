/* ch-credits.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

static gboolean
same_words (const ChReading *self,
            ChSpan           a,
            ChSpan           b)
{
  g_autofree char *one = ch_span_dup_text (self->text, a);
  g_autofree char *other = ch_span_dup_text (self->text, b);

  return g_strcmp0 (one, other) == 0;
}

/* Several pictures of one photographer are one credit. */
static gboolean
is_known (const ChReading     *self,
          const ChCreditFound *found)
{
  for (guint i = 0; i < self->credits->len; i++)
    {
      const ChCreditFound *known = &g_array_index (self->credits, ChCreditFound, i);

      if (same_words (self, known->creator, found->creator) && same_words (self, known->credit, found->credit))
        return TRUE;
    }
  return FALSE;
}

void
ch_reading_find_credits (ChReading *self)
{
  g_autoptr(GPtrArray) matches = ch_grammar_match_all (self->tongue->grammar, "credit", self->text, 0, self->text->tokens->len);

  for (guint i = 0; i < matches->len; i++)
    {
      const ChMatch *match = g_ptr_array_index (matches, i);
      const ChCreditFound found = {
        .whole = { match->from, match->to },
        .creator = ch_span_of (ch_match_find (match, "creator")),
        .credit = ch_span_of (ch_match_find (match, "credit")),
        .rule = match->rule,
      };

      if ((ch_span_is_set (found.creator) || ch_span_is_set (found.credit)) && !is_known (self, &found))
        g_array_append_val (self->credits, found);
    }
}
