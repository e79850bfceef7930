/* ch-log-chores.c: checking the log, and its attached files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-private.h"

#include "ch-change-table.h"
#include "ch-error.h"
#include "ch-integrity.h"
#include "ch-log-folder.h"
#include "ch-search-table.h"

/* A table that cannot be read to its end has been told of by the integrity check already. */
static gboolean
forgive_damage (GPtrArray  *sentences,
                GError     *failure, /* (transfer full) */
                GError    **error)
{
  if (sentences->len > 0 && g_error_matches (failure, CH_ERROR, CH_ERROR_DAMAGED))
    {
      g_error_free (failure);
      return TRUE;
    }
  g_propagate_error (error, failure);
  return FALSE;
}

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
  GError *failure = NULL;

  if (database == NULL)
    return FALSE;

  ch_database_set_cancellable (database, cancellable);
  if (!ch_integrity_check (database, sentences, error))
    return FALSE;
  if (!ch_change_table_verify (database, sentences, &head, &failure) && !forgive_damage (sentences, failure, error))
    return FALSE;
  failure = NULL;
  if (!ch_search_table_verify (database, sentences, &failure) && !forgive_damage (sentences, failure, error))
    return FALSE;
  failure = NULL;
  if (!ch_log_folder_check_files (lane->folder, database, sentences, cancellable, &failure)
      && !forgive_damage (sentences, failure, error))
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
  char *sha256 = ch_log_folder_add_file (lane->folder, job->file, g_task_get_cancellable (job->task), error);

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
  job->file = g_object_ref (source);
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

char *
ch_log_dup_file_path (ChLog      *self,
                      const char *sha256)
{
  g_return_val_if_fail (CH_IS_LOG (self), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  return ch_log_folder_dup_file_path (ch_log_get_folder (self), sha256);
}
