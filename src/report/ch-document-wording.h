/* ch-document-wording.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-document.h"
#include "ch-meeting.h"

G_BEGIN_DECLS

/*
 * How a document is worded on paper.  What it does not tell itself is told by the meeting that it was
 * signed at.
 */

/** ch_document_wording_dup_kind: Returns: (transfer full): its type and status */
char *ch_document_wording_dup_kind (ChDocument *document);

/** ch_document_wording_dup_parties: Returns: (transfer full) (nullable): whom it binds, else both delegations */
char *ch_document_wording_dup_parties (ChDocument *document,
                                       ChMeeting  *meeting);

/** ch_document_wording_dup_date: Returns: (transfer full) (nullable): the day of signature, else of the meeting */
char *ch_document_wording_dup_date (ChDocument *document,
                                    ChMeeting  *meeting);

/** ch_document_wording_dup_place: Returns: (transfer full) (nullable): of signature, else of the meeting */
char *ch_document_wording_dup_place (ChDocument *document,
                                     ChMeeting  *meeting);

/** ch_document_wording_dup_signatories: Returns: (transfer full) (nullable): who signed, for whom, as a sentence */
char *ch_document_wording_dup_signatories (ChDocument *document);

/** ch_document_wording_dup_languages: Returns: (transfer full) (nullable): which it was made in, as a sentence */
char *ch_document_wording_dup_languages (ChDocument *document);

/** ch_document_wording_dup_in_force: Returns: (transfer full) (nullable): since when, as a sentence */
char *ch_document_wording_dup_in_force (ChDocument *document);

/** ch_document_wording_is_in_force: Returns: whether it binds, as the record tells */
gboolean ch_document_wording_is_in_force (ChDocument *document);

G_END_DECLS
