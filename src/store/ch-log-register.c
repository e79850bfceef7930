/* ch-log-register.c: finding and loading people, bodies and saved searches
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-register.h"

#include "ch-profile-private.h"
#include "ch-register-row-private.h"
#include "ch-register-search.h"
#include "ch-transaction.h"

/* (worker thread) */
static gboolean
run_find (ChLogJob   *job,
          ChLogLane  *lane,
          GError    **error)
{
  GArray *ids = ch_register_search_find (lane->database, job->which, job->text, job->register_order, job->limit, error);

  return ids != NULL && ch_log_job_answer (job, ids, (GDestroyNotify) g_array_unref);
}

void
ch_log_find_in_register_async (ChLog               *self,
                               ChRegister           which,
                               const char          *words,
                               ChRegisterOrder      order,
                               guint                limit,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail ((guint) which < CH_N_REGISTERS);

  job = ch_log_job_new_search (self, limit, run_find, ch_log_find_in_register_async, cancellable, callback, user_data);
  job->which = which;
  job->text = g_strdup (words);
  job->register_order = order;
  ch_log_job_queue (job);
}

GArray *
ch_log_find_in_register_finish (ChLog         *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* (worker thread) */
static gboolean
run_load_rows (ChLogJob   *job,
               ChLogLane  *lane,
               GError    **error)
{
  GPtrArray *rows = ch_register_row_load (lane->database, job->which, job->ids, job->n_ids, error);

  return rows != NULL && ch_log_job_answer (job, rows, (GDestroyNotify) g_ptr_array_unref);
}

void
ch_log_load_register_rows_async (ChLog               *self,
                                 ChRegister           which,
                                 const gint64        *ids,
                                 guint                n_ids,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (which == CH_REGISTER_PEOPLE || which == CH_REGISTER_ORGANISATIONS);
  g_return_if_fail (ids != NULL || n_ids == 0);

  job = ch_log_job_new (self, CH_LOG_READER, run_load_rows, ch_log_load_register_rows_async, cancellable, callback, user_data);
  job->which = which;
  job->ids = g_memdup2 (ids, n_ids * sizeof *ids);
  job->n_ids = n_ids;
  ch_log_job_queue (job);
}

GPtrArray *
ch_log_load_register_rows_finish (ChLog         *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* (worker thread) */
static gboolean
run_find_by_name (ChLogJob   *job,
                  ChLogLane  *lane,
                  GError    **error)
{
  g_autoptr(GArray) ids = ch_name_table_find (lane->names, job->which, job->text, job->other_text, error);
  GPtrArray *rows;

  if (ids == NULL)
    return FALSE;
  rows = ch_register_row_load (lane->database, job->which, (const gint64 *) (gpointer) ids->data, ids->len, error);
  return rows != NULL && ch_log_job_answer (job, rows, (GDestroyNotify) g_ptr_array_unref);
}

void
ch_log_find_by_name_async (ChLog               *self,
                           ChRegister           which,
                           const char          *name,
                           const char          *country,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (which == CH_REGISTER_PEOPLE || which == CH_REGISTER_ORGANISATIONS);
  g_return_if_fail (name != NULL);

  job = ch_log_job_new (self, CH_LOG_READER, run_find_by_name, ch_log_find_by_name_async, cancellable, callback, user_data);
  job->which = which;
  job->text = g_strdup (name);
  job->other_text = g_strdup (country);
  ch_log_job_queue (job);
}

GPtrArray *
ch_log_find_by_name_finish (ChLog         *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* (worker thread) */
static gboolean
run_load (ChLogJob   *job,
          ChLogLane  *lane,
          GError    **error)
{
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_READ, error);
  gint64 id = transaction != NULL ? ch_register_table_find (lane->registers[job->which], job->text, error) : 0;
  ChRecord *record = id != 0 ? ch_register_table_load (lane->registers[job->which], id, error) : NULL;

  return record != NULL && ch_log_job_answer (job, record, g_object_unref);
}

void
ch_log_load_record_async (ChLog               *self,
                          ChRegister           which,
                          const char          *uid,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail ((guint) which < CH_N_REGISTERS);
  g_return_if_fail (uid != NULL);

  job = ch_log_job_new (self, CH_LOG_READER, run_load, ch_log_load_record_async, cancellable, callback, user_data);
  job->which = which;
  job->text = g_strdup (uid);
  ch_log_job_queue (job);
}

gpointer
ch_log_load_record_finish (ChLog         *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* (worker thread) */
static gboolean
run_load_records (ChLogJob   *job,
                  ChLogLane  *lane,
                  GError    **error)
{
  GPtrArray *records = ch_register_table_load_saved (lane->registers[job->which], error);

  return records != NULL && ch_log_job_answer (job, records, (GDestroyNotify) g_ptr_array_unref);
}

void
ch_log_load_records_async (ChLog               *self,
                           ChRegister           which,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail ((guint) which < CH_N_REGISTERS);

  job = ch_log_job_new (self, CH_LOG_SURVEYOR, run_load_records, ch_log_load_records_async, cancellable, callback, user_data);
  job->which = which;
  ch_log_job_queue (job);
}

GPtrArray *
ch_log_load_records_finish (ChLog         *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* (worker thread) */
static gboolean
run_find_meetings (ChLogJob   *job,
                   ChLogLane  *lane,
                   GError    **error)
{
  gint64 id = ch_register_table_find (lane->registers[job->which], job->text, error);
  GArray *ids;

  if (id == 0)
    return FALSE;
  ids = ch_register_search_find_meetings (lane->database, job->which, id, job->limit, error);
  return ids != NULL && ch_log_job_answer (job, ids, (GDestroyNotify) g_array_unref);
}

void
ch_log_find_meetings_of_async (ChLog               *self,
                               ChRegister           which,
                               const char          *uid,
                               guint                limit,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (which == CH_REGISTER_PEOPLE || which == CH_REGISTER_ORGANISATIONS);
  g_return_if_fail (uid != NULL);

  job = ch_log_job_new_search (self, limit, run_find_meetings, ch_log_find_meetings_of_async, cancellable, callback,
                               user_data);
  job->which = which;
  job->text = g_strdup (uid);
  ch_log_job_queue (job);
}

GArray *
ch_log_find_meetings_of_finish (ChLog         *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* (worker thread) */
static gboolean
run_load_profile (ChLogJob   *job,
                  ChLogLane  *lane,
                  GError    **error)
{
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_READ, error);
  ChProfile *profile = transaction != NULL ? ch_profile_load (lane, job->which, job->text, error) : NULL;

  return profile != NULL && ch_log_job_answer (job, profile, g_object_unref);
}

void
ch_log_load_profile_async (ChLog               *self,
                           ChRegister           which,
                           const char          *uid,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (which == CH_REGISTER_PEOPLE || which == CH_REGISTER_ORGANISATIONS);
  g_return_if_fail (uid != NULL);

  job = ch_log_job_new (self, CH_LOG_SURVEYOR, run_load_profile, ch_log_load_profile_async, cancellable, callback,
                        user_data);
  job->which = which;
  job->text = g_strdup (uid);
  ch_log_job_queue (job);
}

ChProfile *
ch_log_load_profile_finish (ChLog         *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* (worker thread) */
static gboolean
run_load_posts (ChLogJob   *job,
                ChLogLane  *lane,
                GError    **error)
{
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_READ, error);
  g_autoptr(GPtrArray) lists = g_ptr_array_new_with_free_func (g_object_unref);

  if (transaction == NULL)
    return FALSE;
  for (guint i = 0; job->texts[i] != NULL; i++)
    {
      GListModel *posts = ch_profile_load_posts (lane, job->texts[i], error);

      if (posts == NULL)
        return FALSE;
      g_ptr_array_add (lists, posts);
    }
  return ch_log_job_answer (job, g_steal_pointer (&lists), (GDestroyNotify) g_ptr_array_unref);
}

void
ch_log_load_posts_async (ChLog               *self,
                         const char *const   *people,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (people != NULL);

  job = ch_log_job_new (self, CH_LOG_READER, run_load_posts, ch_log_load_posts_async, cancellable, callback, user_data);
  job->texts = g_strdupv ((char **) people);
  ch_log_job_queue (job);
}

GPtrArray *
ch_log_load_posts_finish (ChLog         *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
