/* ch-mentions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

#include <string.h>

/* Returns: (transfer full): by token, whether words end there that make the person who is named
 * next someone who is only spoken of ("greetings from") */
static gboolean *
find_asides (ChReading *self)
{
  const guint n = self->text->tokens->len;
  gboolean *ends = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(ChMatch) match = ch_grammar_match (self->tongue->grammar, "aside", self->text, i, 0);

      if (match != NULL)
        ends[match->to] = TRUE;
    }
  return ends;
}

/* The country that a capture of its own names, or that the body names. */
static ChFact
find_country (ChReading     *self,
              const ChMatch *match,
              ChSpan         body)
{
  const ChSpan said = ch_span_of (ch_match_find (match, "country"));
  ChFact country = { NULL, said, "country named", 0.95 };

  if (ch_span_is_set (said))
    country.value = ch_reading_find_country (self, said, &country.why);
  if (country.value == NULL && ch_span_is_set (body))
    {
      country.rule = "country of the body";
      country.confidence = 0.85;
      country.value = ch_reading_find_country (self, body, &country.why);
    }
  return country;
}

/* One mention for each name of MATCH: "Ministers A and B" share all else. */
static void
add_mentions (ChReading      *self,
              const ChMatch  *match,
              const gboolean *asides)
{
  const ChSpan title = ch_span_of (ch_match_find (match, "title"));
  const ChSpan body = ch_span_of (ch_match_find (match, "body"));
  const ChFact country = find_country (self, match, body);

  for (guint i = 0; i < match->captures->len; i++)
    {
      const ChCapture *capture = &g_array_index (match->captures, ChCapture, i);
      ChMention mention = {
        .whole = { match->from, match->to },
        .name = ch_span_of (capture),
        .title = title,
        .body = body,
        .country = country,
        .person = G_MAXUINT,
        .aside = asides[match->from] || ch_match_has_tag (match, "aside"),
        .bare = ch_match_has_tag (match, "bare"),
        .listed = ch_match_has_tag (match, "listed"),
        .rule = match->rule,
      };

      if (strcmp (capture->label, "name") == 0)
        g_array_append_val (self->mentions, mention);
    }
}

void
ch_reading_find_mentions (ChReading *self)
{
  g_autoptr(GPtrArray) matches = ch_grammar_match_all (self->tongue->grammar, "person", self->text, 0, self->text->tokens->len);
  g_autofree gboolean *asides = find_asides (self);

  for (guint i = 0; i < matches->len; i++)
    add_mentions (self, g_ptr_array_index (matches, i), asides);
}
