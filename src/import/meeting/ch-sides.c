/* ch-sides.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-sides.h"

void
ch_side_set (ChPerson   *person,
             const char *side,
             ChSpan      why,
             const char *rule,
             double      confidence)
{
  if (person->side.value == NULL)
    person->side = (ChFact) { side, why, rule, confidence };
}

guint
ch_person_get_sentence (const ChReading *self,
                        const ChPerson  *person)
{
  return ch_reading_get_sentence (self, g_array_index (self->mentions, ChMention, person->first).whole.from);
}

gboolean
ch_person_is_companion (const ChReading *self,
                        const ChPerson  *person)
{
  return g_array_index (self->mentions, ChMention, person->first).companion;
}

gboolean
ch_person_is_han (const ChReading *self,
                  const ChPerson  *person)
{
  return (ch_reading_token (self, person->name.from)->flags & CH_TOKEN_HAN) != 0;
}

/* First those who are known by what is said of them, then those who meet them, then those of the same
 * bodies, and last whoever was there besides. */
static void
find_all_sides (ChReading *self)
{
  const ChPerson *before = NULL;

  for (guint i = 0; i < self->people->len; i++)
    {
      ChPerson *person = ch_reading_get_person (self, i);

      if (person->takes_part && person->side.value == NULL && !person->listed && !ch_person_is_companion (self, person))
        {
          ch_side_find_by_body (self, person);
          ch_side_find_by_company (self, person);
          ch_side_find_in_row (self, person);
          ch_side_find_default (self, person, before);
        }
      if (person->takes_part)
        before = person;
    }

  before = NULL;
  for (guint i = 0; i < self->people->len; i++)
    if (ch_reading_get_person (self, i)->takes_part)
      {
        ch_side_find_by_body (self, ch_reading_get_person (self, i));
        ch_side_find_by_minister (self, ch_reading_get_person (self, i));
        ch_side_find_by_company (self, ch_reading_get_person (self, i));
        if (ch_reading_get_person (self, i)->side.value == NULL)
          ch_side_find_by_country (self, ch_reading_get_person (self, i));
      }

  for (guint i = 0; i < self->people->len; i++)
    {
      ChPerson *person = ch_reading_get_person (self, i);

      if (!person->takes_part)
        continue;
      if (person->side.value == NULL)
        ch_side_find_default (self, person, before);
      before = person;
    }
}

void
ch_reading_find_sides (ChReading *self)
{
  for (guint i = 0; i < self->people->len; i++)
    if (ch_reading_get_person (self, i)->takes_part)
      ch_side_find_own (self, ch_reading_get_person (self, i));

  ch_reading_drop_third_countries (self);
  find_all_sides (self);
  ch_reading_find_side_countries (self);
}
