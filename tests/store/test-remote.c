/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Logs on another computer's disk.  There is none here: the tests say that there is, and what this computer is called. */

#include "ch-error.h"
#include "ch-log-remote.h"
#include "log-fixture.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Where the header of the file says whether it has a write-ahead log: 2, or not: 1. */
#define FORMAT_OFFSET 18

static int
get_format (LogFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "log.sqlite", NULL);
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  return content[FORMAT_OFFSET];
}

static gboolean
exists (LogFixture *fixture,
        const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
close_fixture_log (LogFixture *fixture)
{
  close_log (fixture->log);
  g_assert_finalize_object (g_steal_pointer (&fixture->log));
}

static void
set_up (LogFixture   *fixture,
        gconstpointer data)
{
  ch_log_remote_pretend (TRUE, "alpha");
  log_fixture_set_up (fixture, data);
}

static void
tear_down (LogFixture   *fixture,
           gconstpointer data)
{
  log_fixture_tear_down (fixture, data);
  ch_log_remote_pretend (FALSE, NULL);
}

static void
test_types (void)
{
  g_assert_true (ch_log_remote_is_type (0x6969)); /* NFS */
  g_assert_true (ch_log_remote_is_type (0xfe534d42)); /* SMB 2 */
  g_assert_true (ch_log_remote_is_type (0x01021997)); /* 9P */
  g_assert_false (ch_log_remote_is_type (0xef53)); /* ext4 */
  g_assert_false (ch_log_remote_is_type (0x9123683e)); /* btrfs */
  g_assert_false (ch_log_remote_is_type (0x58465342)); /* XFS */
  g_assert_false (ch_log_remote_is_type (0x01021994)); /* tmpfs */
}

/* All works as ever, without a write-ahead log. */
static void
test_work (LogFixture   *fixture,
           gconstpointer data)
{
  g_autofree char *uid = add_meeting (fixture->log, "Talks", "2019");
  g_autoptr(ChMeeting) meeting = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) damages = NULL;

  g_assert_cmpint (get_format (fixture), ==, 1);
  g_assert_false (exists (fixture, "log.sqlite-wal"));
  g_free (add_meeting (fixture->log, "More talks", "2020"));
  assert_order (fixture->log, "talks", "More talks Talks");
  g_free (undo (fixture->log, &error));
  g_assert_no_error (error);
  assert_order (fixture->log, NULL, "Talks");
  damages = check (fixture->log);
  g_assert_cmpstr (damages[0], ==, NULL);

  log_fixture_reopen (fixture);
  meeting = load (fixture->log, uid, &error);
  g_assert_no_error (error);
}

/* A log goes from one disk to the other and back. */
static void
test_moves (LogFixture   *fixture,
            gconstpointer data)
{
  g_free (add_meeting (fixture->log, "Remote", "2019"));
  close_fixture_log (fixture);
  ch_log_remote_pretend (FALSE, NULL);
  log_fixture_open (fixture);
  g_free (add_meeting (fixture->log, "Local", "2020"));
  g_assert_true (exists (fixture, "log.sqlite-wal"));
  close_fixture_log (fixture);
  g_assert_cmpint (get_format (fixture), ==, 2);

  ch_log_remote_pretend (TRUE, "alpha");
  log_fixture_open (fixture);
  g_assert_cmpint (get_format (fixture), ==, 1);
  assert_order (fixture->log, NULL, "Local Remote");
}

static void
hold_open (const char *host,
           const char *folder)
{
  g_autoptr(ChLog) log = NULL;

  ch_log_remote_pretend (TRUE, host);
  log = open_log (folder, NULL);
  if (log == NULL || write (STDOUT_FILENO, "open\n", 5) != 5)
    exit (EXIT_FAILURE);
  for (;;)
    wait_a_little ();
}

static GSubprocess *
start (LogFixture *fixture,
       const char *host)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  GSubprocess *process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, program, host, fixture->folder, NULL);
  char line[5];
  gsize n = 0;

  g_assert_nonnull (process);
  g_input_stream_read_all (g_subprocess_get_stdout_pipe (process), line, sizeof line, &n, NULL, NULL);
  g_assert_cmpuint (n, ==, sizeof line);
  return process;
}

static void
test_second_host (LogFixture   *fixture,
                  gconstpointer data)
{
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;

  g_free (add_meeting (fixture->log, "Talks", "2019"));
  close_fixture_log (fixture);
  process = start (fixture, "bravo");

  g_assert_null (open_log (fixture->folder, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "“bravo”"));
  g_clear_error (&error);

  /* Where that one was killed it has the log no longer, whatever the file says. */
  g_subprocess_send_signal (process, SIGKILL);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  log_fixture_open (fixture);
  assert_order (fixture->log, NULL, "Talks");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  if (argc == 3 && strcmp (argv[1], "bravo") == 0)
    hold_open (argv[1], argv[2]);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/remote/types", test_types);
#define ADD(path, function) g_test_add ("/remote/" path, LogFixture, NULL, set_up, function, tear_down)
  ADD ("work", test_work);
  ADD ("moves", test_moves);
  ADD ("second-host", test_second_host);
#undef ADD

  return g_test_run ();
}
