/* ch-wording.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-article.h"
#include "ch-document.h"
#include "ch-edtf.h"
#include "ch-meeting.h"
#include "ch-participant.h"
#include "ch-photo.h"

G_BEGIN_DECLS

/*
 * How a record is worded on paper: the same in every product.
 */

/** ch_wording_get_marking: Returns: (nullable): what its pages are marked with */
const char *ch_wording_get_marking (ChMeeting *meeting);

/** ch_wording_dup_flagged: Returns: (transfer full): @text of @meeting for a table, which tells in a line
 *   of its own that the meeting is unconfirmed, where it is */
char *ch_wording_dup_flagged (ChMeeting  *meeting,
                              const char *text);

/** ch_wording_dup_title: Returns: (transfer full): its title, or what it is by its kind and date */
char *ch_wording_dup_title (ChMeeting *meeting);

/** ch_wording_join: Returns: (transfer full): @words in one line */
char *ch_wording_join (const char *const *words);

/** ch_wording_dup_place: Returns: (transfer full) (nullable): venue, city and country */
char *ch_wording_dup_place (ChMeeting *meeting);

/** ch_wording_dup_city: Returns: (transfer full) (nullable): the city, or where that is not known the
 *   country */
char *ch_wording_dup_city (ChMeeting *meeting);

/** ch_wording_dup_parties: Returns: (transfer full) (nullable): both delegations, for a line */
char *ch_wording_dup_parties (ChMeeting *meeting);

/** ch_wording_dup_principals: Returns: (transfer full) (nullable): the names of both sides' principals, or
 *   of the first of a side where none is known as such */
char *ch_wording_dup_principals (ChMeeting *meeting);

/** ch_wording_dup_other_bodies: Returns: (transfer full) (nullable): the bodies of @meeting that
 *   no participant names */
char *ch_wording_dup_other_bodies (ChMeeting *meeting);

/**
 * ch_wording_list_side:
 * @side: (nullable): CH_VOCABULARY_SIDE, or %NULL for whoever is neither host nor guest
 *
 * Returns: (transfer full) (element-type ChParticipant): the principal, then the others in the order of the
 *   record
 */
GPtrArray *ch_wording_list_side (ChMeeting  *meeting,
                                 const char *side);

/** ch_wording_dup_delegation: Returns: (transfer full) (nullable): whom @participants stand for: the one
 *   country of all, else the body of the first that names one */
char *ch_wording_dup_delegation (GPtrArray *participants);

/** ch_wording_dup_name: Returns: (transfer full): the name, and the role where it is to be told */
char *ch_wording_dup_name (ChParticipant *participant);

/** ch_wording_dup_post: Returns: (transfer full) (nullable): title and body as worded */
char *ch_wording_dup_post (ChParticipant *participant);

/** ch_wording_was_there: Returns: whether @participant did not stay away with apologies */
gboolean ch_wording_was_there (ChParticipant *participant);

/** ch_wording_dup_presence: Returns: (transfer full) (nullable): for whom somebody came, or that they did not
 *   come, where that is worth telling */
char *ch_wording_dup_presence (ChParticipant *participant);

/** ch_wording_list: Returns: (transfer full): both parts in a line, with what their script puts between */
char *ch_wording_list (const char *first,
                       const char *second);

/** ch_wording_dup_person: Returns: (transfer full): name and post in one line */
char *ch_wording_dup_person (ChParticipant *participant);

/** ch_wording_dup_credit: Returns: (transfer full) (nullable): the credit as worded, else its parts */
char *ch_wording_dup_credit (ChPhoto *photo);

/** ch_wording_is_credit_line: Returns: whether @line is nothing but the credit of one of the photos */
gboolean ch_wording_is_credit_line (ChMeeting  *meeting,
                                    const char *line);

/** ch_wording_dup_photo_path: Returns: (transfer full) (nullable): where its file lies */
char *ch_wording_dup_photo_path (ChPhoto    *photo,
                                 const char *files_folder);

/** ch_wording_get_address: Returns: (nullable): where the article was found */
const char *ch_wording_get_address (ChArticle *article);

/** ch_wording_isolate: Returns: (transfer full): @part, which keeps its order within a sentence where it or
 *   @other, which stands beside it, is written from right to left */
char *ch_wording_isolate (const char *part,
                          const char *other);

/** ch_wording_dup_origin: Returns: (transfer full): publisher, day of publication and of retrieval */
char *ch_wording_dup_origin (ChArticle *article);

G_END_DECLS
