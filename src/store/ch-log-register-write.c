/* ch-log-register-write.c: saving and deleting people, bodies and saved searches
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-register.h"

#include "ch-error.h"
#include "ch-log-version.h"
#include "ch-organisation.h"
#include "ch-parent.h"

#include <glib/gi18n-lib.h>

static gboolean
fail_conflict (const char  *sentence,
               GError     **error)
{
  g_set_error_literal (error, CH_ERROR, CH_ERROR_CONFLICT, sentence);
  return FALSE;
}

/* Finds the version in the log that RECORD is to replace: *BEFORE, or NULL where it is new. */
static gboolean
find_before (ChLogLane   *lane,
             ChRegister   which,
             ChRecord    *record,
             gint64      *id,
             ChRecord   **before,
             GError     **error)
{
  g_autoptr(GError) failure = NULL;

  *before = NULL;
  *id = ch_register_table_find (lane->registers[which], ch_record_get_uid (record), &failure);
  if (*id == 0 && !g_error_matches (failure, CH_ERROR, CH_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  if (*id == 0)
    return ch_record_get_revision (record) == 0
           || fail_conflict (_("The record has been deleted from the log meanwhile."), error);

  *before = ch_register_table_load (lane->registers[which], *id, error);
  if (*before == NULL)
    return FALSE;
  if (ch_record_get_revision (*before) != ch_record_get_revision (record))
    {
      g_clear_object (before);
      return fail_conflict (_("The record has been changed in the log meanwhile."), error);
    }
  return TRUE;
}

static const char *
get_parent (ChRecord *record)
{
  return record != NULL && CH_IS_ORGANISATION (record) ? ch_organisation_get_parent (CH_ORGANISATION (record)) : NULL;
}

/* The body that another is part of comes on file for good, even where meetings alone knew of it. */
static gboolean
keep_parent (ChLogLane     *lane,
             ChChangeStep  *step,
             const char    *uid,
             const char    *sentence,
             GError       **error)
{
  const ChRegister which = CH_REGISTER_ORGANISATIONS;
  gint64 id = ch_register_table_find (lane->registers[which], uid, error);
  g_autoptr(ChRecord) before = id != 0 ? ch_register_table_load (lane->registers[which], id, error) : NULL;
  g_autoptr(ChRecord) after = NULL;

  if (before == NULL || ch_record_get_created (before) != NULL)
    return before != NULL;
  after = ch_record_dup (before);
  ch_log_version_stamp (after, before);
  return ch_log_version_replace_record (lane, step, which, &id, before, after, sentence, error);
}

static gboolean
save_one (ChLogLane     *lane,
          ChChangeStep  *step,
          ChRecord      *record,
          const char    *sentence, /* (nullable): the one of the record itself */
          GError       **error)
{
  g_autoptr(ChRecord) before = NULL;
  g_autofree char *own_sentence = NULL;
  gboolean known, moved;
  ChRegister which;
  gint64 id;

  if (!ch_register_of_type (G_OBJECT_TYPE (record), &which))
    g_assert_not_reached ();
  if (!ch_log_version_check_valid (record, error) || !find_before (lane, which, record, &id, &before, error))
    return FALSE;

  /* Who is known by meetings alone comes on file for good even where nothing else is said of them. */
  known = before != NULL && ch_record_get_created (before) != NULL;
  if (known && ch_record_equal (before, record))
    return TRUE;

  moved = get_parent (record) != NULL && g_strcmp0 (get_parent (record), get_parent (before)) != 0;
  ch_log_version_stamp (record, before);
  /* Translators: %s is the name of a person, a body or a saved search */
  own_sentence = ch_log_version_dup_sentence (known ? _("Change “%s”") : _("Add “%s”"), record, "name");
  if (sentence == NULL)
    sentence = own_sentence;
  if (!ch_log_version_replace_record (lane, step, which, &id, before, record, sentence, error))
    return FALSE;
  return !moved || (ch_parent_check (lane->database, ch_record_get_uid (record), error)
                    && keep_parent (lane, step, get_parent (record), sentence, error));
}

static gboolean
save (ChLogLane  *lane,
      ChRecord   *record,
      GError    **error)
{
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_WRITE, error);
  ChChangeStep step;
  gint64 reversed;
  gboolean saved = transaction != NULL
                   && ch_change_table_begin (lane->database, CH_CHANGE_DO, &step, &reversed, error)
                   && save_one (lane, &step, record, NULL, error);

  return ch_log_version_end (lane, transaction, saved, error);
}

/* (worker thread) */
static gboolean
run_save (ChLogJob   *job,
          ChLogLane  *lane,
          GError    **error)
{
  ChRecord *record = job->arguments;

  return save (lane, record, error) && ch_log_job_note_changes (job, lane, error)
         && ch_log_job_answer (job, g_object_ref (record), g_object_unref);
}

void
ch_log_save_record_async (ChLog               *self,
                          gpointer             record,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  ChLogJob *job;
  ChRegister which;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (CH_IS_RECORD (record));
  g_return_if_fail (ch_register_of_type (G_OBJECT_TYPE (record), &which));

  job = ch_log_job_new (self, CH_LOG_WRITER, run_save, ch_log_save_record_async, cancellable, callback, user_data);
  ch_log_job_take_arguments (job, ch_record_dup (record), g_object_unref);
  ch_log_job_queue (job);
}

gpointer
ch_log_save_record_finish (ChLog         *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
count_uses (ChLogLane   *lane,
            const char  *sql,
            gint64       id,
            const char  *uid,
            gint64      *n,
            GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (lane->database, sql, error);

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, id);
  ch_statement_bind_text (statement, 2, uid);
  if (ch_statement_step (statement, error) != CH_STEP_ROW)
    return FALSE;
  *n = ch_statement_get_integer (statement, 0);
  return TRUE;
}

static gboolean
check_unused (ChLogLane   *lane,
              ChRegister   which,
              gint64       id,
              ChRecord    *record,
              GError     **error)
{
  static const char *const sql[CH_N_REGISTERS] = {
    [CH_REGISTER_PEOPLE] = "SELECT EXISTS (SELECT 1 FROM participant WHERE person_id = ?1) WHERE ?2 IS NOT NULL",
    [CH_REGISTER_ORGANISATIONS]
    = "SELECT EXISTS (SELECT 1 FROM participant WHERE organisation_id = ?1) "
      "OR EXISTS (SELECT 1 FROM attending_body WHERE organisation_id = ?1) "
      "OR EXISTS (SELECT 1 FROM organisation WHERE parent = ?2)",
  };
  static const char *const sentences[CH_N_REGISTERS] = {
    [CH_REGISTER_PEOPLE] = N_("The person cannot be deleted, because meetings of the log name them."),
    [CH_REGISTER_ORGANISATIONS]
    = N_("The body cannot be deleted, because meetings or other bodies of the log name it."),
  };
  gint64 n;

  if (sql[which] == NULL)
    return TRUE;
  if (!count_uses (lane, sql[which], id, ch_record_get_uid (record), &n, error))
    return FALSE;
  return n == 0 || fail_conflict (_(sentences[which]), error);
}

static gboolean
delete_one (ChLogLane     *lane,
            ChChangeStep  *step,
            ChRegister     which,
            const char    *uid,
            GError       **error)
{
  gint64 id = ch_register_table_find (lane->registers[which], uid, error);
  g_autoptr(ChRecord) before = id != 0 ? ch_register_table_load (lane->registers[which], id, error) : NULL;
  g_autofree char *sentence = NULL;

  if (before == NULL || !check_unused (lane, which, id, before, error))
    return FALSE;

  sentence = ch_log_version_dup_sentence (_("Delete “%s”"), before, "name");
  return ch_log_version_replace_record (lane, step, which, &id, before, NULL, sentence, error);
}

static gboolean
delete (ChLogLane   *lane,
        ChRegister   which,
        const char  *uid,
        GError     **error)
{
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_WRITE, error);
  ChChangeStep step;
  gint64 reversed;
  gboolean deleted = transaction != NULL
                     && ch_change_table_begin (lane->database, CH_CHANGE_DO, &step, &reversed, error)
                     && delete_one (lane, &step, which, uid, error);

  return ch_log_version_end (lane, transaction, deleted, error);
}

/* What is to be deleted. */
typedef struct
{
  ChRegister which;
  char *uid; /* (owned) */
} Deletion;

static void
deletion_free (gpointer data)
{
  Deletion *deletion = data;

  g_free (deletion->uid);
  g_free (deletion);
}

/* (worker thread) */
static gboolean
run_delete (ChLogJob   *job,
            ChLogLane  *lane,
            GError    **error)
{
  const Deletion *deletion = job->arguments;

  return delete (lane, deletion->which, deletion->uid, error) && ch_log_job_note_changes (job, lane, error);
}

void
ch_log_delete_record_async (ChLog               *self,
                            ChRegister           which,
                            const char          *uid,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  Deletion *deletion;
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail ((guint) which < CH_N_REGISTERS);
  g_return_if_fail (uid != NULL);

  job = ch_log_job_new (self, CH_LOG_WRITER, run_delete, ch_log_delete_record_async, cancellable, callback, user_data);
  deletion = g_new0 (Deletion, 1);
  deletion->which = which;
  deletion->uid = g_strdup (uid);
  ch_log_job_take_arguments (job, deletion, deletion_free);
  ch_log_job_queue (job);
}

gboolean
ch_log_delete_record_finish (ChLog         *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
