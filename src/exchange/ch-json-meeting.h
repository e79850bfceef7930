/* ch-json-meeting.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * ch_json_meeting_read:
 * @node: a meeting of an exported log
 * @path: where it stands in the document, for the sentence of an error
 *
 * Returns: (transfer full): the meeting with the identities, revisions and times that the document
 *   gives it; or %NULL with %CH_ERROR_INVALID, naming the place, where anything in it is wrong
 */
ChMeeting *ch_json_meeting_read (JsonNode    *node,
                                 const char  *path,
                                 GError     **error);

G_END_DECLS
