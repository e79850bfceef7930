/* ch-home.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

#include "ch-bodies.h"
#include "ch-country.h"
#include "ch-sentences.h"
#include "ch-text.h"

#include <string.h>

/* A dateline stands in one of the first sentences. */
#define MAX_HEAD 4

/* Endings of addresses whose letters are no country's code of ISO 3166-1. */
static const struct
{
  const char *ending;
  const char *country;
} endings[] = {
  { "uk", "GB" }, { "gov", "US" }, { "mil", "US" }, { "eu", NULL }, { "int", NULL },
  /* Codes of countries that are sold as names for anything. */
  { "io", NULL }, { "co", NULL }, { "tv", NULL }, { "me", NULL }, { "ai", NULL }, { "cc", NULL }, { "ws", NULL }, { "fm", NULL }, { "ly", NULL },
};

/* Returns: (transfer full) (nullable): the host's name in ADDRESS */
static char *
dup_host (const char *address)
{
  g_autoptr(GUri) uri = g_uri_parse (address, G_URI_FLAGS_PARSE_RELAXED, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  return host != NULL ? g_ascii_strdown (host, -1) : NULL;
}

static const char *
find_by_ending (const char *host)
{
  const char *dot = strrchr (host, '.');
  g_autofree char *code = NULL;

  if (dot == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (strcmp (dot + 1, endings[i].ending) == 0)
      return endings[i].country;

  code = g_ascii_strup (dot + 1, -1);
  return ch_country_get_english_name (code) != NULL ? g_intern_string (code) : NULL;
}

/* The phrase of one of CLASSES, %NULL-terminated, that stands first in NAME: "Chinese Embassy in the
 * UK" is China's. */
static const char *
find_in_name (ChReading         *self,
              const char *const *classes,
              const char        *name)
{
  g_autoptr(ChText) text = ch_sentences_read (self->tongue->lexicon, self->words, name);

  for (guint i = 0; i < text->tokens->len; i++)
    for (guint c = 0; classes[c] != NULL; c++)
      {
        const ChHit *hit = ch_hits_find (text->hits, i, ch_lexicon_class (self->tongue->lexicon, classes[c]), G_MAXUINT);

        if (hit != NULL && hit->value != NULL)
          return g_intern_string (hit->value);
      }
  return NULL;
}

/* Whether NAME holds that of a news agency or newspaper. */
static gboolean
names_agency (ChReading  *self,
              const char *name)
{
  g_autoptr(ChText) text = ch_sentences_read (self->tongue->lexicon, self->words, name);
  const guint class = ch_lexicon_class (self->tongue->lexicon, "photo-agency");

  for (guint i = 0; i < text->tokens->len; i++)
    if (ch_hits_find (text->hits, i, class, G_MAXUINT) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether the text is written in simplified characters, which one state uses more than all others. */
static gboolean
is_simplified_chinese (const ChReading *self)
{
  guint n_han = 0, n_traditional = 0;

  for (guint i = 0; i < self->text->tokens->len; i++)
    {
      const ChToken *token = ch_reading_token (self, i);
      const char *word = ch_words_get (self->words, token->word);

      if ((token->flags & CH_TOKEN_HAN) == 0)
        continue;
      n_han++;
      n_traditional += strncmp (word, self->text->text + token->start, token->end - token->start) != 0;
    }
  return n_han > 20 && n_traditional * 50 < n_han && n_han * 3 > self->text->tokens->len;
}

const char *
ch_reading_find_dateline (ChReading *self)
{
  for (guint i = 0; i < MIN (self->sentences->len, MAX_HEAD); i++)
    {
      const ChSentence *sentence = &g_array_index (self->sentences, ChSentence, i);
      g_autoptr(ChMatch) match = ch_grammar_match (self->tongue->grammar, "place", self->text, sentence->from, sentence->to);
      const char *country = match != NULL && ch_match_has_tag (match, "dateline")
                              ? ch_reading_get_value (self, "city", ch_span_of (ch_match_find (match, "city"))) : NULL;

      if (country != NULL)
        return g_intern_string (country);
    }
  return NULL;
}

/* The publisher's name tells most, then the ending of the address. */
void
ch_reading_find_home (ChReading *self)
{
  static const char *const international[] = { "international", NULL };
  static const char *const ministries[] = { "ministry-name", NULL };
  static const char *const publishers[] = { "publisher", NULL };
  static const char *const places[] = { "country", "demonym", "state", "city", NULL };
  static const char *const bodies[] = { "national-body", NULL };
  static const char *const international_hosts[] = { "international-host", NULL };
  static const char *const hosts[] = { "publisher-host", NULL };
  const char *publisher = ch_article_get_publisher (self->article);
  const char *address = ch_article_get_final_address (self->article);
  g_autofree char *host = NULL;

  if (address == NULL)
    address = ch_article_get_address (self->article);
  host = address != NULL ? dup_host (address) : NULL;

  if (publisher != NULL)
    {
      const char *body = find_in_name (self, international, publisher);

      /* A "Ministry of Foreign Affairs, European Union and Cooperation" is a state's. */
      if (body != NULL && find_in_name (self, ministries, publisher) == NULL)
        {
          self->home_body = g_strdup (body);
          return;
        }
      self->is_agency = names_agency (self, publisher);
      self->home_country = find_in_name (self, publishers, publisher);
      if (self->home_country == NULL)
        self->home_country = find_in_name (self, places, publisher);
      if (self->home_country == NULL)
        self->home_country = find_in_name (self, bodies, publisher);
      /* A ministry may be one for the European Union too; its address tells whose it is. */
      if (g_strcmp0 (self->home_country, "EU") == 0 && host != NULL && find_by_ending (host) != NULL)
        self->home_country = find_by_ending (host);
    }
  if (self->home_country == NULL && host != NULL)
    {
      const char *body = find_in_name (self, international_hosts, host);

      if (body != NULL)
        self->home_body = g_strdup (body);
      else
        self->home_country = find_in_name (self, hosts, host);
    }
  if (self->home_country == NULL && self->home_body == NULL && host != NULL)
    self->home_country = find_by_ending (host);
  if (self->home_country == NULL && self->home_body == NULL && is_simplified_chinese (self))
    self->home_country = g_intern_static_string ("CN");
}

/* Whether BODY is the publisher by its whole name. */
static gboolean
is_house (const ChReading *self,
          ChSpan           body)
{
  const char *publisher = ch_article_get_publisher (self->article);
  g_autofree char *name = ch_span_dup_text (self->text, body);
  g_autofree char *folded = name != NULL ? ch_text_fold (name) : NULL;
  g_autofree char *house = publisher != NULL ? ch_text_fold (publisher) : NULL;

  return folded != NULL && g_strcmp0 (folded, house) == 0;
}

/* Returns: (nullable): the state that the first of the publisher's house is said to be of */
static const char *
find_state_of_house (const ChReading *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const ChPerson *person = ch_reading_get_person (self, i);

      if (person->takes_part && person->country.value != NULL && is_house (self, person->body))
        return person->country.value;
    }
  return NULL;
}

/* Where neither the publisher nor the address tells whose page it is, the first who takes part is at
 * home; the text may name their state elsewhere, or be dated from there. */
static void
find_home_of_first (ChReading *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      ChPerson *person = ch_reading_get_person (self, i);
      ChSpan where;
      const char *state;

      if (!person->takes_part)
        continue;
      if (person->country.value == NULL && ch_body_find_international (self, person->body) == NULL
          && (state = ch_body_find_state (self, person->body, &where)) != NULL)
        {
          person->country = (ChFact) { state, where, "state of the body", 0.8 };
          self->home_country = state;
        }
      else if (person->country.value == NULL && ch_body_find_international (self, person->body) == NULL)
        {
          self->home_country = ch_reading_find_dateline (self);
        }
      return;
    }
}

/* A news agency tells of meetings anywhere: where none of those who take part is from its own state, the state that
 * the report is dated from is at home, if one of them is from there. */
static void
find_home_of_report (ChReading *self)
{
  const char *dateline = NULL;
  gboolean takes_part = FALSE;

  if (self->home_country == NULL || !self->is_agency)
    return;
  dateline = ch_reading_find_dateline (self);
  for (guint i = 0; dateline != NULL && i < self->people->len; i++)
    {
      const ChPerson *person = ch_reading_get_person (self, i);

      if (!person->takes_part)
        continue;
      if (ch_fact_is (&person->country, self->home_country))
        return;
      takes_part |= ch_fact_is (&person->country, dateline);
    }
  if (takes_part)
    self->home_country = dateline;
}

void
ch_reading_find_home_in_text (ChReading *self)
{
  if (self->home_country == NULL && self->home_body == NULL)
    {
      self->home_country = find_state_of_house (self);
      if (self->home_country == NULL)
        find_home_of_first (self);
    }
  else
    find_home_of_report (self);
}
