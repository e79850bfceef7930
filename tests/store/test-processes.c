/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Several programs at one log, some of them killed.  The other program is this one with arguments:
 * it works on the log and writes a line to its standard output for each thing that was acknowledged.
 */

#include "ch-error.h"
#include "log-fixture.h"

#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Kills in a normal run, and in a slow one (-m slow). */
#define N_KILLS 8
#define N_KILLS_SLOW 1000

#define N_SAVES 25

/* One line: what was done, to which meeting, and its title after that. */
static void
acknowledge (const char *what,
             ChMeeting  *meeting)
{
  g_autofree char *line
      = g_strdup_printf ("%s %s %s\n", what, ch_record_get_uid (CH_RECORD (meeting)), ch_meeting_get_title (meeting));
  gsize length = strlen (line);

  /* One write, which a kill cannot cut in two. */
  if (write (STDOUT_FILENO, line, length) != (gssize) length)
    exit (EXIT_FAILURE);
}

static ChMeeting *
must_save (ChLog     *log,
           ChMeeting *meeting)
{
  g_autoptr(GError) error = NULL;
  ChMeeting *saved = save (log, meeting, &error);

  if (saved == NULL)
    g_error ("%s", error->message);
  return saved;
}

/* (other program) Everything that people do, until it is killed. */
static void
work_for_ever (const char *folder)
{
  g_autoptr(ChLog) log = open_log (folder, NULL);

  if (log == NULL)
    exit (EXIT_FAILURE);

  for (guint i = 0;; i++)
    {
      g_autofree char *title = g_strdup_printf ("m%u", i);
      g_autoptr(ChMeeting) meeting = make_full_meeting (title, "2019-05-07");
      g_autoptr(ChMeeting) added = NULL;
      g_autoptr(ChMeeting) draft = NULL;
      g_autoptr(ChMeeting) changed = NULL;
      g_autofree char *undone = NULL;

      keep_draft (log, meeting);
      acknowledge ("draft", meeting);
      added = must_save (log, meeting);
      acknowledge ("saved", added);

      draft = ch_record_dup (added);
      g_object_set (draft, "title", "changed", "date", "2020", NULL);
      keep_draft (log, draft);
      acknowledge ("draft", draft);
      if (i % 2 == 0)
        continue;
      changed = must_save (log, draft);
      acknowledge ("saved", changed);
      if (i % 3 == 0)
        {
          undone = undo (log, NULL);
          acknowledge ("saved", added);
        }
      if (i % 5 == 0)
        {
          if (!delete_meeting (log, ch_record_get_uid (CH_RECORD (added)), NULL))
            exit (EXIT_FAILURE);
          acknowledge ("deleted", added);
        }
    }
}

/* (other program) */
static void
work_a_little (const char *folder)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChLog) log = open_log (folder, &error);

  if (log == NULL)
    g_error ("%s", error->message);
  for (guint i = 0; i < N_SAVES; i++)
    {
      g_autoptr(ChMeeting) meeting = ch_meeting_new ();
      g_autoptr(ChMeeting) saved = NULL;

      ch_meeting_set_title (meeting, "theirs");
      saved = must_save (log, meeting);
      acknowledge ("saved", saved);
    }
  close_log (log);
}

static GSubprocess *
start (LogFixture *fixture,
       const char *task)
{
  g_autoptr(GError) error = NULL;
  GSubprocess *process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "/proc/self/exe", task,
                                           fixture->folder, NULL);

  g_assert_no_error (error);
  return process;
}

static void
assert_draft (GPtrArray  *drafts,
              const char *uid,
              const char *title)
{
  for (guint i = 0; i < drafts->len; i++)
    if (strcmp (ch_record_get_uid (drafts->pdata[i]), uid) == 0)
      {
        g_assert_cmpstr (ch_meeting_get_title (drafts->pdata[i]), ==, title);
        return;
      }
  g_error ("the draft of %s is lost", uid);
}

static void
assert_stands (ChLog      *log,
               const char *uid,
               const char *title /* (nullable): deleted */)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) meeting = load (log, uid, &error);

  if (title == NULL)
    {
      g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpstr (ch_meeting_get_title (meeting), ==, title);
}

/* What was acknowledged last of each meeting holds. */
static void
compare (LogFixture *fixture,
         char      **lines)
{
  g_autoptr(GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GHashTable) draft_titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GPtrArray) drafts = load_drafts (fixture->log);
  g_autofree char *last_uid = NULL;
  GHashTableIter iter;
  gpointer uid, title;

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto(GStrv) words = g_strsplit (lines[i], " ", 3);

      g_assert_cmpuint (g_strv_length (words), ==, 3);
      g_free (last_uid);
      last_uid = g_strdup (words[1]);
      if (strcmp (words[0], "draft") == 0)
        {
          g_hash_table_replace (draft_titles, g_strdup (words[1]), g_strdup (words[2]));
          continue;
        }
      g_hash_table_remove (draft_titles, words[1]);
      g_hash_table_replace (titles, g_strdup (words[1]),
                            strcmp (words[0], "deleted") == 0 ? NULL : g_strdup (words[2]));
    }
  if (last_uid == NULL)
    return;

  /* Something more may have been done to it that was no longer told. */
  g_hash_table_remove (titles, last_uid);
  g_hash_table_remove (draft_titles, last_uid);

  g_hash_table_iter_init (&iter, titles);
  while (g_hash_table_iter_next (&iter, &uid, &title))
    assert_stands (fixture->log, uid, title);
  g_hash_table_iter_init (&iter, draft_titles);
  while (g_hash_table_iter_next (&iter, &uid, &title))
    assert_draft (drafts, uid, title);
}

static void
test_kill (LogFixture   *fixture,
           gconstpointer data)
{
  guint n = g_test_slow () ? N_KILLS_SLOW : N_KILLS;
  gsize n_acknowledged = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GSubprocess) process = NULL;
      g_autofree char *told = NULL;
      g_auto(GStrv) lines = NULL;
      g_auto(GStrv) damages = NULL;
      gint64 moment = g_get_monotonic_time () + g_test_rand_int_range (1000, 250000);
      g_autoptr(GBytes) output = NULL;

      close_log (fixture->log);
      g_clear_object (&fixture->log);
      process = start (fixture, "for-ever");
      /* At a moment that nobody chose. */
      g_usleep (MAX (0, moment - g_get_monotonic_time ()));
      g_subprocess_send_signal (process, SIGKILL);
      g_assert_true (g_subprocess_communicate (process, NULL, NULL, &output, NULL, NULL));

      log_fixture_open (fixture);
      damages = check (fixture->log);
      g_assert_cmpuint (g_strv_length (damages), ==, 0);
      told = g_strndup (g_bytes_get_size (output) > 0 ? g_bytes_get_data (output, NULL) : "",
                        g_bytes_get_size (output));
      lines = g_strsplit (g_strchomp (told), "\n", -1);
      n_acknowledged += g_strv_length (lines);
      compare (fixture, lines);
    }
  g_test_message ("%" G_GSIZE_FORMAT " acknowledged", n_acknowledged);
  g_assert_cmpuint (n_acknowledged, >, n);
}

static void
on_process_exit (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_assert_true (g_subprocess_communicate_utf8_finish (G_SUBPROCESS (object), result, user_data, NULL, NULL));
}

/* Two programs that write at once: nothing is lost, and each hears of what the other does. */
static void
test_two_writers (LogFixture   *fixture,
                  gconstpointer data)
{
  g_autoptr(GSubprocess) process = start (fixture, "a-little");
  g_autofree char *told = NULL;
  g_auto(GStrv) lines = NULL;
  g_auto(GStrv) damages = NULL;
  g_autoptr(GArray) ids = NULL;

  g_subprocess_communicate_utf8_async (process, NULL, NULL, on_process_exit, &told);
  for (guint i = 0; i < N_SAVES; i++)
    g_free (add_meeting (fixture->log, "mine", "2019"));
  WAIT_WHILE (told == NULL);
  g_assert_true (g_subprocess_get_successful (process));

  ids = find (fixture->log, NULL);
  g_assert_cmpuint (ids->len, ==, 2 * N_SAVES);
  lines = g_strsplit (g_strchomp (told), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, N_SAVES);
  for (guint i = 0; i < N_SAVES; i++)
    {
      g_auto(GStrv) words = g_strsplit (lines[i], " ", 3);
      g_autofree char *expected = g_strdup_printf ("+%s ", words[1]);

      WAIT_WHILE (strstr (fixture->told->str, expected) == NULL);
    }
  damages = check (fixture->log);
  g_assert_cmpuint (g_strv_length (damages), ==, 0);
}

/* A program that was killed while it had the log open leaves no lock. */
static void
test_after_kill (LogFixture   *fixture,
                 gconstpointer data)
{
  g_autoptr(GSubprocess) process = start (fixture, "for-ever");

  WAIT_WHILE (fixture->told->len == 0);
  g_subprocess_send_signal (process, SIGKILL);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  g_free (add_meeting (fixture->log, "mine", "2019"));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  if (argc == 3 && strcmp (argv[1], "for-ever") == 0)
    work_for_ever (argv[2]);
  if (argc == 3 && strcmp (argv[1], "a-little") == 0)
    return work_a_little (argv[2]), EXIT_SUCCESS;

  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/processes/" path, LogFixture, NULL, log_fixture_set_up, function, log_fixture_tear_down)
  ADD ("kill", test_kill);
  ADD ("two-writers", test_two_writers);
  ADD ("after-kill", test_after_kill);
#undef ADD

  return g_test_run ();
}
