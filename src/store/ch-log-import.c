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
#include "ch-organisation.h"
#include "ch-parent.h"
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

/* Bodies may come before those that they are part of. */
static gboolean
check_parents (ChLogLane  *lane,
               GPtrArray  *records,
               GError    **error)
{
  for (guint i = 0; i < records->len; i++)
    if (CH_IS_ORGANISATION (records->pdata[i])
        && !ch_parent_check (lane->database, ch_record_get_uid (records->pdata[i]), error))
      return FALSE;
  return TRUE;
}

typedef gboolean (*AddFunc) (ChLogLane     *lane,
                             ChChangeStep  *step,
                             ChRecord      *record,
                             const char    *sentence,
                             GError       **error);

/* What is to be added. */
typedef struct
{
  AddFunc add;
  GPtrArray *records; /* (owned) (element-type ChRecord) */
  char *sentence; /* (owned) */
  gint64 step; /* of the history, to go on with; 0 for a new one */
} Batch;

static void
batch_free (gpointer data)
{
  Batch *batch = data;

  g_ptr_array_unref (batch->records);
  g_free (batch->sentence);
  g_free (batch);
}

static gboolean
add_all (const Batch   *batch,
         ChLogLane     *lane,
         ChChangeStep  *step,
         GError       **error)
{
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_WRITE, error);

  if (transaction == NULL || !begin_step (lane, batch->step, step, error))
    return FALSE;

  for (guint i = 0; i < batch->records->len; i++)
    if (!batch->add (lane, step, batch->records->pdata[i], batch->sentence, error))
      return FALSE;
  return check_parents (lane, batch->records, error) && ch_log_version_commit (lane, transaction, error);
}

/* (worker thread) */
static gboolean
run_import (ChLogJob   *job,
            ChLogLane  *lane,
            GError    **error)
{
  const Batch *batch = job->arguments;
  ChChangeStep step;

  if (!add_all (batch, lane, &step, error))
    {
      ch_log_version_forget (lane);
      return FALSE;
    }

  /* An empty batch is no step of its own. */
  if (step.step == 0)
    step.step = batch->step;
  return ch_log_job_note_changes (job, lane, error)
         && ch_log_job_answer (job, g_memdup2 (&step.step, sizeof step.step), g_free);
}

static void
queue_import (ChLog               *self,
              AddFunc              add,
              gpointer             tag,
              GPtrArray           *records, /* (transfer full) */
              const char          *sentence,
              gint64               step,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  ChLogJob *job = ch_log_job_new (self, CH_LOG_WRITER, run_import, tag, cancellable, callback, user_data);
  Batch *batch = g_new0 (Batch, 1);

  batch->add = add;
  batch->records = records;
  batch->sentence = g_strdup (sentence);
  batch->step = step;
  ch_log_job_take_arguments (job, batch, batch_free);
  ch_log_job_stand_back (job);
  ch_log_job_queue (job);
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
  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (meetings != NULL);
  g_return_if_fail (sentence != NULL);

  ch_log_tidy_later (self, meetings->len);
  queue_import (self, add_meeting, ch_log_import_async, meetings, sentence, step, cancellable, callback, user_data);
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
  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (records != NULL);
  g_return_if_fail (sentence != NULL);

  queue_import (self, add_record, ch_log_import_records_async, records, sentence, step, cancellable, callback, user_data);
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
