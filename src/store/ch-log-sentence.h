/* ch-log-sentence.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"

G_BEGIN_DECLS

/**
 * ch_log_sentence_dup_saved:
 * @before: (nullable): the version that is in the log
 *
 * Returns: (transfer full): what it is to save @after: “Import …” where it is still to be
 *   reviewed, “Add …”, “Attach “treaty.pdf” to …” where nothing else has
 * changed than that a document or the photos have one file more, else “Change …”
 */
char *ch_log_sentence_dup_saved (ChMeeting *before,
                                 ChMeeting *after);

G_END_DECLS
