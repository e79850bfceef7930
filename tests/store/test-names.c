/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A meeting is found by all names that its people have on file. */

#include "ch-error.h"
#include "ch-meeting-row.h"
#include "ch-name.h"
#include "ch-snippet.h"
#include "register-fixture.h"

#include <locale.h>
#include <sqlite3.h>

#define PEOPLE CH_REGISTER_PEOPLE

/* More than the index follows at once. */
#define N_MANY 230

static void
assert_found (ChLog      *log,
              const char *words,
              guint       n)
{
  g_autoptr(GArray) ids = find (log, words);

  g_test_message ("%s", words);
  g_assert_cmpuint (ids->len, ==, n);
}

static void
wait_until_found (ChLog      *log,
                  const char *words,
                  guint       n)
{
  g_autoptr(GArray) ids = find (log, words);

  WAIT_WHILE ((g_array_unref (ids), ids = find (log, words))->len != n);
}

static void
change_names (ChLog      *log,
              const char *uid,
              const char *name, /* (nullable): it stays */
              const char *alias) /* (nullable): there is none any more */
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPerson) person = load_record (log, PEOPLE, uid, &error);
  g_autoptr(ChRecord) saved = NULL;

  g_assert_no_error (error);
  if (name != NULL)
    ch_person_set_name (person, name);
  g_list_store_remove_all (ch_person_get_names (person));
  if (alias != NULL)
    add_name (ch_person_get_names (person), alias, "alias");
  saved = save_record (log, person, &error);
  g_assert_no_error (error);
}

static void
undo_last (ChLog *log)
{
  g_autoptr(GError) error = NULL;

  g_free (undo (log, &error));
  g_assert_no_error (error);
}

static void
test_merge (LogFixture   *fixture,
            gconstpointer data)
{
  static const char *const either[] = { "李勇", "person:\"Li Yong\"", "“Li Yong”", "person:李勇", "yong", "李勇 talks" };
  g_autofree char *latin = add_meeting_of (fixture->log, "Talks on tides", "2019", "Li Yong", NULL, "CN");
  g_autofree char *chinese = add_meeting_of (fixture->log, "Talks on nets", "2020", "李勇", NULL, "CN");
  g_autofree char *kept = find_uid (fixture->log, PEOPLE, "Li Yong");
  g_autofree char *merged = find_uid (fixture->log, PEOPLE, "李勇");
  g_autoptr(ChRecord) result = NULL;
  g_autoptr(GError) error = NULL;

  g_free (add_meeting_of (fixture->log, "Talks on ropes", "2021", "Wang Yong", NULL, "CN"));
  for (guint i = 0; i < 4; i++)
    assert_found (fixture->log, either[i], 1);

  result = merge (fixture->log, PEOPLE, kept, merged, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (either); i++)
    assert_found (fixture->log, either[i], g_str_equal (either[i], "yong") ? 3 : 2);
  /* The names of two people are no phrase. */
  assert_found (fixture->log, "\"yong li\"", 0);
  assert_sound (fixture->log);

  undo_last (fixture->log);
  for (guint i = 0; i < 4; i++)
    assert_found (fixture->log, either[i], 1);
  assert_found (fixture->log, "yong", 2);
  assert_sound (fixture->log);

  g_free (redo (fixture->log, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < 4; i++)
    assert_found (fixture->log, either[i], 2);
  assert_sound (fixture->log);
}

/* Somebody merges two people while another edits a meeting of the one that goes. */
static void
test_merge_elsewhere (LogFixture   *fixture,
                      gconstpointer data)
{
  g_autofree char *latin = add_meeting_of (fixture->log, "Talks on tides", "2019", "Li Yong", NULL, "CN");
  g_autofree char *chinese = add_meeting_of (fixture->log, "Talks on nets", "2020", "李勇", NULL, "CN");
  g_autofree char *kept = find_uid (fixture->log, PEOPLE, "Li Yong");
  g_autofree char *merged = find_uid (fixture->log, PEOPLE, "李勇");
  g_autofree char *person = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChLog) other = open_log (fixture->folder, &error);
  g_autoptr(ChMeeting) meeting = load (other, chinese, &error);
  g_autoptr(ChRecord) result = merge (fixture->log, PEOPLE, kept, merged, &error);
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(ChMeeting) stale = NULL;

  g_assert_no_error (error);
  ch_meeting_set_venue (meeting, "Pier 4");
  saved = save (other, meeting, &error);
  g_assert_no_error (error);
  person = dup_person_of (fixture->log, chinese);
  g_assert_cmpstr (person, ==, kept);
  assert_found (other, "李勇", 2);
  assert_found (fixture->log, "“Li Yong”", 2);

  /* What is undone here is not saved over there by who has not seen it. */
  undo_last (fixture->log);
  ch_meeting_set_venue (saved, "Pier 5");
  stale = save (other, saved, &error);
  g_assert_null (stale);
  g_assert_error (error, CH_ERROR, CH_ERROR_CONFLICT);
  assert_found (other, "person:李勇", 2);
  assert_sound (fixture->log);
  close_log (other);
}

/* One of several of the same name is somebody else: the meetings that go with him lose the other names. */
static void
test_separate (LogFixture   *fixture,
               gconstpointer data)
{
  g_autofree char *one = add_meeting_of (fixture->log, "Talks on tides", "2019", "Li Yong", NULL, "CN");
  g_autofree char *other = add_meeting_of (fixture->log, "Talks on nets", "2020", "Li Yong", NULL, "CN");
  g_autofree char *uid = find_uid (fixture->log, PEOPLE, "Li Yong");
  const char *const meetings[] = { other, NULL };
  g_autoptr(ChRecord) result = NULL;
  g_autoptr(GError) error = NULL;

  change_names (fixture->log, uid, NULL, "李勇");
  assert_found (fixture->log, "李勇", 2);
  result = separate (fixture->log, uid, meetings, &error);
  g_assert_no_error (error);
  assert_order (fixture->log, "李勇", "Talks on tides");
  assert_sound (fixture->log);
  undo_last (fixture->log);
  assert_found (fixture->log, "李勇", 2);
  assert_sound (fixture->log);
}

static void
test_change (LogFixture   *fixture,
             gconstpointer data)
{
  g_autofree char *meeting = add_meeting_of (fixture->log, "Talks on tides", "2019", "Ana Berg", NULL, "SE");
  g_autofree char *uid = find_uid (fixture->log, PEOPLE, "Ana Berg");
  g_autofree char *later = NULL;
  g_autoptr(ChMeeting) changed = NULL;
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(GError) error = NULL;

  change_names (fixture->log, uid, NULL, "Quicksilver");
  assert_found (fixture->log, "quicks", 1);
  change_names (fixture->log, uid, "Ana Lindqvist", "Ana Berg");
  assert_found (fixture->log, "quicks", 0);
  assert_found (fixture->log, "person:lindqvist", 1);
  assert_found (fixture->log, "berg", 1);
  assert_sound (fixture->log);

  /* What is saved from now on, too; and what is changed and deleted leaves nothing behind. */
  later = add_meeting_of (fixture->log, "Talks on nets", "2020", "Ana Berg", NULL, "SE");
  assert_found (fixture->log, "lindqvist", 2);
  changed = load (fixture->log, later, &error);
  ch_meeting_set_date (changed, "1999-05-06");
  saved = save (fixture->log, changed, &error);
  g_assert_no_error (error);
  assert_order (fixture->log, "lindqvist", "Talks on tides Talks on nets");
  g_assert_true (delete_meeting (fixture->log, meeting, &error));
  assert_order (fixture->log, "lindqvist", "Talks on nets");
  assert_sound (fixture->log);

  for (guint i = 0; i < 4; i++)
    undo_last (fixture->log);
  assert_found (fixture->log, "lindqvist", 0);
  assert_found (fixture->log, "quicksilver", 1);
  undo_last (fixture->log);
  assert_found (fixture->log, "quicksilver", 0);
  assert_sound (fixture->log);
}

/* The row says by which name it was found. */
static void
test_snippet (LogFixture   *fixture,
              gconstpointer data)
{
  g_autofree char *meeting = add_meeting_of (fixture->log, "Talks on tides", "2019", "Ana Berg", NULL, "SE");
  g_autofree char *uid = find_uid (fixture->log, PEOPLE, "Ana Berg");
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  ChSnippet *snippet;

  change_names (fixture->log, uid, NULL, "Anna Maria Quicksilver");
  ids = find (fixture->log, "quicksilver");
  rows = load_matches (fixture->log, ids, "quicksilver");
  g_assert_cmpuint (rows->len, ==, 1);
  snippet = ch_meeting_row_get_snippet (rows->pdata[0]);
  g_assert_nonnull (snippet);
  g_assert_cmpstr (ch_snippet_get_field (snippet), ==, "person");
  g_assert_cmpstr (ch_snippet_get_text (snippet), ==, "Anna Maria Quicksilver");
}

static char *
add_many (LogFixture *fixture)
{
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *first = add_meeting_of (fixture->log, "Talks", "2019", "Ana Berg", NULL, "SE");
  g_autoptr(ChMeeting) model = load (fixture->log, first, NULL);
  g_autoptr(GError) error = NULL;

  for (guint i = 1; i < N_MANY; i++)
    {
      ChMeeting *meeting = ch_record_dup (model);

      ch_record_renew_uid (CH_RECORD (meeting));
      g_ptr_array_add (meetings, meeting);
    }
  g_assert_true (save_all (fixture->log, meetings, "Many", &error));
  g_assert_no_error (error);
  return find_uid (fixture->log, PEOPLE, "Ana Berg");
}

static void
note (guint *n)
{
  *n += 1;
}

/* Nobody waits for the meetings of a minister, and they follow all the same. */
static void
test_many (LogFixture   *fixture,
           gconstpointer data)
{
  g_autofree char *uid = add_many (fixture);
  guint n_told = 0;

  g_signal_connect_swapped (fixture->log, "found-changed", G_CALLBACK (note), &n_told);
  change_names (fixture->log, uid, NULL, "Quicksilver");
  WAIT_WHILE (n_told == 0);
  assert_found (fixture->log, "quicksilver", N_MANY);
  assert_sound (fixture->log);
}

/* Nor does it matter whether the program ends in between. */
static void
test_broken_off (LogFixture   *fixture,
                 gconstpointer data)
{
  g_autofree char *uid = add_many (fixture);

  change_names (fixture->log, uid, NULL, "Quicksilver");
  assert_sound (fixture->log);
  log_fixture_reopen (fixture);
  wait_until_found (fixture->log, "quicksilver", N_MANY);
  assert_sound (fixture->log);
}

/* A log of before, whose index has nothing but what the meetings say. */
static void
test_upgrade (LogFixture   *fixture,
              gconstpointer data)
{
  static const char sql[] = "INSERT INTO person_name (holder, position, uid, name_key, text, kind) "
                            "SELECT id, 0, 'd0d0d0d0-0000-4000-8000-000000000001', 'quicksilver', 'Quicksilver', 'alias' FROM person;"
                            "DROP TABLE search_name; DROP TABLE search_stale; PRAGMA user_version = 5";
  g_autofree char *meeting = add_meeting_of (fixture->log, "Talks on tides", "2019", "Ana Berg", NULL, "SE");
  g_autofree char *path = g_build_filename (fixture->folder, "log.sqlite", NULL);
  sqlite3 *database;

  close_log (fixture->log);
  g_clear_object (&fixture->log);
  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
  log_fixture_open (fixture);
  wait_until_found (fixture->log, "quicksilver", 1);
  assert_found (fixture->log, "berg", 1);
  assert_sound (fixture->log);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/names/" name, LogFixture, NULL, log_fixture_set_up, function, log_fixture_tear_down)
  ADD ("merge", test_merge);
  ADD ("merge-elsewhere", test_merge_elsewhere);
  ADD ("separate", test_separate);
  ADD ("change", test_change);
  ADD ("snippet", test_snippet);
  ADD ("many", test_many);
  ADD ("broken-off", test_broken_off);
  ADD ("upgrade", test_upgrade);
#undef ADD

  return g_test_run ();
}
