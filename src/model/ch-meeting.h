/* ch-meeting.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ChMeeting:
 *
 * One meeting: who met whom, when and where, what was said and signed, and where that is known
 * from.  It holds its participants, photos, documents, articles and evidence; they are saved with it.
 */
#define CH_TYPE_MEETING (ch_meeting_get_type ())
G_DECLARE_FINAL_TYPE (ChMeeting, ch_meeting, CH, MEETING, ChRecord)

/** ch_meeting_new: Returns: (transfer full): an empty record with a new identity */
ChMeeting *ch_meeting_new (void);

/*
 * The fields.  Strings are borrowed and %NULL where nothing is known; string arrays are borrowed
 * and never %NULL; lists belong to the record and are changed in place.
 */

/* CH_VOCABULARY_STATUS */
const char *ch_meeting_get_status (ChMeeting *self);
void ch_meeting_set_status (ChMeeting *self,
                            const char *status);

/** ch_meeting_is_to_review: Returns: whether it was imported, and nobody has looked at it yet */
gboolean ch_meeting_is_to_review (ChMeeting *self);

/* The headline, or what the record is called */
const char *ch_meeting_get_title (ChMeeting *self);
void ch_meeting_set_title (ChMeeting *self,
                           const char *title);

/* The title in other languages (transfer none) (element-type ChTitle) */
GListStore *ch_meeting_get_other_titles (ChMeeting *self);

/* The language of the title and text, BCP 47 */
const char *ch_meeting_get_language (ChMeeting *self);
void ch_meeting_set_language (ChMeeting *self,
                              const char *language);

/* CH_VOCABULARY_KIND */
const char *ch_meeting_get_kind (ChMeeting *self);
void ch_meeting_set_kind (ChMeeting *self,
                          const char *kind);

/* The (first) day, EDTF */
const char *ch_meeting_get_date (ChMeeting *self);
void ch_meeting_set_date (ChMeeting *self,
                          const char *date);

/* The last day where there are more, EDTF */
const char *ch_meeting_get_end_date (ChMeeting *self);
void ch_meeting_set_end_date (ChMeeting *self,
                              const char *end_date);

/* As worded */
const char *ch_meeting_get_city (ChMeeting *self);
void ch_meeting_set_city (ChMeeting *self,
                          const char *city);

/* Where it was held, ISO 3166-1 alpha-2 */
const char *ch_meeting_get_country (ChMeeting *self);
void ch_meeting_set_country (ChMeeting *self,
                             const char *country);

/* As worded */
const char *ch_meeting_get_venue (ChMeeting *self);
void ch_meeting_set_venue (ChMeeting *self,
                           const char *venue);

/* The registry or file number */
const char *ch_meeting_get_reference (ChMeeting *self);
void ch_meeting_set_reference (ChMeeting *self,
                               const char *reference);

/* The marking that its papers carry, as worded: "RESTRICTED" */
const char *ch_meeting_get_marking (ChMeeting *self);
void ch_meeting_set_marking (ChMeeting *self,
                             const char *marking);

/* What was said, in the words of staff, paragraphs on lines of their own; the text of an
 * imported article stays in the article */
const char *ch_meeting_get_text (ChMeeting *self);
void ch_meeting_set_text (ChMeeting *self,
                          const char *text);

/* Bodies that took part, as worded */
const char *const *ch_meeting_get_organisations (ChMeeting *self);
void ch_meeting_set_organisations (ChMeeting *self,
                                   const char *const *organisations);

/* Subjects discussed, as worded */
const char *const *ch_meeting_get_topics (ChMeeting *self);
void ch_meeting_set_topics (ChMeeting *self,
                            const char *const *topics);

/* What was agreed, each sentence as worded */
const char *const *ch_meeting_get_agreements (ChMeeting *self);
void ch_meeting_set_agreements (ChMeeting *self,
                                const char *const *agreements);

/* Who took part, in order of precedence (transfer none) (element-type ChParticipant) */
GListStore *ch_meeting_get_participants (ChMeeting *self);

/* In order (transfer none) (element-type ChPhoto) */
GListStore *ch_meeting_get_photos (ChMeeting *self);

/* Signed or issued at the meeting (transfer none) (element-type ChDocument) */
GListStore *ch_meeting_get_documents (ChMeeting *self);

/* The sources (transfer none) (element-type ChArticle) */
GListStore *ch_meeting_get_articles (ChMeeting *self);

/* Where each imported value stands (transfer none) (element-type ChEvidence) */
GListStore *ch_meeting_get_evidence (ChMeeting *self);

G_END_DECLS
