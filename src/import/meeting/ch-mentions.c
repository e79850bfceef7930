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
      if (country.value == NULL)
        {
          country.value = g_intern_string (ch_reading_get_value (self, "national-body", body));
          country.why = body;
        }
    }
  return country;
}

/* A post that only one state has tells the country too. */
static void
find_country_of_post (ChReading *self,
                      ChMention *mention)
{
  for (guint i = mention->title.from; i < mention->title.to && mention->country.value == NULL; i++)
    {
      const char *code = ch_reading_get_value (self, "national-post", (ChSpan) { i, mention->title.to });

      if (code != NULL)
        mention->country = (ChFact) { g_intern_string (code), mention->title, "a post of one state", 0.8 };
    }
}

/* "A, head of X, and B, deputy head": in Chinese the second is of X too, when only a mark or an "and"
 * stands between them. */
static void
inherit_body (ChReading *self,
              ChMention *mention)
{
  const ChMention *before = self->mentions->len > 0 ? &g_array_index (self->mentions, ChMention, self->mentions->len - 1) : NULL;

  if (before == NULL || ch_span_is_set (mention->body) || mention->country.value != NULL || !ch_span_is_set (mention->title)
      || (ch_reading_token (self, mention->whole.from)->flags & CH_TOKEN_HAN) == 0
      || before->whole.to + 1 != mention->whole.from
      || ch_reading_get_sentence (self, before->whole.from) != ch_reading_get_sentence (self, mention->whole.from))
    return;
  mention->body = before->body;
  mention->country = before->country;
}

/* Spokespersons, writers and photographers tell of a meeting, and are not in it. */
static gboolean
is_mere (const ChReading *self,
         ChSpan           title)
{
  const guint class = ch_lexicon_class (self->tongue->lexicon, "mere");

  for (guint i = title.from; i < title.to; i++)
    if (ch_hits_find (self->text->hits, i, class, title.to - i) != NULL)
      return TRUE;
  return FALSE;
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
        .aside = asides[match->from] || is_mere (self, title),
        .bare = ch_match_has_tag (match, "bare"),
        .companion = ch_match_has_tag (match, "companion"),
        .listed = ch_match_has_tag (match, "listed"),
        .rule = match->rule,
      };

      if (strcmp (capture->label, "name") != 0)
        continue;
      inherit_body (self, &mention);
      find_country_of_post (self, &mention);
      g_array_append_val (self->mentions, mention);
    }
}

/* "on the U.S. side", "the MOST officials": those who are named next without a body or country of
 * their own are of that one. */
static void
spread_group (ChReading     *self,
              const ChMatch *match)
{
  const ChSpan body = ch_span_of (ch_match_find (match, "body"));
  const ChFact country = find_country (self, match, body);
  const guint sentence = ch_reading_get_sentence (self, match->from);

  for (guint i = 0; i < self->mentions->len; i++)
    {
      ChMention *mention = &g_array_index (self->mentions, ChMention, i);

      if (mention->whole.from < match->to || ch_reading_get_sentence (self, mention->whole.from) != sentence || mention->bare)
        continue;
      if (ch_span_is_set (mention->body) || mention->country.value != NULL)
        break;
      mention->body = body;
      mention->country = country;
    }
}

void
ch_reading_find_mentions (ChReading *self)
{
  g_autoptr(GPtrArray) matches = ch_grammar_match_all (self->tongue->grammar, "person", self->text, 0, self->text->tokens->len);
  g_autoptr(GPtrArray) groups = ch_grammar_match_all (self->tongue->grammar, "group", self->text, 0, self->text->tokens->len);
  g_autofree gboolean *asides = find_asides (self);

  for (guint i = 0; i < matches->len; i++)
    add_mentions (self, g_ptr_array_index (matches, i), asides);
  for (guint i = 0; i < groups->len; i++)
    spread_group (self, g_ptr_array_index (groups, i));
}
