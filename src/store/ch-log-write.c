/* ch-log-write.c: saving and deleting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-private.h"

#include "ch-error.h"
#include "ch-log-version.h"
#include "ch-transaction.h"

#include <glib/gi18n-lib.h>

static gboolean
fail_conflict (const char  *sentence,
               GError     **error)
{
  g_set_error_literal (error, CH_ERROR, CH_ERROR_CONFLICT, sentence);
  return FALSE;
}

/* Finds the version in the log that MEETING is to replace: *BEFORE, or NULL where it is new. */
static gboolean
find_before (ChLogLane  *lane,
             ChMeeting  *meeting,
             gint64     *id,
             ChMeeting **before,
             GError    **error)
{
  ChRecord *record = CH_RECORD (meeting);
  g_autoptr(GError) failure = NULL;

  *before = NULL;
  *id = ch_meeting_table_find (lane->meetings, ch_record_get_uid (record), &failure);
  if (*id == 0 && !g_error_matches (failure, CH_ERROR, CH_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  if (*id == 0)
    return ch_record_get_revision (record) == 0
           || fail_conflict (_("The meeting has been deleted from the log meanwhile."), error);

  *before = ch_meeting_table_load (lane->meetings, *id, error);
  if (*before == NULL)
    return FALSE;
  if (ch_record_get_revision (CH_RECORD (*before)) != ch_record_get_revision (record))
    {
      g_clear_object (before);
      return fail_conflict (_("The meeting has been changed in the log meanwhile."), error);
    }
  return TRUE;
}

/* The same content under the next revision, and the time of now. */
static void
stamp (ChMeeting *meeting,
       ChMeeting *before)
{
  ChRecord *record = CH_RECORD (meeting);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *modified = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *uid = g_strdup (ch_record_get_uid (record));

  ch_record_set_identity (record, uid, ch_record_get_revision (record) + 1);
  ch_record_set_times (record, before != NULL ? ch_record_get_created (CH_RECORD (before)) : modified, modified);
}

/* Ends a transaction that wrote, well or badly. */
static gboolean
end_transaction (ChLogLane      *lane,
                 ChTransaction  *transaction,
                 gboolean        written,
                 GError        **error)
{
  if (written && ch_transaction_commit (transaction, error))
    return TRUE;

  ch_search_table_forget (lane->search);
  return FALSE;
}

static char *
dup_sentence (const char *format,
              ChMeeting  *meeting)
{
  const char *title = ch_meeting_get_title (meeting);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, title != NULL ? title : "");
#pragma GCC diagnostic pop
}

static gboolean
write_version (ChLogLane   *lane,
               gint64       id,
               ChMeeting   *before,
               ChMeeting   *after,
               const char  *format,
               GError     **error)
{
  g_autofree char *sentence = dup_sentence (format, after != NULL ? after : before);
  ChChangeStep step;
  gint64 reversed;

  return ch_change_table_begin (lane->database, CH_CHANGE_DO, &step, &reversed, error)
         && ch_log_version_replace (lane, &step, &id, before, after, sentence, error);
}

/* (worker thread) */
static gboolean
save (ChLogLane  *lane,
      ChMeeting  *meeting,
      GError    **error)
{
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_WRITE, error);
  g_autoptr(ChMeeting) before = NULL;
  gint64 id;

  if (transaction == NULL || !find_before (lane, meeting, &id, &before, error))
    return FALSE;
  if (before != NULL && ch_record_equal (before, meeting)) /* nothing to write */
    return TRUE;

  stamp (meeting, before);
  return end_transaction (lane, transaction,
                          write_version (lane, id, before, meeting,
                                         /* Translators: %s is the title of a meeting */
                                         before == NULL ? _("Add “%s”") : _("Change “%s”"), error),
                          error);
}

/* (worker thread) */
static gboolean
run_save (ChLogJob   *job,
          ChLogLane  *lane,
          GError    **error)
{
  g_auto(GStrv) sentences = ch_record_validate (CH_RECORD (job->meeting));

  if (sentences[0] != NULL)
    {
      g_autofree char *all = g_strjoinv (" ", sentences);

      g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, all);
      return FALSE;
    }

  return save (lane, job->meeting, error) && ch_log_job_note_changes (job, lane, error)
         && ch_log_job_answer (job, g_steal_pointer (&job->meeting), g_object_unref);
}

void
ch_log_save_async (ChLog               *self,
                   ChMeeting           *meeting,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (CH_IS_MEETING (meeting));

  job = ch_log_job_new (self, CH_LOG_WRITER, run_save, ch_log_save_async, cancellable, callback, user_data);
  job->meeting = ch_record_dup (meeting);
  ch_log_job_queue (job);
}

ChMeeting *
ch_log_save_finish (ChLog         *self,
                    GAsyncResult  *result,
                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* (worker thread) */
static gboolean
delete (ChLogLane   *lane,
        const char  *uid,
        GError     **error)
{
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_WRITE, error);
  g_autoptr(ChMeeting) before = NULL;
  gint64 id;

  if (transaction == NULL)
    return FALSE;
  id = ch_meeting_table_find (lane->meetings, uid, error);
  if (id == 0)
    return FALSE;
  before = ch_meeting_table_load (lane->meetings, id, error);
  if (before == NULL)
    return FALSE;

  return end_transaction (lane, transaction, write_version (lane, id, before, NULL, _("Delete “%s”"), error), error);
}

/* (worker thread) */
static gboolean
run_delete (ChLogJob   *job,
            ChLogLane  *lane,
            GError    **error)
{
  return delete (lane, job->text, error) && ch_log_job_note_changes (job, lane, error);
}

void
ch_log_delete_async (ChLog               *self,
                     const char          *uid,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (uid != NULL);

  job = ch_log_job_new (self, CH_LOG_WRITER, run_delete, ch_log_delete_async, cancellable, callback, user_data);
  job->text = g_strdup (uid);
  ch_log_job_queue (job);
}

gboolean
ch_log_delete_finish (ChLog         *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
