/* ch-log-chores.c: checking the log, and its attached files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-private.h"

#include "ch-log-check.h"
#include "ch-log-folder.h"

/* What a check finds. */
typedef struct
{
  GStrv sentences; /* (owned) */
  char *head; /* (owned) (nullable) */
} Findings;

static void
findings_free (gpointer data)
{
  Findings *findings = data;

  g_strfreev (findings->sentences);
  g_free (findings->head);
  g_free (findings);
}

/* (worker thread) */
static gboolean
run_check (ChLogJob   *job,
           ChLogLane  *lane,
           GError    **error)
{
  GCancellable *cancellable = g_task_get_cancellable (job->task);
  g_autoptr(ChDatabase) database = ch_log_folder_open_reader (lane->folder, error);
  g_autoptr(GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *head = NULL;
  Findings *findings;

  if (database == NULL
      || !ch_log_check_folder (lane->folder, database, sentences, sentences, &head, cancellable, error))
    return FALSE;

  findings = g_new0 (Findings, 1);
  g_ptr_array_add (sentences, NULL);
  findings->sentences = (GStrv) g_ptr_array_free (g_steal_pointer (&sentences), FALSE);
  findings->head = g_steal_pointer (&head);
  return ch_log_job_answer (job, findings, findings_free);
}

void
ch_log_check_async (ChLog               *self,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_return_if_fail (CH_IS_LOG (self));

  ch_log_job_queue (
      ch_log_job_new (self, CH_LOG_CHORES, run_check, ch_log_check_async, cancellable, callback, user_data));
}

GStrv
ch_log_check_finish (ChLog         *self,
                     GAsyncResult  *result,
                     char         **head,
                     GError       **error)
{
  Findings *findings;
  GStrv sentences;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  if (head != NULL)
    *head = NULL;
  findings = g_task_propagate_pointer (G_TASK (result), error);
  if (findings == NULL)
    return NULL;

  sentences = g_steal_pointer (&findings->sentences);
  if (head != NULL)
    *head = g_steal_pointer (&findings->head);
  findings_free (findings);
  return sentences;
}

/* (worker thread) */
static gboolean
run_add_file (ChLogJob   *job,
              ChLogLane  *lane,
              GError    **error)
{
  char *sha256 = ch_log_folder_add_file (lane->folder, job->arguments, g_task_get_cancellable (job->task), error);

  return sha256 != NULL && ch_log_job_answer (job, sha256, g_free);
}

void
ch_log_add_file_async (ChLog               *self,
                       GFile               *source,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (G_IS_FILE (source));

  job = ch_log_job_new (self, CH_LOG_FILES, run_add_file, ch_log_add_file_async, cancellable, callback, user_data);
  ch_log_job_take_arguments (job, g_object_ref (source), g_object_unref);
  ch_log_job_queue (job);
}

char *
ch_log_add_file_finish (ChLog         *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* (worker thread) */
static gboolean
run_add_bytes (ChLogJob   *job,
               ChLogLane  *lane,
               GError    **error)
{
  char *sha256 = ch_log_folder_add_bytes (lane->folder, job->arguments, g_task_get_cancellable (job->task), error);

  return sha256 != NULL && ch_log_job_answer (job, sha256, g_free);
}

void
ch_log_add_bytes_async (ChLog               *self,
                        GBytes              *bytes,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (bytes != NULL);

  job = ch_log_job_new (self, CH_LOG_FILES, run_add_bytes, ch_log_add_bytes_async, cancellable, callback, user_data);
  ch_log_job_take_arguments (job, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  ch_log_job_queue (job);
}

char *
ch_log_add_bytes_finish (ChLog         *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

char *
ch_log_dup_file_path (ChLog      *self,
                      const char *sha256)
{
  g_return_val_if_fail (CH_IS_LOG (self), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  return ch_log_folder_dup_file_path (ch_log_get_folder (self), sha256);
}
