/* ch-kind.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

/* What happened, the more special kind first: a call is also a talk. */
static const struct
{
  const char *kind;
  ChEventFlags flag;
} kinds[] = {
  { "call", CH_EVENT_CALL },   { "video", CH_EVENT_VIDEO },   { "meeting", CH_EVENT_MEET },
  { "conference", CH_EVENT_CONFERENCE }, { "visit", CH_EVENT_VISIT }, { "meeting", CH_EVENT_LEAD },
  { "signing", CH_EVENT_SIGN },
};

/* What the headline says of the kind of meeting, so far as it is not a meeting like any other. */
static ChEventFlags
get_headline_events (const ChReading *self)
{
  ChEventFlags flags = 0;

  for (guint i = 0; self->headline != NULL && i < self->headline->events->len; i++)
    flags |= g_array_index (self->headline->events, ChEvent, i).flags;
  return flags & (CH_EVENT_CALL | CH_EVENT_VIDEO | CH_EVENT_MEET | CH_EVENT_SIGN | CH_EVENT_VISIT);
}

/* Whether the sentence of the meeting names someone of another state first, who has come to the home side. */
static gboolean
is_from_abroad (const ChReading *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const ChMention *mention = &g_array_index (self->mentions, ChMention, i);

      if ((int) ch_reading_get_sentence (self, mention->whole.from) == self->main_sentence && !mention->aside)
        return mention->country.value != NULL && g_strcmp0 (mention->country.value, self->home_country) != 0;
    }
  return FALSE;
}

/* "A met B.  The meeting was held by video": what the sentence behind the first adds. */
static const ChEvent *
find_video_behind (const ChReading *self)
{
  const guint next = self->main_sentence + 1;
  const ChSentence *sentence;

  if (next >= self->sentences->len)
    return NULL;
  sentence = &g_array_index (self->sentences, ChSentence, next);
  if ((sentence->events & CH_EVENT_MEET) == 0
      || (sentence->events & (CH_EVENT_PAST | CH_EVENT_FUTURE | CH_EVENT_SIDELINE | CH_EVENT_ATTEND)) != 0)
    return NULL;
  return ch_reading_find_event (self, (ChSpan) { sentence->from, sentence->to }, CH_EVENT_VIDEO);
}

void
ch_reading_find_kind (ChReading *self)
{
  const ChEventFlags headline = get_headline_events (self);
  const ChSentence *sentence;
  const ChEvent *event;

  if (self->main_sentence < 0)
    return;

  sentence = &g_array_index (self->sentences, ChSentence, self->main_sentence);
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      event = ch_reading_find_event (self, (ChSpan) { sentence->from, sentence->to }, kinds[k].flag);
      if (event != NULL)
        {
          self->kind = (ChFact) { kinds[k].kind, event->span, event->rule, 0.9 };
          break;
        }
    }

  /* "Readout of the call" above "they had a conversation". */
  event = ch_reading_find_event (self, (ChSpan) { sentence->from, sentence->to }, CH_EVENT_MEET | CH_EVENT_VISIT | CH_EVENT_ATTEND);
  if ((headline & (CH_EVENT_CALL | CH_EVENT_VIDEO)) != 0 && event != NULL)
    self->kind = (ChFact) { (headline & CH_EVENT_CALL) != 0 ? "call" : "video", event->span, "the headline says so", 0.85 };
  /* "A meets B" above "B of another state came to see …". */
  else if ((headline & CH_EVENT_MEET) != 0 && g_strcmp0 (self->kind.value, "visit") == 0 && is_from_abroad (self))
    self->kind = (ChFact) { .value = "meeting", .why = self->kind.why, .rule = "the headline says so", .confidence = 0.85 };
  else if (headline == CH_EVENT_VISIT
           && (event = ch_reading_find_event (self, (ChSpan) { sentence->from, sentence->to }, CH_EVENT_VISIT)) != NULL)
    self->kind = (ChFact) { .value = "visit", .why = event->span, .rule = "the headline says so", .confidence = 0.85 };
  else if ((headline & ~CH_EVENT_VISIT) == CH_EVENT_SIGN && (event = ch_reading_find_event (self, (ChSpan) { 0, sentence->to }, CH_EVENT_SIGN)) != NULL)
    self->kind = (ChFact) { "signing", event->span, "the headline says so", 0.85 };
  else if (g_strcmp0 (self->kind.value, "meeting") == 0 && (event = find_video_behind (self)) != NULL)
    self->kind = (ChFact) { "video", event->span, event->rule, 0.85 };
  else if (self->kind.value == NULL && event == NULL && sentence->to > sentence->from)
    self->kind = (ChFact) { "meeting", { sentence->from, MIN (sentence->to, sentence->from + 6) }, "people who come together", 0.5 };
}
