/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-database.h"
#include "ch-error.h"
#include "ch-integrity.h"
#include "ch-migration.h"
#include "ch-transaction.h"

#include <glib/gstdio.h>
#include <string.h>

#define MIGRATIONS "/org/chancery/test-db/migrations"
#define BROKEN "/org/chancery/test-db/broken"

typedef struct
{
  char *folder; /* (owned) */
  char *path; /* (owned) */
  ChDatabase *database; /* (owned) (nullable) */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("chancery-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.sqlite", NULL);
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  fixture->database = ch_database_open (fixture->path, CH_DATABASE_WRITE, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  const char *const endings[] = { "", "-wal", "-shm" };

  g_clear_pointer (&fixture->database, ch_database_close);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (fixture->path, endings[i], NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gint64
get_integer (ChDatabase *database,
             const char *sql)
{
  g_autoptr(GError) error = NULL;
  gint64 value;

  ch_database_get_integer (database, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

static void
execute (ChDatabase *database,
         const char *sql)
{
  g_autoptr(GError) error = NULL;

  ch_database_execute (database, sql, &error);
  g_assert_no_error (error);
}

static void
test_settings (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr(ChDatabase) reader = ch_database_open (fixture->path, CH_DATABASE_READ, NULL);
  g_autoptr(ChStatement) mode = ch_database_prepare (fixture->database, "PRAGMA journal_mode", NULL);

  g_assert_cmpint (get_integer (fixture->database, "PRAGMA synchronous"), ==, 2 /* FULL */);
  g_assert_cmpint (get_integer (fixture->database, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (get_integer (reader, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (ch_statement_step (mode, NULL), ==, CH_STEP_ROW);
  g_assert_cmpstr (ch_statement_get_text (mode, 0), ==, "wal");
}

/* In KiB; who writes holds more for as long as it does. */
static void
test_cache (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr(ChDatabase) reader = ch_database_open (fixture->path, CH_DATABASE_READ, NULL);
  g_autoptr(ChDatabase) plain = ch_database_open_plain (fixture->path, NULL);
  ChTransaction *transaction = ch_transaction_new (fixture->database, CH_DATABASE_WRITE, NULL);

  g_assert_cmpint (get_integer (fixture->database, "PRAGMA cache_size"), ==, -16384);
  g_assert_cmpint (get_integer (reader, "PRAGMA cache_size"), ==, -2048);
  g_assert_true (ch_transaction_commit (transaction, NULL));
  ch_transaction_free (transaction);
  g_assert_cmpint (get_integer (fixture->database, "PRAGMA cache_size"), ==, -2048);

  transaction = ch_transaction_new (fixture->database, CH_DATABASE_WRITE, NULL);
  ch_transaction_free (transaction);
  g_assert_cmpint (get_integer (fixture->database, "PRAGMA cache_size"), ==, -2048);

  transaction = ch_transaction_new (reader, CH_DATABASE_READ, NULL);
  g_assert_cmpint (get_integer (reader, "PRAGMA cache_size"), ==, -2048);
  ch_transaction_free (transaction);

  /* A plain file is its opener's own affair. */
  execute (plain, "PRAGMA cache_size = -4096");
  transaction = ch_transaction_new (plain, CH_DATABASE_WRITE, NULL);
  g_assert_cmpint (get_integer (plain, "PRAGMA cache_size"), ==, -4096);
  ch_transaction_free (transaction);
  g_assert_cmpint (get_integer (plain, "PRAGMA cache_size"), ==, -4096);
}

static void
test_values (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr(ChStatement) insert = NULL;
  g_autoptr(ChStatement) select = NULL;
  g_autoptr(GError) error = NULL;
  gconstpointer bytes;
  gsize length;

  g_assert_true (ch_migration_run (fixture->database, MIGRATIONS, NULL));
  insert = ch_database_prepare (fixture->database, "INSERT INTO ship (id, name, weight, flag, port) VALUES (?, ?, ?, ?, ?)",
                                &error);
  g_assert_no_error (error);
  ch_statement_bind_integer (insert, 1, G_MAXINT64);
  ch_statement_bind_text (insert, 2, "Æsk’ 会");
  ch_statement_bind_real (insert, 3, 0.1);
  ch_statement_bind_bytes (insert, 4, "a\0b", 3);
  ch_statement_bind_link (insert, 5, 0);
  g_assert_true (ch_statement_run (insert, &error));
  g_assert_no_error (error);
  g_assert_cmpint (ch_database_get_last_id (fixture->database), ==, G_MAXINT64);

  select = ch_database_prepare (fixture->database, "SELECT id, name, weight, flag, port FROM ship", &error);
  g_assert_cmpint (ch_statement_step (select, &error), ==, CH_STEP_ROW);
  g_assert_cmpint (ch_statement_get_integer (select, 0), ==, G_MAXINT64);
  g_assert_cmpstr (ch_statement_get_text (select, 1), ==, "Æsk’ 会");
  g_assert_cmpfloat (ch_statement_get_real (select, 2), ==, 0.1);
  bytes = ch_statement_get_bytes (select, 3, &length);
  g_assert_cmpmem (bytes, length, "a\0b", 3);
  g_assert_null (ch_statement_get_text (select, 4));
  g_assert_cmpint (ch_statement_step (select, &error), ==, CH_STEP_DONE);
  ch_statement_reset (select);
  g_assert_cmpint (ch_statement_step (select, &error), ==, CH_STEP_ROW);

  /* NULL where the table wants a name: the values of the last run are gone. */
  ch_statement_bind_integer (insert, 1, 1);
  g_assert_false (ch_statement_run (insert, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_FAILED);
}

/* One statement at a time from the cache, and a second one beside it when the first is in use. */
static void
test_statements (Fixture      *fixture,
                 gconstpointer data)
{
  static const char sql[] = "SELECT 1 WHERE ? = 1 UNION ALL SELECT 2";
  ChStatement *first = ch_database_prepare (fixture->database, sql, NULL);
  ChStatement *second = ch_database_prepare (fixture->database, sql, NULL);
  ChStatement *third;

  g_assert_true (first != second);
  ch_statement_bind_integer (first, 1, 1);
  g_assert_cmpint (ch_statement_step (first, NULL), ==, CH_STEP_ROW);
  g_assert_cmpint (ch_statement_get_integer (first, 0), ==, 1);
  g_assert_cmpint (ch_statement_step (second, NULL), ==, CH_STEP_ROW);
  g_assert_cmpint (ch_statement_get_integer (second, 0), ==, 2);
  ch_statement_release (second);
  ch_statement_release (first);

  /* Given back with nothing bound. */
  third = ch_database_prepare (fixture->database, sql, NULL);
  g_assert_true (third == first);
  g_assert_cmpint (ch_statement_step (third, NULL), ==, CH_STEP_ROW);
  g_assert_cmpint (ch_statement_get_integer (third, 0), ==, 2);
  ch_statement_release (third);
}

static void
test_errors (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChDatabase) reader = NULL;
  g_autofree char *missing = g_build_filename (fixture->folder, "missing", "x.sqlite", NULL);
  gint64 value;

  g_assert_null (ch_database_prepare (fixture->database, "SELECT * FROM nowhere", &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (ch_database_execute (fixture->database, "SELEC", &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (ch_database_get_integer (fixture->database, "SELECT x", &value, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_FAILED);
  g_clear_error (&error);

  g_assert_null (ch_database_open (missing, CH_DATABASE_WRITE, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  execute (fixture->database, "CREATE TABLE t (x INTEGER) STRICT");
  reader = ch_database_open (fixture->path, CH_DATABASE_READ, &error);
  g_assert_no_error (error);
  g_assert_false (ch_database_execute (reader, "INSERT INTO t VALUES (1)", &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_READ_ONLY);
  g_clear_error (&error);

  execute (fixture->database, "INSERT INTO t VALUES (1)");
  g_assert_cmpint (get_integer (reader, "SELECT count(*) FROM t"), ==, 1);
}

static void
test_not_a_database (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&fixture->database, ch_database_close);
  g_assert_true (g_file_set_contents (fixture->path, "Dear diary, today we met nobody.", -1, NULL));
  g_assert_null (ch_database_open (fixture->path, CH_DATABASE_WRITE, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_A_LOG);
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  gint64 value;

  ch_database_set_cancellable (fixture->database, cancellable);
  g_cancellable_cancel (cancellable);
  /* Endless, but for the cancellable. */
  g_assert_false (ch_database_get_integer (fixture->database,
                                           "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
                                           "SELECT count(*) FROM n",
                                           &value, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  ch_database_set_cancellable (fixture->database, NULL);
  g_assert_cmpint (get_integer (fixture->database, "SELECT 7"), ==, 7);
}

static void
test_transaction (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr(ChDatabase) reader = ch_database_open (fixture->path, CH_DATABASE_READ, NULL);

  execute (fixture->database, "CREATE TABLE t (x INTEGER) STRICT");
  {
    g_autoptr(ChTransaction) dropped = ch_transaction_new (fixture->database, CH_DATABASE_WRITE, NULL);

    g_assert_nonnull (dropped);
    execute (fixture->database, "INSERT INTO t VALUES (1)");
  }
  g_assert_cmpint (get_integer (fixture->database, "SELECT count(*) FROM t"), ==, 0);
  {
    g_autoptr(ChTransaction) committed = ch_transaction_new (fixture->database, CH_DATABASE_WRITE, NULL);

    execute (fixture->database, "INSERT INTO t VALUES (1)");
    g_assert_true (ch_transaction_commit (committed, NULL));
  }
  g_assert_cmpint (get_integer (reader, "SELECT count(*) FROM t"), ==, 1);
  {
    /* A reader sees one state to its end. */
    g_autoptr(ChTransaction) reading = ch_transaction_new (reader, CH_DATABASE_READ, NULL);

    g_assert_cmpint (get_integer (reader, "SELECT count(*) FROM t"), ==, 1);
    execute (fixture->database, "INSERT INTO t VALUES (2)");
    g_assert_cmpint (get_integer (reader, "SELECT count(*) FROM t"), ==, 1);
  }
  g_assert_cmpint (get_integer (reader, "SELECT count(*) FROM t"), ==, 2);
}

/* A transaction that was cancelled half way leaves nothing, and the connection usable. */
static void
test_cancelled_transaction (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  execute (fixture->database, "CREATE TABLE t (x INTEGER) STRICT");
  {
    g_autoptr(ChTransaction) transaction = ch_transaction_new (fixture->database, CH_DATABASE_WRITE, NULL);

    g_assert_nonnull (transaction);
    execute (fixture->database, "INSERT INTO t VALUES (1)");
    ch_database_set_cancellable (fixture->database, cancellable);
    g_cancellable_cancel (cancellable);
  }
  ch_database_set_cancellable (fixture->database, NULL);
  g_assert_cmpint (get_integer (fixture->database, "SELECT count(*) FROM t"), ==, 0);
  execute (fixture->database, "INSERT INTO t VALUES (2)");
}

static void
test_migration (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (ch_migration_get_latest (MIGRATIONS), ==, 2);
  g_assert_true (ch_migration_run (fixture->database, MIGRATIONS, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_integer (fixture->database, "PRAGMA user_version"), ==, 2);

  execute (fixture->database, "INSERT INTO ship (id, name, port) VALUES (1, 'Ada', 'Selda')");
  g_assert_true (ch_migration_run (fixture->database, MIGRATIONS, &error));
  g_assert_cmpint (get_integer (fixture->database, "SELECT count(*) FROM ship WHERE port = 'Selda'"), ==, 1);

  execute (fixture->database, "PRAGMA user_version = 3");
  g_assert_false (ch_migration_run (fixture->database, MIGRATIONS, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NEWER_LOG);
}

/* The step that fails leaves nothing; the one before it stays. */
static void
test_broken_migration (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (ch_migration_run (fixture->database, BROKEN, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_FAILED);
  g_assert_cmpint (get_integer (fixture->database, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (get_integer (fixture->database, "SELECT count(*) FROM sqlite_schema WHERE name = 'sailor'"), ==, 0);
}

static GPtrArray *
check (ChDatabase *database)
{
  g_autoptr(GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;

  g_assert_true (ch_integrity_check (database, sentences, &error));
  g_assert_no_error (error);
  return g_steal_pointer (&sentences);
}

static void
test_integrity (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr(GPtrArray) sound = NULL;
  g_autoptr(GPtrArray) dangling = NULL;

  g_assert_true (ch_migration_run (fixture->database, MIGRATIONS, NULL));
  sound = check (fixture->database);
  g_assert_cmpuint (sound->len, ==, 0);

  execute (fixture->database, "PRAGMA foreign_keys = OFF; INSERT INTO sailor (ship) VALUES (7)");
  dangling = check (fixture->database);
  g_assert_cmpuint (dangling->len, ==, 1);
  g_assert_nonnull (strstr (dangling->pdata[0], "sailor"));
}

static void
test_damage (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr(GPtrArray) damages = NULL;
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (ch_migration_run (fixture->database, MIGRATIONS, NULL));
  execute (fixture->database,
           "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 2000) "
           "INSERT INTO ship (name) SELECT 'ship number ' || x FROM n");
  g_clear_pointer (&fixture->database, ch_database_close);

  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  g_assert_cmpuint (length, >, 5 * 4096);
  memset (content + length - 4096, 0xff, 4096);
  g_assert_true (g_file_set_contents (fixture->path, content, length, NULL));

  fixture->database = ch_database_open (fixture->path, CH_DATABASE_WRITE, NULL);
  g_assert_nonnull (fixture->database);
  damages = check (fixture->database);
  g_assert_cmpuint (damages->len, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/database/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("settings", test_settings);
  ADD ("cache", test_cache);
  ADD ("values", test_values);
  ADD ("statements", test_statements);
  ADD ("errors", test_errors);
  ADD ("not-a-database", test_not_a_database);
  ADD ("cancel", test_cancel);
  ADD ("transaction", test_transaction);
  ADD ("cancelled-transaction", test_cancelled_transaction);
  ADD ("migration", test_migration);
  ADD ("broken-migration", test_broken_migration);
  ADD ("integrity", test_integrity);
  ADD ("damage", test_damage);
#undef ADD

  return g_test_run ();
}
