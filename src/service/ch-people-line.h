/* ch-people-line.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"
#include "ch-participant.h"

G_BEGIN_DECLS

/*
 * What somebody typed or pasted about those present, for the rules that read articles, and back from them.
 */

/**
 * ch_people_line_dup_sentence:
 * @language: (nullable): of @text
 *
 * Returns: (transfer full): @text as an article would begin the list of those present
 */
char *ch_people_line_dup_sentence (const char *text,
                                   const char *language);

/**
 * ch_people_line_collect:
 * @meeting: what was read from @text
 *
 * Returns: (transfer full) (element-type ChParticipant): those who take part.  A title or a body is as it was worded, with
 *   the country that stands with it: "Minister of Fisheries of Norway"; the country is kept beside it as well
 */
GPtrArray *ch_people_line_collect (ChMeeting  *meeting,
                                   const char *text);

/** ch_people_line_split: Returns: (transfer full): who is named without any rule: the name up to the first comma, and the title */
ChParticipant *ch_people_line_split (const char *text);

G_END_DECLS
