/* ch-typed-wording.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"

G_BEGIN_DECLS

/**
 * ch_typed_wording_keep:
 * @meeting: what was read from @text
 *
 * A title or a body of those who take part becomes what was worded, with the country that stands with it: "Minister of
 * Fisheries of Norway"; the country is kept beside it as well.
 */
void ch_typed_wording_keep (ChMeeting  *meeting,
                            const char *text);

G_END_DECLS
