/* ch-house-style.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-document.h"
#include "ch-meeting.h"

G_BEGIN_DECLS

/**
 * ChHouseStyle:
 *
 * How an office words its titles: what stays of "Minister X Meets with OFA Director General Y" when the names,
 * titles and bodies of those who lead the two sides are taken out.  Learnt from titles that it is shown, and used
 * to propose the next one.  The same for the titles of documents, up to the last of the bodies.
 */
typedef struct _ChHouseStyle ChHouseStyle;

ChHouseStyle *ch_house_style_new  (void);
void          ch_house_style_free (ChHouseStyle *self);

/** ch_house_style_learn: Takes in how @meeting and its documents are called. */
void ch_house_style_learn (ChHouseStyle *self,
                           ChMeeting    *meeting);

/**
 * ch_house_style_propose_title:
 *
 * Returns: (transfer full) (nullable): a title for @meeting, as the office most often words it; %NULL where
 *   nobody leads one of the sides
 */
char *ch_house_style_propose_title (ChHouseStyle *self,
                                    ChMeeting    *meeting);

/**
 * ch_house_style_propose_document_title:
 * @document: a document of @meeting, with its kind
 *
 * Returns: (transfer full) (nullable): the beginning of its title: what it is, and between whom; %NULL where a side
 *   has no body
 */
char *ch_house_style_propose_document_title (ChHouseStyle *self,
                                             ChMeeting    *meeting,
                                             ChDocument   *document);

/** ch_house_style_get_usual_kind: Returns: (transfer none): the kind of document that was made most often; the first of the vocabulary where none was */
const char *ch_house_style_get_usual_kind (ChHouseStyle *self);

/** ch_house_style_dup_parties: Returns: (transfer full): the bodies that lead the two sides of @meeting, as worded */
GStrv ch_house_style_dup_parties (ChMeeting *meeting);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChHouseStyle, ch_house_style_free)

G_END_DECLS
