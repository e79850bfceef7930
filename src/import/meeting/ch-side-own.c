/* ch-side-own.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-sides.h"

#include "ch-bodies.h"

#include <string.h>

/* Who is posted abroad, "驻英国使馆公使", is of the home side where that is another state, and a guest where
 * it is the home state. */
static void
find_side_of_posted (ChReading *self,
                     ChPerson  *person)
{
  const ChSpan words = ch_reading_get_value (self, "posted", person->body) != NULL ? person->body : person->title;
  const char *state;

  if (person->country.value != NULL || self->home_country == NULL || ch_reading_get_value (self, "posted", words) == NULL)
    return;
  if (ch_reading_get_value (self, "posted-here", words) != NULL)
    {
      ch_side_set (person, "guest", words, "posted to the home state", 0.7);
      return;
    }
  state = ch_reading_find_country (self, (ChSpan) { words.from + 1, words.to }, NULL);
  if (state == NULL)
    return;
  if (strcmp (state, self->home_country) == 0)
    ch_side_set (person, "guest", words, "posted to the home state", 0.7);
  else
    ch_side_set (person, "host", words, "posted abroad", 0.7);
}

/* Whether the post is one that none but a state has. */
static gboolean
has_state_post (const ChReading *self,
                const ChPerson  *person)
{
  for (guint i = person->title.from; i < person->title.to; i++)
    if (ch_hits_find (self->text->hits, i, ch_lexicon_class (self->tongue->lexicon, "state-post"), person->title.to - i) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether BODY is an office of a government, in Chinese: 旅游局, 行政长官办公室. */
static gboolean
is_han_office (const ChReading *self,
               ChSpan           body)
{
  const guint class = ch_lexicon_class (self->tongue->lexicon, "own-office");

  if (!ch_span_is_set (body) || (ch_reading_token (self, body.from)->flags & CH_TOKEN_HAN) == 0 || ch_reading_get_value (self, "posted", body) != NULL)
    return FALSE;
  for (guint i = body.from + 1; i < body.to; i++)
    {
      const ChHit *hit = ch_hits_find (self->text->hits, i, class, body.to - i);

      if (hit != NULL && i + hit->length == body.to)
        return TRUE;
    }
  return FALSE;
}

/* A Chinese text names the state with an office of another one, at least once: the others are at home. */
static void
set_office_side (ChReading *self,
                 ChPerson  *person)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const ChPerson *other = ch_reading_get_person (self, i);

      if (other != person && other->country.value != NULL && !ch_fact_is (&other->country, self->home_country)
          && ch_body_is_same (self, person->body, other->body))
        return;
    }
  if (self->home_country != NULL)
    ch_side_set (person, "host", person->body, "an office with no state named", 0.7);
}

/* Whether the name is a foreign one, written in Han characters by its sound, in parts. */
static gboolean
is_sounded (const ChReading *self,
            const ChPerson  *person)
{
  if (!ch_person_is_han (self, person))
    return FALSE;
  for (guint i = person->name.from; i < person->name.to; i++)
    if ((ch_reading_token (self, i)->flags & CH_TOKEN_SIGN) != 0)
      return TRUE;
  return FALSE;
}

/* Whether the publisher's state is one whose own names are written so as others'. */
static gboolean
is_han_home (const ChReading *self)
{
  static const char *const states[] = { "CN", "TW", "HK", "MO", NULL };

  return self->home_country != NULL && g_strv_contains (states, self->home_country);
}

/* Whether the person is said to be of another state than the publisher's: its ministry may be called as theirs. */
static gboolean
is_of_other_state (const ChReading *self,
                   const ChPerson  *person)
{
  return person->country.value != NULL && self->home_country != NULL && !ch_fact_is (&person->country, self->home_country);
}

/* What is said of the person: a country, or a body that we know. */
void
ch_side_find_own (ChReading *self,
                  ChPerson  *person)
{
  const char *international = ch_body_find_international (self, person->body);
  const gboolean is_union = ch_fact_is (&person->country, "EU");

  if ((ch_body_is_publisher (self, person->body) && !is_of_other_state (self, person))
      || (person->country.value == NULL && ch_title_is_publishers (self, person->title)))
    {
      ch_side_set (person, "host", ch_span_is_set (person->body) ? person->body : person->title, "of the publisher", 0.95);
      if (international != NULL || self->home_body != NULL)
        person->country = (ChFact) { NULL };
    }
  else if (international != NULL || is_union)
    {
      ch_side_set (person, "guest", international != NULL ? person->body : person->country.why, "a body that is not the publisher's", 0.9);
      person->country = (ChFact) { NULL };
    }
  else if (person->country.value != NULL && self->home_country != NULL)
    {
      const gboolean is_home = g_strcmp0 (person->country.value, self->home_country) == 0;

      ch_side_set (person, is_home ? "host" : "guest", person->country.why, "by the country", 0.95);
    }
  else if (person->country.value != NULL && self->home_body != NULL)
    {
      ch_side_set (person, "guest", person->country.why, "a state, at an international body", 0.9);
    }
  else if (self->home_body != NULL && !ch_span_is_set (person->body) && has_state_post (self, person))
    {
      ch_side_set (person, "guest", person->title, "a post of a state, at an international body", 0.7);
    }
  else if (ch_reading_get_value (self, "home-level", person->body) != NULL)
    {
      ch_side_set (person, "host", person->body, "a body of the home state, named by its level alone", 0.7);
    }
  else if (is_han_home (self) && is_sounded (self, person) && ch_span_is_set (person->body)
           && ch_reading_get_value (self, "posted", person->body) == NULL)
    {
      ch_side_set (person, "guest", person->name, "a foreign name, written by its sound", 0.7);
    }
  else if (is_han_office (self, person->body))
    {
      set_office_side (self, person);
    }
  else
    {
      find_side_of_posted (self, person);
    }
}
