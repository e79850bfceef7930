/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Attached files: which of them stay, and how much memory a large one takes.  CHANCERY_FILE_MEGABYTES=2048 tries one of
 * that size; it is sparse, and takes its time to be hashed. */

#include "log-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

#define MEGABYTES 64

static void
take_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static guint
sweep (ChLog *log)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  guint n;

  ch_log_sweep_async (log, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  g_assert_true (ch_log_sweep_finish (log, result, &n, &error));
  g_assert_no_error (error);
  return n;
}

static char *
add (LogFixture *fixture,
     const char *words)
{
  g_autofree char *path = g_build_filename (fixture->parent, "picture.png", NULL);
  g_autoptr(GError) error = NULL;
  char *sha256;

  write_file (path, words);
  sha256 = add_file (fixture->log, path, &error);
  g_assert_no_error (error);
  return sha256;
}

static void
make_old (LogFixture *fixture,
          const char *sha256)
{
  g_autofree char *path = ch_log_dup_file_path (fixture->log, sha256);
  struct utimbuf times = { 1000000000, 1000000000 };

  g_assert_cmpint (utime (path, &times), ==, 0);
}

static gboolean
is_there (LogFixture *fixture,
          const char *sha256)
{
  g_autofree char *path = ch_log_dup_file_path (fixture->log, sha256);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static ChMeeting *
make_with_picture (const char *sha256)
{
  ChMeeting *meeting = make_full_meeting ("With a picture", "2019");
  g_autoptr(GObject) photo = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_photos (meeting)), 0);

  g_object_set (photo, "file", sha256, NULL);
  return meeting;
}

static void
test_sweep (LogFixture   *fixture,
            gconstpointer data)
{
  g_autofree char *named = add (fixture, "named by a record");
  g_autofree char *drafted = add (fixture, "named by a draft");
  g_autofree char *deleted = add (fixture, "named by what was deleted");
  g_autofree char *forgotten = add (fixture, "named by nothing");
  g_autofree char *fresh = add (fixture, "named by nothing, but new");
  g_autofree char *again = NULL;
  g_autofree char *incoming = g_build_filename (fixture->folder, "files", "incoming-AbCdEf", NULL);
  g_autoptr(ChMeeting) meeting = make_with_picture (named);
  g_autoptr(ChMeeting) saved = save (fixture->log, meeting, NULL);
  g_autoptr(ChMeeting) draft = make_with_picture (drafted);
  g_autoptr(ChMeeting) other = make_with_picture (deleted);
  g_autoptr(ChMeeting) other_saved = save (fixture->log, other, NULL);
  g_auto(GStrv) damages = NULL;
  struct utimbuf times = { 1000000000, 1000000000 };

  keep_draft (fixture->log, draft);
  g_assert_true (delete_meeting (fixture->log, ch_record_get_uid (CH_RECORD (other_saved)), NULL));
  make_old (fixture, named);
  make_old (fixture, drafted);
  make_old (fixture, deleted);
  make_old (fixture, forgotten);
  write_file (incoming, "half");
  g_assert_cmpint (utime (incoming, &times), ==, 0);

  /* It was old, and has just been attached a second time. */
  again = add (fixture, "named by nothing");
  g_assert_cmpuint (sweep (fixture->log), ==, 1);
  g_assert_true (is_there (fixture, forgotten));
  g_assert_false (g_file_test (incoming, G_FILE_TEST_EXISTS));

  make_old (fixture, forgotten);
  g_assert_cmpuint (sweep (fixture->log), ==, 1);
  g_assert_false (is_there (fixture, forgotten));
  g_assert_true (is_there (fixture, fresh));
  g_assert_true (is_there (fixture, named));
  g_assert_true (is_there (fixture, drafted));

  /* The deletion can be undone, and the picture is there then. */
  g_assert_true (is_there (fixture, deleted));
  g_free (undo (fixture->log, NULL));
  damages = check (fixture->log);
  g_assert_cmpstr (damages[0], ==, NULL);
}

static long
get_peak_memory (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  return usage.ru_maxrss; /* KiB */
}

/* A file as large as a scan may be goes through a buffer, and is not changed. */
static void
test_large (LogFixture   *fixture,
            gconstpointer data)
{
  const char *megabytes = g_getenv ("CHANCERY_FILE_MEGABYTES");
  goffset length = (megabytes != NULL ? strtoll (megabytes, NULL, 10) : MEGABYTES) * 1024 * 1024;
  g_autofree char *path = g_build_filename (fixture->parent, "scan.tiff", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *sha256 = NULL;
  g_autofree char *copy = NULL;
  GStatBuf before, after, copied;
  long peak;
  int fd = g_open (path, O_CREAT | O_WRONLY | O_CLOEXEC, 0640);

  g_assert_cmpint (ftruncate (fd, length), ==, 0);
  g_close (fd, NULL);
  g_assert_cmpint (g_stat (path, &before), ==, 0);

  peak = get_peak_memory ();
  ch_log_add_file_async (fixture->log, file, NULL, take_result, &result);
  while (result == NULL)
    wait_a_little ();
  sha256 = ch_log_add_file_finish (fixture->log, result, &error);
  g_assert_no_error (error);
  g_test_message ("%ld KiB more at the peak, for %" G_GOFFSET_FORMAT " bytes", get_peak_memory () - peak, length);
  g_assert_cmpint (get_peak_memory () - peak, <, 8 * 1024);

  copy = ch_log_dup_file_path (fixture->log, sha256);
  g_assert_cmpint (g_stat (path, &after), ==, 0);
  g_assert_cmpint (g_stat (copy, &copied), ==, 0);
  g_assert_cmpint (copied.st_size, ==, length);
  g_assert_cmpint (copied.st_mode & 07777, ==, 0600);
  g_assert_cmpint (after.st_size, ==, before.st_size);
  g_assert_cmpint (after.st_mode, ==, before.st_mode);
  g_assert_cmpint (after.st_mtime, ==, before.st_mtime);
  g_assert_cmpint (after.st_ino, !=, copied.st_ino);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/files/" path, LogFixture, NULL, log_fixture_set_up, function, log_fixture_tear_down)
  ADD ("sweep", test_sweep);
  ADD ("large", test_large);
#undef ADD

  return g_test_run ();
}
