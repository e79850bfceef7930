/* ch-log-merge.c: making one of two, and two of one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-log-register.h"

#include "ch-error.h"
#include "ch-link-table.h"
#include "ch-log-version.h"
#include "ch-name.h"
#include "ch-organisation.h"
#include "ch-parent.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The record as it stands, and its row. */
static ChRecord *
load (ChLogLane   *lane,
      ChRegister   which,
      const char  *uid,
      gint64      *id,
      GError     **error)
{
  *id = ch_register_table_find (lane->registers[which], uid, error);
  return *id != 0 ? ch_register_table_load (lane->registers[which], *id, error) : NULL;
}

static const char *
get_name (ChRecord *record)
{
  return ch_record_get_string (record, ch_record_find_field (record, "name"));
}

static GListStore *
get_names (ChRecord *record)
{
  return ch_record_get_records (record, ch_record_find_field (record, "names"));
}

static gboolean
has_name (ChRecord   *record,
          const char *text)
{
  GListModel *names = G_LIST_MODEL (get_names (record));
  g_autofree char *key = ch_text_fold (text);
  g_autofree char *own = ch_text_fold (get_name (record) != NULL ? get_name (record) : "");
  gboolean found = strcmp (key, own) == 0;

  for (guint i = 0; !found && i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr(ChName) name = g_list_model_get_item (names, i);
      g_autofree char *other = ch_text_fold (ch_name_get_text (name) != NULL ? ch_name_get_text (name) : "");

      found = strcmp (key, other) == 0;
    }
  return found;
}

static gboolean
is_han (const char *text)
{
  return text != NULL && ch_text_is_han (g_utf8_get_char (text));
}

static void
add_names (ChRecord *kept,
           ChRecord *merged)
{
  GListModel *names = G_LIST_MODEL (get_names (merged));

  if (get_name (merged) != NULL && !has_name (kept, get_name (merged)))
    {
      gboolean native = is_han (get_name (merged)) && !is_han (get_name (kept));
      g_autoptr(ChName) name = g_object_new (CH_TYPE_NAME, "text", get_name (merged), "kind",
                                             native ? "native" : "alias", NULL);

      g_list_store_append (get_names (kept), name);
    }
  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr(ChName) name = g_list_model_get_item (names, i);

      if (ch_name_get_text (name) != NULL && !has_name (kept, ch_name_get_text (name)))
        g_list_store_append (get_names (kept), name);
    }
}

/* Text for people of which both have some: neither is lost. */
static gboolean
is_prose (const ChField *field)
{
  return strcmp (field->name, "biography") == 0 || strcmp (field->name, "note") == 0;
}

static void
add_string (ChRecord      *kept,
            ChRecord      *merged,
            const ChField *field)
{
  const char *own = ch_record_get_string (kept, field);
  const char *other = ch_record_get_string (merged, field);

  if (other == NULL || g_strcmp0 (own, other) == 0)
    return;
  if (own == NULL)
    {
      g_object_set (kept, field->name, other, NULL);
    }
  else if (is_prose (field))
    {
      g_autofree char *both = g_strconcat (own, "\n", other, NULL);

      g_object_set (kept, field->name, both, NULL);
    }
}

static void
add_list (ChRecord      *kept,
          ChRecord      *merged,
          const ChField *field)
{
  GListModel *items = G_LIST_MODEL (ch_record_get_records (merged, field));

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr(ChRecord) item = g_list_model_get_item (items, i);

      g_list_store_append (ch_record_get_records (kept, field), item);
    }
}

/* Puts to KEPT what MERGED has. */
static void
add_content (ChRecord *kept,
             ChRecord *merged)
{
  guint n_fields;
  const ChField *fields = ch_record_get_fields (kept, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (strcmp (fields[i].name, "names") == 0)
        add_names (kept, merged);
      else if (fields[i].type == CH_FIELD_RECORDS)
        add_list (kept, merged, &fields[i]);
      else if (fields[i].type == CH_FIELD_STRING && strcmp (fields[i].name, "parent") != 0)
        add_string (kept, merged, &fields[i]);
    }
}

static gboolean
move_links (ChLogLane           *lane,
            ChChangeStep        *step,
            ChRegister           which,
            gint64               from_id,
            const char          *from,
            const char          *to,
            const char *const   *meetings, /* (nullable) */
            const char          *sentence,
            guint               *n_links,
            GError             **error)
{
  g_autoptr(GArray) links = ch_link_table_load (lane->database, which, from_id, meetings, error);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (links == NULL)
    return FALSE;
  *n_links = links->len;
  if (links->len == 0)
    return TRUE;

  before = ch_link_table_dup_json (links, from);
  after = ch_link_table_dup_json (links, to);
  return ch_log_version_replace_links (lane, step, which, from_id, from, before, after, sentence, error);
}

/* The parts of the body that goes become those of the one that stays. */
static gboolean
move_parts (ChLogLane     *lane,
            ChChangeStep  *step,
            const char    *from,
            const char    *to,
            const char    *sentence,
            GError       **error)
{
  static const char sql[] = "SELECT id FROM organisation WHERE parent = ?1 AND uid <> ?2";
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  {
    g_autoptr(ChStatement) statement = ch_database_prepare (lane->database, sql, error);
    ChStep row;

    if (statement == NULL)
      return FALSE;
    ch_statement_bind_text (statement, 1, from);
    ch_statement_bind_text (statement, 2, to);
    while ((row = ch_statement_step (statement, error)) == CH_STEP_ROW)
      {
        gint64 id = ch_statement_get_integer (statement, 0);

        g_array_append_val (ids, id);
      }
    if (row == CH_STEP_FAILED)
      return FALSE;
  }

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr(ChRecord) before = ch_register_table_load (lane->registers[CH_REGISTER_ORGANISATIONS], id, error);
      g_autoptr(ChRecord) after = before != NULL ? ch_record_dup (before) : NULL;

      if (after == NULL)
        return FALSE;
      ch_organisation_set_parent (CH_ORGANISATION (after), to);
      ch_log_version_stamp (after, before);
      if (!ch_log_version_replace_record (lane, step, CH_REGISTER_ORGANISATIONS, &id, before, after, sentence, error))
        return FALSE;
    }
  return TRUE;
}

/* What was part of the body that goes, even by way of others, would be part of itself. */
static gboolean
leave_merged (ChLogLane       *lane,
              ChOrganisation  *kept,
              const char      *merged,
              GError         **error)
{
  gboolean reaches;

  if (!ch_parent_reaches (lane->database, ch_organisation_get_parent (kept), merged, &reaches, error))
    return FALSE;
  if (reaches)
    ch_organisation_set_parent (kept, NULL);
  return TRUE;
}

static gboolean
merge (ChLogLane     *lane,
       ChChangeStep  *step,
       ChRegister     which,
       const char    *kept_uid,
       const char    *merged_uid,
       ChRecord     **result,
       GError       **error)
{
  gint64 kept_id, merged_id;
  g_autoptr(ChRecord) kept = load (lane, which, kept_uid, &kept_id, error);
  g_autoptr(ChRecord) merged = kept != NULL ? load (lane, which, merged_uid, &merged_id, error) : NULL;
  g_autoptr(ChRecord) after = NULL;
  g_autofree char *sentence = NULL;
  const char *from, *to;
  guint n_links;

  if (merged == NULL)
    return FALSE;
  if (kept_id == merged_id)
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("A record cannot be merged into itself."));
      return FALSE;
    }

  from = ch_record_get_uid (merged);
  to = ch_record_get_uid (kept);
  after = ch_record_dup (kept);
  add_content (after, merged);
  if (which == CH_REGISTER_ORGANISATIONS && !leave_merged (lane, CH_ORGANISATION (after), from, error))
    return FALSE;
  ch_log_version_stamp (after, kept);

  /* Translators: both are names of people or bodies; the first one goes into the second one */
  sentence = g_strdup_printf (_("Merge “%s” into “%s”"), get_name (merged), get_name (kept));
  if (!ch_log_version_replace_record (lane, step, which, &kept_id, kept, after, sentence, error)
      || !move_links (lane, step, which, merged_id, from, to, NULL, sentence, &n_links, error)
      || (which == CH_REGISTER_ORGANISATIONS && !move_parts (lane, step, from, to, sentence, error))
      || !ch_log_version_replace_record (lane, step, which, &merged_id, merged, NULL, sentence, error))
    return FALSE;

  *result = g_steal_pointer (&after);
  return TRUE;
}

static gboolean
separate (ChLogLane           *lane,
          ChChangeStep        *step,
          const char          *uid,
          const char *const   *meetings,
          ChRecord           **result,
          GError             **error)
{
  const ChRegister which = CH_REGISTER_PEOPLE;
  gint64 id, new_id = 0;
  g_autoptr(ChRecord) person = load (lane, which, uid, &id, error);
  g_autoptr(ChRecord) after = NULL;
  g_autoptr(ChRecord) other = NULL;
  g_autofree char *sentence = NULL;
  guint n_links;

  if (person == NULL)
    return FALSE;

  /* Both are put on file for good: from now on their name alone does not tell who is meant. */
  sentence = ch_log_version_dup_sentence (_("Separate another “%s”"), person, "name");
  after = ch_record_dup (person);
  ch_log_version_stamp (after, person);
  other = g_object_new (ch_register_get_type (which), "name", get_name (person), NULL);
  ch_log_version_stamp (other, NULL);

  if (!ch_log_version_replace_record (lane, step, which, &id, person, after, sentence, error)
      || !ch_log_version_replace_record (lane, step, which, &new_id, NULL, other, sentence, error)
      || !move_links (lane, step, which, id, ch_record_get_uid (person), ch_record_get_uid (other), meetings, sentence,
                      &n_links, error))
    return FALSE;
  if (n_links == 0)
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("None of these meetings names the person."));
      return FALSE;
    }

  *result = g_steal_pointer (&other);
  return TRUE;
}

/* Which two become one, or what becomes two. */
typedef struct
{
  ChRegister which;
  char *uid; /* (owned): of the record that stays */
  char *merged; /* (owned) (nullable): of the one that goes into it; NULL where another person is separated */
  GStrv meetings; /* (owned) (nullable): where that other person was meant */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->uid);
  g_free (question->merged);
  g_strfreev (question->meetings);
  g_free (question);
}

static gboolean
run_in_step (const Question  *question,
             ChLogLane       *lane,
             ChRecord       **result,
             GError         **error)
{
  g_autoptr(ChTransaction) transaction = ch_transaction_new (lane->database, CH_DATABASE_WRITE, error);
  ChChangeStep step;
  gint64 reversed;
  gboolean done = transaction != NULL
                  && ch_change_table_begin (lane->database, CH_CHANGE_DO, &step, &reversed, error);

  if (done && question->merged != NULL)
    done = merge (lane, &step, question->which, question->uid, question->merged, result, error);
  else if (done)
    done = separate (lane, &step, question->uid, (const char *const *) question->meetings, result, error);
  return ch_log_version_end (lane, transaction, done, error);
}

/* (worker thread) */
static gboolean
run (ChLogJob   *job,
     ChLogLane  *lane,
     GError    **error)
{
  g_autoptr(ChRecord) result = NULL;

  return run_in_step (job->arguments, lane, &result, error) && ch_log_job_note_changes (job, lane, error)
         && ch_log_job_answer (job, g_steal_pointer (&result), g_object_unref);
}

void
ch_log_merge_async (ChLog               *self,
                    ChRegister           which,
                    const char          *kept,
                    const char          *merged,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  Question *question;
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (which == CH_REGISTER_PEOPLE || which == CH_REGISTER_ORGANISATIONS);
  g_return_if_fail (kept != NULL && merged != NULL);

  job = ch_log_job_new (self, CH_LOG_WRITER, run, ch_log_merge_async, cancellable, callback, user_data);
  question = g_new0 (Question, 1);
  question->which = which;
  question->uid = g_strdup (kept);
  question->merged = g_strdup (merged);
  ch_log_job_take_arguments (job, question, question_free);
  ch_log_job_queue (job);
}

gpointer
ch_log_merge_finish (ChLog         *self,
                     GAsyncResult  *result,
                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ch_log_separate_async (ChLog               *self,
                       const char          *uid,
                       const char *const   *meetings,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  Question *question;
  ChLogJob *job;

  g_return_if_fail (CH_IS_LOG (self));
  g_return_if_fail (uid != NULL);
  g_return_if_fail (meetings != NULL);

  job = ch_log_job_new (self, CH_LOG_WRITER, run, ch_log_separate_async, cancellable, callback, user_data);
  question = g_new0 (Question, 1);
  question->which = CH_REGISTER_PEOPLE;
  question->uid = g_strdup (uid);
  question->meetings = g_strdupv ((GStrv) meetings);
  ch_log_job_take_arguments (job, question, question_free);
  ch_log_job_queue (job);
}

gpointer
ch_log_separate_finish (ChLog         *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
