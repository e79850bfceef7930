/* ch-profile-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log-private.h"
#include "ch-profile.h"
#include "ch-register-row.h"

G_BEGIN_DECLS

ChHeldPost *ch_held_post_new (const char *title,
                              const char *organisation,
                              const char *country,
                              const char *from,
                              const char *to,
                              guint       n_meetings,
                              const char *post);

ChTrace *ch_trace_new (const char *meeting,
                       const char *title,
                       const char *date,
                       ChRecord   *record);

/** ch_profile_new: Returns: (transfer full): a profile whose lists are to be filled */
ChProfile *ch_profile_new (guint       n_meetings,
                           const char *first_met,
                           const char *last_met);

/** ch_profile_load: Returns: (transfer full): what the meetings say of the person or body @uid, or %NULL with @error */
ChProfile *ch_profile_load (ChLogLane   *lane,
                            ChRegister   which,
                            const char  *uid,
                            GError     **error);

/** ch_profile_load_posts: Returns: (transfer full) (element-type ChHeldPost): the posts alone of the person @uid, or %NULL with @error */
GListModel *ch_profile_load_posts (ChLogLane   *lane,
                                   const char  *uid,
                                   GError     **error);

/* For the tests of their plans, too. */

/** CH_PROFILE_POSTS_SQL: How person ?1 was called, and at which meetings first and last. */
#define CH_PROFILE_POSTS_SQL \
  "SELECT participant.title, participant.organisation, participant.country, meeting.date " \
  "FROM participant CROSS JOIN meeting ON meeting.id = participant.meeting " \
  "WHERE person_id = ?1 ORDER BY participant.rank DESC"

/** CH_PROFILE_COMPANY_SQL: Who took part in the meeting of row ?1, and on which side. */
#define CH_PROFILE_COMPANY_SQL "SELECT person_id, organisation_id, side FROM participant WHERE meeting = ?1"

G_END_DECLS
