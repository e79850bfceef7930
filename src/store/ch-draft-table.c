/* ch-draft-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-draft-table.h"

#include "ch-record-json.h"

gboolean
ch_draft_table_replace (ChDatabase  *database,
                        ChMeeting   *draft,
                        GError     **error)
{
  g_autoptr(ChStatement) statement
      = ch_database_prepare (database, "INSERT OR REPLACE INTO draft (uid, time, content) VALUES (?, ?, ?)", error);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S.%fZ");
  g_autofree char *content = ch_record_json_write (CH_RECORD (draft));

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_text (statement, 1, ch_record_get_uid (CH_RECORD (draft)));
  ch_statement_bind_text (statement, 2, time);
  ch_statement_bind_text (statement, 3, content);
  return ch_statement_run (statement, error);
}

gboolean
ch_draft_table_delete (ChDatabase  *database,
                       const char  *uid,
                       GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, "DELETE FROM draft WHERE uid = ?", error);

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_text (statement, 1, uid);
  return ch_statement_run (statement, error);
}

GPtrArray *
ch_draft_table_load (ChDatabase  *database,
                     GError     **error)
{
  g_autoptr(ChStatement) statement
      = ch_database_prepare (database, "SELECT content FROM draft ORDER BY time DESC, uid", error);
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func (g_object_unref);
  ChStep step;

  if (statement == NULL)
    return NULL;

  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      /* One that cannot be read must not hide the others. */
      ChMeeting *draft = ch_record_json_read (CH_TYPE_MEETING, ch_statement_get_text (statement, 0), NULL);

      if (draft != NULL)
        g_ptr_array_add (drafts, draft);
    }
  return step == CH_STEP_DONE ? g_steal_pointer (&drafts) : NULL;
}
