/* ch-likeness.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"

G_BEGIN_DECLS

/**
 * ChLikeness:
 * @CH_LIKENESS_NONE: two meetings
 * @CH_LIKENESS_PEOPLE: of about the same day, with the same leading people or the same bodies
 * @CH_LIKENESS_ADDRESS: read from the same address
 *
 * Why two records may tell of one meeting, the weaker reason first.
 */
typedef enum
{
  CH_LIKENESS_NONE,
  CH_LIKENESS_PEOPLE,
  CH_LIKENESS_ADDRESS,
} ChLikeness;

/** ch_likeness_judge: Returns: how likely it is that @a and @b are one meeting */
ChLikeness ch_likeness_judge (ChMeeting *a,
                              ChMeeting *b);

/**
 * ch_likeness_same_name:
 *
 * Returns: whether @a and @b are one name: case, accents and the order of its words do not matter,
 *   and a Chinese name is the same as its romanisation ("王毅", "Wang Yi", "Yi WANG")
 */
gboolean ch_likeness_same_name (const char *a,
                                const char *b);

G_END_DECLS
