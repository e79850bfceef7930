/* ch-snippet-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"
#include "ch-snippet.h"

G_BEGIN_DECLS

/**
 * ch_snippet_new:
 * @marks: the words that @meeting was found by
 * @names: the names that its people have on file beside those that it says, one a line
 *
 * Returns: (transfer full) (nullable): the passage that has most of the words, from anywhere but the title; %NULL
 *   where there is none
 */
ChSnippet *ch_snippet_new (ChSearchMarks *marks,
                           ChMeeting     *meeting,
                           const char    *names);

G_END_DECLS
