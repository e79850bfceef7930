/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A program that does all that a log is for, typing, saving, importing and backing up at once, and is killed
 * at a random moment, again and again.  The other program is this one with an argument; it writes a line for each
 * thing that was acknowledged.  CHANCERY_KILLS=1000 kills so often, instead of a few times.
 */

#include "ch-backup.h"
#include "log-fixture.h"

#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define N_KILLS 8

/* A log is thrown away after so many kills, or checking it would take longer and longer. */
#define KILLS_OF_A_LOG 20

#define N_IMPORTED 15

static void
take_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* (other program) One write, which a kill cannot cut in two. */
static void
acknowledge (const char *what,
             const char *name,
             gint64      revision)
{
  g_autofree char *line = g_strdup_printf ("%s %s %" G_GINT64_FORMAT "\n", what, name, revision);
  gsize length = strlen (line);

  if (write (STDOUT_FILENO, line, length) != (gssize) length)
    exit (EXIT_FAILURE);
}

static void
acknowledge_record (const char *what,
                    gpointer    record)
{
  acknowledge (what, ch_record_get_uid (record), ch_record_get_revision (record));
}

/* (other program) */
static void
type_and_save (ChLog *log,
               guint  i)
{
  g_autoptr(ChMeeting) meeting = make_full_meeting ("typed", "2019-05-07");
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(ChMeeting) changed = NULL;
  g_autoptr(GError) error = NULL;

  for (guint n = 0; n < 3; n++)
    {
      g_autofree char *text = g_strdup_printf ("typed %u letters", n);

      ch_meeting_set_text (meeting, text);
      keep_draft (log, meeting);
      acknowledge_record ("draft", meeting);
    }
  if (i % 3 == 0) /* left for later */
    return;

  saved = save (log, meeting, &error);
  g_assert_no_error (error);
  acknowledge_record ("saved", saved);
  changed = ch_record_dup (saved);
  ch_meeting_set_venue (changed, "Pier 4");
  keep_draft (log, changed);
  acknowledge_record ("draft", changed);
  g_set_object (&saved, NULL);
  saved = save (log, changed, &error);
  g_assert_no_error (error);
  acknowledge_record ("saved", saved);
  if (i % 5 == 0)
    {
      g_free (undo (log, &error));
      g_assert_no_error (error);
    }
}

/* (other program) */
static void
import (ChLog *log)
{
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GStrvBuilder) uids = g_strv_builder_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) names = NULL;

  for (guint i = 0; i < N_IMPORTED; i++)
    {
      ChMeeting *meeting = make_full_meeting ("imported", "2018");

      g_strv_builder_add (uids, ch_record_get_uid (CH_RECORD (meeting)));
      g_ptr_array_add (meetings, meeting);
    }
  names = g_strv_builder_end (uids);
  ch_log_import_async (log, g_steal_pointer (&meetings), "Import", 0, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  g_assert_cmpint (ch_log_import_finish (log, result, &error), >, 0);
  g_assert_no_error (error);
  for (guint i = 0; names[i] != NULL; i++)
    acknowledge ("saved", names[i], 1);
}

/* (other program) */
static void
on_backed_up (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  gboolean *under_way = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChBackup) backup = ch_backup_make_finish (result, &error);

  g_assert_no_error (error);
  acknowledge ("backup", ch_backup_get_name (backup), 0);
  *under_way = FALSE;
}

/* (other program) */
static void
work_for_ever (const char *folder)
{
  g_autofree char *backups = ch_backup_dup_default_folder (folder);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChLog) log = open_log (folder, &error);
  gboolean backing_up = FALSE;

  g_assert_no_error (error);
  for (guint i = 0;; i++)
    {
      if (!backing_up)
        {
          backing_up = TRUE;
          ch_backup_make_async (folder, backups, NULL, NULL, NULL, NULL, on_backed_up, &backing_up);
        }
      if (i % 4 == 3)
        import (log);
      else
        type_and_save (log, i);
    }
}

/* What was acknowledged before the kill. */
typedef struct
{
  GHashTable *saved; /* (owned) (element-type utf8 utf8): revisions by UID */
  char *draft; /* (owned) (nullable): the UID of the newest draft that was not saved since */
  char *backup; /* (owned) (nullable): the newest */
} Told;

static void
told_clear (Told *told)
{
  g_clear_pointer (&told->saved, g_hash_table_unref);
  g_free (told->draft);
  g_free (told->backup);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Told, told_clear)

static void
take_line (Told       *told,
           const char *line)
{
  g_auto(GStrv) words = g_strsplit (line, " ", 3);

  g_assert_cmpuint (g_strv_length (words), ==, 3);
  if (g_str_equal (words[0], "backup"))
    {
      g_free (told->backup);
      told->backup = g_strdup (words[1]);
    }
  else if (g_str_equal (words[0], "draft"))
    {
      g_free (told->draft);
      told->draft = g_strdup (words[1]);
    }
  else
    {
      g_hash_table_insert (told->saved, g_strdup (words[1]), g_strdup (words[2]));
      if (g_strcmp0 (told->draft, words[1]) == 0)
        g_clear_pointer (&told->draft, g_free);
    }
}

/* Lets the other program work up to a random moment, and kills it. */
static void
work_and_kill (LogFixture *fixture,
               Told       *told)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "for-ever", fixture->folder, NULL);
  g_autoptr(GDataInputStream) lines = NULL;
  int n_lines = g_test_rand_int_range (1, 60);
  char *line;

  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  for (int i = 0; (line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL; i++)
    {
      take_line (told, line);
      g_free (line);
      if (i == n_lines)
        {
          g_usleep (g_test_rand_int_range (0, 8000)); /* not only right after an acknowledgement */
          g_subprocess_send_signal (process, SIGKILL);
        }
    }
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  g_assert_true (g_subprocess_get_if_signaled (process));
}

static gboolean
has_draft (ChLog      *log,
           const char *uid)
{
  g_autoptr(GPtrArray) drafts = load_drafts (log);

  for (guint i = 0; i < drafts->len; i++)
    if (g_strcmp0 (ch_record_get_uid (g_ptr_array_index (drafts, i)), uid) == 0)
      return TRUE;
  return FALSE;
}

/* The backup that was acknowledged last is there, and good. */
static void
assert_backup (LogFixture *fixture,
               const char *name)
{
  g_autofree char *folder = ch_backup_dup_default_folder (fixture->folder);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChBackup) good = NULL;

  ch_backup_find_good_async (folder, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  good = ch_backup_find_good_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ch_backup_get_name (good), >=, name);
}

static void
assert_nothing_lost (LogFixture *fixture,
                     Told       *told)
{
  GHashTableIter iter;
  gpointer uid, revision;
  g_auto(GStrv) damages = NULL;

  log_fixture_open (fixture);
  damages = check (fixture->log);
  g_assert_cmpstr (damages[0], ==, NULL);

  g_hash_table_iter_init (&iter, told->saved);
  while (g_hash_table_iter_next (&iter, &uid, &revision))
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(ChMeeting) meeting = load (fixture->log, uid, &error);

      g_assert_no_error (error);
      g_assert_cmpint (ch_record_get_revision (CH_RECORD (meeting)), >=, g_ascii_strtoll (revision, NULL, 10));
    }

  /* It may have been saved, and the kill have come before that was told. */
  if (told->draft != NULL && !has_draft (fixture->log, told->draft))
    {
      g_autoptr(ChMeeting) saved = load (fixture->log, told->draft, NULL);

      g_assert_nonnull (saved);
    }
  if (told->backup != NULL)
    assert_backup (fixture, told->backup);
  close_log (fixture->log);
  g_assert_finalize_object (g_steal_pointer (&fixture->log));
}

static void
test_kill (LogFixture   *fixture,
           gconstpointer data)
{
  const char *kills = g_getenv ("CHANCERY_KILLS");
  guint n = kills != NULL ? strtoul (kills, NULL, 10) : N_KILLS;
  guint n_saved = 0, n_drafts = 0, n_backups = 0;
  g_auto(Told) told = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free) };

  close_log (fixture->log);
  g_assert_finalize_object (g_steal_pointer (&fixture->log));
  for (guint i = 0; i < n; i++)
    {
      g_clear_pointer (&told.draft, g_free);
      g_clear_pointer (&told.backup, g_free);
      if (i > 0 && i % KILLS_OF_A_LOG == 0)
        {
          n_saved += g_hash_table_size (told.saved);
          g_hash_table_remove_all (told.saved);
          remove_tree (fixture->folder);
          g_test_message ("%u of %u", i, n);
        }
      work_and_kill (fixture, &told);
      assert_nothing_lost (fixture, &told);
      n_drafts += told.draft != NULL;
      n_backups += told.backup != NULL;
    }
  n_saved += g_hash_table_size (told.saved);
  g_test_message ("%u kills: %u meetings saved, %u drafts left, %u backups good", n, n_saved, n_drafts, n_backups);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  if (argc == 3 && strcmp (argv[1], "for-ever") == 0)
    work_for_ever (argv[2]);
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/kill/everything", LogFixture, NULL, log_fixture_set_up, test_kill, log_fixture_tear_down);

  return g_test_run ();
}
