/* ch-places.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

/* Whether SENTENCE names one of those whom the meeting is about, as the caption of a photo does. */
static gboolean
names_principal (const ChReading *self,
                 guint            sentence)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const ChMention *mention = &g_array_index (self->mentions, ChMention, i);
      const ChPerson *person = mention->person != G_MAXUINT ? &g_array_index (self->people, ChPerson, mention->person) : NULL;

      if (person != NULL && person->takes_part && !mention->aside && g_strcmp0 (person->role.value, "principal") == 0
          && ch_reading_get_sentence (self, mention->whole.from) == sentence)
        return TRUE;
    }
  return FALSE;
}

/* How much speaks for the place that MATCH names being that of the meeting. */
static guint
weigh (const ChReading *self,
       const ChMatch   *match)
{
  const guint sentence = ch_reading_get_sentence (self, match->from);
  const ChEventFlags events = g_array_index (self->sentences, ChSentence, sentence).events;
  const gboolean is_dateline = ch_match_has_tag (match, "dateline");
  const gboolean is_venue = ch_match_find (match, "venue") != NULL && (ch_reading_token (self, match->from)->flags & CH_TOKEN_HAN) == 0;

  if (is_dateline)
    return 60;
  if (ch_match_has_tag (match, "short"))
    return 30;
  if ((int) sentence == self->main_sentence)
    return 100;
  if (events & (CH_EVENT_PAST | CH_EVENT_FUTURE | CH_EVENT_SIDELINE))
    return 0;
  if (ch_match_find (match, "city") != NULL && events & (CH_EVENT_MEET | CH_EVENT_SIGN | CH_EVENT_CONFERENCE | CH_EVENT_CALL))
    return 50;
  /* "The signing took place at the Palace of the Parliament." */
  if (is_venue && events & (CH_EVENT_MEET | CH_EVENT_SIGN | CH_EVENT_CONFERENCE))
    return 40;
  if (is_venue && (int) sentence < self->main_sentence)
    return 35;
  if (ch_match_find (match, "city") != NULL && (int) sentence < self->main_sentence && names_principal (self, sentence))
    return 45;
  /* "A and B agreed …  They met in the town hall." */
  if (ch_match_find (match, "venue") != NULL && (int) sentence == self->main_sentence + 1 && events & CH_EVENT_MEET)
    return 20;
  return 0;
}

/* "Ambassador of Ghana in Rome", "Director of the Agency, Vienna" say where that one lives, and not where they met; so
 * does whatever stands between the title and the name, "Minister of Economy in Georgia A". */
static gboolean
is_in_title (const ChReading *self,
             const ChMatch   *match)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const ChMention *mention = &g_array_index (self->mentions, ChMention, i);

      if ((match->from < mention->title.to && mention->title.from < match->to)
          || (match->from < mention->body.to && mention->body.from < match->to && mention->whole.from <= mention->body.from
              && mention->body.to <= mention->whole.to)
          || (ch_span_is_set (mention->title) && mention->title.from < match->from && match->to <= mention->name.from))
        return TRUE;
    }
  return FALSE;
}

/* Whether VENUE is a name, "Old Treasury Building", rather than words for a house, "Ministry's headquarters". */
static gboolean
is_name (const ChReading *self,
         ChSpan           venue)
{
  return (ch_reading_token (self, venue.to - 1)->flags & (CH_TOKEN_CAPITAL | CH_TOKEN_HAN)) != 0;
}

static void
take_place (ChReading     *self,
            const ChMatch *match)
{
  const ChSpan city = ch_span_of (ch_match_find (match, "city"));
  const ChSpan country = ch_span_of (ch_match_find (match, "country"));
  const ChSpan whole = { match->from, match->to };
  ChSpan why = { 0, 0 };

  self->city = city;
  self->country = (ChFact) { NULL };
  if (ch_span_is_set (city))
    self->country.value = ch_reading_get_value (self, "city", city);
  if (self->country.value != NULL)
    why = city;
  else if (ch_span_is_set (country))
    self->country.value = ch_reading_find_country (self, country, &why);
  else
    self->country.value = ch_reading_find_country (self, whole, &why);
  self->country.value = g_intern_string (self->country.value);
  self->country.why = why;
  self->country.rule = match->rule;
  self->country.confidence = 0.85;
}

/* Where the sentence of the meeting names a country alone, a city of that country that is named before
 * it, in a dateline, is where it was. */
static void
find_city_of_country (ChReading *self,
                      GPtrArray *matches)
{
  for (guint i = 0; i < matches->len && !ch_span_is_set (self->city); i++)
    {
      const ChMatch *match = g_ptr_array_index (matches, i);
      const ChSpan city = ch_span_of (ch_match_find (match, "city"));

      if (ch_match_has_tag (match, "dateline") && ch_span_is_set (city)
          && g_strcmp0 (ch_reading_get_value (self, "city", city), self->country.value) == 0)
        self->city = city;
    }
}

/* A city that the headline names, where the text has none: "Talks with Oman (Muscat, 5 March 2024)". */
static void
find_in_headline (ChReading *self)
{
  g_autoptr(GPtrArray) matches = NULL;
  ChReading *headline = self->headline;

  if (headline == NULL)
    return;

  matches = ch_grammar_match_all (self->tongue->grammar, "place", headline->text, 0, headline->text->tokens->len);
  for (guint i = 0; i < matches->len && self->headline_city.value == NULL; i++)
    {
      const ChSpan city = ch_span_of (ch_match_find (g_ptr_array_index (matches, i), "city"));
      const char *country = ch_reading_get_value (headline, "city", city);
      g_autofree char *name = ch_span_dup_text (headline->text, city);

      if (country == NULL || (self->country.value != NULL && g_strcmp0 (country, self->country.value) != 0))
        continue;
      self->headline_city = (ChFact) { .value = g_intern_string (name), .rule = "headline", .confidence = 0.85, .is_headline = TRUE };
      if (self->country.value == NULL)
        self->country = (ChFact) { .value = g_intern_string (country), .rule = "headline", .confidence = 0.85, .is_headline = TRUE };
    }
}

void
ch_reading_find_places (ChReading *self)
{
  g_autoptr(GPtrArray) matches = ch_grammar_match_all (self->tongue->grammar, "place", self->text, 0, self->text->tokens->len);
  const gboolean on_the_line = self->kind.value != NULL && (g_str_equal (self->kind.value, "call") || g_str_equal (self->kind.value, "video"));
  guint best = 0, best_venue = 0;

  if (self->main_sentence < 0 || on_the_line)
    return;

  for (guint i = 0; i < matches->len; i++)
    {
      const ChMatch *match = g_ptr_array_index (matches, i);
      const ChSpan venue = ch_span_of (ch_match_find (match, "venue"));
      const gboolean has_city = ch_match_find (match, "city") != NULL;
      const guint weight = weigh (self, match);
      const guint weight_of_venue = weight > 0 && ch_span_is_set (venue) ? weight + (is_name (self, venue) ? 5 : 0) : 0;
      const guint weight_of_place = weight > 0 && (has_city || ch_match_find (match, "country") != NULL) ? weight + (has_city ? 10 : 0) : 0;

      /* The titles are asked only of those that would be the best, since there may be many of both. */
      if ((weight_of_venue <= best_venue && weight_of_place <= best)
          || (!ch_match_has_tag (match, "dateline") && is_in_title (self, match)))
        continue;
      if (weight_of_venue > best_venue)
        {
          self->venue = venue;
          best_venue = weight_of_venue;
        }
      if (weight_of_place > best)
        {
          best = weight_of_place;
          take_place (self, match);
        }
    }
  if (self->country.value != NULL)
    find_city_of_country (self, matches);
  if (!ch_span_is_set (self->city))
    find_in_headline (self);
}
