/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "backup-fixture.h"
#include "ch-error.h"
#include "hot-journal.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
test_restore (LogFixture   *fixture,
              gconstpointer data)
{
  g_autofree char *folder = dup_folder (fixture);
  g_autofree char *sha256 = add_picture (fixture, "a quay");
  g_autoptr(ChBackup) backup = must_make (fixture);
  g_autoptr(GPtrArray) backups = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *kept_again = NULL;
  g_autoptr(GError) error = NULL;
  mode_t mask = umask (0);

  g_free (add_meeting (fixture->log, "After the backup", "2020"));
  close_fixture_log (fixture);
  g_assert_true (restore (ch_backup_get_path (backup), fixture->folder, &kept, &error));
  g_assert_no_error (error);
  umask (mask);

  assert_private (fixture->folder);
  assert_log (fixture->folder, 1);
  assert_log (kept, 2);
  g_assert_true (g_str_has_prefix (kept, fixture->folder));
  backups = list (folder);
  g_assert_cmpuint (backups->len, ==, 1);

  /* And back again: what was kept is a log like any other. */
  g_assert_true (restore (kept, fixture->folder, &kept_again, &error));
  g_assert_no_error (error);
  assert_log (fixture->folder, 2);
  assert_log (kept_again, 1);
  g_assert_cmpuint (count_entries (fixture->parent), ==, 4); /* the log, the two that were kept, the picture */
}

static void
test_elsewhere (LogFixture   *fixture,
                        gconstpointer data)
{
  g_autofree char *target = g_build_filename (fixture->parent, "elsewhere", NULL);
  g_autofree char *other = g_build_filename (fixture->parent, "other", NULL);
  g_autofree char *thing = g_build_filename (other, "holiday.jpg", NULL);
  g_autofree char *kept = NULL;
  g_autoptr(ChBackup) backup = NULL;
  g_autoptr(GError) error = NULL;

  g_free (add_meeting (fixture->log, "Talks", "2019"));
  backup = must_make (fixture);
  g_assert_true (restore (ch_backup_get_path (backup), target, &kept, &error));
  g_assert_no_error (error);
  g_assert_null (kept);
  assert_log (target, 1);

  g_assert_cmpint (g_mkdir (other, 0700), ==, 0);
  write_file (thing, "a beach");
  g_assert_false (restore (ch_backup_get_path (backup), other, NULL, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_A_LOG);
  g_assert_true (g_file_test (thing, G_FILE_TEST_EXISTS));
}

static void
hold_open (const char *folder)
{
  g_autoptr(ChLog) log = open_log (folder, NULL);

  if (log == NULL || write (STDOUT_FILENO, "open\n", 5) != 5)
    exit (EXIT_FAILURE);
  for (;;)
    wait_a_little ();
}

static void
copy_part (LogFixture *fixture,
           const char *ending,
           const char *folder)
{
  g_autofree char *from = g_strconcat (fixture->folder, "/log.sqlite", ending, NULL);
  g_autofree char *to = g_strconcat (folder, "/log.sqlite", ending, NULL);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &content, &length, NULL));
  g_assert_true (g_file_set_contents (to, content, length, NULL));
}

/* Somebody has copied the folder of a log by hand, while it was open or after its computer stopped: a part of it
 * lies beside its file. */
static void
test_parts (LogFixture   *fixture,
                    gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->parent, "copy", NULL);
  g_autofree char *database = g_build_filename (copy, "log.sqlite", NULL);
  g_autofree char *elsewhere = g_build_filename (fixture->parent, "elsewhere", NULL);
  g_autofree char *third = g_build_filename (fixture->parent, "third", NULL);
  g_autoptr(GError) error = NULL;

  g_free (add_meeting (fixture->log, "Talks", "2019"));
  g_assert_cmpint (g_mkdir (copy, 0700), ==, 0);
  copy_part (fixture, "", copy);
  copy_part (fixture, "-wal", copy);
  close_fixture_log (fixture);

  g_assert_true (restore (copy, elsewhere, NULL, &error));
  g_assert_no_error (error);
  assert_log (elsewhere, 1);

  hot_journal_make (database);
  g_assert_true (restore (copy, third, NULL, &error));
  g_assert_no_error (error);
  assert_log (third, 1);
}

/* What is in the way is no log, whatever it is called. */
static void
test_into_folder (LogFixture   *fixture,
                          gconstpointer data)
{
  g_autoptr(ChBackup) backup = NULL;
  g_autofree char *other = g_build_filename (fixture->parent, "other", NULL);
  g_autofree char *inner = g_build_filename (other, "log.sqlite", NULL);
  g_autoptr(GError) error = NULL;

  g_free (add_meeting (fixture->log, "Talks", "2019"));
  backup = must_make (fixture);
  g_assert_cmpint (g_mkdir_with_parents (inner, 0700), ==, 0);
  g_assert_false (restore (ch_backup_get_path (backup), other, NULL, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_A_LOG);
  g_assert_true (g_file_test (inner, G_FILE_TEST_IS_DIR));
}

/* Nothing is put in the place of a log that another program works with. */
static void
test_open (LogFixture   *fixture,
                   gconstpointer data)
{
  g_autoptr(ChBackup) backup = must_make (fixture);
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;
  char line[5];

  close_fixture_log (fixture);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "hold-open", fixture->folder, NULL);
  g_assert_no_error (error);
  g_input_stream_read_all (g_subprocess_get_stdout_pipe (process), line, sizeof line, NULL, NULL, NULL);

  g_assert_false (restore (ch_backup_get_path (backup), fixture->folder, NULL, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_BUSY);
  g_clear_error (&error);
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  g_assert_true (restore (ch_backup_get_path (backup), fixture->folder, NULL, &error));
  g_assert_no_error (error);
}

/* Every state that a kill can leave, and what opening the log makes of it. */
static void
test_killed (LogFixture   *fixture,
                     gconstpointer data)
{
  g_autofree char *coming = g_build_filename (fixture->parent, ".log.restoring", NULL);
  g_autofree char *old = g_build_filename (fixture->parent, ".log.replaced", NULL);
  g_autofree char *mark = g_build_filename (fixture->folder, ".restoring", NULL);
  g_autofree char *coming_mark = g_build_filename (coming, ".restoring", NULL);
  g_autofree char *folder = dup_folder (fixture);
  g_autoptr(ChBackup) backup = must_make (fixture);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) backups = NULL;

  g_free (add_meeting (fixture->log, "After the backup", "2020"));
  close_fixture_log (fixture);

  /* It had not been finished. */
  g_assert_cmpint (g_mkdir (coming, 0700), ==, 0);
  write_file (coming_mark, "");
  assert_log (fixture->folder, 1);
  g_assert_false (g_file_test (coming, G_FILE_TEST_EXISTS));

  /* Both had changed places. */
  g_assert_true (restore (ch_backup_get_path (backup), coming, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_rename (fixture->folder, old), ==, 0);
  g_assert_cmpint (g_rename (coming, fixture->folder), ==, 0);
  g_assert_cmpint (g_rename (old, coming), ==, 0);
  write_file (mark, "");
  assert_log (fixture->folder, 0);
  g_assert_false (g_file_test (coming, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (mark, G_FILE_TEST_EXISTS));
  backups = list (folder);
  g_assert_cmpuint (backups->len, ==, 1);

  /* One was away, and the other not there yet. */
  g_assert_true (restore (ch_backup_get_path (g_ptr_array_index (backups, 0)), coming, NULL, &error));
  g_assert_no_error (error);
  write_file (coming_mark, "");
  g_assert_cmpint (g_rename (fixture->folder, old), ==, 0);
  assert_log (fixture->folder, 0);
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_entries (fixture->parent), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  if (argc == 3 && strcmp (argv[1], "hold-open") == 0)
    hold_open (argv[2]);
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/restore/" path, LogFixture, NULL, log_fixture_set_up, function, log_fixture_tear_down)
  ADD ("in-place", test_restore);
  ADD ("elsewhere", test_elsewhere);
  ADD ("parts", test_parts);
  ADD ("into-folder", test_into_folder);
  ADD ("open", test_open);
  ADD ("killed", test_killed);
#undef ADD

  return g_test_run ();
}
