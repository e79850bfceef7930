/* ch-side-shared.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-sides.h"

#include "ch-bodies.h"

#include <string.h>

/* Those of the same body are of the same side. */
void
ch_side_find_by_body (ChReading *self,
                      ChPerson  *person)
{
  for (guint i = 0; i < self->people->len && person->side.value == NULL; i++)
    {
      const ChPerson *other = ch_reading_get_person (self, i);

      if (other == person || other->side.value == NULL || !ch_body_is_same (self, person->body, other->body))
        continue;
      ch_side_set (person, other->side.value, person->body, "of a body whose side is known", 0.85);
      if (person->country.value == NULL && other->country.value != NULL)
        person->country = (ChFact) { other->country.value, person->body, "as others of the body", 0.8 };
    }
}

/* Who is of the "Ministry of X" is on the side of the "Minister of X", where only one side has one. */
void
ch_side_find_by_minister (ChReading *self,
                          ChPerson  *person)
{
  const ChPerson *minister = NULL;

  for (guint i = 0; i < self->people->len; i++)
    {
      const ChPerson *other = ch_reading_get_person (self, i);

      if (other == person || !other->takes_part || other->side.value == NULL || other->side.confidence <= 0.6
          || !ch_body_is_of_title (self, person->body, other->title))
        continue;
      if (minister != NULL && strcmp (minister->side.value, other->side.value) != 0)
        return;
      minister = other;
    }

  if (minister == NULL || person->side.value != NULL)
    return;
  ch_side_set (person, minister->side.value, person->body, "of the minister's house", 0.8);
  if (person->country.value == NULL && minister->country.value != NULL)
    person->country = (ChFact) { minister->country.value, person->body, "of the minister's house", 0.8 };
}

/* Whether nothing but the mark of a list stands between A and B, one behind the other. */
static gboolean
is_row (const ChReading *self,
        const ChMention *a,
        const ChMention *b)
{
  static const gunichar mark = 0x3001;

  return a->whole.to + 1 == b->whole.from
         && g_utf8_get_char (self->text->text + ch_reading_token (self, a->whole.to)->start) == mark;
}

/* In a Chinese list, who stands beside a guest is one: "X大学校长甲、Y大学校长乙". */
void
ch_side_find_in_row (ChReading *self,
                     ChPerson  *person)
{
  for (guint i = 1; i < self->mentions->len && person->side.value == NULL; i++)
    {
      const ChMention *a = &g_array_index (self->mentions, ChMention, i - 1);
      const ChMention *b = &g_array_index (self->mentions, ChMention, i);
      const ChPerson *one = a->person != G_MAXUINT ? ch_reading_get_person (self, a->person) : NULL;
      const ChPerson *other = b->person != G_MAXUINT ? ch_reading_get_person (self, b->person) : NULL;

      if (one == NULL || other == NULL || (one != person && other != person) || !is_row (self, a, b))
        continue;
      if (one == person)
        one = other;
      if (one->side.value != NULL)
        ch_side_set (person, one->side.value, person->name, "in a row with others", 0.8);
    }
}

/* Where the text says of what state the guests are, and not of what state the hosts: "…, Ambassador of
 * Austria" goes with the guest from Austria.  People of one state on both sides say nothing. */
void
ch_side_find_by_country (ChReading *self,
                         ChPerson  *person)
{
  const char *side = NULL;

  for (guint i = 0; person->country.value != NULL && i < self->people->len; i++)
    {
      const ChPerson *other = ch_reading_get_person (self, i);

      if (other == person || other->side.value == NULL || !ch_fact_is (&other->country, person->country.value))
        continue;
      if (side != NULL && strcmp (side, other->side.value) != 0)
        return;
      side = other->side.value;
    }

  if (side != NULL)
    ch_side_set (person, side, person->country.why, "of a state whose side is known", 0.8);
}
