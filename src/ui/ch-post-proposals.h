/* ch-post-proposals.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log-register.h"
#include "ch-person.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChPostProposals:
 *
 * The posts that the meetings of a log give a person, and that are not on file: each can be taken over.  It is hidden
 * while there are none.
 */
#define CH_TYPE_POST_PROPOSALS (ch_post_proposals_get_type ())
G_DECLARE_FINAL_TYPE (ChPostProposals, ch_post_proposals, CH, POST_PROPOSALS, AdwPreferencesGroup)

/**
 * ChPostProposals::taken:
 * @post: a new ChPost, which is to be added to those of the person
 */

/** ch_post_proposals_set_person: @person: the one that is edited; what is among its posts is not proposed.  To be called once. */
void ch_post_proposals_set_person (ChPostProposals *self,
                                   ChLog           *log,
                                   ChPerson        *person);

G_END_DECLS
