/* ch-log-version.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-version.h"

#include "ch-draft-table.h"
#include "ch-record-json.h"

static gboolean
write_tables (ChLogLane  *lane,
              gint64     *id,
              ChMeeting  *before,
              ChMeeting  *after,
              GError    **error)
{
  if (before != NULL && !ch_search_table_delete (lane->search, before, *id, error))
    return FALSE;
  if (after == NULL)
    return ch_meeting_table_delete (lane->meetings, *id, error);

  if (before != NULL && !ch_meeting_table_update (lane->meetings, after, *id, error))
    return FALSE;
  if (before == NULL && !ch_meeting_table_insert (lane->meetings, after, id, error))
    return FALSE;
  return ch_search_table_insert (lane->search, after, *id, error);
}

gboolean
ch_log_version_replace (ChLogLane     *lane,
                        ChChangeStep  *step,
                        gint64        *id,
                        ChMeeting     *before,
                        ChMeeting     *after,
                        const char    *sentence,
                        GError       **error)
{
  g_autoptr(ChChange) change = NULL;

  g_assert (ch_worker_is_current (lane->worker));
  g_assert (before != NULL || after != NULL);

  if (!write_tables (lane, id, before, after, error))
    return FALSE;
  if (step->action == CH_CHANGE_DO
      && !ch_draft_table_delete (lane->database, ch_record_get_uid (CH_RECORD (after != NULL ? after : before)), error))
    return FALSE;

  change = g_new0 (ChChange, 1);
  change->meeting = *id;
  change->uid = g_strdup (ch_record_get_uid (CH_RECORD (after != NULL ? after : before)));
  change->sentence = g_strdup (sentence);
  change->before = before != NULL ? ch_record_json_write (CH_RECORD (before)) : NULL;
  change->after = after != NULL ? ch_record_json_write (CH_RECORD (after)) : NULL;
  return ch_change_table_append (lane->database, step, change, error);
}
