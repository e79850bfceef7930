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
parse_version (GType        type,
               const char  *json,
               ChRecord   **version,
               GError     **error)
{
  *version = json != NULL ? ch_record_json_read (type, json, error) : NULL;
  return json == NULL || *version != NULL;
}

/* What FAILURE says is no failure where it is that the record is not in the log. */
static gboolean
forgive_absence (ChRecord  *current,
                 GError    *failure, /* (transfer full) (nullable) */
                 GError   **error)
{
  if (current != NULL)
    return TRUE;
  if (g_error_matches (failure, CH_ERROR, CH_ERROR_NOT_FOUND))
    {
      g_error_free (failure);
      return TRUE;
    }
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
versions_equal (ChRecord *a,
                ChRecord *b)
{
  return a == NULL || b == NULL ? a == b : ch_record_equal (a, b);
}

/* The revision never goes back: whoever holds an older version must learn that it is not the
 * newest.  The times come back with the content. */
static void
raise_revision (ChRecord *record,
                ChRecord *replaced)
{
  gint64 revision = ch_record_get_revision (record);
  g_autofree char *uid = g_strdup (ch_record_get_uid (record));

  if (replaced != NULL)
    revision = MAX (revision, ch_record_get_revision (replaced));
  ch_record_set_identity (record, uid, ch_log_version_raise (revision));
}

static gboolean
fail_moved_on (const ChChange  *change,
               GError         **error)
{
  /* Translators: %s is what was done, "Change “…”" */
  g_set_error (error, CH_ERROR, CH_ERROR_CONFLICT,
               _("This cannot be reversed, because the record has been changed in another way since: %s."),
               change->sentence);
  return FALSE;
}

static gboolean
reverse_meeting (ChLogLane       *lane,
                 ChChangeStep    *step,
                 const ChChange  *change,
                 GError         **error)
{
  g_autoptr(ChRecord) before = NULL;
  g_autoptr(ChRecord) after = NULL;
  g_autoptr(ChMeeting) current = NULL;
  gint64 id = change->row;
  GError *failure = NULL;

  if (!parse_version (CH_TYPE_MEETING, change->before, &before, error)
      || !parse_version (CH_TYPE_MEETING, change->after, &after, error))
    return FALSE;
  current = ch_meeting_table_load (lane->meetings, id, &failure);
  if (!forgive_absence ((ChRecord *) current, failure, error))
    return FALSE;
  if (!versions_equal ((ChRecord *) current, after))
    return fail_moved_on (change, error);

  if (before != NULL)
    raise_revision (before, (ChRecord *) current);
  return ch_log_version_replace (lane, step, &id, current, (ChMeeting *) before, change->sentence, error);
}

static gboolean
reverse_record (ChLogLane       *lane,
                ChChangeStep    *step,
                const ChChange  *change,
                ChRegister       which,
                GError         **error)
{
  const GType type = ch_register_get_type (which);
  g_autoptr(ChRecord) before = NULL;
  g_autoptr(ChRecord) after = NULL;
  g_autoptr(ChRecord) current = NULL;
  GError *failure = NULL;
  gint64 id;

  if (!parse_version (type, change->before, &before, error) || !parse_version (type, change->after, &after, error))
    return FALSE;
  /* Row ids of these records come and go with them. */
  id = ch_register_table_find (lane->registers[which], change->uid, &failure);
  current = id != 0 ? ch_register_table_load (lane->registers[which], id, &failure) : NULL;
  if (!forgive_absence (current, failure, error))
    return FALSE;
  if (!versions_equal (current, after))
    return fail_moved_on (change, error);

  if (before != NULL)
    raise_revision (before, current);
  if (current == NULL)
    id = change->row;
  return ch_log_version_replace_record (lane, step, which, &id, current, before, change->sentence, error);
}

static gboolean
reverse_change (ChLogLane       *lane,
                ChChangeStep    *step,
                const ChChange  *change,
                GError         **error)
{
  switch (change->record)
    {
    case CH_CHANGE_PERSON:
      return reverse_record (lane, step, change, CH_REGISTER_PEOPLE, error);
    case CH_CHANGE_ORGANISATION:
      return reverse_record (lane, step, change, CH_REGISTER_ORGANISATIONS, error);
    case CH_CHANGE_SEARCH:
      return reverse_record (lane, step, change, CH_REGISTER_SEARCHES, error);
    case CH_CHANGE_PERSON_LINKS:
    case CH_CHANGE_ORGANISATION_LINKS:
      return ch_log_version_replace_links (lane, step,
                                           change->record == CH_CHANGE_PERSON_LINKS ? CH_REGISTER_PEOPLE
                                                                                    : CH_REGISTER_ORGANISATIONS,
                                           change->row, change->uid, change->after, change->before, change->sentence,
                                           error);
    case CH_CHANGE_MEETING:
    default:
      return reverse_meeting (lane, step, change, error);
    }
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

  /* People are put back as they were, not looked up by name. */
  ch_name_table_set_exact (lane->names, TRUE);
  for (guint i = 0; i < changes->len; i++)
    if (!reverse_change (lane, &step, g_ptr_array_index (changes, i), error))
      return FALSE;

  g_assert (changes->len > 0);
  /* They come newest first: what the step is called by was made first, or undone last. */
  *sentence = g_strdup (
      ((ChChange *) g_ptr_array_index (changes, action == CH_CHANGE_UNDO ? changes->len - 1 : 0))->sentence);
  return ch_log_version_commit (lane, transaction, error);
}

static gboolean
run_reverse (ChLogJob        *job,
             ChLogLane       *lane,
             ChChangeAction   action,
             GError         **error)
{
  g_autofree char *sentence = NULL;

  gboolean reversed = reverse (lane, action, &sentence, error);

  ch_name_table_set_exact (lane->names, FALSE);
  if (!reversed)
    {
      ch_log_version_forget (lane);
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
