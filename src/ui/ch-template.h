/* ch-template.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"

G_BEGIN_DECLS

/**
 * ch_template_new_meeting:
 * @meeting: an earlier meeting
 *
 * Returns: (transfer full): a new meeting, not in any log, of the same people and bodies at the same
 *   place: all that may be the same the next time, and nothing that belongs to that day
 */
ChMeeting *ch_template_new_meeting (ChMeeting *meeting);

G_END_DECLS
