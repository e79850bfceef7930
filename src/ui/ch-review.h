/* ch-review.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-evidence.h"
#include "ch-importer.h"
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
 * ch_review_use_async:
 * @kind: as in ChArticleView::used
 * @evidence: the words of the article, and where they stand; it gets its record and field
 *
 * Takes the words into @meeting, as a new record or as the value of a field.  Those that name people are read as the row
 * that takes people reads what is typed into it, and each value has its own place.
 */
void ch_review_use_async (ChMeeting           *meeting,
                          const char          *kind,
                          ChEvidence          *evidence,
                          ChImporter          *importer,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data);

/** ch_review_use_finish: Returns: (transfer full): the evidence, with its record and field; the first of several */
ChEvidence *ch_review_use_finish (ChMeeting    *meeting,
                                  GAsyncResult *result);

/** ch_review_dup_remarks: Returns: (transfer full) (nullable): what the reader says of an article in which it found little */
char *ch_review_dup_remarks (ChMeeting *meeting);

G_END_DECLS
