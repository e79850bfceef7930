/* ch-side-company.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-sides.h"

#include <string.h>

/* Between the words that bring someone along and the name, nothing else may happen. */
#define DEEDS (CH_EVENT_MEET | CH_EVENT_CALL | CH_EVENT_SIGN | CH_EVENT_LEAD | CH_EVENT_ATTEND)

/* A delegation is introduced in one of so many sentences before the one that says who is in it. */
#define MAX_BEFORE 4

static gboolean
is_company_rule (const char *rule)
{
  return strcmp (rule, "accompanied") == 0 || strcmp (rule, "delegation-included") == 0;
}

/* The words that bring along whom MENTION names, "… was accompanied by A, director, and B"; they may stand in the
 * heading of a list.
 *
 * Returns: (nullable): their event */
static const ChEvent *
find_company_event (const ChReading *self,
                    const ChMention *mention)
{
  const guint sentence = ch_reading_get_sentence (self, mention->whole.from);
  const ChSentence *place = &g_array_index (self->sentences, ChSentence, sentence);
  const ChEvent *last = ch_reading_find_last_event (self, (ChSpan) { place->from, mention->whole.from }, DEEDS);

  if (last == NULL && place->heading != G_MAXUINT)
    {
      const ChSentence *heading = &g_array_index (self->sentences, ChSentence, place->heading);

      last = ch_reading_find_last_event (self, (ChSpan) { heading->from, heading->to }, DEEDS);
    }
  return last != NULL && is_company_rule (last->rule) ? last : NULL;
}

/* The one on SIDE who leads it. */
static const ChPerson *
find_principal (ChReading  *self,
                const char *side)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const ChPerson *person = ch_reading_get_person (self, i);

      if (person->takes_part && ch_fact_is (&person->side, side) && ch_fact_is (&person->role, "principal"))
        return person;
    }
  return NULL;
}

/* Whether the words of POST stand in TITLE. */
static gboolean
holds_words (const ChReading *self,
             ChSpan           title,
             ChSpan           post)
{
  const guint n = post.to - post.from;

  for (guint at = title.from; at + n <= title.to; at++)
    {
      guint i = 0;

      while (i < n && ch_reading_token (self, at + i)->word == ch_reading_token (self, post.from + i)->word)
        i++;
      if (i == n)
        return TRUE;
    }
  return FALSE;
}

/* "The Deputy Minister was accompanied by …": the principal with that post; where both sides have one, the guest,
 * of whom it is told more often. */
static const ChPerson *
find_titled (ChReading *self,
             ChSpan     post)
{
  const ChPerson *found = NULL;

  for (guint i = 0; i < self->people->len; i++)
    {
      const ChPerson *person = ch_reading_get_person (self, i);

      if (!person->takes_part || person->side.value == NULL || !ch_fact_is (&person->role, "principal")
          || !holds_words (self, person->title, post))
        continue;
      if (found == NULL || ch_fact_is (&person->side, "guest"))
        found = person;
    }
  return found;
}

/* Who brings the others along: who is named before EVENT, or whom a pronoun, a post or "the delegation" stands for.
 *
 * Returns: (nullable): the leader */
static const ChPerson *
find_leader (ChReading     *self,
             const ChEvent *event)
{
  const ChSpan subject = { self->text->sentence[event->span.from], event->span.from };

  for (guint i = ch_reading_find_mention_from (self, event->span.to); i > 0; i--)
    {
      const ChMention *mention = &g_array_index (self->mentions, ChMention, i - 1);

      if (mention->whole.from < subject.from)
        break;
      if (mention->whole.to <= event->span.to && mention->person != G_MAXUINT && ch_reading_get_person (self, mention->person)->takes_part)
        return ch_reading_get_person (self, mention->person);
    }
  for (guint i = subject.from; i < subject.to; i++)
    {
      const ChHit *post = ch_hits_find (self->text->hits, i, ch_lexicon_class (self->tongue->lexicon, "post"), subject.to - i);

      if (post != NULL)
        return find_titled (self, (ChSpan) { i, i + post->length });
      if (ch_hits_find (self->text->hits, i, ch_lexicon_class (self->tongue->lexicon, "pronoun"), 1) != NULL)
        return find_principal (self, "guest");
    }
  return strcmp (event->rule, "delegation-included") == 0 ? find_principal (self, "guest") : NULL;
}

/* "We met a delegation from X.  It consisted of …": of that body or land, which is named not long before EVENT. */
static void
join_party (ChReading     *self,
            ChPerson      *person,
            const ChEvent *event)
{
  const guint sentence = ch_reading_get_sentence (self, event->span.from);
  const ChSentence *first = &g_array_index (self->sentences, ChSentence, sentence - MIN (sentence, MAX_BEFORE));
  g_autoptr(GPtrArray) parties = ch_grammar_match_all (self->tongue->grammar, "party", self->text, first->from, event->span.to);

  for (guint i = 0; i < parties->len; i++)
    {
      const ChMatch *match = g_ptr_array_index (parties, i);
      const ChSpan body = ch_span_of (ch_match_find (match, "body")), land = ch_span_of (ch_match_find (match, "country"));
      ChSpan where = ch_span_is_set (land) ? land : body;
      const char *country = ch_reading_find_country (self, where, &where);

      if (country != NULL && g_strcmp0 (country, self->home_country) == 0)
        continue;
      ch_side_set (person, "guest", where, "of the delegation", 0.7);
      if (ch_span_is_set (person->title) && !ch_span_is_set (person->body))
        person->body = body;
      if (person->country.value == NULL && country != NULL)
        person->country = (ChFact) { country, where, "of the delegation", 0.7 };
      return;
    }
}

void
ch_side_find_by_company (ChReading *self,
                         ChPerson  *person)
{
  const ChEvent *event;
  const ChPerson *leader;

  if (person->side.value != NULL)
    return;
  event = find_company_event (self, &g_array_index (self->mentions, ChMention, person->first));
  leader = event != NULL ? find_leader (self, event) : NULL;

  if (leader != NULL && leader != person && leader->side.value != NULL)
    {
      ch_side_set (person, leader->side.value, event->span, "in the company of one whose side is known", 0.75);
      if (person->country.value == NULL && leader->country.value != NULL)
        person->country = (ChFact) { leader->country.value, event->span, "in the company of one whose state is known", 0.75 };
    }
  else if (event != NULL && leader == NULL && strcmp (event->rule, "delegation-included") == 0)
    {
      join_party (self, person, event);
    }
}
