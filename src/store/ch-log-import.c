/* ch-log-import.c: adding many meetings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-private.h"
#include "ch-log-register.h"

#include "ch-error.h"
#include "ch-log-tidy.h"
#include "ch-log-version.h"
#include "ch-teaching.h"
#include "ch-transaction.h"

#include <glib/gi18n-lib.h>

static gboolean
check_new (ChLogLane  *lane,
           ChMeeting  *meeting,
           GError    **error)
{
  g_autoptr(GError) failure = NULL;

  if (ch_meeting_table_find (lane->meetings, ch_record_get_uid (CH_RECORD (meeting)), &failure) != 0)
    {
      /* Translators: %s is a UID */
      g_set_error (error, CH_ERROR, CH_ERROR_CONFLICT, _("The meeting %s is in the log already."),
                   ch_record_get_uid (CH_RECORD (meeting)));
      return FALSE;
    }

  if (g_error_matches (failure, CH_ERROR, CH_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* What has no history yet begins it now. */
static void
stamp (ChRecord *record)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *uid = g_strdup (ch_record_get_uid (record));
  gboolean known = ch_record_get_revision (record) > 0;
  const char *created = known ? ch_record_get_created (record) : NULL;
  const char *modified = known ? ch_record_get_modified (record) : NULL;

  if (!known)
    ch_record_set_identity (record, uid, 1);
  ch_record_set_times (record, created != NULL ? created : time, modified != NULL ? modified : time);
}

static gboolean
begin_step (ChLogLane     *lane,
            gint64         before,
            ChChangeStep  *step,
            GError       **error)
{
  gboolean continued = FALSE;
  gint64 reversed;

  if (before != 0 && !ch_change_table_continue (lane->database, before, step, &continued, error))
    return FALSE;
  return continued || ch_change_table_begin (lane->database, CH_CHANGE_DO, step, &reversed, error);
}

static gboolean
add_meeting (ChLogLane     *lane,
             ChChangeStep  *step,
             ChRecord      *record,
             const char    *sentence,
             GError       **error)
{
  ChMeeting *meeting = CH_MEETING (record);
  gint64 id = 0;

  if (!ch_log_version_check_valid (record, error) || !check_new (lane, meeting, error))
    return FALSE;

  ch_teaching_begin (lane, NULL, meeting);
  stamp (record);
  return ch_log_version_replace (lane, step, &id, NULL, meeting, sentence, error);
}

/* One that is on file already stays as it is, unless meetings alone know of it. */
static gboolean
add_record (ChLogLane     *lane,
            ChChangeStep  *step,
            ChRecord      *record,
            const char    *sentence,
            GError       **error)
{
  g_autoptr(ChRecord) before = NULL;
  g_autoptr(GError) failure = NULL;
  ChRegister which;
  gint64 id;

  if (!ch_register_of_type (G_OBJECT_TYPE (record), &which))
    g_assert_not_reached ();
  if (!ch_log_version_check_valid (record, error))
    return FALSE;

  id = ch_register_table_find (lane->registers[which], ch_record_get_uid (record), &failure);
  if (id == 0 && !g_error_matches (failure, CH_ERROR, CH_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (id != 0)
    {
      before = ch_register_table_load (lane->registers[which], id, error);
      if (before == NULL || ch_record_get_created (before) != NULL)
        return before != NULL;
    }

  stamp (record);
  return ch_log_version_replace_record (lane, step, which, &id, before, record, sentence, error);
}

typedef gboolean (*AddFunc) (ChLogLane     *lane,
                             ChChangeStep  *step,
                             ChRecord      *record,
                             const char    *sentence,
                             GError       **error);

static gboolean
add_all (ChLogJob      *job,
         ChLogLane     *lane,
         AddFunc        add,
         ChChangeStep  *step,
         GError       **error)
{
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_WRITE, error);

  if (transaction == NULL || !begin_step (lane, job->step, step, error))
    return FALSE;

  for (guint i = 0; i < job->meetings->len; i++)
    if (!add (lane, step, job->meetings->pdata[i], job->text, error))
      return FALSE;
  return ch_transaction_commit (transaction, error);
}

/* (worker thread) */
static gboolean
run_with (ChLogJob   *job,
          ChLogLane  *lane,
          AddFunc     add,
          GError    **error)
{
  ChChangeStep step;

  if (!add_all (job, lane, add, &step, error))
    {
      ch_log_version_forget (lane);
      return FALSE;
    }

  /* An empty batch is no step of its own. */
  if (step.step == 0)
    step.step = job->step;
  return ch_log_job_note_changes (job, lane, error)
         && ch_log_job_answer (job, g_memdup2 (&step.step, sizeof step.step), g_free);
}

/* (worker thread) */
static gboolean
run_import (ChLogJob   *job,
            ChLogLane  *lane,
            GError    **error)
{
  return run_with (job, lane, add_meeting, error);
}

/* (worker thread) */
static gboolean
run_import_records (ChLogJob   *job,
                    ChLogLane  *lane,
                    GError    **error)
{
  return run_with (job, lane, add_record, error);
}

void
ch_log_import_async (ChLog               *self,
                     GPtrArray           *meetings,
                     const char          *sentence,
                     gint64               step,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (meetings != NULL);
  g_return_if_fail (sentence != NULL);

  job = ch_log_job_new (self, CH_LOG_WRITER, run_import, ch_log_import_async, cancellable, callback, user_data);
  job->text = g_strdup (sentence);
  job->meetings = meetings;
  job->step = step;
  ch_log_job_stand_back (job);
  ch_log_tidy_later (self, meetings->len);
  ch_log_job_queue (job);
}

void
ch_log_import_records_async (ChLog               *self,
                             GPtrArray           *records,
                             const char          *sentence,
                             gint64               step,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (records != NULL);
  g_return_if_fail (sentence != NULL);

  job = ch_log_job_new (self, CH_LOG_WRITER, run_import_records, ch_log_import_records_async, cancellable, callback,
                        user_data);
  job->text = g_strdup (sentence);
  job->meetings = records;
  job->step = step;
  ch_log_job_stand_back (job);
  ch_log_job_queue (job);
}

gint64
ch_log_import_finish (ChLog         *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_autofree gint64 *step = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), 0);

  step = g_task_propagate_pointer (G_TASK (result), error);
  return step != NULL ? *step : 0;
}
