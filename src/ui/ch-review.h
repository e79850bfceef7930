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

/**
 * ch_review_use:
 * @kind: as in ChArticleView::used
 * @evidence: the words of the article, and where they stand; it gets its record and field
 *
 * Takes the words into @meeting, as a new record or as the value of a field.
 */
void ch_review_use (ChMeeting  *meeting,
                    const char *kind,
                    ChEvidence *evidence);

G_END_DECLS
