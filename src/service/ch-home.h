/* ch-home.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"
#include "ch-participant.h"

G_BEGIN_DECLS

/**
 * ChHome:
 *
 * Whose office this is: a country, a body, or both, so that the sides of a meeting can be told apart as ours and theirs.
 */
typedef struct _ChHome ChHome;

/** ch_home_new: @country: (nullable): ISO 3166-1 alpha-2; @body: (nullable): blank is none. Returns: (transfer full) */
ChHome *ch_home_new (const char *country,
                     const char *body);

/** ch_home_new_from_settings: Returns: (transfer full): as the user has set it; @settings: (nullable) */
ChHome *ch_home_new_from_settings (GSettings *settings);

void ch_home_free (ChHome *self);

/**
 * ch_home_find_side:
 * @participants: (element-type ChParticipant): of a meeting
 *
 * Returns: (transfer none) (nullable): which side is ours, "host" or "guest"; %NULL where nobody tells
 */
const char *ch_home_find_side (ChHome     *self,
                               GListModel *participants);

/**
 * ch_home_guess_side:
 * @participant: who is added to @meeting
 *
 * Our people stand where ours stand already; else they are hosts, unless the meeting is abroad.  Others stand opposite.
 *
 * Returns: (transfer none) (nullable): "host" or "guest"; %NULL where it is not known whose @participant is
 */
const char *ch_home_guess_side (ChHome        *self,
                                ChMeeting     *meeting,
                                ChParticipant *participant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChHome, ch_home_free)

G_END_DECLS
