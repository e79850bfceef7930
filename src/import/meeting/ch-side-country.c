/* ch-side-country.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-sides.h"

#include "ch-bodies.h"

#include <string.h>

/* The state that the guests are from, where all that is said agrees. */
static const char *
find_guest_country (ChReading *self)
{
  const char *country = NULL;

  for (guint i = 0; i < self->people->len; i++)
    {
      const ChPerson *person = ch_reading_get_person (self, i);

      if (!person->takes_part || !ch_fact_is (&person->side, "guest") || person->country.value == NULL)
        continue;
      if (country != NULL && g_strcmp0 (country, person->country.value) != 0)
        return NULL;
      country = person->country.value;
    }
  return country;
}

/* Whether WHERE is a part of someone's name: the "马里" of "马里亚" is not Mali. */
static gboolean
is_in_name (const ChReading *self,
            ChSpan           where)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const ChSpan name = g_array_index (self->mentions, ChMention, i).name;

      if (where.from < name.to && name.from < where.to)
        return TRUE;
    }
  return FALSE;
}

/* Whether WHERE is the city that the sentence is dated from: "Paris, 3 March – …". */
static gboolean
is_dateline (const ChReading *self,
             ChSpan           where)
{
  return where.from == self->text->sentence[where.from] && ch_reading_get_value (self, "city", where) != NULL;
}

/* A foreign country that the sentence of PERSON names before the person: "in Belgium he met …". */
static const char *
find_country_before (ChReading      *self,
                     const ChPerson *person,
                     ChSpan         *where)
{
  ChSpan span = { self->text->sentence[person->name.from], person->name.from };
  const char *country = ch_reading_find_country (self, span, where);

  while (country != NULL
         && (g_strcmp0 (country, self->home_country) == 0 || strcmp (country, "EU") == 0 || is_in_name (self, *where)
             || is_dateline (self, *where)))
    {
      span.from = where->to;
      country = ch_reading_find_country (self, span, where);
    }
  return country;
}

/* Whether BODY is a company by its last word: it stands for no state. */
static gboolean
is_company (const ChReading *self,
            ChSpan           body)
{
  const guint class = ch_lexicon_class (self->tongue->lexicon, "company");

  for (guint i = body.from; i < body.to; i++)
    {
      const ChHit *hit = ch_hits_find (self->text->hits, i, class, body.to - i);

      if (hit != NULL && i + hit->length == body.to)
        return TRUE;
    }
  return FALSE;
}

static void
find_default_country (ChReading  *self,
                      ChPerson   *person,
                      const char *guests)
{
  const gboolean is_host = ch_fact_is (&person->side, "host");
  const char *country = is_host ? self->home_country : guests;
  ChSpan where;

  if (is_company (self, person->body))
    {
      person->country = (ChFact) { NULL };
      return;
    }
  if (!is_host && person->country.value == NULL && ch_body_find_international (self, person->body) == NULL
      && (country = find_country_before (self, person, &where)) != NULL)
    person->country = (ChFact) { country, where, "country named before", 0.6 };
  if (!is_host && country == NULL)
    country = guests;

  if (person->country.value != NULL || country == NULL || ch_body_find_international (self, person->body) != NULL)
    return;
  person->country = (ChFact) { country, person->name, "of the side", 0.6 };
}

/* One from a third country, named only in passing, is spoken of. */
void
ch_reading_drop_third_countries (ChReading *self)
{
  const char *guests = NULL;

  for (guint i = 0; i < self->people->len; i++)
    {
      ChPerson *person = ch_reading_get_person (self, i);

      if (!person->takes_part || person->country.value == NULL || g_strcmp0 (person->country.value, self->home_country) == 0)
        continue;
      if (guests == NULL && ch_fact_is (&person->role, "principal"))
        guests = person->country.value;
      else if (guests != NULL && g_strcmp0 (guests, person->country.value) != 0 && !ch_fact_is (&person->role, "principal")
               && (ch_reading_get_events (self, person->name.from) & (CH_EVENT_ATTEND | CH_EVENT_SIDELINE | CH_EVENT_MEET | CH_EVENT_CALL)) == 0
               && !ch_fact_is (&self->kind, "visit"))
        person->takes_part = FALSE;
    }
}

void
ch_reading_find_side_countries (ChReading *self)
{
  const char *guests = find_guest_country (self);

  for (guint i = 0; i < self->people->len; i++)
    if (ch_reading_get_person (self, i)->takes_part)
      find_default_country (self, ch_reading_get_person (self, i), guests);
}
