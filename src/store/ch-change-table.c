/* ch-change-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-change-table.h"

#include "ch-change-chain.h"
#include "ch-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Like the user's name itself, this belongs to the process. */
static GMutex writer_mutex;
static char *writer; /* (owned) (nullable) (mutex writer_mutex) */

static const char *const action_names[] = { "do", "undo", "redo" };

static const char *const record_names[] = {
  [CH_CHANGE_MEETING] = NULL,
  [CH_CHANGE_PERSON] = "person",
  [CH_CHANGE_ORGANISATION] = "organisation",
  [CH_CHANGE_SEARCH] = "saved search",
  [CH_CHANGE_PERSON_LINKS] = "person links",
  [CH_CHANGE_ORGANISATION_LINKS] = "organisation links",
};

const char *
ch_change_record_name (ChChangeRecord record)
{
  return record_names[record];
}

ChChangeRecord
ch_change_parse_record (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (record_names); i++)
    if (g_strcmp0 (name, record_names[i]) == 0)
      return i;
  return CH_CHANGE_MEETING;
}

void
ch_change_free (ChChange *self)
{
  g_free (self->uid);
  g_free (self->time);
  g_free (self->who);
  g_free (self->sentence);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

gint64
ch_change_get_number (const ChChange *self)
{
  return self->record == CH_CHANGE_MEETING ? self->row : -self->row;
}

static gboolean
load_beneath (ChDatabase  *database,
              gint64       step,
              gint64      *beneath,
              GError     **error)
{
  g_autoptr(ChStatement) statement
      = ch_database_prepare (database, "SELECT beneath FROM change WHERE id = ?", error);
  ChStep row;

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, step);
  row = ch_statement_step (statement, error);
  *beneath = row == CH_STEP_ROW ? ch_statement_get_integer (statement, 0) : 0;
  return row != CH_STEP_FAILED;
}

static gboolean
load_tops (ChDatabase  *database,
           gint64      *undo_next,
           gint64      *redo_next,
           GError     **error)
{
  g_autoptr(ChStatement) statement
      = ch_database_prepare (database, "SELECT undo_next, redo_next FROM change ORDER BY id DESC LIMIT 1", error);
  ChStep row;

  *undo_next = *redo_next = 0;
  if (statement == NULL)
    return FALSE;

  row = ch_statement_step (statement, error);
  if (row == CH_STEP_ROW)
    {
      *undo_next = ch_statement_get_integer (statement, 0);
      *redo_next = ch_statement_get_integer (statement, 1);
    }
  return row != CH_STEP_FAILED;
}

gboolean
ch_change_table_begin (ChDatabase      *database,
                       ChChangeAction   action,
                       ChChangeStep    *step,
                       gint64          *reversed,
                       GError         **error)
{
  gint64 undo_next, redo_next, under;

  if (!load_tops (database, &undo_next, &redo_next, error))
    return FALSE;

  *step = (ChChangeStep) { .action = action };
  *reversed = action == CH_CHANGE_UNDO ? undo_next : action == CH_CHANGE_REDO ? redo_next : 0;
  if (action != CH_CHANGE_DO && *reversed == 0)
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_NOT_FOUND,
                           action == CH_CHANGE_UNDO ? _("There is nothing to undo.") : _("There is nothing to redo."));
      return FALSE;
    }
  if (!load_beneath (database, *reversed, &under, error))
    return FALSE;

  /* A step lies on top of one stack; ch_change_table_append() knows its number. */
  step->beneath = action == CH_CHANGE_UNDO ? redo_next : undo_next;
  step->undo_next = action == CH_CHANGE_UNDO ? under : 0;
  step->redo_next = action == CH_CHANGE_REDO ? under : 0;
  return TRUE;
}

gboolean
ch_change_table_continue (ChDatabase    *database,
                          gint64         id,
                          ChChangeStep  *step,
                          gboolean      *continued,
                          GError       **error)
{
  gint64 undo_next, redo_next;

  if (!load_tops (database, &undo_next, &redo_next, error))
    return FALSE;

  *continued = undo_next == id && redo_next == 0;
  *step = (ChChangeStep) { .action = CH_CHANGE_DO, .step = id, .undo_next = id };
  return load_beneath (database, id, &step->beneath, error);
}

gboolean
ch_change_table_find_addition (ChDatabase  *database,
                               const char  *uid,
                               gint64      *step,
                               GError     **error)
{
  static const char sql[] = "SELECT count (*) FROM (SELECT uid, kind FROM change WHERE step = ?1 AND record IS NULL LIMIT 2) "
                            "HAVING count (*) = 1 AND max (uid) = ?2 AND max (kind) = 'add'";
  g_autoptr(ChStatement) statement = ch_database_prepare (database, sql, error);
  gint64 undo_next, redo_next;
  ChStep row;

  *step = 0;
  if (statement == NULL || !load_tops (database, &undo_next, &redo_next, error))
    return FALSE;
  if (redo_next != 0)
    return TRUE;

  ch_statement_bind_integer (statement, 1, undo_next);
  ch_statement_bind_text (statement, 2, uid);
  row = ch_statement_step (statement, error);
  if (row == CH_STEP_ROW)
    *step = undo_next;
  return row != CH_STEP_FAILED;
}

static gboolean
load_tail (ChDatabase  *database,
           gint64      *id,
           guint8      *hash,
           GError     **error)
{
  g_autoptr(ChStatement) statement
      = ch_database_prepare (database, "SELECT id, hash FROM change ORDER BY id DESC LIMIT 1", error);
  ChStep row;

  *id = 0;
  memset (hash, 0, CH_CHANGE_HASH_LENGTH);
  if (statement == NULL)
    return FALSE;

  row = ch_statement_step (statement, error);
  if (row == CH_STEP_ROW)
    {
      gsize length;
      gconstpointer bytes = ch_statement_get_bytes (statement, 1, &length);

      *id = ch_statement_get_integer (statement, 0);
      memcpy (hash, bytes, MIN (length, CH_CHANGE_HASH_LENGTH));
    }
  return row != CH_STEP_FAILED;
}

/* Binds what the chain covers, in the order of the table's columns. */
static void
bind_change (ChStatement        *statement,
             const ChChange     *change,
             const ChChangeStep *step)
{
  int parameter = 1;

  ch_statement_bind_integer (statement, parameter++, change->id);
  ch_statement_bind_integer (statement, parameter++, change->step);
  ch_statement_bind_text (statement, parameter++, action_names[change->action]);
  ch_statement_bind_integer (statement, parameter++, ch_change_get_number (change));
  ch_statement_bind_text (statement, parameter++, change->uid);
  ch_statement_bind_text (statement, parameter++,
                          change->before == NULL ? "add" : change->after == NULL ? "remove" : "change");
  ch_statement_bind_text (statement, parameter++, change->time);
  ch_statement_bind_text (statement, parameter++, change->who);
  ch_statement_bind_text (statement, parameter++, change->sentence);
  ch_statement_bind_text (statement, parameter++, change->before);
  ch_statement_bind_text (statement, parameter++, change->after);
  ch_statement_bind_link (statement, parameter++, step->undo_next);
  ch_statement_bind_link (statement, parameter++, step->redo_next);
  ch_statement_bind_link (statement, parameter++, step->beneath);
  ch_statement_bind_text (statement, parameter++, ch_change_record_name (change->record));
}

void
ch_change_table_set_writer (const char *name)
{
  g_mutex_lock (&writer_mutex);
  g_free (writer);
  writer = g_strdup (name);
  g_mutex_unlock (&writer_mutex);
}

static char *
dup_writer (void)
{
  char *name;

  g_mutex_lock (&writer_mutex);
  name = g_strdup (writer != NULL ? writer : g_get_user_name ());
  g_mutex_unlock (&writer_mutex);
  return name;
}

gboolean
ch_change_table_append (ChDatabase    *database,
                        ChChangeStep  *step,
                        ChChange      *change,
                        GError       **error)
{
  static const char sql[] = "INSERT INTO change (id, step, action, meeting, uid, kind, time, who, sentence, before, "
                            "after, undo_next, redo_next, beneath, record, hash) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  g_autoptr(ChStatement) statement = ch_database_prepare (database, sql, error);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  guint8 hash[CH_CHANGE_HASH_LENGTH];
  gint64 newest;

  if (statement == NULL || !load_tail (database, &newest, hash, error))
    return FALSE;

  if (step->step == 0)
    {
      step->step = newest + 1;
      if (step->action == CH_CHANGE_UNDO)
        step->redo_next = step->step;
      else
        step->undo_next = step->step;
    }

  change->id = newest + 1;
  change->step = step->step;
  change->action = step->action;
  g_free (change->time);
  change->time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_free (change->who);
  change->who = dup_writer ();

  bind_change (statement, change, step);
  ch_change_chain_extend (hash, change, step);
  ch_statement_bind_bytes (statement, 16, hash, sizeof hash);
  return ch_statement_run (statement, error);
}

static ChChangeAction
parse_action (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (action_names); i++)
    if (g_strcmp0 (name, action_names[i]) == 0)
      return i;
  return CH_CHANGE_DO;
}

#define CHANGE_COLUMNS "id, step, action, meeting, uid, time, who, sentence, record"

static ChChange *
read_change (ChStatement *statement)
{
  ChChange *change = g_new0 (ChChange, 1);

  change->id = ch_statement_get_integer (statement, 0);
  change->step = ch_statement_get_integer (statement, 1);
  change->action = parse_action (ch_statement_get_text (statement, 2));
  change->row = ABS (ch_statement_get_integer (statement, 3));
  change->uid = g_strdup (ch_statement_get_text (statement, 4));
  change->time = g_strdup (ch_statement_get_text (statement, 5));
  change->who = g_strdup (ch_statement_get_text (statement, 6));
  change->sentence = g_strdup (ch_statement_get_text (statement, 7));
  change->record = ch_change_parse_record (ch_statement_get_text (statement, 8));
  change->before = g_strdup (ch_statement_get_text (statement, 9));
  change->after = g_strdup (ch_statement_get_text (statement, 10));
  return change;
}

static GPtrArray *
load_changes (ChDatabase  *database,
              const char  *sql,
              gint64       id,
              GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, sql, error);
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) ch_change_free);
  ChStep row;

  if (statement == NULL)
    return NULL;

  ch_statement_bind_integer (statement, 1, id);
  while ((row = ch_statement_step (statement, error)) == CH_STEP_ROW)
    g_ptr_array_add (changes, read_change (statement));
  return row == CH_STEP_DONE ? g_steal_pointer (&changes) : NULL;
}

GPtrArray *
ch_change_table_load_step (ChDatabase  *database,
                           gint64       step,
                           GError     **error)
{
  return load_changes (database,
                       "SELECT " CHANGE_COLUMNS ", before, after FROM change WHERE step = ? ORDER BY id DESC", step,
                       error);
}

GPtrArray *
ch_change_table_load_after (ChDatabase  *database,
                            gint64       id,
                            GError     **error)
{
  return load_changes (database,
                       "SELECT " CHANGE_COLUMNS ", CASE WHEN before IS NOT NULL THEN '' END, "
                       "CASE WHEN after IS NOT NULL THEN '' END FROM change WHERE id > ? ORDER BY id",
                       id, error);
}

gboolean
ch_change_table_get_newest (ChDatabase  *database,
                            gint64      *id,
                            GError     **error)
{
  return ch_database_get_integer (database, "SELECT max(id) FROM change", id, error);
}

/* A step is called by the change that was made first; the undo of a step makes that one last. */
static gboolean
load_sentence (ChDatabase  *database,
               gint64       step,
               gboolean     undone,
               char       **sentence,
               GError     **error)
{
  g_autoptr(ChStatement) statement
      = ch_database_prepare (database,
                             undone ? "SELECT sentence FROM change WHERE step = ? ORDER BY id DESC LIMIT 1"
                                    : "SELECT sentence FROM change WHERE id = ?",
                             error);
  ChStep row;

  *sentence = NULL;
  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, step);
  row = ch_statement_step (statement, error);
  if (row == CH_STEP_ROW)
    *sentence = g_strdup (ch_statement_get_text (statement, 0));
  return row != CH_STEP_FAILED;
}

gboolean
ch_change_table_load_sentences (ChDatabase  *database,
                                char       **undo_sentence,
                                char       **redo_sentence,
                                GError     **error)
{
  gint64 undo_next, redo_next;

  *undo_sentence = *redo_sentence = NULL;
  return load_tops (database, &undo_next, &redo_next, error)
         && load_sentence (database, undo_next, FALSE, undo_sentence, error)
         && load_sentence (database, redo_next, TRUE, redo_sentence, error);
}

/* What is wrong with CHANGE, which should be the entry number EXPECTED. */
static char *
dup_break_sentence (const ChChange *change,
                    gint64          expected)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, change->id);

  if (change->id != expected)
    /* Translators: the number of an entry */
    return g_strdup_printf (_("Before entry %s of the history, entries are missing."), number);
  /* Translators: the number of an entry, what it says ("Change “…”"), and the UID of the meeting, person or body */
  return g_strdup_printf (_("Entry %s of the history (%s, record %s) is not as it was written."), number,
                          change->sentence, change->uid);
}

static char *
dup_head (gint64        id,
          const guint8 *hash)
{
  GString *head = g_string_new (NULL);

  g_string_append_printf (head, "%" G_GINT64_FORMAT " ", id);
  for (guint i = 0; i < CH_CHANGE_HASH_LENGTH; i++)
    g_string_append_printf (head, "%02x", hash[i]);
  return g_string_free (head, FALSE);
}

gboolean
ch_change_table_verify (ChDatabase  *database,
                        GPtrArray   *sentences,
                        char       **head,
                        GError     **error)
{
  static const char sql[] = "SELECT " CHANGE_COLUMNS ", before, after, undo_next, redo_next, beneath, hash "
                            "FROM change ORDER BY id";
  /* A backup may be of a log that had a history of meetings alone. */
  static const char old_sql[] = "SELECT id, step, action, meeting, uid, time, who, sentence, NULL, before, after, "
                                "undo_next, redo_next, beneath, hash FROM change ORDER BY id";
  static const char ask_sql[] = "SELECT count (*) FROM pragma_table_info ('change') WHERE name = 'record'";
  g_autoptr(ChStatement) statement = NULL;
  gint64 has_record;
  guint8 hash[CH_CHANGE_HASH_LENGTH] = { 0 };
  gint64 expected = 1;
  ChStep row;

  *head = NULL;
  if (!ch_database_get_integer (database, ask_sql, &has_record, error))
    return FALSE;
  statement = ch_database_prepare (database, has_record ? sql : old_sql, error);
  if (statement == NULL)
    return FALSE;

  while ((row = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      g_autoptr(ChChange) change = read_change (statement);
      ChChangeStep step = { 0 };
      gsize length;
      gconstpointer stored = ch_statement_get_bytes (statement, 14, &length);

      step.undo_next = ch_statement_get_integer (statement, 11);
      step.redo_next = ch_statement_get_integer (statement, 12);
      step.beneath = ch_statement_get_integer (statement, 13);
      ch_change_chain_extend (hash, change, &step);

      if (change->id != expected || length != sizeof hash || memcmp (stored, hash, sizeof hash) != 0)
        {
          g_ptr_array_add (sentences, dup_break_sentence (change, expected));
          /* Go on from what is there: each break is told once. */
          if (length == sizeof hash)
            memcpy (hash, stored, sizeof hash);
        }
      expected = change->id + 1;
    }

  if (row == CH_STEP_DONE && expected > 1)
    *head = dup_head (expected - 1, hash);
  return row == CH_STEP_DONE;
}
