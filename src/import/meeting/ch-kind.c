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
  { "conference", CH_EVENT_CONFERENCE }, { "signing", CH_EVENT_SIGN }, { "visit", CH_EVENT_VISIT },
};

void
ch_reading_find_kind (ChReading *self)
{
  if (self->main_sentence < 0)
    return;

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < self->events->len; i++)
      {
        const ChEvent *event = &g_array_index (self->events, ChEvent, i);

        if ((event->flags & kinds[k].flag) != 0 && (int) ch_reading_get_sentence (self, event->span.from) == self->main_sentence)
          {
            self->kind = (ChFact) { kinds[k].kind, event->span, event->rule, 0.9 };
            return;
          }
      }
}
