/* ch-proposal.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"
#include "ch-reading.h"

G_BEGIN_DECLS

/**
 * ch_proposal_new:
 *
 * Returns: (transfer full): what @reading has found, as a record with evidence for each value
 */
ChMeeting *ch_proposal_new (ChReading *reading);

G_END_DECLS
