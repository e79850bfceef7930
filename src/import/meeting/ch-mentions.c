/* ch-mentions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

#include "ch-bodies.h"

#include <string.h>

typedef enum
{
  ASIDE_NONE,
  ASIDE_SPOKEN_OF,
  ASIDE_INVITES,
} Aside;

/* Returns: (transfer full): by token, whether words end there that make the person who is named
 * next someone who is only spoken of ("greetings from") */
static Aside *
find_asides (ChReading *self)
{
  const guint n = self->text->tokens->len;
  Aside *ends = g_new0 (Aside, n + 1);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(ChMatch) match = ch_grammar_match (self->tongue->grammar, "aside", self->text, i, 0);

      if (match != NULL && ends[match->to] != ASIDE_INVITES)
        ends[match->to] = ch_match_has_tag (match, "invites") ? ASIDE_INVITES : ASIDE_SPOKEN_OF;
    }
  return ends;
}

/* The country that SAID names, or that BODY names. */
static ChFact
find_country (ChReading *self,
              ChSpan     said,
              ChSpan     body)
{
  ChFact country = { NULL, said, "country named", 0.95 };

  if (ch_span_is_set (said))
    country.value = ch_reading_find_country (self, said, &country.why);
  /* A mission abroad tells where it is, and not whose it is. */
  if (country.value == NULL && ch_span_is_set (body) && ch_reading_get_value (self, "posted", body) == NULL)
    {
      country.rule = "country of the body";
      country.confidence = 0.85;
      country.value = ch_reading_find_country (self, body, &country.why);
      if (country.value == NULL)
        {
          country.value = ch_reading_get_value (self, "national-body", body);
          /* Another state's ministry on its own page goes by the same name. */
          if (country.value != NULL && self->home_country != NULL && ch_body_is_publisher (self, body))
            country.value = self->home_country;
          country.value = g_intern_string (country.value);
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

static gboolean
is_hit (const ChReading *self,
        const char      *class,
        ChSpan           span)
{
  const ChHit *hit = ch_hits_find (self->text->hits, span.from, ch_lexicon_class (self->tongue->lexicon, class), span.to - span.from);

  return hit != NULL && hit->length == span.to - span.from;
}

/* Whether the body at SPAN says where it is, 中国, 上海市, 市…, and so is one by itself. */
static gboolean
is_placed (const ChReading *self,
           ChSpan           span)
{
  static const char *const classes[] = { "country", "state", "city", "level", "international", "ministry" };

  for (guint c = 0; c < G_N_ELEMENTS (classes); c++)
    if (ch_hits_find (self->text->hits, span.from, ch_lexicon_class (self->tongue->lexicon, classes[c]), span.to - span.from) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
holds_class (const ChReading *self,
             const char      *class,
             ChSpan           span)
{
  for (guint i = span.from; i < span.to; i++)
    if (ch_hits_find (self->text->hits, i, ch_lexicon_class (self->tongue->lexicon, class), span.to - i) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether SPAN is a unit of a larger body, such as 国际处, rather than a body by itself. */
static gboolean
is_unit (const ChReading *self,
         ChSpan           span)
{
  if (span.to < span.from + 2)
    return FALSE;
  for (guint from = span.from + 1; from < span.to; from++)
    if (is_hit (self, "branch", (ChSpan) { from, span.to }) && ch_hits_find (self->text->hits, span.from, ch_lexicon_class (self->tongue->lexicon, "city"), span.to - span.from) != NULL)
      return TRUE;
  if (is_placed (self, span))
    return FALSE;
  for (guint from = span.from + 1; from < span.to; from++)
    if (is_hit (self, "sub-kind", (ChSpan) { from, span.to }))
      return TRUE;
  return FALSE;
}

/* "A, head of X, and B, deputy head": in Chinese the second is of X too, when only a mark or an "and"
 * stands between them; what is named as if it were B's body may be a unit of X. */
static void
inherit_body (ChReading *self,
              ChMention *mention)
{
  const ChMention *before = self->mentions->len > 0 ? &g_array_index (self->mentions, ChMention, self->mentions->len - 1) : NULL;
  const gboolean has_unit = ch_span_is_set (mention->body) && mention->body.to == mention->title.from && is_unit (self, mention->body);

  if (before == NULL || !ch_span_is_set (mention->title) || (ch_span_is_set (mention->body) && !has_unit)
      || (mention->country.value != NULL && !has_unit)
      || (ch_reading_token (self, mention->whole.from)->flags & CH_TOKEN_HAN) == 0
      || before->whole.to + 1 != mention->whole.from
      || ch_reading_get_sentence (self, before->whole.from) != ch_reading_get_sentence (self, mention->whole.from))
    return;
  if (has_unit && (!ch_span_is_set (before->body) || is_unit (self, before->body)))
    return;
  /* Beside an ambassador of another state only diplomats are of that state. */
  if (!ch_span_is_set (before->body) && ch_reading_get_value (self, "posted", before->title) != NULL
      && !holds_class (self, "diplomat", mention->title))
    return;
  if (has_unit)
    mention->title.from = mention->body.from;
  mention->body = before->body;
  mention->country = before->country;
}

/* Whether what the words of BODY end with is a part of a body, "Air Bureau", or they are such a part with what it
 * is for, "Office of International Affairs"; what stands for a state or is known by its letters is one by itself. */
static gboolean
is_part (const ChReading *self,
         ChSpan           body,
         gboolean         has_whole)
{
  if (!ch_span_is_set (body) || body.to < body.from + 2 || is_placed (self, body)
      || ch_body_find_international (self, body) != NULL || ch_body_is_publisher (self, body))
    return FALSE;
  for (guint from = body.from + 1; from < body.to; from++)
    if (is_hit (self, "part", (ChSpan) { from, body.to }))
      return TRUE;
  return ch_hits_find (self->text->hits, body.from, ch_lexicon_class (self->tongue->lexicon, has_whole ? "department" : "part-of"), 1) != NULL
         || ch_hits_find (self->text->hits, body.from, ch_lexicon_class (self->tongue->lexicon, "part-of"), 1) != NULL;
}

/* "Director, Air Bureau": the bureau stays in the title, and the body is WHOLE. */
static void
fold_part (const ChReading *self,
           ChMention       *mention,
           ChSpan           whole)
{
  if (!ch_span_is_set (mention->title) || mention->body.from < mention->title.to || mention->body.from > mention->title.to + 2
      || !is_part (self, mention->body, ch_span_is_set (whole)))
    return;
  mention->title.to = mention->body.to;
  mention->body = whole;
}

static gboolean
is_any_of (const char    *text,
           const ChToken *token,
           const char    *signs)
{
  return g_utf8_strchr (signs, -1, g_utf8_get_char (text + token->start)) != NULL;
}

/* Spokespersons, writers and photographers tell of a meeting, and are not in it. */
static gboolean
is_mere (const ChReading *self,
         ChSpan           title)
{
  return holds_class (self, "mere", title);
}

static ChSpan
find_capture (const ChMatch *match,
              const char    *label)
{
  return ch_span_of (ch_match_find (match, label));
}

/* 世界气象组织（WMO）: the short name in brackets is none of the name. */
static ChSpan
trim_short_name (const ChReading *self,
                 ChSpan           body)
{
  const char *text = self->text->text;

  if (body.to < body.from + 3 || !is_any_of (text, ch_reading_token (self, body.to - 1), ")）"))
    return body;
  for (guint i = body.to - 1; i > body.from; i--)
    if (is_any_of (text, ch_reading_token (self, i), "(（"))
      return (ChSpan) { body.from, i };
  return body;
}

/* One mention for each name of MATCH: "Ministers A and B" share all else, "the ambassadors of X, A, and of Y, B"
 * have each a country of their own. */
static void
add_mentions (ChReading     *self,
              const ChMatch *match,
              const Aside   *asides)
{
  const ChSpan title = find_capture (match, "title");
  const ChSpan body = ch_body_find_whole (self, trim_short_name (self, find_capture (match, "body")));
  const gboolean is_each = ch_match_has_tag (match, "each");
  ChFact country = find_country (self, find_capture (match, "country"), body);

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
        .aside = asides[match->from] != ASIDE_NONE || is_mere (self, title),
        .invites = asides[match->from] == ASIDE_INVITES,
        .bare = ch_match_has_tag (match, "bare"),
        .companion = ch_match_has_tag (match, "companion"),
        .listed = ch_match_has_tag (match, "listed"),
        .rule = match->rule,
      };

      if (is_each && strcmp (capture->label, "country") == 0)
        country = find_country (self, ch_span_of (capture), body);
      if (strcmp (capture->label, "name") != 0)
        continue;
      fold_part (self, &mention, (ChSpan) { 0, 0 });
      inherit_body (self, &mention);
      find_country_of_post (self, &mention);
      g_array_append_val (self->mentions, mention);
    }
}

/* Whether MENTION stands in SENTENCE, or in a line of the list below it. */
static gboolean
is_of_sentence (const ChReading *self,
                const ChMention *mention,
                guint            sentence)
{
  const guint own = ch_reading_get_sentence (self, mention->whole.from);

  return own == sentence || g_array_index (self->sentences, ChSentence, own).heading == sentence;
}

/* Whether MENTION has a country or a body of its own, which WHOLE, the body of a group, and its COUNTRY do not
 * speak for. */
static gboolean
stands_apart (const ChReading *self,
              const ChMention *mention,
              ChSpan           whole,
              const ChFact    *country)
{
  if (mention->country.value != NULL)
    return !ch_fact_is (&mention->country, country->value);
  if (!ch_span_is_set (mention->body))
    return FALSE;
  return ch_span_is_set (whole) || ch_body_find_international (self, mention->body) != NULL;
}

/* "on the U.S. side", "the MOST officials": those who are named next without a body or country of
 * their own are of that one.  A sentence goes over to others where one stands apart; of the lines below a heading
 * each is by itself. */
static void
spread_group (ChReading     *self,
              const ChMatch *match)
{
  const ChSpan body = ch_body_find_whole (self, find_capture (match, "body"));
  const guint sentence = ch_reading_get_sentence (self, match->from);
  ChFact country = find_country (self, find_capture (match, "country"), body);

  /* "The leaders of the city": of the publisher's. */
  if (ch_match_has_tag (match, "home") && self->home_country != NULL)
    country = (ChFact) { .value = self->home_country, .why = { match->from, match->to }, .rule = match->rule, .confidence = 0.8 };

  for (guint i = 0; i < self->mentions->len; i++)
    {
      ChMention *mention = &g_array_index (self->mentions, ChMention, i);

      if ((mention->name.from < match->to) != ch_match_has_tag (match, "behind") || mention->bare || !is_of_sentence (self, mention, sentence))
        continue;
      if (ch_span_is_set (body) && ch_span_is_set (mention->body))
        fold_part (self, mention, body);
      if (stands_apart (self, mention, body, &country))
        {
          if (ch_reading_get_sentence (self, mention->whole.from) == sentence)
            break;
          continue;
        }
      if (mention->country.value != NULL)
        continue;
      if (!ch_span_is_set (mention->body))
        mention->body = body;
      mention->country = country;
    }
}

void
ch_reading_find_mentions (ChReading *self)
{
  g_autoptr(GPtrArray) matches = ch_grammar_match_all (self->tongue->grammar, "person", self->text, 0, self->text->tokens->len);
  g_autoptr(GPtrArray) groups = ch_grammar_match_all (self->tongue->grammar, "group", self->text, 0, self->text->tokens->len);
  g_autofree Aside *asides = find_asides (self);

  for (guint i = 0; i < matches->len; i++)
    add_mentions (self, g_ptr_array_index (matches, i), asides);
  /* The last first: each goes as far as where the next one begins. */
  for (guint i = groups->len; i > 0; i--)
    spread_group (self, g_ptr_array_index (groups, i - 1));
  ch_reading_find_repeated_names (self);
}
