/* ch-events.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-reading.h"

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
}
