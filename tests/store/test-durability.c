/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-error.h"
#include "log-fixture.h"
#include "power-cut.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <sqlite3.h>

static const char *const endings[] = { "", "-wal" };

/* The log as it would be found after a power cut at this moment. */
static char *
cut_power (LogFixture *fixture)
{
  static guint n_cuts;
  g_autofree char *name = g_strdup_printf ("after-cut-%u", n_cuts++);
  char *folder = g_build_filename (fixture->parent, name, NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *from = g_strconcat (fixture->folder, "/log.sqlite", endings[i], NULL);
      g_autofree char *to = g_strconcat (folder, "/log.sqlite", endings[i], NULL);

      power_cut_copy (from, to);
    }
  return folder;
}

static void
assert_left (LogFixture *fixture,
             guint       n_meetings)
{
  g_autofree char *folder = cut_power (fixture);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChLog) log = open_log (folder, &error);
  g_autoptr(GArray) ids = NULL;
  g_auto(GStrv) damages = NULL;

  g_assert_no_error (error);
  ids = find (log, NULL);
  g_assert_cmpuint (ids->len, ==, n_meetings);
  damages = check (log);
  g_assert_cmpuint (g_strv_length (damages), ==, 0);
  close_log (log);
}

/* What was acknowledged is on the disk, each time. */
static void
test_saves (LogFixture   *fixture,
            gconstpointer data)
{
  assert_left (fixture, 0);
  for (guint i = 1; i <= 12; i++)
    {
      g_autoptr(ChMeeting) meeting = make_full_meeting ("Talks", "2019");
      g_autoptr(ChMeeting) saved = save (fixture->log, meeting, NULL);

      g_assert_nonnull (saved);
      assert_left (fixture, i);
    }
}

/* One sync for a save: none would lose it, and more would cost the time of whoever waits. */
static void
test_syncs (LogFixture   *fixture,
            gconstpointer data)
{
  g_free (add_meeting (fixture->log, "first", "2019"));
  for (guint i = 0; i < 5; i++)
    {
      guint before = power_cut_get_n_syncs ();

      g_free (add_meeting (fixture->log, "next", "2019"));
      g_assert_cmpuint (power_cut_get_n_syncs () - before, ==, 1);
    }
}

static void
test_undo_and_drafts (LogFixture   *fixture,
                      gconstpointer data)
{
  g_autofree char *uid = add_meeting (fixture->log, "Talks", "2019");
  g_autoptr(ChMeeting) draft = load (fixture->log, uid, NULL);
  g_autofree char *sentence = undo (fixture->log, NULL);

  assert_left (fixture, 0);
  keep_draft (fixture->log, draft);
  {
    g_autofree char *folder = cut_power (fixture);
    g_autoptr(ChLog) log = open_log (folder, NULL);
    g_autoptr(GPtrArray) drafts = load_drafts (log);

    g_assert_cmpuint (drafts->len, ==, 1);
    close_log (log);
  }
  g_free (redo (fixture->log, NULL));
  assert_left (fixture, 1);
  g_assert_true (delete_meeting (fixture->log, uid, NULL));
  assert_left (fixture, 0);
}

/* The test itself can fail: a connection that does not sync loses what it wrote. */
static void
test_without_sync (LogFixture   *fixture,
                   gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->parent, "careless.sqlite", NULL);
  g_autofree char *copy = g_build_filename (fixture->parent, "careless-copy.sqlite", NULL);
  g_autofree char *content = NULL;
  gsize length;
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "PRAGMA synchronous = OFF; CREATE TABLE t (x)", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpuint (power_cut_get_n_unsynced (), >, 0);
  power_cut_copy (path, copy);
  g_assert_true (g_file_get_contents (copy, &content, &length, NULL));
  g_assert_cmpuint (length, ==, 0);
  sqlite3_close (handle);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  power_cut_install ();

#define ADD(path, function) \
  g_test_add ("/durability/" path, LogFixture, NULL, log_fixture_set_up, function, log_fixture_tear_down)
  ADD ("saves", test_saves);
  ADD ("syncs", test_syncs);
  ADD ("undo-and-drafts", test_undo_and_drafts);
  ADD ("without-sync", test_without_sync);
#undef ADD

  return g_test_run ();
}
