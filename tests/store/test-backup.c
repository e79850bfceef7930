/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "backup-fixture.h"
#include "ch-error.h"
#include "ch-salvage.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

static void
test_make (LogFixture   *fixture,
           gconstpointer data)
{
  g_autofree char *folder = dup_folder (fixture);
  g_autofree char *sha256 = add_picture (fixture, "a quay");
  g_autoptr(ChBackup) backup = NULL;
  g_autoptr(GPtrArray) backups = NULL;
  g_autofree char *label = NULL;
  mode_t mask = umask (0);

  g_free (add_meeting (fixture->log, "Talks", "2019"));
  backup = must_make (fixture);
  assert_private (folder);
  umask (mask);

  backups = list (folder);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpstr (ch_backup_get_path (g_ptr_array_index (backups, 0)), ==, ch_backup_get_path (backup));
  g_assert_null (ch_backup_get_notes (backup));
  label = ch_backup_dup_label (backup);
  g_assert_nonnull (strchr (label, ':'));

  /* It is a log, and what is done to the one that it was made of does not reach it. */
  g_free (add_meeting (fixture->log, "More talks", "2019"));
  assert_log (ch_backup_get_path (backup), 2);
  assert_log (fixture->folder, 3);
}

/* Another thread's saves go on while a backup is made. */
static void
test_in_use (LogFixture   *fixture,
             gconstpointer data)
{
  g_autofree char *folder = dup_folder (fixture);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChBackup) backup = NULL;
  g_autoptr(ChLog) log = NULL;
  g_autoptr(GArray) ids = NULL;
  g_auto(GStrv) damages = NULL;
  guint n_before = 0, n = 0;

  for (; n_before < 40; n_before++)
    {
      g_autoptr(ChMeeting) meeting = make_full_meeting ("Before", "2019");
      g_autoptr(ChMeeting) saved = save (fixture->log, meeting, NULL);

      g_assert_nonnull (saved);
    }
  ch_backup_make_async (fixture->folder, folder, NULL, NULL, NULL, NULL, take_result, &result);
  for (; result == NULL; n++)
    g_free (add_meeting (fixture->log, "Meanwhile", "2020"));
  backup = ch_backup_make_finish (result, &error);
  g_assert_no_error (error);

  log = open_log (ch_backup_get_path (backup), &error);
  g_assert_no_error (error);
  ids = find (log, NULL);
  g_assert_cmpuint (ids->len, >=, n_before);
  g_assert_cmpuint (ids->len, <=, n_before + n);
  damages = check (log);
  g_assert_cmpstr (damages[0], ==, NULL);
  close_log (log);
}

static char *
choose (const char *const *times)
{
  g_autoptr(GPtrArray) parsed = g_ptr_array_new_with_free_func ((GDestroyNotify) g_date_time_unref);
  g_autoptr(GArray) old = NULL;
  GString *kept = g_string_new (NULL);

  for (guint i = 0; times[i] != NULL; i++)
    {
      GDateTime *time = g_date_time_new_from_iso8601 (times[i], NULL);

      g_assert_nonnull (time);
      g_ptr_array_add (parsed, time);
    }
  old = ch_backup_choose_old (parsed);
  for (guint i = 0; times[i] != NULL; i++)
    if (!g_array_index (old, gboolean, i))
      g_string_append_printf (kept, "%s%.10s", kept->len > 0 ? " " : "", times[i]);
  return g_string_free (kept, FALSE);
}

static void
test_rotation (LogFixture   *fixture,
               gconstpointer data)
{
  static const char *const few[] = { "2026-03-09T12:00:00Z", "2026-03-09T08:00:00Z", "2026-03-08T08:00:00Z", NULL };
  static const char *const several_a_day[] = { "2026-03-09T12:00:00Z", "2026-03-08T18:00:00Z", "2026-03-08T08:00:00Z", NULL };
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GDateTime) time = g_date_time_new_utc (2026, 3, 13, 9, 0, 0); /* a Friday */
  g_auto(GStrv) daily = NULL;
  g_autofree char *kept = NULL;

  kept = choose (few);
  g_assert_cmpstr (kept, ==, "2026-03-09 2026-03-09 2026-03-08");
  g_free (kept);
  kept = choose (several_a_day);
  g_assert_cmpstr (kept, ==, "2026-03-09 2026-03-08");
  g_free (kept);

  /* A hundred days without a gap: seven days, and the Sundays of the weeks before, eight weeks in all. */
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr(GDateTime) day = g_date_time_add_days (time, -(int) i);
      g_autofree char *text = g_date_time_format_iso8601 (day);

      g_strv_builder_add (builder, text);
    }
  daily = g_strv_builder_end (builder);
  kept = choose ((const char *const *) daily);
  g_assert_cmpstr (kept, ==,
                   "2026-03-13 2026-03-12 2026-03-11 2026-03-10 2026-03-09 2026-03-08 2026-03-07 "
                   "2026-03-01 2026-02-22 2026-02-15 2026-02-08 2026-02-01 2026-01-25");
}

/* The same with real backups and a clock of our own, day by day. */
static void
test_days (LogFixture   *fixture,
           gconstpointer data)
{
  g_autofree char *folder = dup_folder (fixture);
  g_autoptr(GDateTime) first = g_date_time_new_local (2026, 3, 2, 9, 0, 0); /* a Monday */
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(GDateTime) same_day = g_date_time_new_local (2026, 3, 17, 23, 0, 0);
  g_autoptr(GDateTime) next_day = g_date_time_new_local (2026, 3, 18, 0, 10, 0);

  g_free (add_meeting (fixture->log, "Talks", "2019"));
  for (guint i = 0; i < 16; i++)
    {
      g_autoptr(GDateTime) now = g_date_time_add_days (first, i);
      g_autoptr(GError) error = NULL;
      g_autoptr(ChBackup) backup = make (fixture->folder, folder, now, &error);

      g_assert_no_error (error);
    }
  backups = list (folder);
  /* Seven days back from the 17th, and the Sunday of the first week. */
  g_assert_cmpuint (backups->len, ==, 8);
  g_assert_cmpint (g_date_time_get_day_of_month (ch_backup_get_time (g_ptr_array_index (backups, 0))), ==, 17);
  g_assert_cmpint (g_date_time_get_day_of_month (ch_backup_get_time (g_ptr_array_index (backups, 6))), ==, 11);
  g_assert_cmpint (g_date_time_get_day_of_month (ch_backup_get_time (g_ptr_array_index (backups, 7))), ==, 8);
  g_assert_false (ch_backup_is_due (backups, same_day));
  g_assert_true (ch_backup_is_due (backups, next_day));
}

/* A clock that was years ahead for a while neither stops the backups of each day, nor has one made each time. */
static void
test_clock (LogFixture   *fixture,
            gconstpointer data)
{
  static const int years[] = { 2021, 2031, 2021 };
  g_autofree char *folder = dup_folder (fixture);

  g_free (add_meeting (fixture->log, "Talks", "2019"));
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr(GDateTime) now = g_date_time_new_utc (years[i], 3, 9, 12, 0, i);
      g_autoptr(GPtrArray) backups = list (folder);
      g_autoptr(ChBackup) backup = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_true (ch_backup_is_due (backups, now) == (i < 2));
      backup = make (fixture->folder, folder, now, &error);
      g_assert_no_error (error);
      assert_log (ch_backup_get_path (backup), 1);
    }
}

static void
overwrite (const char *folder,
           gsize       offset,
           gsize       length)
{
  g_autofree char *path = g_build_filename (folder, "log.sqlite", NULL);
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_cmpuint (offset + length, <=, size);
  memset (content + offset, 0xa5, length);
  g_assert_true (g_file_set_contents_full (path, content, size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

/* A log that was damaged makes no backup, and the good ones stay. */
static void
test_damaged_log (LogFixture   *fixture,
                  gconstpointer data)
{
  g_autofree char *folder = dup_folder (fixture);
  g_autoptr(ChBackup) good = NULL;
  g_autoptr(ChBackup) found = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) backups = NULL;

  g_free (add_meeting (fixture->log, "Talks", "2019"));
  good = must_make (fixture);
  close_fixture_log (fixture);
  overwrite (fixture->folder, 4 * 4096, 20 * 4096);

  g_assert_null (make (fixture->folder, folder, NULL, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_DAMAGED);
  g_clear_error (&error);
  backups = list (folder);
  g_assert_cmpuint (backups->len, ==, 1);
  found = find_good (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ch_backup_get_path (found), ==, ch_backup_get_path (good));
}

static void
test_damaged_backup (LogFixture   *fixture,
                     gconstpointer data)
{
  g_autofree char *folder = dup_folder (fixture);
  g_autoptr(ChBackup) older = NULL;
  g_autoptr(ChBackup) newer = NULL;
  g_autoptr(ChBackup) found = NULL;
  g_autoptr(GError) error = NULL;

  g_free (add_meeting (fixture->log, "Talks", "2019"));
  older = must_make (fixture);
  newer = must_make (fixture);
  g_assert_cmpstr (ch_backup_get_name (newer), >, ch_backup_get_name (older));
  overwrite (ch_backup_get_path (newer), 4 * 4096, 4096);
  found = find_good (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ch_backup_get_path (found), ==, ch_backup_get_path (older));

  close_fixture_log (fixture);
  g_assert_false (restore (ch_backup_get_path (newer), fixture->folder, NULL, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_DAMAGED);
  g_clear_error (&error);
  assert_log (fixture->folder, 1);

  overwrite (ch_backup_get_path (older), 0, 4096);
  g_clear_object (&found);
  found = find_good (folder, &error);
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
}

/* A picture that is missing is no reason to have no backup; it is told. */
static void
test_missing_picture (LogFixture   *fixture,
                      gconstpointer data)
{
  g_autofree char *sha256 = add_picture (fixture, "a quay");
  g_autofree char *path = ch_log_dup_file_path (fixture->log, sha256);
  g_autoptr(ChBackup) backup = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  backup = must_make (fixture);
  g_assert_nonnull (ch_backup_get_notes (backup));
  g_assert_nonnull (strstr (ch_backup_get_notes (backup)[0], sha256));
}

static void
test_bad_targets (LogFixture   *fixture,
                  gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->parent, "file", NULL);
  g_autofree char *below = g_build_filename (file, "backups", NULL);
  g_autoptr(GError) error = NULL;

  write_file (file, "not a folder");
  g_assert_null (make (fixture->folder, below, NULL, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (make (fixture->folder, "/proc/backups", NULL, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (error->domain, ==, (int) CH_ERROR);
}

/* Takes all the room that there is. */
static void
fill (const char *path)
{
  static const char bytes[4096];
  int fd = g_open (path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);

  while (write (fd, bytes, sizeof bytes) > 0)
    continue;
  g_close (fd, NULL);
}

/* On a full disk there is one backup fewer, and nothing else. */
static void
test_full_disk (LogFixture   *fixture,
                gconstpointer data)
{
  g_autofree char *disk = g_build_filename (fixture->parent, "disk", NULL);
  g_autofree char *filler = g_build_filename (disk, "filler", NULL);
  g_autofree char *target = g_build_filename (disk, "log", NULL);
  g_autoptr(ChBackup) good = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir (disk, 0700), ==, 0);
  if (mount ("tmpfs", disk, "tmpfs", 0, "size=1400k") != 0)
    {
      g_test_skip ("no small file system can be mounted here");
      return;
    }
  g_free (add_meeting (fixture->log, "Talks", "2019"));
  good = make (fixture->folder, disk, NULL, &error);
  g_assert_no_error (error);

  fill (filler);
  g_assert_null (make (fixture->folder, disk, NULL, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_DISK_FULL);
  g_clear_error (&error);
  g_assert_cmpuint (count_entries (disk), ==, 2);

  g_assert_false (restore (ch_backup_get_path (good), target, NULL, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_DISK_FULL);
  g_clear_error (&error);
  g_assert_cmpuint (count_entries (disk), ==, 2);

  ch_salvage_async (fixture->folder, target, NULL, NULL, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  g_assert_null (ch_salvage_finish (result, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_DISK_FULL);
  g_clear_error (&error);
  g_assert_cmpuint (count_entries (disk), ==, 2);

  g_assert_cmpint (g_unlink (filler), ==, 0);
  assert_log (ch_backup_get_path (good), 1);
  umount2 (disk, MNT_DETACH);
}

/* A file that does not fit leaves nothing behind, and the log as it was. */
static void
test_full_disk_attach (LogFixture   *fixture,
                       gconstpointer data)
{
  g_autofree char *disk = g_build_filename (fixture->parent, "disk", NULL);
  g_autofree char *folder = g_build_filename (disk, "log", NULL);
  g_autofree char *files = g_build_filename (folder, "files", NULL);
  g_autofree char *source = g_build_filename (fixture->parent, "scan.tiff", NULL);
  g_autofree char *scan = g_strnfill (4 * 1024 * 1024, 's');
  g_autofree char *uid = NULL;
  g_autoptr(ChLog) log = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir (disk, 0700), ==, 0);
  if (mount ("tmpfs", disk, "tmpfs", 0, "size=3m") != 0)
    {
      g_test_skip ("no small file system can be mounted here");
      return;
    }
  write_file (source, scan);
  log = open_log (folder, &error);
  g_assert_no_error (error);
  uid = add_meeting (log, "Talks", "2019");

  g_assert_null (add_file (log, source, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_DISK_FULL);
  g_assert_cmpuint (count_entries (files), ==, 0);
  g_free (add_meeting (log, "More talks", "2020"));
  close_log (log);
  g_clear_object (&log);
  assert_log (folder, 2);
  umount2 (disk, MNT_DETACH);
}

/* What a killed program left behind goes after a day. */
static void
test_abandoned (LogFixture   *fixture,
                gconstpointer data)
{
  g_autofree char *folder = dup_folder (fixture);
  g_autofree char *fresh = g_build_filename (folder, ".unfinished-fresh1", NULL);
  g_autofree char *old = g_build_filename (folder, ".unfinished-old111", NULL);
  g_autofree char *inside = g_build_filename (old, "log.sqlite", NULL);
  struct utimbuf times = { 1000000, 1000000 };
  g_autoptr(ChBackup) backup = NULL;

  g_assert_cmpint (g_mkdir_with_parents (fresh, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (old, 0700), ==, 0);
  write_file (inside, "half of a log");
  g_assert_cmpint (utime (old, &times), ==, 0);
  backup = must_make (fixture);
  g_assert_true (g_file_test (fresh, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
}

static void
assert_opens_damaged (LogFixture *fixture)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (open_log (fixture->folder, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_DAMAGED);
}

/* What can be told at once is told when the log is opened; an empty log is never made in its place. */
static void
test_open_damaged (LogFixture   *fixture,
                   gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "log.sqlite", NULL);
  g_autofree char *content = NULL;
  g_autoptr(ChBackup) backup = must_make (fixture);
  gsize length;

  g_free (add_meeting (fixture->log, "Talks", "2019"));
  close_fixture_log (fixture);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));

  overwrite (fixture->folder, 0, 100);
  assert_opens_damaged (fixture);
  g_assert_true (g_file_set_contents (path, content, length / 2, NULL));
  assert_opens_damaged (fixture);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_opens_damaged (fixture);
  g_assert_cmpint (g_unlink (path), ==, 0);
  assert_opens_damaged (fixture);

  /* The first pages of the first tables and indexes. */
  for (guint page = 2; page < 16; page++)
    {
      g_test_message ("page %u", page);
      g_assert_true (g_file_set_contents (path, content, length, NULL));
      overwrite (fixture->folder, (page - 1) * 4096, 4096);
      assert_opens_damaged (fixture);
    }
  g_assert_true (g_file_set_contents (path, content, length, NULL));
  assert_log (fixture->folder, 1);
}

/* Backups among the files of a log would be backed up with it, or taken for it. */
static void
test_folder_of_its_own (LogFixture   *fixture,
                        gconstpointer data)
{
  g_autofree char *files = g_build_filename (fixture->folder, "files", "ab", NULL);
  g_autofree char *link = g_build_filename (fixture->parent, "link", NULL);
  g_autofree char *own = dup_folder (fixture);
  const char *const folders[] = { "", fixture->folder, files, link };
  g_autoptr(ChBackup) backup = NULL;

  g_free (add_meeting (fixture->log, "Talks", "2019"));
  g_assert_cmpint (symlink (fixture->folder, link), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (make (fixture->folder, folders[i], NULL, &error));
      g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
    }
  backup = must_make (fixture);
  g_assert_true (g_str_has_prefix (ch_backup_get_path (backup), own));
}

static void
note_waiting (double   fraction,
              gpointer user_data)
{
  *(gboolean *) user_data |= fraction < 0;
}

/* One that comes while another is being made, here or in another program, says that it waits, and has what was saved
 * meanwhile. */
static void
test_waiting (LogFixture   *fixture,
              gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->parent, "backups", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < 2; i++)
    {
      int other = g_open (folder, O_RDONLY | O_CLOEXEC, 0);
      g_autoptr(GCancellable) cancellable = g_cancellable_new ();
      g_autoptr(GAsyncResult) result = NULL;
      g_autoptr(ChBackup) backup = NULL;
      g_autoptr(GError) error = NULL;
      gboolean waiting = FALSE;

      if (flock (other, LOCK_EX | LOCK_NB) != 0)
        {
          g_close (other, NULL);
          g_test_skip ("this file system knows no locks");
          return;
        }
      ch_backup_make_async (fixture->folder, folder, NULL, note_waiting, &waiting, cancellable, take_result, &result);
      WAIT_WHILE (!waiting);
      g_assert_null (result);
      g_free (add_meeting (fixture->log, "Saved meanwhile", "2020"));
      if (i == 1)
        g_cancellable_cancel (cancellable);
      else
        g_close (other, NULL);
      WAIT_WHILE (result == NULL);
      backup = ch_backup_make_finish (result, &error);
      if (i == 1)
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          g_close (other, NULL);
          return;
        }
      g_assert_no_error (error);
      assert_log (ch_backup_get_path (backup), 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/backup/" path, LogFixture, NULL, log_fixture_set_up, function, log_fixture_tear_down)
  ADD ("make", test_make);
  ADD ("in-use", test_in_use);
  ADD ("rotation", test_rotation);
  ADD ("days", test_days);
  ADD ("clock", test_clock);
  ADD ("damaged-log", test_damaged_log);
  ADD ("damaged-backup", test_damaged_backup);
  ADD ("missing-picture", test_missing_picture);
  ADD ("bad-targets", test_bad_targets);
  ADD ("folder-of-its-own", test_folder_of_its_own);
  ADD ("full-disk", test_full_disk);
  ADD ("full-disk-attach", test_full_disk_attach);
  ADD ("abandoned", test_abandoned);
  ADD ("waiting", test_waiting);
  ADD ("open-damaged", test_open_damaged);
#undef ADD

  return g_test_run ();
}
