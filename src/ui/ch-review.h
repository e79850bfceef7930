/* ch-review.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-evidence.h"
#include "ch-meeting.h"

G_BEGIN_DECLS

/*
 * What a review asks of the evidence that an imported meeting holds.  Evidence speaks for a value
 * as long as the field still has it.
 */

/** ch_review_find_doubts: Returns: (transfer full) (element-type ChEvidence): the doubtful evidence of @meeting */
GPtrArray *ch_review_find_doubts (ChMeeting *meeting);

/** ch_review_accept: Makes the evidence of that field sure: somebody has compared it with the article. */
void ch_review_accept (ChMeeting  *meeting,
                       const char *uid,
                       const char *field);

G_END_DECLS
