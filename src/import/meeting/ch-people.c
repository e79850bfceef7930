/* ch-people.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

#include "ch-names.h"

#include <string.h>

#define MEETING (CH_EVENT_MEET | CH_EVENT_CALL | CH_EVENT_VIDEO | CH_EVENT_CONFERENCE | CH_EVENT_VISIT | CH_EVENT_LEAD)
#define TAKING_PART (MEETING | CH_EVENT_SIGN | CH_EVENT_ATTEND)
#define OTHER_TIME (CH_EVENT_PAST | CH_EVENT_FUTURE)

/* The later the mention, the more it is like the last one who was named so. */
static guint
find_person (ChReading       *self,
             const ChMention *mention)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const ChPerson *person = ch_reading_get_person (self, i);

      if (ch_name_is_part (self, mention->name, self, person->name) || ch_name_is_part (self, person->name, self, mention->name))
        return i;
    }
  return G_MAXUINT;
}

/* Whether TITLE goes on where OTHER ends: "Deputy Minister of Investment" and "Deputy Minister". */
static gboolean
goes_on (const ChReading *self,
         ChSpan           title,
         ChSpan           other)
{
  const guint n = other.to - other.from;

  if (title.to - title.from <= n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (ch_reading_token (self, title.from + i)->word != ch_reading_token (self, other.from + i)->word)
      return FALSE;
  return TRUE;
}

/* A longer form of the name brings its title along; what is known is kept otherwise. */
static void
merge_mention (ChReading       *self,
               ChPerson        *person,
               const ChMention *mention)
{
  const gboolean longer = ch_name_count_words (self, mention->name) > ch_name_count_words (self, person->name);

  if (longer || (ch_name_count_words (self, mention->name) == ch_name_count_words (self, person->name)
                 && ch_name_is_plainer (self, mention->name, person->name)))
    {
      person->name = mention->name;
      person->name_rule = mention->rule;
    }
  if (ch_span_is_set (mention->title)
      && (!ch_span_is_set (person->title) || longer
          || (!ch_span_is_set (mention->body) && !ch_span_is_set (person->body) && goes_on (self, mention->title, person->title))))
    {
      person->title = mention->title;
      person->rule = mention->rule;
    }
  if (ch_span_is_set (mention->body) && !ch_span_is_set (person->body))
    person->body = mention->body;
  if (mention->country.value != NULL && person->country.value == NULL)
    person->country = mention->country;
}

static void
join_mentions (ChReading *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      ChMention *mention = &g_array_index (self->mentions, ChMention, i);

      mention->person = find_person (self, mention);
      if (mention->person == G_MAXUINT && mention->bare && !mention->listed)
        continue; /* capital letters alone make no person */
      if (mention->person == G_MAXUINT)
        {
          const ChPerson person = {
            .name = mention->name, .title = mention->title, .body = mention->body, .country = mention->country,
            .first = i, .rule = mention->rule, .name_rule = mention->rule,
          };

          mention->person = self->people->len;
          g_array_append_val (self->people, person);
        }
      else
        {
          merge_mention (self, ch_reading_get_person (self, mention->person), mention);
        }
    }
}

/* What the headline says of a person: the country, where the text leaves it out. */
static void
learn_from_headline (ChReading *self)
{
  for (guint m = 0; self->headline != NULL && m < self->headline->mentions->len; m++)
    {
      const ChMention *mention = &g_array_index (self->headline->mentions, ChMention, m);

      for (guint i = 0; i < self->people->len; i++)
        {
          ChPerson *person = ch_reading_get_person (self, i);

          if (mention->country.value == NULL || person->country.value != NULL
              || (!ch_name_is_part (self->headline, mention->name, self, person->name)
                  && !ch_name_is_part (self, person->name, self->headline, mention->name)))
            continue;
          person->country = (ChFact) { mention->country.value, person->name, "country named in the headline", 0.9 };
        }
    }
}

static gboolean
is_in_headline (const ChReading *self,
                const ChPerson  *person)
{
  for (guint m = 0; self->headline != NULL && m < self->headline->mentions->len; m++)
    {
      const ChSpan name = g_array_index (self->headline->mentions, ChMention, m).name;

      if (ch_name_is_part (self->headline, name, self, person->name) || ch_name_is_part (self, person->name, self->headline, name))
        return TRUE;
    }
  return FALSE;
}

/* Returns: the first sentence that names someone with a title, or -1; one titled person alone is no
 * meeting, unless the headline tells of one */
static int
find_first_titled (ChReading *self)
{
  const ChMention *first = NULL;

  for (guint i = 0; i < self->mentions->len; i++)
    {
      const ChMention *mention = &g_array_index (self->mentions, ChMention, i);

      if (mention->aside || mention->person == G_MAXUINT || !ch_span_is_set (mention->title))
        continue;
      if (first == NULL)
        first = mention;
      if (mention->person != first->person || (self->headline != NULL && self->headline->events->len > 0))
        return ch_reading_get_sentence (self, first->whole.from);
    }
  return -1;
}

/* The first sentence that tells of people meeting; a sentence that only lists them comes second. */
static void
find_main_sentence (ChReading *self)
{
  static const ChEventFlags wanted[] = { MEETING | CH_EVENT_SIGN, TAKING_PART };

  for (guint w = 0; w < G_N_ELEMENTS (wanted) && self->main_sentence < 0; w++)
    for (guint i = 0; i < self->mentions->len && self->main_sentence < 0; i++)
      {
        const ChMention *mention = &g_array_index (self->mentions, ChMention, i);

        if (!mention->aside && mention->person != G_MAXUINT
            && (ch_reading_get_events (self, mention->whole.from) & wanted[w]) != 0)
          self->main_sentence = ch_reading_get_sentence (self, mention->whole.from);
      }
  if (self->main_sentence < 0)
    self->main_sentence = find_first_titled (self);
}

/* The caption of a photo gives the short title, the sentence of the meeting the full one. */
static void
prefer_full_titles (ChReading *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const ChMention *mention = &g_array_index (self->mentions, ChMention, i);
      ChPerson *person = mention->person != G_MAXUINT ? ch_reading_get_person (self, mention->person) : NULL;

      if (person == NULL || !ch_span_is_set (person->title)
          || (int) ch_reading_get_sentence (self, mention->whole.from) != self->main_sentence
          || (int) ch_reading_get_sentence (self, person->title.from) >= self->main_sentence
          || ch_name_count_words (self, mention->name) < ch_name_count_words (self, person->name)
          || mention->title.to - mention->title.from <= person->title.to - person->title.from)
        continue;
      person->title = mention->title;
      person->rule = mention->rule;
      if (ch_span_is_set (mention->body))
        person->body = mention->body;
    }
}

static void
set_role (ChPerson   *person,
          const char *role,
          ChSpan      why,
          const char *rule)
{
  person->role = (ChFact) { role, why, rule, 0.9 };
}

/* So many words stand between "attended" and "signing": "the ceremony of". */
#define MAX_TO_ATTENDED 3

/* Whether the words of signing stand nearest before the person: "in the presence of A, signed by B". */
static gboolean
is_signer (const ChReading *self,
           ChSpan           before)
{
  const ChEvent *last = NULL;

  for (guint i = 0; i < self->events->len; i++)
    {
      const ChEvent *event = &g_array_index (self->events, ChEvent, i);

      if (event->span.from < before.from || event->span.to > before.to || (event->flags & (CH_EVENT_SIGN | CH_EVENT_ATTEND)) == 0)
        continue;
      /* "present at the signing were …": what is attended is no deed of theirs. */
      if (last == NULL || (last->flags & CH_EVENT_ATTEND) == 0 || event->span.from > last->span.to + MAX_TO_ATTENDED)
        last = event;
    }
  return last != NULL && (last->flags & CH_EVENT_SIGN) != 0;
}

/* "A met B, C and D attending": in Chinese the word of attending stands behind C and D, in a clause of their own. */
static gboolean
is_clause_of_attending (const ChReading *self,
                        const ChMention *mention,
                        ChSpan           sentence)
{
  const ChEventFlags others = CH_EVENT_MEET | CH_EVENT_CALL | CH_EVENT_SIGN;
  const ChEvent *next = ch_reading_find_event (self, (ChSpan) { mention->whole.to, sentence.to }, others | CH_EVENT_ATTEND);
  guint clause = mention->whole.from;

  if (next == NULL || (next->flags & CH_EVENT_ATTEND) == 0)
    return FALSE;
  while (clause > sentence.from)
    {
      const gunichar c = g_utf8_get_char (self->text->text + ch_reading_token (self, clause - 1)->start);

      if (c == ',' || c == 0xff0c || c == ';' || c == 0xff1b)
        break;
      clause--;
    }
  return ch_reading_find_event (self, (ChSpan) { clause, mention->whole.from }, others) == NULL
         && ch_reading_find_event (self, (ChSpan) { sentence.from, clause }, others) != NULL;
}

/* "A, accompanied by B, met C": B is no principal, although the sentence tells of the meeting. */
static gboolean
is_brought_along (const ChReading *self,
                  ChSpan           before)
{
  const ChEvent *last = ch_reading_find_last_event (self, before, MEETING | CH_EVENT_SIGN | CH_EVENT_ATTEND);

  return last != NULL && strcmp (last->rule, "accompanied") == 0;
}

/* "A, B and C attended the meeting": the list comes first. */
static gboolean
is_before_attending (const ChReading *self,
                     ChSpan           before,
                     ChSpan           after)
{
  const ChEventFlags deeds = MEETING | CH_EVENT_SIGN | CH_EVENT_ATTEND;
  const ChEvent *next = ch_reading_find_event (self, after, deeds);

  return next != NULL && (next->flags & CH_EVENT_ATTEND) != 0 && ch_reading_find_event (self, before, deeds) == NULL;
}

/* Whether SENTENCE tells of signing, and of a meeting only as what is over: "After the talks A and B signed …". */
static gboolean
is_only_signing (const ChReading *self,
                 ChSpan           sentence)
{
  const ChEventFlags meeting = MEETING & ~CH_EVENT_VISIT;
  const ChEvent *event = ch_reading_find_event (self, sentence, meeting);

  while (event != NULL && strcmp (event->rule, "aftermath") == 0)
    event = ch_reading_find_event (self, (ChSpan) { event->span.to, sentence.to }, meeting);
  return event == NULL;
}

/* The role that a sentence with EVENTS gives to whom MENTION names. */
static void
give_role (ChReading       *self,
           ChPerson        *person,
           const ChMention *mention,
           guint            sentence,
           ChEventFlags     events)
{
  const ChSpan before = { g_array_index (self->sentences, ChSentence, sentence).from, mention->whole.from };
  const ChSpan after = { mention->whole.to, g_array_index (self->sentences, ChSentence, sentence).to };
  const gboolean is_han = (ch_reading_token (self, mention->name.from)->flags & CH_TOKEN_HAN) != 0;
  const gboolean listed = (events & TAKING_PART) == CH_EVENT_ATTEND
                          || is_brought_along (self, before)
                          || ((int) sentence != self->main_sentence && is_before_attending (self, before, after))
                          || (is_han && is_clause_of_attending (self, mention, (ChSpan) { before.from, after.to }))
                          || (ch_reading_find_event (self, before, CH_EVENT_ATTEND) != NULL
                              && ch_reading_find_event (self, after, CH_EVENT_MEET | CH_EVENT_CALL | CH_EVENT_SIGN) == NULL
                              && !(is_han && (events & (CH_EVENT_MEET | CH_EVENT_CALL)) != 0)
                              && !is_signer (self, before));

  person->listed = listed;
  if ((events & CH_EVENT_SIGN) != 0 && !listed && is_only_signing (self, (ChSpan) { before.from, after.to }))
    set_role (person, "signatory", mention->whole, "in a sentence of signing");
  else if ((events & CH_EVENT_LEAD) != 0 && !listed)
    set_role (person, "principal", mention->whole, "leads a side");
  else if (mention->companion)
    set_role (person, "attendee", mention->whole, "beside a principal");
  else if ((int) sentence == self->main_sentence && (events & TAKING_PART) != CH_EVENT_ATTEND && !listed)
    set_role (person, "principal", mention->whole, "in the sentence of the meeting");
  else
    set_role (person, "attendee", mention->whole, "in a sentence of those present");
}

/* Whether the words that tell of the meeting stand right beside those that name the person. */
static gboolean
is_met (const ChReading *self,
        ChSpan           whole)
{
  const ChSpan before = { whole.from > 4 ? whole.from - 4 : 0, whole.from };
  const ChSpan after = { whole.to, whole.to + 3 };

  return ch_reading_find_event (self, before, CH_EVENT_MEET | CH_EVENT_CALL) != NULL
         || ch_reading_find_event (self, after, CH_EVENT_MEET | CH_EVENT_CALL | CH_EVENT_ATTEND) != NULL;
}

/* Whether a post that begins in START ends at END: "assistant secretary-general" is no secretary-general. */
static gboolean
is_longer_post (const ChReading *self,
                ChSpan           start,
                guint            end)
{
  for (guint i = start.from; i < start.to; i++)
    {
      const ChHit *hit = ch_hits_find (self->text->hits, i, ch_lexicon_class (self->tongue->lexicon, "post"), end - i);

      if (hit != NULL && i + hit->length == end)
        return TRUE;
    }
  return FALSE;
}

/* Heads of states are named in many a speech; they are present where the sentence says so.  A post of CLASS is
 * such a one: "head" where no body is named, "state-head" even so. */
static gboolean
is_head (const ChReading *self,
         const char      *class,
         ChSpan           title)
{
  for (guint i = title.from; i < title.to; i++)
    {
      const ChHit *hit = ch_hits_find (self->text->hits, i, ch_lexicon_class (self->tongue->lexicon, class), title.to - i);

      if (hit != NULL && i + hit->length == title.to)
        return !is_longer_post (self, (ChSpan) { title.from, i }, title.to);
    }
  return FALSE;
}

/* Whether SENTENCE names one who is known to take part, besides PERSON. */
static gboolean
names_participant (ChReading *self,
                   guint      sentence,
                   guint      person)
{
  const ChSentence *place = &g_array_index (self->sentences, ChSentence, sentence);

  for (guint i = ch_reading_find_mention_from (self, place->from); i < self->mentions->len; i++)
    {
      const ChMention *mention = &g_array_index (self->mentions, ChMention, i);

      if (mention->whole.from >= place->to)
        break;
      if (mention->person != G_MAXUINT && mention->person != person && !mention->again
          && ch_reading_get_person (self, mention->person)->takes_part)
        return TRUE;
    }
  return FALSE;
}

/* Whether the sentence is about the person, introduced with all that belongs to a name: "Foreign
 * Minister A of B gave news of …", "With Foreign Minister A of B he went over …", "In his words of
 * welcome, A, Mayor of B, …". */
static gboolean
is_subject (const ChReading *self,
            const ChMention *mention)
{
  const guint first = self->text->sentence[mention->whole.from];
  const guint from = mention->whole.from;
  const gboolean behind_comma = from > first && from <= first + 8 && self->text->text[ch_reading_token (self, from - 1)->start] == ',';

  return (ch_span_is_set (mention->body) || mention->country.value != NULL) && ch_name_count_words (self, mention->name) > 1
         && (from <= first + 1 || behind_comma);
}

static gboolean
is_semicolon (const ChReading *self,
              guint            token)
{
  const gunichar c = g_utf8_get_char (self->text->text + ch_reading_token (self, token)->start);

  return c == ';' || c == 0xff1b;
}

/* "He called on A and will visit B": what is told of another time stands behind A. */
static gboolean
has_happened (const ChReading *self,
              const ChMention *mention,
              guint            sentence)
{
  const ChSpan before = { g_array_index (self->sentences, ChSentence, sentence).from, mention->whole.from };

  return ch_reading_find_event (self, before, OTHER_TIME) == NULL
         && ch_reading_find_event (self, (ChSpan) { MAX (before.from + 4, before.to) - 4, before.to }, CH_EVENT_MEET | CH_EVENT_CALL) != NULL;
}

/* Whether SENTENCE tells of another time: in Chinese, whose sentences are long, the part between semicolons that names
 * MENTION. */
static gboolean
is_of_other_time (const ChReading *self,
                  const ChMention *mention,
                  guint            sentence)
{
  const ChSentence *place = &g_array_index (self->sentences, ChSentence, sentence);
  ChSpan part = mention->whole;

  if ((place->events & OTHER_TIME) == 0 || (ch_reading_token (self, mention->name.from)->flags & CH_TOKEN_HAN) == 0)
    return (place->events & OTHER_TIME) != 0;
  while (part.from > place->from && !is_semicolon (self, part.from - 1))
    part.from--;
  while (part.to < place->to && !is_semicolon (self, part.to))
    part.to++;
  return ch_reading_find_event (self, part, OTHER_TIME) != NULL;
}

/* Whether the sentence of MENTION says, or lets us think, that the person took part. */
static gboolean
says_takes_part (ChReading       *self,
                 const ChMention *mention,
                 guint            sentence)
{
  const ChEventFlags events = g_array_index (self->sentences, ChSentence, sentence).events;
  const gboolean is_bare = mention->bare && !ch_reading_get_person (self, mention->person)->takes_part;

  if ((int) sentence == self->main_sentence)
    return !(mention->listed && is_bare && (events & CH_EVENT_ATTEND) == 0 && !is_met (self, mention->whole));
  if (is_of_other_time (self, mention, sentence) && !has_happened (self, mention, sentence))
    return FALSE;
  if (is_bare && (events & CH_EVENT_ATTEND) == 0)
    return FALSE;
  if (is_head (self, ch_span_is_set (mention->body) ? "state-head" : "head", mention->title) && !is_met (self, mention->whole))
    return (events & CH_EVENT_ATTEND) != 0;
  if ((events & TAKING_PART) != 0)
    return TRUE;
  if (!ch_span_is_set (mention->title))
    return mention->companion && names_participant (self, sentence, mention->person);
  return is_subject (self, mention) || names_participant (self, sentence, mention->person);
}

/* What the sentence of MENTION makes of the person. */
static void
judge_mention (ChReading *self,
               ChMention *mention)
{
  const guint sentence = ch_reading_get_sentence (self, mention->whole.from);
  ChPerson *person;

  if (mention->person == G_MAXUINT || mention->aside || mention->again || !says_takes_part (self, mention, sentence))
    return;

  person = ch_reading_get_person (self, mention->person);
  if (!person->takes_part)
    give_role (self, person, mention, sentence, g_array_index (self->sentences, ChSentence, sentence).events);
  person->takes_part = TRUE;
}

/* Who signs and is quoted has done more than sign. */
static void
promote_speakers (ChReading *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const ChMention *mention = &g_array_index (self->mentions, ChMention, i);
      const ChSpan beside = { mention->whole.to, mention->whole.to + 4 };
      ChPerson *person = mention->person != G_MAXUINT ? ch_reading_get_person (self, mention->person) : NULL;

      if (person != NULL && person->takes_part && g_strcmp0 (person->role.value, "signatory") == 0
          && ch_reading_find_event (self, beside, CH_EVENT_SAY) != NULL)
        set_role (person, "principal", mention->whole, "signs and is quoted");
    }
}

/* Whether the sentence of MENTION tells of talks at the time of the meeting. */
static gboolean
is_in_talks (const ChReading *self,
             const ChMention *mention)
{
  const ChEventFlags events = ch_reading_get_events (self, mention->whole.from);

  const ChSentence *place = &g_array_index (self->sentences, ChSentence, ch_reading_get_sentence (self, mention->whole.from));

  return !mention->aside && (events & (CH_EVENT_MEET | CH_EVENT_CALL | CH_EVENT_VIDEO)) != 0 && (events & OTHER_TIME) == 0
         && !is_only_signing (self, (ChSpan) { place->from, place->to });
}

/* "A and B signed …  Before that, A held talks with B": who signs and is in talks with another who signs has
 * led them. */
static void
promote_negotiators (ChReading *self)
{
  for (guint i = 1; i < self->mentions->len; i++)
    {
      const ChMention *a = &g_array_index (self->mentions, ChMention, i - 1);
      const ChMention *b = &g_array_index (self->mentions, ChMention, i);
      ChPerson *one = a->person != G_MAXUINT ? ch_reading_get_person (self, a->person) : NULL;
      ChPerson *other = b->person != G_MAXUINT ? ch_reading_get_person (self, b->person) : NULL;

      if (one == NULL || other == NULL || one == other || g_strcmp0 (one->role.value, "signatory") != 0
          || g_strcmp0 (other->role.value, "signatory") != 0 || !is_in_talks (self, a)
          || ch_reading_get_sentence (self, a->whole.from) != ch_reading_get_sentence (self, b->whole.from))
        continue;
      set_role (one, "principal", a->whole, "signs and is in talks");
      set_role (other, "principal", b->whole, "signs and is in talks");
    }
}

/* The headline names those whom the meeting is about. */
static void
promote_headline (ChReading *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      ChPerson *person = ch_reading_get_person (self, i);

      if (person->takes_part && g_strcmp0 (person->role.value, "attendee") == 0 && is_in_headline (self, person))
        set_role (person, "principal", person->name, "named in the headline");
    }
}

/* Whether a sentence behind the first tells of talks at the time of the meeting. */
static gboolean
tells_of_talks (const ChReading *self)
{
  for (guint s = MAX (self->main_sentence, 0) + 1; s < self->sentences->len; s++)
    {
      const ChEventFlags events = g_array_index (self->sentences, ChSentence, s).events;

      if ((events & (CH_EVENT_MEET | CH_EVENT_SIGN)) != 0 && (events & OTHER_TIME) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether all who lead the talks are from other states than the publisher's. */
static gboolean
are_all_foreign (const ChReading *self)
{
  gboolean takes_part = FALSE;

  for (guint i = 0; i < self->people->len; i++)
    {
      const ChPerson *person = ch_reading_get_person (self, i);

      if (!person->takes_part || !ch_fact_is (&person->role, "principal"))
        continue;
      if (person->country.value == NULL || ch_fact_is (&person->country, self->home_country))
        return FALSE;
      takes_part = TRUE;
    }
  return takes_part;
}

/* "At the invitation of A, B of X paid a visit.  The two ministers held talks": nobody else is there to have
 * talked with B. */
static void
admit_inviter (ChReading *self)
{
  if (!are_all_foreign (self) || !tells_of_talks (self))
    return;
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const ChMention *mention = &g_array_index (self->mentions, ChMention, i);
      ChPerson *person = mention->person != G_MAXUINT ? ch_reading_get_person (self, mention->person) : NULL;

      if (person == NULL || !mention->invites)
        continue;
      set_role (person, "principal", mention->whole, "invites the guests");
      person->takes_part = TRUE;
      return;
    }
}

void
ch_reading_find_people (ChReading *self)
{
  join_mentions (self);
  learn_from_headline (self);
  find_main_sentence (self);
  prefer_full_titles (self);
  /* The sentence of the meeting first; then the others, twice, because who is named beside a
   * participant may stand before it. */
  for (guint pass = 0; pass < 3; pass++)
    for (guint i = 0; i < self->mentions->len; i++)
      {
        ChMention *mention = &g_array_index (self->mentions, ChMention, i);
        const gboolean is_main = (int) ch_reading_get_sentence (self, mention->whole.from) == self->main_sentence;

        if (is_main == (pass == 0))
          judge_mention (self, mention);
      }
  admit_inviter (self);
  promote_speakers (self);
  promote_negotiators (self);
  promote_headline (self);
}

void
ch_reading_list_people (ChReading *self)
{
  join_mentions (self);
  for (guint i = 0; i < self->people->len; i++)
    {
      ChPerson *person = ch_reading_get_person (self, i);

      person->takes_part = TRUE;
      set_role (person, "attendee", person->name, "in a list");
    }
  self->main_sentence = 0;
}
