/* ch-cli-explain.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"

G_BEGIN_DECLS

/**
 * ch_cli_explain:
 * @meeting: a proposal
 *
 * Prints for each value the sentence that it comes from, with the words marked, and the rule that
 * found it: the way to find out why.
 */
void ch_cli_explain (ChMeeting *meeting);

G_END_DECLS
