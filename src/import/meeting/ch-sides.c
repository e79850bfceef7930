/* ch-sides.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

#include "ch-text.h"

#include <string.h>

/* Whether the body at SPAN is the international body BODY: both are known by one name. */
static gboolean
is_body (const ChReading *self,
         ChSpan           span,
         const char      *body)
{
  for (guint i = span.from; i < span.to; i++)
    {
      const char *name = ch_reading_get_value (self, "international", (ChSpan) { i, span.to });

      if (name != NULL && g_strcmp0 (name, body) == 0)
        return TRUE;
    }
  return FALSE;
}

static const char *
find_international (const ChReading *self,
                    ChSpan           span)
{
  for (guint i = span.from; i < span.to; i++)
    {
      const char *name = ch_reading_get_value (self, "international", (ChSpan) { i, span.to });

      if (name != NULL)
        return name;
    }
  return NULL;
}

static void
set_side (ChPerson   *person,
          const char *side,
          ChSpan      why,
          const char *rule,
          double      confidence)
{
  if (person->side.value == NULL)
    person->side = (ChFact) { side, why, rule, confidence };
}

/* What is said of the person: a country or an international body. */
static void
find_own_side (ChReading *self,
               ChPerson  *person)
{
  const char *international = find_international (self, person->body);

  if (international != NULL)
    {
      person->country = (ChFact) { NULL };
      if (self->home_body != NULL)
        set_side (person, is_body (self, person->body, self->home_body) ? "host" : "guest", person->body, "by the body", 0.95);
      else if (self->home_country != NULL)
        set_side (person, "guest", person->body, "a body that is not the publisher's", 0.9);
    }
  else if (person->country.value != NULL)
    {
      if (self->home_country != NULL)
        set_side (person, person->country.value == self->home_country ? "host" : "guest", person->country.why,
                  "by the country", 0.95);
      else if (self->home_body != NULL)
        set_side (person, "guest", person->country.why, "a state, at an international body", 0.9);
    }
}

/* Those without a word of their own: in a list they go with the one before, and the home side names
 * its own people without their country. */
static void
find_default_side (ChReading      *self,
                   ChPerson       *person,
                   const ChPerson *before)
{
  const gboolean in_list = before != NULL && g_strcmp0 (person->role.value, "attendee") == 0
                           && ch_reading_get_sentence (self, before->name.from) == ch_reading_get_sentence (self, person->name.from);

  if (in_list)
    set_side (person, before->side.value, person->name, "as the person named before", 0.6);
  set_side (person, "host", person->name, "no other country is named", 0.6);
  if (person->country.value == NULL && strcmp (person->side.value, "host") == 0 && self->home_country != NULL
      && find_international (self, person->body) == NULL)
    person->country = (ChFact) { self->home_country, person->name, "of the home side", 0.7 };
}

void
ch_reading_find_sides (ChReading *self)
{
  ChPerson *before = NULL;

  for (guint i = 0; i < self->people->len; i++)
    {
      ChPerson *person = &g_array_index (self->people, ChPerson, i);

      if (person->takes_part)
        find_own_side (self, person);
    }
  for (guint i = 0; i < self->people->len; i++)
    {
      ChPerson *person = &g_array_index (self->people, ChPerson, i);

      if (!person->takes_part)
        continue;
      find_default_side (self, person, before);
      before = person;
    }
}
