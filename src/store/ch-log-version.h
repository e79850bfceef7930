/* ch-log-version.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-change-table.h"
#include "ch-log-private.h"
#include "ch-transaction.h"

G_BEGIN_DECLS

/**
 * ch_log_version_replace:
 * @id: (inout): the row id; 0 for a meeting that is new to the log
 * @before: (nullable): the meeting as it stands in the log; %NULL where it is not there
 * @after: (nullable): as it is to stand, gets the links to people on file; %NULL to remove it
 * @sentence: what is being done, for the history
 *
 * Replaces one version of a meeting by another in all tables, and writes the history.  To be called in
 * the writer's thread, in a transaction.
 */
gboolean ch_log_version_replace (ChLogLane     *lane,
                                 ChChangeStep  *step,
                                 gint64        *id,
                                 ChMeeting     *before,
                                 ChMeeting     *after,
                                 const char    *sentence,
                                 GError       **error);

/** ch_log_version_replace_record: The same for a person, body or saved search. */
gboolean ch_log_version_replace_record (ChLogLane     *lane,
                                        ChChangeStep  *step,
                                        ChRegister     which,
                                        gint64        *id,
                                        ChRecord      *before,
                                        ChRecord      *after,
                                        const char    *sentence,
                                        GError       **error);

/**
 * ch_log_version_replace_links:
 * @id: the row id of the person or body that the change is told of
 * @uid: its UID
 * @before: JSON, as ch_link_table_dup_json() makes it
 * @after: the same
 *
 * The same for the links of meetings to people or bodies.
 */
gboolean ch_log_version_replace_links (ChLogLane     *lane,
                                       ChChangeStep  *step,
                                       ChRegister     which,
                                       gint64         id,
                                       const char    *uid,
                                       const char    *before,
                                       const char    *after,
                                       const char    *sentence,
                                       GError       **error);

/** ch_log_version_raise: Returns: the revision that follows @revision; the highest of all is followed by itself */
gint64 ch_log_version_raise (gint64 revision);

/** ch_log_version_stamp: Gives @record the next revision and the time of now; @before (nullable) is what it replaces. */
void ch_log_version_stamp (ChRecord *record,
                           ChRecord *before);

/** ch_log_version_check_valid: Returns: %FALSE with %CH_ERROR_INVALID, and all that is wrong, where @record may not be saved */
gboolean ch_log_version_check_valid (ChRecord  *record,
                                     GError   **error);

/** ch_log_version_dup_sentence: Returns: (transfer full): @format with the text of @field in place of its "%s" */
char *ch_log_version_dup_sentence (const char *format,
                                   ChRecord   *record,
                                   const char *field);

/** ch_log_version_forget: A transaction has been rolled back. */
void ch_log_version_forget (ChLogLane *lane);

/** ch_log_version_commit: Commits what was written, after the index has followed the names of people. */
gboolean ch_log_version_commit (ChLogLane      *lane,
                                ChTransaction  *transaction,
                                GError        **error);

/** ch_log_version_end: Ends a transaction that wrote, well or badly. */
gboolean ch_log_version_end (ChLogLane      *lane,
                             ChTransaction  *transaction,
                             gboolean        written,
                             GError        **error);

G_END_DECLS
