/* ch-events.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

#include <stdlib.h>
#include <string.h>

/* So many words stand before what an article tells: a dateline, a source. */
#define HEAD_LENGTH 40

/* The tags of the rules of kind "event". */
static const struct
{
  const char *tag;
  ChEventFlags flag;
} tags[] = {
  { "meet", CH_EVENT_MEET },
  { "call", CH_EVENT_CALL },
  { "video", CH_EVENT_VIDEO },
  { "visit", CH_EVENT_VISIT },
  { "conference", CH_EVENT_CONFERENCE },
  { "sign", CH_EVENT_SIGN },
  { "attend", CH_EVENT_ATTEND },
  { "past", CH_EVENT_PAST },
  { "future", CH_EVENT_FUTURE },
  { "sideline", CH_EVENT_SIDELINE },
  { "issue", CH_EVENT_ISSUE },
  { "agree", CH_EVENT_AGREE },
  { "lead", CH_EVENT_LEAD },
  { "say", CH_EVENT_SAY },
  { "recall", CH_EVENT_RECALL },
};

static ChEventFlags
get_flags (const ChMatch *match)
{
  ChEventFlags flags = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (ch_match_has_tag (match, tags[i].tag))
      flags |= tags[i].flag;
  return flags;
}

/* Returns: the year that the text is of: of publication, or the first that it names near its head; 0 where
 * there is none */
static int
find_year (const ChReading *self)
{
  const char *published = ch_article_get_published (self->article);

  if (published != NULL)
    return atoi (published);
  for (guint i = 0; i < MIN (self->text->tokens->len, HEAD_LENGTH); i++)
    if ((ch_reading_token (self, i)->flags & CH_TOKEN_YEAR) != 0)
      return atoi (self->text->text + ch_reading_token (self, i)->start);
  return 0;
}

/* A sentence whose years are all over tells of another time, whatever its words: "In 2017 Minister A met B". */
static void
find_other_years (ChReading *self)
{
  const int year = find_year (self);

  for (guint s = 0; s < self->sentences->len && year != 0; s++)
    {
      ChSentence *sentence = &g_array_index (self->sentences, ChSentence, s);
      guint n_past = 0, n_years = 0;

      for (guint i = sentence->from; i < sentence->to; i++)
        if ((ch_reading_token (self, i)->flags & CH_TOKEN_YEAR) != 0)
          {
            n_years++;
            n_past += atoi (self->text->text + ch_reading_token (self, i)->start) < year - 1;
          }
      if (n_past > 0 && n_past == n_years)
        sentence->events |= CH_EVENT_PAST;
    }
}

/* A line of a list is no longer than this. */
#define MAX_LINE 60

static gunichar
get_char (const ChReading *self,
          guint            token)
{
  return g_utf8_get_char (self->text->text + ch_reading_token (self, token)->start);
}

static gboolean
is_heading (const ChReading  *self,
            const ChSentence *sentence)
{
  const ChEvent *event = ch_reading_find_event (self, (ChSpan) { sentence->from, sentence->to }, CH_EVENT_ATTEND);

  return get_char (self, sentence->to - 1) == ':' || get_char (self, sentence->to - 1) == 0xff1a
         || (event != NULL && event->span.to == sentence->to && strcmp (event->rule, "participants-heading") == 0);
}

/* Whether SENTENCE is a line that begins with a dash or bullet, or one that is none in the sense of grammar. */
static gboolean
is_item (const ChReading  *self,
         const ChSentence *sentence)
{
  const ChToken *first = ch_reading_token (self, sentence->from);
  const gunichar c = get_char (self, sentence->from), end = get_char (self, sentence->to - 1);
  const gboolean is_bullet = c == 0x2022 || c == 0x00b7 || c == '*' || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION;

  return (first->flags & CH_TOKEN_LINE) != 0 && sentence->to - sentence->from <= MAX_LINE
         && (is_bullet || (end != '.' && end != 0x3002 && end != '"' && end != 0x201d));
}

/* "Also present were:" speaks for each line of the list below it, and so do the headings in that list. */
static void
spread_headings (ChReading *self)
{
  guint heading = G_MAXUINT;

  for (guint s = 0; s < self->sentences->len; s++)
    {
      ChSentence *sentence = &g_array_index (self->sentences, ChSentence, s);

      if (heading != G_MAXUINT && is_item (self, sentence))
        {
          sentence->events |= g_array_index (self->sentences, ChSentence, heading).events & CH_EVENT_ATTEND;
          sentence->heading = heading;
          if (is_heading (self, sentence))
            heading = s;
          continue;
        }
      heading = is_heading (self, sentence) ? s : G_MAXUINT;
    }
}

/* "A and B were present.  On the Romanian side: C and D": the second sentence goes on with the list of the first. */
static void
spread_lists (ChReading *self)
{
  for (guint s = 1; s < self->sentences->len; s++)
    {
      const ChEventFlags before = g_array_index (self->sentences, ChSentence, s - 1).events;
      ChSentence *sentence = &g_array_index (self->sentences, ChSentence, s);
      g_autoptr(ChMatch) group = NULL;

      if ((before & CH_EVENT_ATTEND) == 0 || sentence->events != 0)
        continue;
      group = ch_grammar_match (self->tongue->grammar, "group", self->text, sentence->from, 0);
      if (group != NULL)
        sentence->events |= CH_EVENT_ATTEND;
    }
}

void
ch_reading_find_events (ChReading *self)
{
  g_autoptr(GPtrArray) matches = ch_grammar_match_all (self->tongue->grammar, "event", self->text, 0, self->text->tokens->len);

  for (guint i = 0; i < matches->len; i++)
    {
      const ChMatch *match = g_ptr_array_index (matches, i);
      const ChEvent event = { { match->from, match->to }, get_flags (match), match->rule };
      const guint sentence = ch_reading_get_sentence (self, match->from);

      g_array_append_val (self->events, event);
      g_array_index (self->sentences, ChSentence, sentence).events |= event.flags;
    }
  find_other_years (self);
  spread_headings (self);
  spread_lists (self);
}
