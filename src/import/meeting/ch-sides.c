/* ch-sides.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

#include "ch-bodies.h"

#include <string.h>

static ChPerson *
get_person (ChReading *self,
            guint      i)
{
  return &g_array_index (self->people, ChPerson, i);
}

static gboolean
is_value (const ChFact *fact,
          const char   *value)
{
  return g_strcmp0 (fact->value, value) == 0;
}

static guint
get_sentence (const ChReading *self,
              const ChPerson  *person)
{
  return ch_reading_get_sentence (self, g_array_index (self->mentions, ChMention, person->first).whole.from);
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

/* Where neither the publisher nor the address tells whose page it is, the first who takes part is at
 * home; the text may name their state elsewhere, or be dated from there. */
static void
find_home_in_text (ChReading *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      ChPerson *person = get_person (self, i);
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
      const ChPerson *person = get_person (self, i);

      if (!person->takes_part)
        continue;
      if (is_value (&person->country, self->home_country))
        return;
      takes_part |= is_value (&person->country, dateline);
    }
  if (takes_part)
    self->home_country = dateline;
}

static gboolean
is_han (const ChReading *self,
        const ChPerson  *person)
{
  return (ch_reading_token (self, person->name.from)->flags & CH_TOKEN_HAN) != 0;
}

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
      set_side (person, "guest", words, "posted to the home state", 0.7);
      return;
    }
  state = ch_reading_find_country (self, (ChSpan) { words.from + 1, words.to }, NULL);
  if (state == NULL)
    return;
  if (strcmp (state, self->home_country) == 0)
    set_side (person, "guest", words, "posted to the home state", 0.7);
  else
    set_side (person, "host", words, "posted abroad", 0.7);
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

/* What is said of the person: a country, or a body that we know. */
static void
find_own_side (ChReading *self,
               ChPerson  *person)
{
  const char *international = ch_body_find_international (self, person->body);
  const gboolean is_union = is_value (&person->country, "EU");

  if (ch_body_is_publisher (self, person->body) || (person->country.value == NULL && ch_title_is_publishers (self, person->title)))
    {
      set_side (person, "host", ch_span_is_set (person->body) ? person->body : person->title, "of the publisher", 0.95);
      if (international != NULL || self->home_body != NULL)
        person->country = (ChFact) { NULL };
    }
  else if (international != NULL || is_union)
    {
      set_side (person, "guest", international != NULL ? person->body : person->country.why, "a body that is not the publisher's", 0.9);
      person->country = (ChFact) { NULL };
    }
  else if (person->country.value != NULL && self->home_country != NULL)
    {
      const gboolean is_home = g_strcmp0 (person->country.value, self->home_country) == 0;

      set_side (person, is_home ? "host" : "guest", person->country.why, "by the country", 0.95);
    }
  else if (person->country.value != NULL && self->home_body != NULL)
    {
      set_side (person, "guest", person->country.why, "a state, at an international body", 0.9);
    }
  else if (self->home_body != NULL && !ch_span_is_set (person->body) && has_state_post (self, person))
    {
      set_side (person, "guest", person->title, "a post of a state, at an international body", 0.7);
    }
  else if (ch_reading_get_value (self, "home-level", person->body) != NULL)
    {
      set_side (person, "host", person->body, "a body of the home state, named by its level alone", 0.7);
    }
  else
    {
      find_side_of_posted (self, person);
    }
}

/* Whether SENTENCE names one who is known to be on SIDE, and not for want of anything better. */
static gboolean
holds_side (ChReading  *self,
            guint       sentence,
            const char *side)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const ChMention *mention = &g_array_index (self->mentions, ChMention, i);

      if (mention->person != G_MAXUINT && get_person (self, mention->person)->takes_part
          && is_value (&get_person (self, mention->person)->side, side)
          && (get_person (self, mention->person)->side.confidence > 0.6 || strcmp (side, "host") == 0)
          && ch_reading_get_sentence (self, mention->whole.from) == sentence)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_companion (const ChReading *self,
              const ChPerson  *person)
{
  return g_array_index (self->mentions, ChMention, person->first).companion;
}

/* Those of the same body are of the same side. */
static void
find_side_by_body (ChReading *self,
                   ChPerson  *person)
{
  for (guint i = 0; i < self->people->len && person->side.value == NULL; i++)
    {
      const ChPerson *other = get_person (self, i);

      if (other == person || other->side.value == NULL || !ch_body_is_same (self, person->body, other->body))
        continue;
      set_side (person, other->side.value, person->body, "of a body whose side is known", 0.85);
      if (person->country.value == NULL && other->country.value != NULL)
        person->country = (ChFact) { other->country.value, person->body, "as others of the body", 0.8 };
    }
}

/* Who is of the "Ministry of X" is on the side of the "Minister of X", where only one side has one. */
static void
find_side_by_minister (ChReading *self,
                       ChPerson  *person)
{
  const ChPerson *minister = NULL;

  for (guint i = 0; i < self->people->len; i++)
    {
      const ChPerson *other = get_person (self, i);

      if (other == person || !other->takes_part || other->side.value == NULL || other->side.confidence <= 0.6
          || !ch_body_is_of_title (self, person->body, other->title))
        continue;
      if (minister != NULL && strcmp (minister->side.value, other->side.value) != 0)
        return;
      minister = other;
    }

  if (minister == NULL || person->side.value != NULL)
    return;
  set_side (person, minister->side.value, person->body, "of the minister's house", 0.8);
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
static void
find_side_in_row (ChReading *self,
                  ChPerson  *person)
{
  for (guint i = 1; i < self->mentions->len && person->side.value == NULL; i++)
    {
      const ChMention *a = &g_array_index (self->mentions, ChMention, i - 1);
      const ChMention *b = &g_array_index (self->mentions, ChMention, i);
      const ChPerson *one = a->person != G_MAXUINT ? get_person (self, a->person) : NULL;
      const ChPerson *other = b->person != G_MAXUINT ? get_person (self, b->person) : NULL;

      if (one == NULL || other == NULL || (one != person && other != person) || !is_row (self, a, b))
        continue;
      if (one == person)
        one = other;
      if (one->side.value != NULL)
        set_side (person, one->side.value, person->name, "in a row with others", 0.8);
    }
}

/* Where the text says of what state the guests are, and not of what state the hosts: "…, Ambassador of
 * Austria" goes with the guest from Austria.  People of one state on both sides say nothing. */
static void
find_side_by_country (ChReading *self,
                      ChPerson  *person)
{
  const char *side = NULL;

  for (guint i = 0; person->country.value != NULL && i < self->people->len; i++)
    {
      const ChPerson *other = get_person (self, i);

      if (other == person || other->side.value == NULL || !is_value (&other->country, person->country.value))
        continue;
      if (side != NULL && strcmp (side, other->side.value) != 0)
        return;
      side = other->side.value;
    }

  if (side != NULL)
    set_side (person, side, person->country.why, "of a state whose side is known", 0.8);
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
      const ChPerson *other = get_person (self, i);

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
      if (mention->whole.from < start || mention->person == G_MAXUINT || !is_value (&get_person (self, mention->person)->side, "host"))
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
      const ChPerson *person = get_person (self, i);

      if (person->takes_part && is_value (&person->side, "guest") && (person->country.value != NULL || ch_span_is_set (person->body)))
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
      const ChPerson *other = mention->person != G_MAXUINT ? get_person (self, mention->person) : NULL;

      if (other == NULL || other == person || !other->takes_part || other->side.value == NULL || other->listed || (other->side.confidence <= 0.6 && !is_value (&other->side, "host"))
          || mention->whole.to > name.from || ch_reading_get_sentence (self, mention->whole.from) != sentence
          || ch_reading_find_event (self, (ChSpan) { mention->whole.to, name.from }, CH_EVENT_MEET | CH_EVENT_CALL) == NULL
          || ch_reading_find_event (self, (ChSpan) { mention->whole.to, name.from }, CH_EVENT_ATTEND) != NULL)
        continue;
      return is_value (&other->side, "host") ? "guest" : "host";
    }
  return NULL;
}

/* Those without a word of their own: in a list they go with the one before; of two who meet, the
 * one is the other's guest. */
static void
find_default_side (ChReading      *self,
                   ChPerson       *person,
                   const ChPerson *before)
{
  const guint sentence = get_sentence (self, person);
  const gboolean in_list = before != NULL && get_sentence (self, before) == sentence
                           && ((person->listed && (before->listed || is_accompanied (self, before, person)))
                               || is_beside (self, before, person));

  if (before != NULL && is_companion (self, person))
    {
      set_side (person, before->side.value, person->name, "comes along", 0.8);
      if (person->country.value == NULL && before->country.value != NULL)
        person->country = (ChFact) { before->country.value, person->name, "comes along", 0.8 };
    }
  else if (find_company (self, person) != NULL)
    {
      const ChPerson *company = find_company (self, person);

      set_side (person, company->side.value, person->name, "in one company", 0.7);
      if (person->country.value == NULL && company->country.value != NULL && !ch_span_is_set (person->body))
        person->country = (ChFact) { company->country.value, person->name, "in one company", 0.7 };
    }
  else if (in_list)
    {
      set_side (person, before->side.value, person->name, "as the person named before", 0.6);
      if (person->country.value == NULL && before->country.value != NULL && !ch_span_is_set (person->body))
        person->country = (ChFact) { before->country.value, person->name, "as the person named before", 0.6 };
    }
  else if (is_han (self, person) && is_met_by_host (self, person))
    {
      set_side (person, "guest", person->name, "meets the home side", 0.7);
    }
  else if (is_han (self, person) && !ch_span_is_set (person->body) && !is_sounded (self, person) && has_foreign_guest (self))
    {
      set_side (person, "host", person->name, "no other country is named", 0.6);
    }
  else if (is_han (self, person) && !ch_span_is_set (person->body) && is_sounded (self, person) && has_foreign_guest (self) && !person->listed)
    {
      set_side (person, "guest", person->name, "a foreign name, written by its sound", 0.6);
    }
  else if (!person->listed && find_opposite_side (self, person) != NULL)
    {
      set_side (person, find_opposite_side (self, person), person->name, "met by one whose side is known", 0.6);
    }
  else if (!person->listed)
    {
      const gboolean has_guest = holds_side (self, sentence, "guest");
      const gboolean has_host = holds_side (self, sentence, "host")
                                || ((int) sentence != self->main_sentence && holds_side (self, self->main_sentence, "host")
                                    && !holds_side (self, self->main_sentence, "guest"));

      if (has_host && !has_guest)
        set_side (person, "guest", person->name, "meets the home side", 0.6);
    }
  set_side (person, "host", person->name, "no other country is named", 0.6);
}

/* The state that the guests are from, where all that is said agrees. */
static const char *
find_guest_country (ChReading *self)
{
  const char *country = NULL;

  for (guint i = 0; i < self->people->len; i++)
    {
      const ChPerson *person = get_person (self, i);

      if (!person->takes_part || !is_value (&person->side, "guest") || person->country.value == NULL)
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

static void
find_default_country (ChReading  *self,
                      ChPerson   *person,
                      const char *guests)
{
  const gboolean is_host = is_value (&person->side, "host");
  const char *country = is_host ? self->home_country : guests;
  ChSpan where;

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
static void
drop_third_countries (ChReading *self)
{
  const char *guests = NULL;

  for (guint i = 0; i < self->people->len; i++)
    {
      ChPerson *person = get_person (self, i);

      if (!person->takes_part || person->country.value == NULL || g_strcmp0 (person->country.value, self->home_country) == 0)
        continue;
      if (guests == NULL && is_value (&person->role, "principal"))
        guests = person->country.value;
      else if (guests != NULL && g_strcmp0 (guests, person->country.value) != 0 && !is_value (&person->role, "principal")
               && (ch_reading_get_events (self, person->name.from) & (CH_EVENT_ATTEND | CH_EVENT_SIDELINE | CH_EVENT_MEET | CH_EVENT_CALL)) == 0
               && !is_value (&self->kind, "visit"))
        person->takes_part = FALSE;
    }
}

/* "B came to X.  Mayor A met B in the town hall": where the first sentence names only the guests, the first
 * of the home side who meets them is their host. */
static void
promote_host (ChReading *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const ChPerson *person = get_person (self, i);

      if (person->takes_part && is_value (&person->side, "host") && !is_value (&person->role, "attendee"))
        return;
    }
  for (guint i = 0; i < self->people->len; i++)
    {
      ChPerson *person = get_person (self, i);

      if (!person->takes_part || !is_value (&person->side, "host") || person->listed
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
      const ChPerson *person = get_person (self, i);

      has_guest |= person->takes_part && is_value (&person->side, "guest") && (int) get_sentence (self, person) == self->main_sentence
                   && is_value (&person->role, "principal");
    }
  for (guint i = 0; i < self->people->len && !has_guest; i++)
    {
      ChPerson *person = get_person (self, i);
      const guint sentence = get_sentence (self, person);
      const ChEventFlags events = g_array_index (self->sentences, ChSentence, sentence).events;

      if (person->takes_part && is_value (&person->side, "guest") && is_value (&person->role, "attendee")
          && ((events & CH_EVENT_ATTEND) == 0 || (is_han (self, person) && (events & CH_EVENT_MEET) != 0))
          && ch_span_is_set (person->title))
        person->role = (ChFact) { "principal", person->name, "met by the home side", 0.7 };
    }
}

/* First those who are known by what is said of them, then those who meet them, then those of the same
 * bodies, and last whoever was there besides. */
static void
find_all_sides (ChReading *self)
{
  const ChPerson *before = NULL;

  for (guint i = 0; i < self->people->len; i++)
    {
      ChPerson *person = get_person (self, i);

      if (person->takes_part && person->side.value == NULL && !person->listed && !is_companion (self, person))
        {
          find_side_by_body (self, person);
          find_side_in_row (self, person);
          find_default_side (self, person, before);
        }
      if (person->takes_part)
        before = person;
    }

  before = NULL;
  for (guint i = 0; i < self->people->len; i++)
    if (get_person (self, i)->takes_part)
      {
        find_side_by_body (self, get_person (self, i));
        find_side_by_minister (self, get_person (self, i));
        if (get_person (self, i)->side.value == NULL)
          find_side_by_country (self, get_person (self, i));
      }

  for (guint i = 0; i < self->people->len; i++)
    {
      ChPerson *person = get_person (self, i);

      if (!person->takes_part)
        continue;
      if (person->side.value == NULL)
        find_default_side (self, person, before);
      before = person;
    }
}

void
ch_reading_find_sides (ChReading *self)
{
  const char *guests;

  if (self->home_country == NULL && self->home_body == NULL)
    find_home_in_text (self);
  else
    find_home_of_report (self);
  for (guint i = 0; i < self->people->len; i++)
    if (get_person (self, i)->takes_part)
      find_own_side (self, get_person (self, i));

  drop_third_countries (self);
  find_all_sides (self);

  guests = find_guest_country (self);
  for (guint i = 0; i < self->people->len; i++)
    if (get_person (self, i)->takes_part)
      find_default_country (self, get_person (self, i), guests);
  promote_guests (self);
  promote_host (self);
}
