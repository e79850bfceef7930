/* ch-people.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

#define TAKING_PART \
  (CH_EVENT_MEET | CH_EVENT_CALL | CH_EVENT_VIDEO | CH_EVENT_VISIT | CH_EVENT_CONFERENCE | CH_EVENT_SIGN | CH_EVENT_ATTEND)
#define MEETING (CH_EVENT_MEET | CH_EVENT_CALL | CH_EVENT_VIDEO | CH_EVENT_CONFERENCE | CH_EVENT_VISIT)

static guint
count_words (const ChReading *self,
             ChSpan           name)
{
  guint n = 0;

  for (guint i = name.from; i < name.to; i++)
    n += (ch_reading_token (self, i)->flags & CH_TOKEN_SIGN) == 0;
  return n;
}

static gboolean
has_word (const ChReading *self,
          ChSpan           name,
          guint            word)
{
  for (guint i = name.from; i < name.to; i++)
    if (ch_reading_token (self, i)->word == word)
      return TRUE;
  return FALSE;
}

/* Whether each word of PART is one of WHOLE. */
static gboolean
is_part (const ChReading *self,
         ChSpan           part,
         ChSpan           whole)
{
  for (guint i = part.from; i < part.to; i++)
    {
      const ChToken *token = ch_reading_token (self, i);

      if ((token->flags & CH_TOKEN_SIGN) == 0 && !has_word (self, whole, token->word))
        return FALSE;
    }
  return TRUE;
}

static guint
find_person (const ChReading *self,
             const ChMention *mention)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const ChPerson *person = &g_array_index (self->people, ChPerson, i);

      if (is_part (self, mention->name, person->name) || is_part (self, person->name, mention->name))
        return i;
    }
  return G_MAXUINT;
}

/* A longer form of the name brings its title along; what is known is kept otherwise. */
static void
merge_mention (ChReading       *self,
               ChPerson        *person,
               const ChMention *mention)
{
  const gboolean longer = count_words (self, mention->name) > count_words (self, person->name);

  if (longer)
    {
      person->name = mention->name;
      person->name_rule = mention->rule;
    }
  if (ch_span_is_set (mention->title) && (!ch_span_is_set (person->title) || longer))
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
          merge_mention (self, &g_array_index (self->people, ChPerson, mention->person), mention);
        }
    }
}

static void
find_main_sentence (ChReading *self)
{
  for (guint i = 0; i < self->mentions->len && self->main_sentence < 0; i++)
    {
      const ChMention *mention = &g_array_index (self->mentions, ChMention, i);
      const guint sentence = ch_reading_get_sentence (self, mention->whole.from);
      const ChEventFlags events = g_array_index (self->sentences, ChSentence, sentence).events;

      if (!mention->aside && mention->person != G_MAXUINT && (events & (MEETING | CH_EVENT_SIGN)) != 0)
        self->main_sentence = sentence;
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

/* What the sentence of MENTION makes of the person. */
static void
judge_mention (ChReading *self,
               ChMention *mention)
{
  ChPerson *person;
  const guint sentence = ch_reading_get_sentence (self, mention->whole.from);
  const ChEventFlags events = g_array_index (self->sentences, ChSentence, sentence).events;

  if (mention->person == G_MAXUINT)
    return;

  person = &g_array_index (self->people, ChPerson, mention->person);
  if (mention->listed && mention->bare && (events & CH_EVENT_ATTEND) == 0)
    return;
  if (mention->aside || (events & TAKING_PART) == 0 || (events & (CH_EVENT_PAST | CH_EVENT_FUTURE)) != 0)
    return;

  if (!person->takes_part)
    {
      if ((int) sentence == self->main_sentence && (events & MEETING) != 0)
        set_role (person, "principal", mention->whole, "in the sentence of the meeting");
      else if ((events & CH_EVENT_SIGN) != 0 && (events & (MEETING | CH_EVENT_ATTEND)) == 0)
        set_role (person, "signatory", mention->whole, "in a sentence of signing");
      else
        set_role (person, "attendee", mention->whole, "in a sentence of those present");
    }
  person->takes_part = TRUE;
}

void
ch_reading_find_people (ChReading *self)
{
  join_mentions (self);
  find_main_sentence (self);
  for (guint i = 0; i < self->mentions->len; i++)
    judge_mention (self, &g_array_index (self->mentions, ChMention, i));
}
