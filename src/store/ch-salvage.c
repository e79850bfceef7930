/* ch-salvage.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-salvage-private.h"

#include "ch-error.h"
#include "ch-file-tree.h"
#include "ch-holding-table.h"
#include "ch-integrity.h"
#include "ch-log-folder.h"
#include "ch-migration.h"
#include "ch-restore.h"
#include "ch-store-resources.h"
#include "ch-transaction.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define USER_VERSION_OFFSET 60

/* Made anew from the meetings. */
static const char *const derived_tables[] = { "word", "search_name", "search_stale", "document_entry", "photo_entry", NULL };

typedef struct
{
  char *damaged; /* (owned) */
  char *target; /* (owned) (nullable): in the place of the damaged log */
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->damaged);
  g_free (request->target);
  g_free (request);
}

gboolean
ch_salvage_is_stopped (ChSalvage  *self,
                       GError    **error)
{
  return g_cancellable_set_error_if_cancelled (ch_chore_get_cancellable (self->chore), error);
}

static char *
dup_text (const ChRow *row,
          guint        i)
{
  if (i >= row->n_values || row->values[i].type != CH_VALUE_TEXT)
    return NULL;
  return g_strndup ((const char *) row->values[i].bytes, row->values[i].length);
}

static gint64
get_integer (const ChRow *row,
             guint        i)
{
  return i < row->n_values && row->values[i].type == CH_VALUE_INTEGER ? row->values[i].integer : 0;
}

/* What fails here is only a name less for something that is lost. */
static void
run_quietly (ChSalvage   *self,
             const char  *sql,
             const gint64 *integers,
             guint        n_integers,
             const char  *first,
             const char  *second)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, sql, NULL);

  g_assert (statement != NULL);
  for (guint i = 0; i < n_integers; i++)
    ch_statement_bind_integer (statement, i + 1, integers[i]);
  if (first != NULL)
    ch_statement_bind_text (statement, 4, first);
  if (second != NULL)
    ch_statement_bind_text (statement, 5, second);
  ch_statement_step (statement, NULL);
}

/* A row of the index of UIDs: a UID and the number of its meeting. */
static void
on_uid (const ChRow *row,
        gpointer     user_data)
{
  ChSalvage *self = user_data;
  g_autofree char *uid = dup_text (row, 0);

  if (row->whole && row->n_values == 2 && uid != NULL && g_uuid_string_is_valid (uid))
    run_quietly (self, "INSERT OR IGNORE INTO known_meeting (id, revision, indexed, uid) VALUES (?1, ?2, ?3, ?4)",
                 (gint64[]) { get_integer (row, 1), 0, TRUE }, 3, uid, NULL);
}

/* A row of the index of titles: the title folded, the rank, the number of the meeting. */
static void
on_title (const ChRow *row,
          gpointer     user_data)
{
  ChSalvage *self = user_data;
  g_autofree char *title = dup_text (row, 0);

  if (row->whole && row->n_values == 3 && title != NULL)
    run_quietly (self, "UPDATE known_meeting SET title = coalesce (title, ?4) WHERE id = ?1",
                 (gint64[]) { get_integer (row, 2) }, 1, title, NULL);
}

static void
on_step (const ChRow *row,
         gpointer     user_data)
{
  ChSalvage *self = user_data;

  if (row->whole && row->n_values == 2)
    run_quietly (self, "INSERT INTO known_entry (id, step) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET step = ?2",
                 (gint64[]) { get_integer (row, 1), get_integer (row, 0) }, 2, NULL, NULL);
}

static void
on_entry_of_meeting (const ChRow *row,
                     gpointer     user_data)
{
  ChSalvage *self = user_data;

  if (row->whole && row->n_values == 2)
    run_quietly (self, "INSERT INTO known_entry (id, meeting) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET meeting = ?2",
                 (gint64[]) { get_integer (row, 1), get_integer (row, 0) }, 2, NULL, NULL);
}

/* The columns of the first schema keep their places for ever; later ones follow them. */
static void
note_broken_meeting (ChSalvage   *self,
                     const ChRow *row)
{
  enum { UID = 1, REVISION = 2, TITLE_KEY = 8, TITLE = 12 };
  g_autofree char *uid = dup_text (row, UID);
  g_autofree char *title = dup_text (row, row->n_values > TITLE ? TITLE : TITLE_KEY);

  if (uid == NULL || !g_uuid_string_is_valid (uid))
    return;
  run_quietly (self,
               "INSERT INTO known_meeting (id, revision, indexed, uid, title) VALUES (?1, ?2, ?3, ?4, ?5) "
               "ON CONFLICT (id) DO UPDATE SET revision = ?2, title = coalesce (?5, title)",
               (gint64[]) { row->id, get_integer (row, REVISION), TRUE }, 3, uid, title);
}

static void
note_broken_entry (ChSalvage   *self,
                   const ChRow *row)
{
  enum { STEP = 1, ACTION, MEETING, UID, KIND, TIME, WHO, SENTENCE };
  static const char sql[] = "INSERT OR IGNORE INTO broken_entry (id, step, meeting, action, uid, kind, time, who, sentence) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  static const guint texts[] = { ACTION, UID, KIND, TIME, WHO, SENTENCE };
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, sql, NULL);

  g_assert (statement != NULL);
  ch_statement_bind_integer (statement, 1, row->id);
  ch_statement_bind_integer (statement, 2, get_integer (row, STEP));
  ch_statement_bind_integer (statement, 3, get_integer (row, MEETING));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = dup_text (row, texts[i]);

      if (text == NULL)
        return;
      ch_statement_bind_text (statement, 4 + i, text);
    }
  ch_statement_step (statement, NULL);
}

static void
on_fate (const char  *table,
         const ChRow *row,
         ChRowFate    fate,
         gpointer     user_data)
{
  ChSalvage *self = user_data;

  if (g_str_equal (table, "meeting") && fate == CH_ROW_FOUND)
    run_quietly (self, "INSERT OR IGNORE INTO found_meeting (id) VALUES (?1)", (gint64[]) { row->id }, 1, NULL, NULL);
  else if (g_str_equal (table, "meeting") && fate == CH_ROW_BROKEN)
    note_broken_meeting (self, row);
  else if (g_str_equal (table, "change") && fate == CH_ROW_BROKEN)
    note_broken_entry (self, row);
}

/* Whether what is left of the damaged schema is that of version VERSION. */
static gboolean
schema_matches (ChRowRescue *rescue,
                guint        version)
{
  g_autoptr(ChDatabase) database = ch_database_open_plain (":memory:", NULL);
  g_autoptr(ChStatement) statement = NULL;

  g_assert (database != NULL);
  if (!ch_log_folder_lend_functions (database, NULL)
      || !ch_migration_run_to (database, CH_LOG_FOLDER_MIGRATIONS, version, NULL))
    return FALSE;
  statement = ch_database_prepare (database, "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL", NULL);
  g_assert (statement != NULL);
  while (ch_statement_step (statement, NULL) == CH_STEP_ROW)
    {
      const char *sql = ch_row_rescue_get_sql (rescue, ch_statement_get_text (statement, 0));

      if (sql != NULL && !g_str_equal (sql, ch_statement_get_text (statement, 1)))
        return FALSE;
    }
  return TRUE;
}

static guint
find_version (ChPageSource *source,
              ChRowRescue  *rescue)
{
  guint latest = ch_migration_get_latest (CH_LOG_FOLDER_MIGRATIONS);
  guint version = ch_page_source_get_header_number (source, USER_VERSION_OFFSET);

  if (version > 0 && version <= latest)
    return version;
  /* Its header is destroyed. */
  for (version = latest; version > 1; version--)
    if (schema_matches (rescue, version))
      return version;
  return latest;
}

static gboolean
make_database (ChSalvage  *self,
               const char *path,
               guint       version,
               GError    **error)
{
  static const char settings[] = "PRAGMA application_id = " G_STRINGIFY (CH_LOG_FOLDER_APPLICATION_ID) ";"
                                 /* Nobody sees the file before it is done; it reaches the disk as a whole. */
                                 "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;"
                                 "PRAGMA foreign_keys = OFF; PRAGMA cache_size = -65536;";
  static const char tables[]
      = "CREATE TEMP TABLE known_meeting (id INTEGER PRIMARY KEY, uid TEXT, title TEXT, revision INTEGER, indexed INTEGER);"
        "CREATE TEMP TABLE known_entry (id INTEGER PRIMARY KEY, meeting INTEGER, step INTEGER);"
        "CREATE INDEX temp.known_entry_by_meeting ON known_entry (meeting);"
        "CREATE TEMP TABLE broken_entry (id INTEGER PRIMARY KEY, step INTEGER, action TEXT, meeting INTEGER, uid TEXT, "
        "  kind TEXT, time TEXT, who TEXT, sentence TEXT);"
        "CREATE TEMP TABLE found_meeting (id INTEGER PRIMARY KEY);"
        "CREATE TEMP TABLE noted_meeting (id INTEGER PRIMARY KEY, before TEXT);";
  int fd = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

  if (fd < 0)
    return ch_log_folder_fail (errno, error);
  fchmod (fd, 0600);
  g_close (fd, NULL);
  self->database = ch_database_open_plain (path, error);
  if (self->database == NULL)
    return FALSE;

  ch_database_set_cancellable (self->database, ch_chore_get_cancellable (self->chore));
  return ch_database_execute (self->database, settings, error) && ch_log_folder_lend_functions (self->database, error)
         && ch_migration_run_to (self->database, CH_LOG_FOLDER_MIGRATIONS, version, error)
         && ch_database_execute (self->database, tables, error);
}

static gboolean
check_any (ChSalvage  *self,
           GError    **error)
{
  gint64 any;

  if (!ch_database_get_integer (self->database, "SELECT EXISTS (SELECT 1 FROM meeting) OR EXISTS (SELECT 1 FROM change)", &any, error))
    return FALSE;
  if (!any)
    g_set_error (error, CH_ERROR, CH_ERROR_NOT_A_LOG, _("Nothing of a log can be found in “%s”."), self->damaged);
  return any;
}

/* Whether all tables of what meetings hold are whole. */
static gboolean
find_whether_held_whole (ChSalvage    *self,
                         ChRowRescue  *rescue,
                         GError      **error)
{
  static const char sql[] = "SELECT tab.name FROM pragma_table_list AS tab, pragma_table_info (tab.name) AS col "
                            "WHERE tab.schema = 'main' AND tab.type = 'table' AND col.name = 'holder'";
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, sql, error);
  ChStep step;

  if (statement == NULL)
    return FALSE;
  self->held_whole = TRUE;
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    if (!ch_row_rescue_is_whole (rescue, ch_statement_get_text (statement, 0)))
      self->held_whole = FALSE;
  return step == CH_STEP_DONE;
}

static gboolean
rescue_rows (ChSalvage    *self,
             ChRowRescue  *rescue,
             GError      **error)
{
  g_autoptr(ChTransaction) transaction = ch_transaction_new (self->database, CH_DATABASE_WRITE, error);

  if (transaction == NULL || !ch_row_rescue_set_target (rescue, self->database, derived_tables, error))
    return FALSE;

  self->index_whole = ch_row_rescue_walk_index (rescue, "sqlite_autoindex_meeting_1", on_uid, self);
  ch_row_rescue_walk_index (rescue, "meeting_by_title", on_title, self);
  ch_row_rescue_walk_index (rescue, "change_by_step", on_step, self);
  ch_row_rescue_walk_index (rescue, "change_by_meeting", on_entry_of_meeting, self);
  if (!ch_row_rescue_run (rescue, on_fate, self, ch_chore_get_cancellable (self->chore), error)
      || !ch_transaction_commit (transaction, error) || !check_any (self, error))
    return FALSE;

  ch_chore_set_progress (self->chore, 0.4);
  return find_whether_held_whole (self, rescue, error);
}

/* Parts with what refers to rows that are lost: a part of a meeting goes with it, a link is forgotten. */
static gboolean
mend_references (ChSalvage  *self,
                 GError    **error)
{
  static const char sql[]
      = "SELECT CASE WHEN col.\"notnull\" THEN "
        "  printf ('DELETE FROM \"%w\" WHERE \"%w\" NOT IN (SELECT \"%w\" FROM \"%w\")', "
        "    tab.name, key.\"from\", coalesce (key.\"to\", 'id'), key.\"table\") "
        "ELSE printf ('UPDATE \"%w\" SET \"%w\" = NULL WHERE \"%w\" NOT IN (SELECT \"%w\" FROM \"%w\")', "
        "    tab.name, key.\"from\", key.\"from\", coalesce (key.\"to\", 'id'), key.\"table\") END "
        "FROM pragma_table_list AS tab, pragma_foreign_key_list (tab.name) AS key, pragma_table_info (tab.name) AS col "
        "WHERE tab.schema = 'main' AND tab.type = 'table' AND col.name = key.\"from\"";
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, sql, error);
  g_autoptr(GPtrArray) mends = g_ptr_array_new_with_free_func (g_free);
  ChStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    g_ptr_array_add (mends, g_strdup (ch_statement_get_text (statement, 0)));
  if (step == CH_STEP_FAILED)
    return FALSE;
  for (guint i = 0; i < mends->len; i++)
    if (!ch_database_execute (self->database, g_ptr_array_index (mends, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
index_meetings (ChSalvage  *self,
                GError    **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, "SELECT id FROM meeting ORDER BY rank", error);
  gint64 n, i = 0;
  ChStep step;

  if (statement == NULL || !ch_database_get_integer (self->database, "SELECT count(*) FROM meeting", &n, error))
    return FALSE;
  self->report->n_meetings = n;
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      gint64 id = ch_statement_get_integer (statement, 0);
      g_autoptr(ChMeeting) meeting = ch_meeting_table_load (self->meetings, id, error);

      if (meeting == NULL || !ch_search_table_insert (self->search, meeting, id, error)
          || !ch_holding_table_insert (self->database, meeting, id, error))
        return FALSE;
      ch_chore_set_progress (self->chore, 0.7 + 0.2 * i++ / n);
    }
  return step == CH_STEP_DONE;
}

/* The number of a meeting that was deleted is never given again. */
static gboolean
keep_numbers (ChSalvage  *self,
              GError    **error)
{
  static const char sql[]
      = "INSERT INTO sqlite_sequence (name, seq) SELECT 'meeting', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'meeting');"
        "UPDATE sqlite_sequence SET seq = max (seq, coalesce ((SELECT max (meeting) FROM change), 0), "
        "coalesce ((SELECT max (id) FROM known_meeting), 0)) WHERE name = 'meeting'";

  return ch_database_execute (self->database, sql, error);
}

static gboolean
make_whole (ChSalvage  *self,
            GError    **error)
{
  g_autoptr(ChTransaction) transaction = NULL;
  gint64 n_drafts;

  if (!ch_migration_run (self->database, CH_LOG_FOLDER_MIGRATIONS, error))
    return FALSE;
  transaction = ch_transaction_new (self->database, CH_DATABASE_WRITE, error);
  if (transaction == NULL || !mend_references (self, error))
    return FALSE;

  self->names = ch_name_table_new (self->database);
  self->meetings = ch_meeting_table_new (self->database, self->names);
  self->search = ch_search_table_new (self->database);
  ch_name_table_set_exact (self->names, TRUE);
  if (!ch_name_table_index_all (self->names, error) || !ch_salvage_registers (self, error)
      || !ch_salvage_meetings (self, error) || !mend_references (self, error) || !ch_salvage_name_lost (self, error)
      || !ch_salvage_history (self, error) || !ch_salvage_note_meetings (self, error) || !index_meetings (self, error)
      || !keep_numbers (self, error)
      || !ch_database_get_integer (self->database, "SELECT count(*) FROM draft", &n_drafts, error))
    return FALSE;
  self->report->n_drafts = n_drafts;
  return ch_transaction_commit (transaction, error);
}

static gboolean
verify (ChSalvage  *self,
        GError    **error)
{
  g_autoptr(GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  if (!ch_integrity_check (self->database, sentences, error))
    return FALSE;
  if (sentences->len == 0)
    return TRUE;
  g_set_error_literal (error, CH_ERROR, CH_ERROR_DAMAGED, g_ptr_array_index (sentences, 0));
  return FALSE;
}

static gboolean
salvage_file (const char  *path,
              const char  *name,
              gpointer     user_data,
              GError     **error)
{
  ChSalvage *self = user_data;
  g_autofree char *to = ch_log_folder_dup_file_path (self->target, name);
  g_autofree char *folder = g_path_get_dirname (to);
  g_autoptr(GError) failure = NULL;

  if (!ch_file_tree_make_folder (folder, error))
    return FALSE;
  if (ch_file_tree_link_or_copy (path, to, ch_chore_get_cancellable (self->chore), &failure))
    {
      self->report->n_files++;
      return TRUE;
    }

  /* One that cannot be read must not hold up the others. */
  if (!g_error_matches (failure, CH_ERROR, CH_ERROR_DISK_FULL) && failure->domain == CH_ERROR)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
count_missing_files (ChSalvage  *self,
                     GError    **error)
{
  g_autoptr(GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  if (!ch_log_folder_check_files (self->target, self->database, sentences, ch_chore_get_cancellable (self->chore), error))
    return FALSE;
  self->report->n_missing_files = sentences->len;
  return TRUE;
}

static gboolean
salvage_files (ChSalvage  *self,
               GError    **error)
{
  g_autofree char *files = g_build_filename (self->target, CH_LOG_FOLDER_FILES, NULL);

  return ch_file_tree_make_folder (files, error)
         && ch_file_tree_for_each_attached (self->damaged, salvage_file, self, error)
         && count_missing_files (self, error);
}

static gboolean
salvage (ChSalvage  *self,
         GError    **error)
{
  g_autofree char *from = g_build_filename (self->damaged, CH_LOG_FOLDER_DATABASE, NULL);
  g_autofree char *to = g_build_filename (self->target, CH_LOG_FOLDER_DATABASE, NULL);
  g_autoptr(ChPageSource) source = ch_page_source_new (from, error);
  g_autoptr(ChRowRescue) rescue = source != NULL ? ch_row_rescue_new (source) : NULL;

  return source != NULL && make_database (self, to, find_version (source, rescue), error)
         && rescue_rows (self, rescue, error) && make_whole (self, error) && verify (self, error)
         && salvage_files (self, error) && ch_file_tree_sync (to, error) && ch_file_tree_sync (self->target, error);
}

static void
close_database (ChSalvage *self)
{
  g_clear_pointer (&self->meetings, ch_meeting_table_free);
  g_clear_pointer (&self->names, ch_name_table_free);
  g_clear_pointer (&self->search, ch_search_table_free);
  g_clear_pointer (&self->database, ch_database_close);
}

/* Nothing stands under the new log's name before it is whole. */
static char *
dup_temporary_name (const char *target)
{
  g_autofree char *parent = g_path_get_dirname (target);
  g_autofree char *name = g_path_get_basename (target);
  g_autofree char *hidden = g_strconcat (".", name, ".salvage", NULL);

  return g_build_filename (parent, hidden, NULL);
}

/* (chore's thread) */
static gpointer
run (ChChore  *chore,
     gpointer  data,
     GError  **error)
{
  Request *request = data;
  g_autofree char *temporary
      = dup_temporary_name (request->target != NULL ? request->target : request->damaged);
  g_autoptr(ChSalvageReport) report = g_new0 (ChSalvageReport, 1);
  ChSalvage self = { .chore = chore, .damaged = request->damaged, .target = temporary, .report = report };
  gboolean done;

  g_assert (ch_store_get_resource () != NULL);
  report->lost = g_ptr_array_new_with_free_func (g_free);
  if (request->target != NULL && !ch_file_tree_is_empty (request->target))
    {
      g_set_error (error, CH_ERROR, CH_ERROR_INVALID, _("“%s” is not empty."), request->target);
      return NULL;
    }

  ch_file_tree_remove (temporary); /* left over from an attempt that was broken off */
  done = ch_file_tree_make_folder (temporary, error) && salvage (&self, error);
  close_database (&self);
  if (done && request->target == NULL)
    done = ch_restore_replace (temporary, request->damaged, &report->kept, error);
  else if (done && g_rename (temporary, request->target) != 0)
    done = ch_log_folder_fail (errno, error);
  if (done)
    return g_steal_pointer (&report);

  ch_file_tree_remove (temporary);
  return NULL;
}

void
ch_salvage_async (const char          *damaged,
                  const char          *target,
                  ChProgressFunc       progress,
                  gpointer             progress_data,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  g_return_if_fail (damaged != NULL);

  g_task_set_source_tag (task, ch_salvage_async);
  request->damaged = g_canonicalize_filename (damaged, NULL);
  request->target = target != NULL ? g_canonicalize_filename (target, NULL) : NULL;
  ch_chore_start (task, run, request, request_free, (GDestroyNotify) ch_salvage_report_free, progress, progress_data);
}

ChSalvageReport *
ch_salvage_finish (GAsyncResult  *result,
                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
