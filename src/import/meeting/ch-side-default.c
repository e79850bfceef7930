/* ch-side-default.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-sides.h"

#include <string.h>

/* Whether SENTENCE names one who is known to be on SIDE, and not for want of anything better. */
static gboolean
holds_side (ChReading  *self,
            guint       sentence,
            const char *side)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const ChMention *mention = &g_array_index (self->mentions, ChMention, i);

      if (mention->person != G_MAXUINT && ch_reading_get_person (self, mention->person)->takes_part
          && ch_fact_is (&ch_reading_get_person (self, mention->person)->side, side)
          && (ch_reading_get_person (self, mention->person)->side.confidence > 0.6 || strcmp (side, "host") == 0)
          && ch_reading_get_sentence (self, mention->whole.from) == sentence)
        return TRUE;
    }
  return FALSE;
}

/* "A, accompanied by B": between the two stand words of that rule. */
static gboolean
is_accompanied (const ChReading *self,
                const ChPerson  *leader,
                const ChPerson  *person)
{
  const ChEvent *event = ch_reading_find_event (self, (ChSpan) { leader->name.to, person->name.from }, CH_EVENT_ATTEND);

  return event != NULL && strcmp (event->rule, "accompanied") == 0;
}

/* "She was accompanied by A, Director for B, and by C, Ambassador of D": those who come along are of one side, and
 * one of them tells of which.
 *
 * Returns: (nullable): one of the company of PERSON whose side is known */
static const ChPerson *
find_company (ChReading      *self,
              const ChPerson *person)
{
  const guint start = self->text->sentence[person->name.from], end = self->text->sentence_end[person->name.from];
  const ChEvent *event = ch_reading_find_event (self, (ChSpan) { start, person->name.from }, CH_EVENT_ATTEND);
  const ChPerson *company = NULL;

  if (event == NULL || strcmp (event->rule, "accompanied") != 0)
    return NULL;
  for (guint i = 0; i < self->people->len; i++)
    {
      const ChPerson *other = ch_reading_get_person (self, i);

      if (other == person || !other->takes_part || other->name.from < event->span.to || other->name.from >= end
          || other->side.value == NULL || other->side.confidence <= 0.6)
        continue;
      if (company != NULL && strcmp (company->side.value, other->side.value) != 0)
        return NULL;
      company = other;
    }
  return company;
}

/* "、" and "和" hold together those of one side: 先后与甲校长李、乙校长王会谈. */
static gboolean
is_beside (const ChReading *self,
           const ChPerson  *before,
           const ChPerson  *person)
{
  const ChMention *a = &g_array_index (self->mentions, ChMention, before->first);
  const ChMention *b = &g_array_index (self->mentions, ChMention, person->first);

  return (ch_reading_token (self, person->name.from)->flags & CH_TOKEN_HAN) != 0 && a->whole.to + 1 == b->whole.from
         && g_utf8_get_char (self->text->text + ch_reading_token (self, a->whole.to)->start) == 0x3001;
}

static gboolean
is_comma (const ChReading *self,
          guint            token)
{
  const gunichar c = g_utf8_get_char (self->text->text + ch_reading_token (self, token)->start);

  return c == ',' || c == 0xff0c || c == ';' || c == 0xff1b;
}

/* Whether the sentence names one of the home side first, then a word of meeting, then PERSON: "甲拜会了乙". */
static gboolean
is_met_by_host (ChReading      *self,
                const ChPerson *person)
{
  const guint start = self->text->sentence[person->name.from];
  const guint at = g_array_index (self->mentions, ChMention, person->first).whole.from;
  guint clause = at;

  while (clause > start && !is_comma (self, clause - 1))
    clause--;
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const ChMention *mention = &g_array_index (self->mentions, ChMention, i);

      if (mention->whole.from >= at)
        return FALSE;
      if (mention->whole.from < start || mention->person == G_MAXUINT || !ch_fact_is (&ch_reading_get_person (self, mention->person)->side, "host"))
        continue;
      /* "They called on A and paid a visit to B": A is met too. */
      if (ch_reading_find_event (self, (ChSpan) { MIN (clause, mention->whole.from), mention->whole.from }, CH_EVENT_MEET | CH_EVENT_CALL) != NULL)
        continue;
      if (ch_reading_find_event (self, (ChSpan) { MAX (clause, mention->whole.to), at }, CH_EVENT_MEET | CH_EVENT_CALL) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether the name is a foreign one written by its sound, in parts. */
static gboolean
is_sounded (const ChReading *self,
            const ChPerson  *person)
{
  for (guint i = person->name.from; i < person->name.to; i++)
    if ((ch_reading_token (self, i)->flags & CH_TOKEN_SIGN) != 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_foreign_guest (ChReading *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const ChPerson *person = ch_reading_get_person (self, i);

      if (person->takes_part && ch_fact_is (&person->side, "guest") && (person->country.value != NULL || ch_span_is_set (person->body)))
        return TRUE;
    }
  return FALSE;
}

/* "A met with B and C": who stands on the other side of the word of meeting than one whose side is known. */
static const char *
find_opposite_side (ChReading      *self,
                    const ChPerson *person)
{
  const ChSpan name = g_array_index (self->mentions, ChMention, person->first).whole;
  const guint sentence = ch_reading_get_sentence (self, name.from);

  for (guint i = 0; i < self->mentions->len && (int) sentence == self->main_sentence; i++)
    {
      const ChMention *mention = &g_array_index (self->mentions, ChMention, i);
      const ChPerson *other = mention->person != G_MAXUINT ? ch_reading_get_person (self, mention->person) : NULL;

      if (other == NULL || other == person || !other->takes_part || other->side.value == NULL || other->listed || (other->side.confidence <= 0.6 && !ch_fact_is (&other->side, "host"))
          || mention->whole.to > name.from || ch_reading_get_sentence (self, mention->whole.from) != sentence
          || ch_reading_find_event (self, (ChSpan) { mention->whole.to, name.from }, CH_EVENT_MEET | CH_EVENT_CALL) == NULL
          || ch_reading_find_event (self, (ChSpan) { mention->whole.to, name.from }, CH_EVENT_ATTEND) != NULL)
        continue;
      return ch_fact_is (&other->side, "host") ? "guest" : "host";
    }
  return NULL;
}

static gboolean
is_diplomat (const ChReading *self,
             const ChPerson  *person)
{
  const guint class = ch_lexicon_class (self->tongue->lexicon, "diplomat");

  for (guint i = person->title.from; i < person->title.to; i++)
    if (ch_hits_find (self->text->hits, i, class, person->title.to - i) != NULL)
      return TRUE;
  return FALSE;
}

/* An ambassador is named with the state, whoever stands beside; who is no diplomat goes with those before the
 * ambassador, or with the home side.
 *
 * Returns: (nullable): who is named before @person in the list, and is no ambassador */
static const ChPerson *
skip_diplomats (const ChReading *self,
                const ChPerson  *person,
                const ChPerson  *before)
{
  const guint sentence = ch_person_get_sentence (self, person);
  const ChPerson *first = &g_array_index (self->people, ChPerson, 0);

  if (is_diplomat (self, person))
    return before;
  while (before >= first
         && (!before->takes_part || (is_diplomat (self, before) && ch_person_get_sentence (self, before) == sentence)))
    before--;
  return before >= first && before->listed && before->side.value != NULL && ch_person_get_sentence (self, before) == sentence ? before : NULL;
}

/* "He called on A and met B": both are met by who is spoken of, and on one side.
 *
 * Returns: (nullable): another who is met in the sentence of PERSON and whose side is known */
static const ChPerson *
find_met_alike (ChReading      *self,
                const ChPerson *person)
{
  const ChEventFlags deeds = CH_EVENT_MEET | CH_EVENT_CALL;
  const ChSpan name = g_array_index (self->mentions, ChMention, person->first).whole;
  const ChSpan sentence = { self->text->sentence[name.from], self->text->sentence_end[name.from] };
  const ChEvent *first = ch_reading_find_event (self, (ChSpan) { sentence.from, name.from }, deeds);
  const ChPerson *found = NULL;

  for (guint i = ch_reading_find_mention_from (self, sentence.from); first != NULL && i < self->mentions->len; i++)
    {
      const ChMention *mention = &g_array_index (self->mentions, ChMention, i);
      const ChPerson *other = mention->person != G_MAXUINT ? ch_reading_get_person (self, mention->person) : NULL;

      if (other == NULL)
        continue;
      if (mention->whole.from < first->span.from)
        return NULL;
      if (mention->whole.from >= name.from)
        break;
      if (other != person && other->takes_part && other->side.value != NULL
          && ch_reading_find_event (self, (ChSpan) { mention->whole.to, name.from }, deeds) != NULL)
        found = other;
    }
  return found;
}

/* Those without a word of their own: in a list they go with the one before; of two who meet, the
 * one is the other's guest. */
void
ch_side_find_default (ChReading      *self,
                      ChPerson       *person,
                      const ChPerson *before)
{
  const guint sentence = ch_person_get_sentence (self, person);
  const gboolean in_list = before != NULL && ch_person_get_sentence (self, before) == sentence
                           && ((person->listed && (before->listed || is_accompanied (self, before, person)))
                               || is_beside (self, before, person));

  if (before != NULL && ch_person_is_companion (self, person))
    {
      ch_side_set (person, before->side.value, person->name, "comes along", 0.8);
      if (person->country.value == NULL && before->country.value != NULL)
        person->country = (ChFact) { before->country.value, person->name, "comes along", 0.8 };
    }
  else if (find_company (self, person) != NULL)
    {
      const ChPerson *company = find_company (self, person);

      ch_side_set (person, company->side.value, person->name, "in one company", 0.7);
      if (person->country.value == NULL && company->country.value != NULL && !ch_span_is_set (person->body))
        person->country = (ChFact) { company->country.value, person->name, "in one company", 0.7 };
    }
  else if (in_list && is_diplomat (self, before) && before->country.value != NULL
           && !(ch_person_is_han (self, person) && ch_span_is_set (before->body)) && !is_accompanied (self, before, person))
    {
      const ChPerson *other = skip_diplomats (self, person, before);

      if (other != NULL)
        ch_side_set (person, other->side.value, person->name, "as the person named before", 0.6);
    }
  else if (in_list)
    {
      ch_side_set (person, before->side.value, person->name, "as the person named before", 0.6);
      if (person->country.value == NULL && before->country.value != NULL && !ch_span_is_set (person->body))
        person->country = (ChFact) { before->country.value, person->name, "as the person named before", 0.6 };
    }
  else if (ch_person_is_han (self, person) && is_met_by_host (self, person))
    {
      ch_side_set (person, "guest", person->name, "meets the home side", 0.7);
    }
  else if (ch_person_is_han (self, person) && !ch_span_is_set (person->body) && !is_sounded (self, person) && has_foreign_guest (self))
    {
      ch_side_set (person, "host", person->name, "no other country is named", 0.6);
    }
  else if (ch_person_is_han (self, person) && !ch_span_is_set (person->body) && is_sounded (self, person) && has_foreign_guest (self) && !person->listed)
    {
      ch_side_set (person, "guest", person->name, "a foreign name, written by its sound", 0.6);
    }
  else if (!person->listed && !ch_person_is_han (self, person) && find_met_alike (self, person) != NULL)
    {
      ch_side_set (person, find_met_alike (self, person)->side.value, person->name, "met as one whose side is known", 0.6);
    }
  else if (!person->listed && find_opposite_side (self, person) != NULL)
    {
      ch_side_set (person, find_opposite_side (self, person), person->name, "met by one whose side is known", 0.6);
    }
  else if (!person->listed)
    {
      const gboolean has_guest = holds_side (self, sentence, "guest");
      const gboolean has_host = holds_side (self, sentence, "host")
                                || ((int) sentence != self->main_sentence && holds_side (self, self->main_sentence, "host")
                                    && !holds_side (self, self->main_sentence, "guest"));

      if (has_host && !has_guest)
        ch_side_set (person, "guest", person->name, "meets the home side", 0.6);
    }
  ch_side_set (person, "host", person->name, "no other country is named", 0.6);
}
