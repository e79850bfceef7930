/* ch-clipping.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

/*
 * A meeting as text for a letter or a note: who met whom, with the titles of that day, what was
 * signed, and whose photo it is.
 */

/** ch_clipping_dup_text: Returns: (transfer full): plain text */
char *ch_clipping_dup_text (ChMeeting *meeting);

/** ch_clipping_dup_html: Returns: (transfer full): the same as HTML */
char *ch_clipping_dup_html (ChMeeting *meeting);

/** ch_clipping_new_content: Returns: (transfer full): both, for a clipboard */
GdkContentProvider *ch_clipping_new_content (ChMeeting *meeting);

G_END_DECLS
