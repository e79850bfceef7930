/* ch-bulk-change.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"
#include "ch-progress.h"

G_BEGIN_DECLS

/**
 * ChBulkField:
 * @CH_BULK_KIND, @CH_BULK_STATUS, @CH_BULK_CITY, @CH_BULK_VENUE, @CH_BULK_COUNTRY, @CH_BULK_MARKING, @CH_BULK_LANGUAGE: the field of
 *   that name
 * @CH_BULK_ADD_TOPIC, @CH_BULK_REMOVE_TOPIC, @CH_BULK_ADD_BODY, @CH_BULK_REMOVE_BODY: one of several
 * @CH_BULK_SWAP_SIDES: hosts become guests and guests hosts; there is no value
 *
 * What can be changed in many meetings at once.
 */
typedef enum
{
  CH_BULK_KIND,
  CH_BULK_STATUS,
  CH_BULK_CITY,
  CH_BULK_VENUE,
  CH_BULK_COUNTRY,
  CH_BULK_MARKING,
  CH_BULK_LANGUAGE,
  CH_BULK_ADD_TOPIC,
  CH_BULK_REMOVE_TOPIC,
  CH_BULK_ADD_BODY,
  CH_BULK_REMOVE_BODY,
  CH_BULK_SWAP_SIDES,
  CH_N_BULK_FIELDS,
} ChBulkField;

/** ch_bulk_field_get_label: Returns: what the change is called, in the user's language: "Country" */
const char *ch_bulk_field_get_label (ChBulkField field);

/** ch_bulk_field_dup_value: Returns: (transfer full): what @meeting has there now, for people; "" where nothing */
char *ch_bulk_field_dup_value (ChBulkField  field,
                               ChMeeting   *meeting);

/**
 * ch_bulk_field_apply:
 * @value: (nullable): as the record has it; blank empties a field
 *
 * Returns: whether @meeting was changed
 */
gboolean ch_bulk_field_apply (ChBulkField  field,
                              ChMeeting   *meeting,
                              const char  *value);

/**
 * ch_bulk_change_async:
 * @uids: the meetings
 * @progress: (nullable): how many of them are loaded
 *
 * Changes the field in all of the meetings, as one step to undo.  Either all are changed or, with the error of
 * the first that cannot be, none: %CH_ERROR_CONFLICT where somebody else has just changed one of them.
 */
void ch_bulk_change_async (ChLog               *log,
                           const char *const   *uids,
                           ChBulkField          field,
                           const char          *value,
                           ChProgressFunc       progress,
                           gpointer             progress_data,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data);

/**
 * ch_bulk_change_finish:
 * @n_changed: (out) (optional): in how many meetings that made a difference
 */
gboolean ch_bulk_change_finish (GAsyncResult  *result,
                                guint         *n_changed,
                                GError       **error);

/**
 * ch_bulk_change_dup_sentence:
 * @value: (nullable): what was set, added or removed
 * @n: in how many meetings
 *
 * Returns: (transfer full): what was done, for the history and whoever undoes it: "Topic “Fish” added to 12 meetings"
 */
char *ch_bulk_change_dup_sentence (ChBulkField  field,
                                   const char  *value,
                                   guint        n);

G_END_DECLS
