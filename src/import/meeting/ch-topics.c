/* ch-topics.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

#include <string.h>

/* More subjects than these are no help to a reader. */
#define MAX_TOPICS 8

/* Where lists name so many, the nouns of the report are not asked. */
#define ENOUGH_TOPICS 4

static gboolean
is_known (const ChReading *self,
          ChSpan           span)
{
  for (guint i = 0; i < self->topics->len; i++)
    {
      const ChSpan known = g_array_index (self->topics, ChSpan, i);
      g_autofree char *a = ch_span_dup_text (self->text, known);
      g_autofree char *b = ch_span_dup_text (self->text, span);

      if (strstr (a, b) != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
names_person (const ChReading *self,
              ChSpan           span)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const ChSpan name = g_array_index (self->people, ChPerson, i).name;

      for (guint t = span.from; t < span.to; t++)
        if (name.from < name.to && ch_reading_token (self, t)->word == ch_reading_token (self, name.to - 1)->word
            && g_array_index (self->people, ChPerson, i).takes_part)
          return TRUE;
    }
  return FALSE;
}

static gboolean
overlaps (ChSpan a,
          ChSpan b)
{
  return a.from < b.to && b.from < a.to;
}

/* Whether the words are part of what names a person or a paper. */
static gboolean
is_taken (const ChReading *self,
          ChSpan           span)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const ChMention *mention = &g_array_index (self->mentions, ChMention, i);

      if (!mention->bare && overlaps (span, mention->whole))
        return TRUE;
    }
  for (guint i = 0; i < self->documents->len; i++)
    if (overlaps (span, g_array_index (self->documents, ChDocumentFound, i).title))
      return TRUE;
  return FALSE;
}

/* Takes the subjects of MATCHES: those of lists, or those that only a report of the talks names. */
static void
take_topics (ChReading *self,
             GPtrArray *matches,
             gboolean   reported)
{
  for (guint i = 0; i < matches->len; i++)
    {
      const ChMatch *match = g_ptr_array_index (matches, i);
      const int sentence = ch_reading_get_sentence (self, match->from);

      /* Subjects are told of behind the sentence of the meeting. */
      if (ch_match_has_tag (match, "report") != reported || (reported && sentence <= self->main_sentence))
        continue;
      for (guint c = 0; c < match->captures->len; c++)
        {
          const ChCapture *capture = &g_array_index (match->captures, ChCapture, c);
          const ChSpan span = { capture->from, capture->to };

          if (self->topics->len < MAX_TOPICS && strcmp (capture->label, "topic") == 0 && !is_known (self, span) && !is_taken (self, span)
              && !names_person (self, span))
            g_array_append_val (self->topics, span);
        }
    }
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const ChSpan *one = a;
  const ChSpan *other = b;

  return one->from < other->from ? -1 : one->from > other->from;
}

void
ch_reading_find_topics (ChReading *self)
{
  g_autoptr(GPtrArray) matches = ch_grammar_match_all (self->tongue->grammar, "topic", self->text, 0, self->text->tokens->len);

  take_topics (self, matches, FALSE);
  if (self->topics->len < ENOUGH_TOPICS)
    take_topics (self, matches, TRUE);
  g_array_sort (self->topics, compare_spans);
}
