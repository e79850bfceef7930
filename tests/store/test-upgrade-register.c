/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-restore.h"
#include "register-fixture.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <sqlite3.h>
#include <string.h>

/* The newest entry of the history, as the old program printed it. */
#define OLD_HEAD "4 bf1b6cc9b5e308ea3a58a3be647bf0b5cc95b5025b2511c1ab98a0cf0543860b"

#define FIRST "1b0a7a5e-0001-4000-8000-000000000001"
#define SECOND "1b0a7a5e-0001-4000-8000-000000000002"

/* Makes a log of an older schema in FOLDER. */
static void
make_old_log (const char *folder,
              const char *script)
{
  g_autofree char *path = g_build_filename (folder, "log.sqlite", NULL);
  g_autofree char *sql = NULL;
  g_autoptr(GError) error = NULL;
  sqlite3 *database;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_file_get_contents (script, &sql, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

/* Puts a log of the second schema in the place of the fixture's, and opens it. */
static void
set_up (LogFixture    *fixture,
        gconstpointer  data)
{
  log_fixture_set_up (fixture, NULL);
  close_log (fixture->log);
  g_clear_object (&fixture->log);
  remove_tree (fixture->folder);
  make_old_log (fixture->folder, SCRIPT);
  log_fixture_open (fixture);
}

/* Whoever the meetings name is on file, and nobody else; what they said of bodies is linked. */
static void
test_content (LogFixture    *fixture,
              gconstpointer  data)
{
  g_autofree char *league = NULL;
  g_autofree char *ortolan = NULL;

  assert_register (fixture->log, CH_REGISTER_PEOPLE, NULL,
                   "Anselm Ortolan 2 2020-01, Berit Wexel 1 2020-01, Li Ming 1 2019-05-07, 黎明 1 2020-01");
  assert_register (fixture->log, CH_REGISTER_PEOPLE, "黎", "黎明 1 2020-01");
  assert_register (fixture->log, CH_REGISTER_ORGANISATIONS, NULL,
                   "Harbour League 2 2020-01, Lantern Institute 2 2020-01, Ministry of Tides 1 2019-05-07");

  league = find_uid (fixture->log, CH_REGISTER_ORGANISATIONS, "harbour league");
  g_assert_true (g_uuid_string_is_valid (league));
  assert_meetings_of (fixture->log, CH_REGISTER_ORGANISATIONS, league, "Talks on buoys Talks on beacons");
  ortolan = find_uid (fixture->log, CH_REGISTER_PEOPLE, "Anselm Ortolan");
  {
    g_autoptr(ChPerson) person = load_record (fixture->log, CH_REGISTER_PEOPLE, ortolan, NULL);

    g_assert_cmpstr (ch_person_get_country (person), ==, "KE");
    g_assert_cmpint (ch_record_get_revision (CH_RECORD (person)), ==, 0);
  }
  assert_sound (fixture->log);
}

/* The chain goes on from where the old program left it, and covers what the new one writes. */
static void
test_chain (LogFixture    *fixture,
            gconstpointer  data)
{
  g_autofree char *head = NULL;
  g_autofree char *later = NULL;
  g_auto(GStrv) sentences = check_head (fixture->log, &head);
  g_autofree char *path = g_build_filename (fixture->folder, "log.sqlite", NULL);
  g_autofree char *kept = dup_person_of (fixture->log, FIRST);
  g_autofree char *merged = find_uid (fixture->log, CH_REGISTER_PEOPLE, "Li Ming");
  g_autoptr(ChPerson) one = NULL;
  g_autoptr(GError) error = NULL;
  sqlite3 *database;

  g_assert_null (sentences[0]);
  g_assert_cmpstr (head, ==, OLD_HEAD);

  one = merge (fixture->log, CH_REGISTER_PEOPLE, kept, merged, &error);
  g_assert_no_error (error);
  g_strfreev (g_steal_pointer (&sentences));
  sentences = check_head (fixture->log, &later);
  g_assert_null (sentences[0]);
  g_assert_cmpstr (later, !=, head);

  /* What an entry is of cannot be rewritten without a trace. */
  close_log (fixture->log);
  g_clear_object (&fixture->log);
  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database,
                                 "DROP TRIGGER change_is_not_rewritten;"
                                 "UPDATE change SET record = 'organisation links' WHERE record = 'person links'",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
  log_fixture_open (fixture);
  g_strfreev (g_steal_pointer (&sentences));
  sentences = check (fixture->log);
  g_assert_nonnull (sentences[0]);
  g_assert_nonnull (strstr (sentences[0], "history"));
}

/* The history of before is undone to its beginning, and done again. */
static void
test_history (LogFixture    *fixture,
              gconstpointer  data)
{
  g_autoptr(ChMeeting) before = load (fixture->log, SECOND, NULL);
  g_autoptr(ChMeeting) after = NULL;
  g_autoptr(GError) error = NULL;

  assert_redone (fixture->log, "Import “r2.json”");
  assert_register (fixture->log, CH_REGISTER_ORGANISATIONS, "league capstan", "");
  assert_register (fixture->log, CH_REGISTER_ORGANISATIONS, "league", "Harbour League 3 2021");
  assert_register (fixture->log, CH_REGISTER_PEOPLE, "clove", "Clove Orr 1 2021");
  assert_undone (fixture->log, "Import “r2.json”");
  assert_undone (fixture->log, "Import “r1.json”");
  assert_register (fixture->log, CH_REGISTER_PEOPLE, NULL, "");
  assert_register (fixture->log, CH_REGISTER_ORGANISATIONS, NULL, "");
  assert_redone (fixture->log, "Import “r1.json”");

  after = load (fixture->log, SECOND, &error);
  g_assert_no_error (error);
  g_assert_true (ch_record_equal (before, after));
  assert_sound (fixture->log);
}

static void
take_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Backups that older programs made are good ones, and come back brought up to date. */
static void
test_backups (LogFixture    *fixture,
              gconstpointer  data)
{
  static const char *const scripts[] = { FIRST_SCRIPT, SCRIPT };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *name = g_strdup_printf ("backup-%u", i);
      g_autofree char *backup = g_build_filename (fixture->parent, name, NULL);
      g_autoptr(GAsyncResult) result = NULL;
      g_autoptr(GError) error = NULL;

      make_old_log (backup, scripts[i]);
      close_log (fixture->log);
      g_clear_object (&fixture->log);
      ch_restore_async (backup, fixture->folder, NULL, NULL, NULL, take_result, &result);
      WAIT_WHILE (result == NULL);
      ch_restore_finish (result, NULL, &error);
      g_assert_no_error (error);
      log_fixture_open (fixture);
      assert_sound (fixture->log);
    }
  assert_register (fixture->log, CH_REGISTER_PEOPLE, "ortolan", "Anselm Ortolan 2 2020-01");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/upgrade-register/" path, LogFixture, NULL, set_up, function, log_fixture_tear_down)
  ADD ("content", test_content);
  ADD ("chain", test_chain);
  ADD ("history", test_history);
  ADD ("backups", test_backups);
#undef ADD

  return g_test_run ();
}
