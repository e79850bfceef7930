/* ch-principals.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-sides.h"

/* "B came to X.  Mayor A met B in the town hall": where the first sentence names only the guests, the first
 * of the home side who meets them is their host. */
static void
promote_host (ChReading *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const ChPerson *person = ch_reading_get_person (self, i);

      if (person->takes_part && ch_fact_is (&person->side, "host")
          && (ch_fact_is (&person->role, "principal") || (ch_fact_is (&person->role, "signatory") && ch_fact_is (&self->kind, "signing"))))
        return;
    }
  for (guint i = 0; i < self->people->len; i++)
    {
      ChPerson *person = ch_reading_get_person (self, i);

      if (!person->takes_part || !ch_fact_is (&person->side, "host") || person->listed
          || (ch_reading_get_events (self, person->name.from) & CH_EVENT_MEET) == 0)
        continue;
      person->role = (ChFact) { .value = "principal", .why = person->name, .rule = "meets the guests", .confidence = 0.7 };
      return;
    }
}

/* Who is received in turn is as good as the first, where the first sentence names only the home side. */
static void
promote_guests (ChReading *self)
{
  gboolean has_guest = FALSE;

  for (guint i = 0; i < self->people->len; i++)
    {
      const ChPerson *person = ch_reading_get_person (self, i);

      has_guest |= person->takes_part && ch_fact_is (&person->side, "guest") && (int) ch_person_get_sentence (self, person) == self->main_sentence
                   && ch_fact_is (&person->role, "principal");
    }
  for (guint i = 0; i < self->people->len && !has_guest; i++)
    {
      ChPerson *person = ch_reading_get_person (self, i);
      const guint sentence = ch_person_get_sentence (self, person);
      const ChEventFlags events = g_array_index (self->sentences, ChSentence, sentence).events;

      if (person->takes_part && ch_fact_is (&person->side, "guest") && ch_fact_is (&person->role, "attendee")
          && ((events & CH_EVENT_ATTEND) == 0 || (ch_person_is_han (self, person) && (events & CH_EVENT_MEET) != 0))
          && ch_span_is_set (person->title) && !ch_person_is_companion (self, person))
        person->role = (ChFact) { "principal", person->name, "met by the home side", 0.7 };
    }
}

void
ch_reading_promote_principals (ChReading *self)
{
  promote_guests (self);
  promote_host (self);
}
