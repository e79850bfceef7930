/* ch-log-register.c: finding and loading people, bodies and saved searches
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-register.h"

#include "ch-log-question.h"
#include "ch-profile-private.h"
#include "ch-register-row-private.h"
#include "ch-register-search.h"
#include "ch-transaction.h"

/* Whom a call is about. */
typedef struct
{
  ChRegister which;
  char *name; /* (owned) (nullable): by which the record is known: a UID, or what people call it */
  char *country; /* (owned) (nullable) */
} Subject;

static void
subject_free (gpointer data)
{
  Subject *subject = data;

  g_free (subject->name);
  g_free (subject->country);
  g_free (subject);
}

static void
take_subject (ChLogJob   *job,
              ChRegister  which,
              const char *name,
              const char *country)
{
  Subject *subject = g_new0 (Subject, 1);

  subject->which = which;
  subject->name = g_strdup (name);
  subject->country = g_strdup (country);
  ch_log_job_take_arguments (job, subject, subject_free);
}

/* (worker thread) */
static GArray *
find (ChLogLane            *lane,
      const ChLogQuestion  *question,
      GError              **error)
{
  return ch_register_search_find (lane->database, question->which, question->words, question->order, question->limit, error);
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
  const ChLogQuestion question = { .find = find, .which = which, .words = words, .order = order, .limit = limit };

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail ((guint) which < CH_N_REGISTERS);

  ch_log_ask_async (self, &question, ch_log_find_in_register_async, cancellable, callback, user_data);
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
static GPtrArray *
load_rows (ChLogLane             *lane,
           const ChLogSelection  *selection,
           GCancellable          *cancellable,
           GError               **error)
{
  return ch_register_row_load (lane->database, selection->which, selection->ids, selection->n_ids, error);
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
  const ChLogSelection selection = { .load = load_rows, .which = which, .ids = ids, .n_ids = n_ids };

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (which == CH_REGISTER_PEOPLE || which == CH_REGISTER_ORGANISATIONS);
  g_return_if_fail (ids != NULL || n_ids == 0);

  ch_log_load_selection_async (self, &selection, ch_log_load_register_rows_async, cancellable, callback, user_data);
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
  const Subject *subject = job->arguments;
  g_autoptr(GArray) ids = ch_name_table_find (lane->names, subject->which, subject->name, subject->country, error);
  GPtrArray *rows;

  if (ids == NULL)
    return FALSE;
  rows = ch_register_row_load (lane->database, subject->which, (const gint64 *) (gpointer) ids->data, ids->len, error);
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
  take_subject (job, which, name, country);
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
  const Subject *subject = job->arguments;
  ChRegisterTable *table = lane->registers[subject->which];
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_READ, error);
  gint64 id = transaction != NULL ? ch_register_table_find (table, subject->name, error) : 0;
  ChRecord *record = id != 0 ? ch_register_table_load (table, id, error) : NULL;

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
  take_subject (job, which, uid, NULL);
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
  const Subject *subject = job->arguments;
  GPtrArray *records = ch_register_table_load_saved (lane->registers[subject->which], error);

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
  take_subject (job, which, NULL, NULL);
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

/* The words are the UID. (worker thread) */
static GArray *
find_meetings (ChLogLane            *lane,
               const ChLogQuestion  *question,
               GError              **error)
{
  gint64 id = ch_register_table_find (lane->registers[question->which], question->words, error);

  return id != 0 ? ch_register_search_find_meetings (lane->database, question->which, id, question->limit, error) : NULL;
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
  const ChLogQuestion question = { .find = find_meetings, .which = which, .words = uid, .limit = limit };

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (which == CH_REGISTER_PEOPLE || which == CH_REGISTER_ORGANISATIONS);
  g_return_if_fail (uid != NULL);

  ch_log_ask_async (self, &question, ch_log_find_meetings_of_async, cancellable, callback, user_data);
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
  const Subject *subject = job->arguments;
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_READ, error);
  ChProfile *profile = transaction != NULL ? ch_profile_load (lane, subject->which, subject->name, error) : NULL;

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
  take_subject (job, which, uid, NULL);
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
  const char *const *people = job->arguments;
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_READ, error);
  g_autoptr(GPtrArray) lists = g_ptr_array_new_with_free_func (g_object_unref);

  if (transaction == NULL)
    return FALSE;
  for (guint i = 0; people[i] != NULL; i++)
    {
      GListModel *posts = ch_profile_load_posts (lane, people[i], error);

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
  ch_log_job_take_arguments (job, g_strdupv ((char **) people), (GDestroyNotify) g_strfreev);
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
