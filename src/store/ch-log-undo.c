/* ch-log-undo.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-private.h"

#include "ch-error.h"
#include "ch-log-version.h"
#include "ch-record-json.h"
#include "ch-transaction.h"

#include <glib/gi18n-lib.h>

/* The version that JSON holds, *VERSION; NULL for none. */
static gboolean
parse_version (const char  *json,
               ChMeeting  **version,
               GError     **error)
{
  *version = json != NULL ? ch_record_json_read (CH_TYPE_MEETING, json, error) : NULL;
  return json == NULL || *version != NULL;
}

/* The meeting as it stands, *CURRENT; NULL where it is not in the log. */
static gboolean
load_current (ChLogLane  *lane,
              gint64      id,
              ChMeeting **current,
              GError    **error)
{
  g_autoptr(GError) failure = NULL;

  *current = ch_meeting_table_load (lane->meetings, id, &failure);
  if (*current == NULL && !g_error_matches (failure, CH_ERROR, CH_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

static gboolean
versions_equal (ChMeeting *a,
                ChMeeting *b)
{
  return a == NULL || b == NULL ? a == b : ch_record_equal (a, b);
}

/* The revision never goes back: whoever holds an older version must learn that it is not the
 * newest.  The times come back with the content. */
static void
raise_revision (ChMeeting *meeting,
                ChMeeting *replaced)
{
  gint64 revision = ch_record_get_revision (CH_RECORD (meeting));
  g_autofree char *uid = g_strdup (ch_record_get_uid (CH_RECORD (meeting)));

  if (replaced != NULL)
    revision = MAX (revision, ch_record_get_revision (CH_RECORD (replaced)));
  ch_record_set_identity (CH_RECORD (meeting), uid, revision + 1);
}

static gboolean
reverse_change (ChLogLane       *lane,
                ChChangeStep    *step,
                const ChChange  *change,
                GError         **error)
{
  g_autoptr(ChMeeting) before = NULL;
  g_autoptr(ChMeeting) after = NULL;
  g_autoptr(ChMeeting) current = NULL;
  gint64 id = change->meeting;

  if (!parse_version (change->before, &before, error) || !parse_version (change->after, &after, error)
      || !load_current (lane, id, &current, error))
    return FALSE;

  if (!versions_equal (current, after))
    {
      /* Translators: %s is what was done, "Change “…”" */
      g_set_error (error, CH_ERROR, CH_ERROR_CONFLICT,
                   _("This cannot be reversed, because the meeting has been changed in another way since: %s."), change->sentence);
      return FALSE;
    }

  if (before != NULL)
    raise_revision (before, current);
  return ch_log_version_replace (lane, step, &id, current, before, change->sentence, error);
}

/* (worker thread) */
static gboolean
reverse (ChLogLane       *lane,
         ChChangeAction   action,
         char           **sentence,
         GError         **error)
{
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_WRITE, error);
  g_autoptr(GPtrArray) changes = NULL;
  ChChangeStep step;
  gint64 reversed;

  if (transaction == NULL || !ch_change_table_begin (lane->database, action, &step, &reversed, error))
    return FALSE;
  changes = ch_change_table_load_step (lane->database, reversed, error);
  if (changes == NULL)
    return FALSE;

  for (guint i = 0; i < changes->len; i++)
    if (!reverse_change (lane, &step, g_ptr_array_index (changes, i), error))
      return FALSE;

  g_assert (changes->len > 0);
  *sentence = g_strdup (((ChChange *) g_ptr_array_index (changes, 0))->sentence);
  return ch_transaction_commit (transaction, error);
}

static gboolean
run_reverse (ChLogJob        *job,
             ChLogLane       *lane,
             ChChangeAction   action,
             GError         **error)
{
  g_autofree char *sentence = NULL;

  if (!reverse (lane, action, &sentence, error))
    {
      ch_search_table_forget (lane->search);
      return FALSE;
    }
  return ch_log_job_note_changes (job, lane, error)
         && ch_log_job_answer (job, g_steal_pointer (&sentence), g_free);
}

/* (worker thread) */
static gboolean
run_undo (ChLogJob   *job,
          ChLogLane  *lane,
          GError    **error)
{
  return run_reverse (job, lane, CH_CHANGE_UNDO, error);
}

/* (worker thread) */
static gboolean
run_redo (ChLogJob   *job,
          ChLogLane  *lane,
          GError    **error)
{
  return run_reverse (job, lane, CH_CHANGE_REDO, error);
}

void
ch_log_undo_async (ChLog               *self,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  g_return_if_fail (CH_IS_LOG (self));

  ch_log_job_queue (ch_log_job_new (self, CH_LOG_WRITER, run_undo, ch_log_undo_async, cancellable, callback, user_data));
}

char *
ch_log_undo_finish (ChLog         *self,
                    GAsyncResult  *result,
                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ch_log_redo_async (ChLog               *self,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  g_return_if_fail (CH_IS_LOG (self));

  ch_log_job_queue (ch_log_job_new (self, CH_LOG_WRITER, run_redo, ch_log_redo_async, cancellable, callback, user_data));
}

char *
ch_log_redo_finish (ChLog         *self,
                    GAsyncResult  *result,
                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
