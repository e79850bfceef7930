/* ch-teaching.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-change-table.h"
#include "ch-log-private.h"

G_BEGIN_DECLS

/*
 * What staff teach the log by correcting or confirming an import: that what an article called somebody is one more
 * name of a person or a body on file.
 */

/**
 * ch_teaching_begin:
 * @before: (nullable): the meeting as it stands in the log
 * @after: as it is to stand; where it has a revision and there is no @before it comes from another log, with its links
 *
 * Tells the table of names which links to people in @after were chosen, by staff or for a proposal, and hold although
 * nobody on file is called so yet.  To be called before the meeting is written.
 */
void ch_teaching_begin (ChLogLane *lane,
                        ChMeeting *before,
                        ChMeeting *after);

/**
 * ch_teaching_end:
 *
 * Puts the names that were taught to the records on file, as a part of the step.  To be called when the meeting
 * has been written.
 */
gboolean ch_teaching_end (ChLogLane     *lane,
                          ChChangeStep  *step,
                          ChMeeting     *before,
                          ChMeeting     *after,
                          GError       **error);

G_END_DECLS
