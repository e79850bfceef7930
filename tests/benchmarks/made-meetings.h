/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ch-meeting.h"

G_BEGIN_DECLS

/*
 * Made-up meetings of a century: the same seed makes the same meetings.  Words come as in real text: a
 * few very often, most of them seldom.
 */
typedef struct _MadeMeetings MadeMeetings;

/** The seed of the log that is measured, and how many meetings are written at once. */
#define MADE_MEETINGS_SEED 20180702
#define MADE_MEETINGS_BATCH 1000

MadeMeetings *made_meetings_new  (guint32       seed);
void          made_meetings_free (MadeMeetings *self);

/** made_meetings_next: Returns: (transfer full): a meeting with five participants */
ChMeeting *made_meetings_next (MadeMeetings *self);

/** made_meetings_batch: Returns: (transfer full) (element-type ChMeeting): the next @n */
GPtrArray *made_meetings_batch (MadeMeetings *self,
                                guint         n);

/** made_meetings_get_word: Returns: the word of that frequency, 0 for the commonest */
const char *made_meetings_get_word (MadeMeetings *self,
                                    guint         rank);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MadeMeetings, made_meetings_free)

G_END_DECLS
