/* ch-log-write.c: saving and deleting
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-private.h"

#include "ch-error.h"
#include "ch-log-sentence.h"
#include "ch-log-version.h"
#include "ch-teaching.h"

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

static gboolean
begin_step (ChLogLane     *lane,
            ChChangeStep  *step,
            GError       **error)
{
  gint64 reversed;

  return ch_change_table_begin (lane->database, CH_CHANGE_DO, step, &reversed, error);
}

/*
 * Whoever looks through an import and confirms it has done one thing, and takes it back as one: the confirmation goes
 * on with the step of the import, unless something else was done in between.
 */
static gboolean
begin_step_of (ChLogLane     *lane,
               ChMeeting     *before, /* (nullable) */
               ChMeeting     *after,
               ChChangeStep  *step,
               GError       **error)
{
  const char *uid = ch_record_get_uid (CH_RECORD (after));
  gboolean continued = FALSE;
  gint64 import = 0;

  if (before != NULL && ch_meeting_is_to_review (before) && !ch_meeting_is_to_review (after)
      && !ch_change_table_find_addition (lane->database, uid, &import, error))
    return FALSE;
  if (import != 0 && !ch_change_table_continue (lane->database, import, step, &continued, error))
    return FALSE;
  return continued || begin_step (lane, step, error);
}

/* Saves MEETING in place of BEFORE, which has that row id, as part of a step. */
static gboolean
save (ChLogLane     *lane,
      ChChangeStep  *step,
      gint64         id,
      ChMeeting     *before, /* (nullable) */
      ChMeeting     *meeting,
      const char    *sentence, /* (nullable): the one of the meeting itself */
      GError       **error)
{
  g_autofree char *own_sentence = NULL;

  if (before != NULL && ch_record_equal (before, meeting)) /* nothing to write */
    return TRUE;

  ch_teaching_begin (lane, before, meeting);
  ch_log_version_stamp (CH_RECORD (meeting), (ChRecord *) before);
  own_sentence = ch_log_sentence_dup_saved (before, meeting);
  return ch_log_version_replace (lane, step, &id, before, meeting, sentence != NULL ? sentence : own_sentence, error)
         && ch_teaching_end (lane, step, before, meeting, error);
}

static gboolean
save_one (ChLogLane  *lane,
          ChMeeting  *meeting,
          GError    **error)
{
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_WRITE, error);
  g_autoptr(ChMeeting) before = NULL;
  ChChangeStep step;
  gint64 id;
  gboolean saved = transaction != NULL && ch_log_version_check_valid (CH_RECORD (meeting), error)
                   && find_before (lane, meeting, &id, &before, error)
                   && begin_step_of (lane, before, meeting, &step, error)
                   && save (lane, &step, id, before, meeting, NULL, error);

  return ch_log_version_end (lane, transaction, saved, error);
}

/* (worker thread) */
static gboolean
run_save (ChLogJob   *job,
          ChLogLane  *lane,
          GError    **error)
{
  ChMeeting *meeting = job->arguments;

  return save_one (lane, meeting, error) && ch_log_job_note_changes (job, lane, error)
         && ch_log_job_answer (job, g_object_ref (meeting), g_object_unref);
}

/* What is to be written in one step. */
typedef struct
{
  GPtrArray *meetings; /* (owned) (nullable) (element-type ChMeeting): to be saved */
  GStrv uids; /* (owned) (nullable): of those to be deleted */
  char *sentence; /* (owned) (nullable): what the step is called; the one of the meeting itself */
} Batch;

static void
batch_free (gpointer data)
{
  Batch *batch = data;

  g_clear_pointer (&batch->meetings, g_ptr_array_unref);
  g_strfreev (batch->uids);
  g_free (batch->sentence);
  g_free (batch);
}

static Batch *
batch_new (const char *sentence)
{
  Batch *batch = g_new0 (Batch, 1);

  batch->sentence = g_strdup (sentence);
  return batch;
}

static gboolean
save_all (ChLogLane   *lane,
          GPtrArray   *meetings,
          const char  *sentence,
          GError     **error)
{
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_WRITE, error);
  ChChangeStep step;
  gboolean saved = transaction != NULL && begin_step (lane, &step, error);

  for (guint i = 0; saved && i < meetings->len; i++)
    {
      ChMeeting *meeting = meetings->pdata[i];
      g_autoptr(ChMeeting) before = NULL;
      gint64 id;

      saved = ch_log_version_check_valid (CH_RECORD (meeting), error) && find_before (lane, meeting, &id, &before, error)
              && save (lane, &step, id, before, meeting, sentence, error);
    }
  return ch_log_version_end (lane, transaction, saved, error);
}

/* (worker thread) */
static gboolean
run_save_all (ChLogJob   *job,
              ChLogLane  *lane,
              GError    **error)
{
  const Batch *batch = job->arguments;

  return save_all (lane, batch->meetings, batch->sentence, error) && ch_log_job_note_changes (job, lane, error);
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
  ch_log_job_take_arguments (job, ch_record_dup (meeting), g_object_unref);
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

void
ch_log_save_all_async (ChLog               *self,
                       GPtrArray           *meetings,
                       const char          *sentence,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  Batch *batch;
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (meetings != NULL);
  g_return_if_fail (sentence != NULL);

  job = ch_log_job_new (self, CH_LOG_WRITER, run_save_all, ch_log_save_all_async, cancellable, callback, user_data);
  batch = batch_new (sentence);
  batch->meetings = g_ptr_array_new_full (meetings->len, g_object_unref);
  for (guint i = 0; i < meetings->len; i++)
    g_ptr_array_add (batch->meetings, ch_record_dup (g_ptr_array_index (meetings, i)));
  ch_log_job_take_arguments (job, batch, batch_free);
  ch_log_job_queue (job);
}

gboolean
ch_log_save_all_finish (ChLog         *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Deletes a meeting as part of a step. */
static gboolean
delete (ChLogLane     *lane,
        ChChangeStep  *step,
        const char    *uid,
        const char    *sentence, /* (nullable): the one of the meeting itself */
        GError       **error)
{
  g_autoptr(ChMeeting) before = NULL;
  g_autofree char *own_sentence = NULL;
  gint64 id = ch_meeting_table_find (lane->meetings, uid, error);

  if (id == 0)
    return FALSE;
  before = ch_meeting_table_load (lane->meetings, id, error);
  if (before == NULL)
    return FALSE;

  own_sentence = ch_log_version_dup_sentence (_("Delete “%s”"), CH_RECORD (before), "title");
  return ch_log_version_replace (lane, step, &id, before, NULL, sentence != NULL ? sentence : own_sentence, error);
}

/* (worker thread) */
static gboolean
run_delete (ChLogJob   *job,
            ChLogLane  *lane,
            GError    **error)
{
  const Batch *batch = job->arguments;
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_WRITE, error);
  ChChangeStep step;
  gboolean deleted = transaction != NULL && begin_step (lane, &step, error);

  for (guint i = 0; deleted && batch->uids[i] != NULL; i++)
    deleted = delete (lane, &step, batch->uids[i], batch->sentence, error);
  return ch_log_version_end (lane, transaction, deleted, error) && ch_log_job_note_changes (job, lane, error);
}

static void
queue_deletion (ChLog               *self,
                const char *const   *uids,
                const char          *sentence, /* (nullable) */
                GCancellable        *cancellable,
                GAsyncReadyCallback  callback,
                gpointer             user_data)
{
  ChLogJob *job
      = ch_log_job_new (self, CH_LOG_WRITER, run_delete, ch_log_delete_async, cancellable, callback, user_data);
  Batch *batch = batch_new (sentence);

  batch->uids = g_strdupv ((char **) uids);
  ch_log_job_take_arguments (job, batch, batch_free);
  ch_log_job_queue (job);
}

void
ch_log_delete_async (ChLog               *self,
                     const char          *uid,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (uid != NULL);

  queue_deletion (self, (const char *[]) { uid, NULL }, NULL, cancellable, callback, user_data);
}

void
ch_log_delete_all_async (ChLog               *self,
                         const char *const   *uids,
                         const char          *sentence,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (uids != NULL);
  g_return_if_fail (sentence != NULL);

  queue_deletion (self, uids, sentence, cancellable, callback, user_data);
}

gboolean
ch_log_delete_finish (ChLog         *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
