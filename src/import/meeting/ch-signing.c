/* ch-signing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

#include <string.h>

/* The words that name the parties begin in the title, or so many words behind it. */
#define MAX_BEHIND 8

/* "2024-03-05" */
#define LENGTH_OF_DAY 10

static gboolean
is_known_party (const ChReading       *self,
                const ChDocumentFound *found,
                ChSpan                 party)
{
  for (guint i = 0; i < found->n_parties; i++)
    {
      g_autofree char *known = ch_span_dup_text (self->text, found->parties[i]);
      g_autofree char *name = ch_span_dup_text (self->text, party);

      if (strcmp (known, name) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "… between A and B", in the title or right behind it. */
static void
find_parties (ChReading       *self,
              ChDocumentFound *found)
{
  const guint end = self->text->sentence_end[found->title.from];
  g_autoptr(GPtrArray) matches = ch_grammar_match_all (self->tongue->grammar, "parties", self->text, found->title.from, end);

  for (guint i = 0; i < matches->len && found->n_parties == 0; i++)
    {
      const ChMatch *match = g_ptr_array_index (matches, i);

      if (match->from >= found->title.to + MAX_BEHIND)
        return;
      for (guint c = 0; c < match->captures->len; c++)
        {
          const ChCapture *capture = &g_array_index (match->captures, ChCapture, c);
          const ChSpan party = { capture->from, capture->to };

          if (strcmp (capture->label, "party") == 0 && ch_span_is_set (party) && found->n_parties < CH_MAX_PARTIES
              && !is_known_party (self, found, party))
            found->parties[found->n_parties++] = party;
        }
    }
}

/* Whether MENTION names one who signs: of the words of signing and of being present, the nearest before the
 * person is one of signing, or, where there is none, the nearest behind. */
static gboolean
is_signer (const ChReading *self,
           const ChMention *mention,
           ChSpan           sentence)
{
  const ChEvent *before = NULL;
  const ChEvent *behind = NULL;

  for (guint i = 0; i < self->events->len; i++)
    {
      const ChEvent *event = &g_array_index (self->events, ChEvent, i);

      if ((event->flags & (CH_EVENT_SIGN | CH_EVENT_ATTEND)) == 0 || event->span.from < sentence.from || event->span.to > sentence.to)
        continue;
      if (event->span.to <= mention->whole.from)
        before = event;
      else if (event->span.from >= mention->whole.to && behind == NULL && strcmp (event->rule, "accompanied") != 0)
        behind = event;
    }
  if (before != NULL)
    return (before->flags & CH_EVENT_SIGN) != 0;
  return behind != NULL && (behind->flags & CH_EVENT_SIGN) != 0;
}

static gboolean
is_known_signatory (const ChDocumentFound *found,
                    guint                  person)
{
  for (guint i = 0; i < found->n_signatories; i++)
    if (found->signatories[i] == person)
      return TRUE;
  return FALSE;
}

/* Those whom SENTENCE names as signing. */
static void
add_signers (ChReading       *self,
             ChDocumentFound *found,
             ChSpan           sentence)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const ChMention *mention = &g_array_index (self->mentions, ChMention, i);

      if (mention->whole.from < sentence.from || mention->whole.to > sentence.to || mention->aside || mention->person == G_MAXUINT
          || !g_array_index (self->people, ChPerson, mention->person).takes_part)
        continue;
      if (is_signer (self, mention, sentence) && !is_known_signatory (found, mention->person) && found->n_signatories < CH_MAX_SIGNATORIES)
        found->signatories[found->n_signatories++] = mention->person;
    }
}

/* So many words stand at most between those who sign and the word of signing: "they have also". */
#define MAX_TO_SIGN 3

/* Whether SENTENCE says of "them", or of "the two ministers", that they sign. */
static gboolean
is_signed_by_both (const ChReading *self,
                   ChSpan           sentence)
{
  g_autoptr(GPtrArray) matches = ch_grammar_match_all (self->tongue->grammar, "signers", self->text, sentence.from, sentence.to);

  for (guint i = 0; i < matches->len; i++)
    {
      const ChMatch *match = g_ptr_array_index (matches, i);
      const ChSpan behind = { match->to, MIN (match->to + MAX_TO_SIGN + 1, sentence.to) };

      if (ch_reading_find_event (self, behind, CH_EVENT_SIGN) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "They signed": the two who lead the talks, where there are two, one for each side. */
static void
add_both (ChReading       *self,
          ChDocumentFound *found,
          ChSpan           sentence)
{
  guint both[2];
  guint n = 0;

  if (!is_signed_by_both (self, sentence))
    return;
  for (guint i = 0; i < self->people->len; i++)
    {
      const ChPerson *person = ch_reading_get_person (self, i);

      if (!person->takes_part || !ch_fact_is (&person->role, "principal"))
        continue;
      if (n == G_N_ELEMENTS (both))
        return;
      both[n++] = i;
    }
  if (n < G_N_ELEMENTS (both) || ch_fact_is (&ch_reading_get_person (self, both[0])->side, ch_reading_get_person (self, both[1])->side.value))
    return;
  for (guint i = 0; i < n; i++)
    if (!is_known_signatory (found, both[i]) && found->n_signatories < CH_MAX_SIGNATORIES)
      found->signatories[found->n_signatories++] = both[i];
}

/* Who puts a name under it: those whom the sentence of signing names.  Of one paper alone, each sentence of
 * signing tells: "A paper was signed.  A and B signed it for their governments." */
static void
find_signatories (ChReading       *self,
                  ChDocumentFound *found)
{
  if (found->headline == NULL)
    {
      const guint own = self->text->sentence[found->status_why.from];

      add_signers (self, found, (ChSpan) { own, self->text->sentence_end[own] });
      if (found->n_signatories == 0)
        add_both (self, found, (ChSpan) { own, self->text->sentence_end[own] });
    }
  for (guint i = 0; self->documents->len == 1 && i < self->sentences->len; i++)
    {
      const ChSentence *sentence = &g_array_index (self->sentences, ChSentence, i);

      if ((sentence->events & (CH_EVENT_SIGN | CH_EVENT_PAST | CH_EVENT_FUTURE | CH_EVENT_SIDELINE)) == CH_EVENT_SIGN)
        add_signers (self, found, (ChSpan) { sentence->from, sentence->to });
    }
}

/* The day that the sentence names, or that of the meeting, where that was one day. */
static void
find_day (ChReading       *self,
          ChDocumentFound *found)
{
  const guint first = found->headline == NULL ? self->text->sentence[found->status_why.from] : 0;

  for (guint i = 0; i < self->days->len && found->headline == NULL; i++)
    {
      const ChFact *day = &g_array_index (self->days, ChFact, i);

      if (strlen (day->value) != LENGTH_OF_DAY || self->text->sentence[day->why.from] != first || (day->why.from >= found->title.from && day->why.to <= found->title.to))
        continue;
      found->date = *day;
      return;
    }
  if (self->end_date.value == NULL)
    found->date = self->date;
  if (found->date.value != NULL && !found->date.is_headline)
    found->date.rule = "day of the meeting";
}

void
ch_reading_find_signing (ChReading *self)
{
  for (guint i = 0; i < self->documents->len; i++)
    {
      ChDocumentFound *found = &g_array_index (self->documents, ChDocumentFound, i);

      if (found->headline == NULL)
        find_parties (self, found);
      if (g_strcmp0 (found->status, "signed") != 0)
        continue;
      find_signatories (self, found);
      find_day (self, found);
    }
}
