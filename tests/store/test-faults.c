/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-database.h"
#include "ch-error.h"
#include "hot-journal.h"
#include "log-fixture.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

/* "nobody" of Debian; any user would do who owns nothing. */
#define UNPRIVILEGED 65534

/* Where a test's subprocess finds the folder of the test. */
#define FOLDER_VARIABLE "CHANCERY_TEST_FOLDER"

typedef struct
{
  char *folder; /* (owned) */
  char *database; /* (owned): the path of log.sqlite in it */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("chancery-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->database = g_build_filename (fixture->folder, "log.sqlite", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  remove_tree (fixture->folder);
  g_free (fixture->database);
  g_free (fixture->folder);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Everything in the folder, by name: names, modes, contents. */
static char *
describe (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;
      g_autofree char *hash = NULL;
      GStatBuf status;
      gsize length = 0;

      g_assert_cmpint (g_stat (path, &status), ==, 0);
      if (S_ISREG (status.st_mode))
        g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) content, length);
      g_ptr_array_add (lines, g_strdup_printf ("%s %o %s", name, status.st_mode, hash));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* Opening FOLDER fails with CODE, in one sentence, and changes nothing. */
static void
assert_refused (const char *folder,
                int         code)
{
  gboolean is_folder = g_file_test (folder, G_FILE_TEST_IS_DIR);
  g_autofree char *before = is_folder ? describe (folder) : NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (open_log (folder, &error));
  g_assert_error (error, CH_ERROR, code);
  g_assert_true (g_str_has_suffix (error->message, "."));
  after = is_folder ? describe (folder) : NULL;
  g_assert_cmpstr (before, ==, after);
}

static void
make_log (Fixture    *fixture,
          const char *title)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChLog) log = open_log (fixture->folder, &error);

  g_assert_no_error (error);
  if (title != NULL)
    g_free (add_meeting (log, title, "2019"));
  close_log (log);
}

static void
execute (Fixture    *fixture,
         const char *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChDatabase) database = ch_database_open_plain (fixture->database, &error);

  g_assert_no_error (error);
  g_assert_true (ch_database_execute (database, sql, &error));
  g_assert_no_error (error);
}

static void
test_text_file (Fixture      *fixture,
                gconstpointer data)
{
  write_file (fixture->database, "Dear diary, today we met nobody, and it took all of a long afternoon to write it down.");
  assert_refused (fixture->folder, CH_ERROR_NOT_A_LOG);
  write_file (fixture->database, "short");
  assert_refused (fixture->folder, CH_ERROR_NOT_A_LOG);
}

static void
test_other_things (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "recipes.txt", NULL);

  write_file (other, "Soup");
  assert_refused (fixture->folder, CH_ERROR_NOT_A_LOG);
}

static void
test_other_database (Fixture      *fixture,
                     gconstpointer data)
{
  write_file (fixture->database, "");
  execute (fixture, "CREATE TABLE recipe (name TEXT)");
  assert_refused (fixture->folder, CH_ERROR_NOT_A_LOG);
}

static void
test_folder_for_file (Fixture      *fixture,
                      gconstpointer data)
{
  g_assert_cmpint (g_mkdir (fixture->database, 0700), ==, 0);
  assert_refused (fixture->folder, CH_ERROR_NOT_A_LOG);
}

static void
test_file_for_folder (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "file", NULL);
  g_autofree char *below = g_build_filename (file, "log", NULL);

  write_file (file, "x");
  assert_refused (file, CH_ERROR_NOT_A_LOG);
  assert_refused (below, CH_ERROR_NOT_A_LOG);
}

static void
test_newer (Fixture      *fixture,
            gconstpointer data)
{
  make_log (fixture, "Talks");
  execute (fixture, "PRAGMA user_version = 999");
  assert_refused (fixture->folder, CH_ERROR_NEWER_LOG);
}

static void
spoil (Fixture *fixture,
       gsize    from,
       gsize    length)
{
  FILE *file = g_fopen (fixture->database, "r+b");

  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, from, SEEK_SET), ==, 0);
  for (gsize i = 0; i < length; i++)
    g_assert_cmpint (fputc (0xff, file), ==, 0xff);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
test_damaged_schema (Fixture      *fixture,
                     gconstpointer data)
{
  make_log (fixture, "Talks");
  spoil (fixture, 100, 3900);
  assert_refused (fixture->folder, CH_ERROR_DAMAGED);
}

static void
test_truncated (Fixture      *fixture,
                gconstpointer data)
{
  make_log (fixture, "Talks");
  g_assert_cmpint (truncate (fixture->database, 3 * 4096), ==, 0);
  assert_refused (fixture->folder, CH_ERROR_DAMAGED);
}

/* Each page spoilt in turn: the log opens or is refused as damaged, nothing crashes, and what opens
 * is found to be damaged by the check, unless the page was a free one. */
static void
test_damaged_pages (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize length;
  guint n_found = 0;

  make_log (fixture, "Talks");
  g_assert_true (g_file_get_contents (fixture->database, &content, &length, NULL));
  for (gsize page = 1; page < length / 4096; page += g_test_slow () ? 1 : 7)
    {
      g_autoptr(ChLog) log = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_true (g_file_set_contents (fixture->database, content, length, NULL));
      spoil (fixture, page * 4096, 4096);
      log = open_log (fixture->folder, &error);
      if (log == NULL)
        {
          g_assert_error (error, CH_ERROR, CH_ERROR_DAMAGED);
          n_found++;
          continue;
        }
      {
        g_auto(GStrv) damages = check (log);

        n_found += damages[0] != NULL;
      }
      close_log (log);
    }
  g_assert_cmpuint (n_found, >, 0);
}

static void
count_damage (guint *n)
{
  *n += 1;
}

/* Opening reads no more than the first page of each table: what cannot be read later is told, once. */
static void
test_damage_told (Fixture      *fixture,
                  gconstpointer data)
{
  static const char sql[] = "SELECT rootpage FROM sqlite_schema WHERE name = 'participant'";
  g_autoptr(ChLog) log = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *uid = NULL;
  gint64 page;
  guint n_told = 0;

  make_log (fixture, NULL);
  log = open_log (fixture->folder, &error);
  g_assert_no_error (error);
  uid = add_meeting (log, "Talks", "2019");
  close_log (log);
  g_clear_object (&log);

  {
    g_autoptr(ChDatabase) database = ch_database_open_plain (fixture->database, &error);

    g_assert_no_error (error);
    g_assert_true (ch_database_get_integer (database, sql, &page, &error));
  }
  log = open_log (fixture->folder, &error);
  g_assert_no_error (error);
  g_signal_connect_swapped (log, "damaged", G_CALLBACK (count_damage), &n_told);
  spoil (fixture, (page - 1) * 4096, 4096);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(ChMeeting) meeting = load (log, uid, &error);

      g_assert_null (meeting);
      g_assert_error (error, CH_ERROR, CH_ERROR_DAMAGED);
      g_clear_error (&error);
    }
  g_assert_cmpuint (n_told, ==, 1);
  close_log (log);
}

/* A computer stopped in the middle of a transaction, on the disk of another one. */
static void
test_hot_journal (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr(ChLog) log = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = NULL;
  g_auto(GStrv) damages = NULL;

  make_log (fixture, "Talks");
  hot_journal_make (fixture->database);
  log = open_log (fixture->folder, &error);
  g_assert_no_error (error);
  ids = find (log, "talks");
  g_assert_cmpuint (ids->len, ==, 1);
  damages = check (log);
  g_assert_cmpstr (damages[0], ==, NULL);
  close_log (log);
}

/* A change of one letter in the history, past SQLite's own guards. */
static void
test_rewritten_history (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr(ChLog) log = NULL;
  g_auto(GStrv) damages = NULL;

  make_log (fixture, "Talks");
  execute (fixture, "DROP TRIGGER change_is_not_rewritten;"
                    "UPDATE change SET after = replace (after, 'Talks', 'Walks')");
  log = open_log (fixture->folder, NULL);
  g_assert_nonnull (log);
  damages = check (log);
  g_assert_cmpuint (g_strv_length (damages), ==, 1);
  close_log (log);
}

/* A meeting that the search index has lost, and one that it has not forgotten. */
static void
test_search_index (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr(ChLog) log = NULL;
  g_auto(GStrv) damages = NULL;

  make_log (fixture, "Talks");
  execute (fixture, "UPDATE meeting SET rank = rank + 1");
  log = open_log (fixture->folder, NULL);
  damages = check (log);
  g_assert_cmpuint (g_strv_length (damages), ==, 2);
  close_log (log);
}

static void
test_shortened_history (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr(ChLog) log = NULL;
  g_auto(GStrv) damages = NULL;

  make_log (fixture, "Talks");
  make_log (fixture, "More talks");
  execute (fixture, "DROP TRIGGER change_is_not_removed; DELETE FROM change WHERE id = 1");
  log = open_log (fixture->folder, NULL);
  damages = check (log);
  g_assert_cmpuint (g_strv_length (damages), ==, 1);
  close_log (log);
}

/* The history refuses by itself to be changed. */
static void
test_history_is_kept (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr(ChDatabase) database = NULL;
  g_autoptr(GError) error = NULL;

  make_log (fixture, "Talks");
  database = ch_database_open (fixture->database, CH_DATABASE_WRITE, NULL);
  g_assert_false (ch_database_execute (database, "UPDATE change SET who = 'nobody'", &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (ch_database_execute (database, "DELETE FROM change", &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_FAILED);
}

static gboolean
mount_small_disk (const char *path,
                  const char *options)
{
  g_autofree char *message = NULL;

  if (mount ("none", path, "tmpfs", MS_NOSUID | MS_NODEV, options) == 0)
    return TRUE;

  message = g_strdup_printf ("a small file system cannot be mounted here: %s", g_strerror (errno));
  g_test_skip (message);
  return FALSE;
}

/* The log can be read and not written, and nothing in its folder changes. */
static void
assert_readable (const char *folder)
{
  g_autofree char *before = describe (folder);
  g_autofree char *after = NULL;
  g_autofree char *picture = g_build_filename (folder, "log.sqlite", NULL);
  g_autofree char *uid = NULL;
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(ChLog) log = open_log (folder, &error);
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_auto(GStrv) damages = NULL;

  g_assert_no_error (error);
  g_assert_true (ch_log_get_read_only (log));
  ids = find (log, "talks");
  g_assert_cmpuint (ids->len, ==, 1);
  rows = load_rows (log, (gint64 *) ids->data, 1);
  g_assert_cmpstr (ch_meeting_row_get_title (rows->pdata[0]), ==, "Talks");
  damages = check (log);
  g_assert_cmpuint (g_strv_length (damages), ==, 0);

  ch_meeting_set_title (meeting, "More");
  g_assert_null (save (log, meeting, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_null (undo (log, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_null (ch_log_get_undo_sentence (log));
  g_assert_false (delete_meeting (log, ch_meeting_row_get_uid (rows->pdata[0]), &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_null (add_file (log, picture, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_READ_ONLY);
  close_log (log);
  after = describe (folder);
  g_assert_cmpstr (before, ==, after);
}

/* (subprocess) */
static void
test_read_only_unprivileged (void)
{
  const char *folder = g_getenv (FOLDER_VARIABLE);
  g_autofree char *missing = NULL;

  if (folder == NULL)
    return;
  if (geteuid () == 0)
    {
      g_assert_cmpint (setgid (UNPRIVILEGED), ==, 0);
      g_assert_cmpint (setuid (UNPRIVILEGED), ==, 0);
    }

  missing = g_build_filename (folder, "new", NULL);
  assert_refused (missing, CH_ERROR_READ_ONLY);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
  assert_readable (folder);
}

/* (subprocess) What a writer left half done is not shown as the log where it cannot be taken back. */
static void
test_half_written_unprivileged (void)
{
  const char *folder = g_getenv (FOLDER_VARIABLE);

  if (folder == NULL)
    return;
  if (geteuid () == 0)
    {
      g_assert_cmpint (setgid (UNPRIVILEGED), ==, 0);
      g_assert_cmpint (setuid (UNPRIVILEGED), ==, 0);
    }
  assert_refused (folder, CH_ERROR_READ_ONLY);
}

/* A disk that is mounted to be read only. */
static void
test_read_only_disk (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "log", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);

  if (!mount_small_disk (fixture->folder, "size=4m"))
    return;

  {
    g_autoptr(ChLog) log = open_log (folder, NULL);

    g_free (add_meeting (log, "Talks", "2019"));
    close_log (log);
  }
  g_assert_cmpint (mount ("none", fixture->folder, "tmpfs", MS_REMOUNT | MS_RDONLY, "size=4m"), ==, 0);
  assert_readable (folder);
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
  {
    g_autoptr(GError) error = NULL;

    g_assert_null (open_log (other, &error));
    g_assert_error (error, CH_ERROR, CH_ERROR_READ_ONLY);
  }
  g_assert_cmpint (umount (fixture->folder), ==, 0);
}

static void
test_read_only (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *journal = g_strconcat (fixture->database, "-journal", NULL);

  make_log (fixture, "Talks");
  g_assert_cmpint (g_chmod (fixture->database, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  g_setenv (FOLDER_VARIABLE, fixture->folder, TRUE);
  g_test_trap_subprocess ("/log-faults/read-only/subprocess", 30 * G_USEC_PER_SEC, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  g_test_trap_assert_passed ();

  g_assert_true (g_file_set_contents (journal, "of a transaction that never ended", -1, NULL));
  g_assert_cmpint (g_chmod (journal, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  g_test_trap_subprocess ("/log-faults/half-written/subprocess", 30 * G_USEC_PER_SEC, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_unsetenv (FOLDER_VARIABLE);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  g_test_trap_assert_passed ();
}

/* A log that is its owner's alone, looked at by another. */
static void
test_private (Fixture      *fixture,
              gconstpointer data)
{
  if (geteuid () != 0)
    {
      g_test_skip ("only the administrator can become another user");
      return;
    }

  make_log (fixture, "Talks");
  g_setenv (FOLDER_VARIABLE, fixture->folder, TRUE);
  g_test_trap_subprocess ("/log-faults/private/subprocess", 30 * G_USEC_PER_SEC, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_unsetenv (FOLDER_VARIABLE);
  g_test_trap_assert_passed ();
}

/* (subprocess) */
static void
test_private_unprivileged (void)
{
  g_autoptr(GError) error = NULL;

  if (g_getenv (FOLDER_VARIABLE) == NULL)
    return;
  g_assert_cmpint (setgid (UNPRIVILEGED), ==, 0);
  g_assert_cmpint (setuid (UNPRIVILEGED), ==, 0);
  g_assert_null (open_log (g_getenv (FOLDER_VARIABLE), &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_FAILED);
}

static void
test_full_disk (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "log", NULL);
  g_autofree char *filler = NULL;
  g_autofree char *text = NULL;
  g_autoptr(ChLog) log = NULL;
  g_autoptr(GError) error = NULL;
  guint n_saved = 0;

  if (!mount_small_disk (fixture->folder, "size=4m"))
    return;

  text = g_strnfill (50000, 'x');
  log = open_log (folder, &error);
  g_assert_no_error (error);
  for (;;)
    {
      g_autoptr(ChMeeting) meeting = ch_meeting_new ();
      g_autoptr(ChMeeting) saved = NULL;

      g_object_set (meeting, "title", "Talks", "text", text, NULL);
      saved = save (log, meeting, &error);
      if (saved == NULL)
        break;
      n_saved++;
      g_assert_cmpuint (n_saved, <, 1000);
    }
  g_assert_error (error, CH_ERROR, CH_ERROR_DISK_FULL);
  g_clear_error (&error);
  g_assert_cmpuint (n_saved, >, 0);

  /* The picture finds no room either, and leaves nothing behind. */
  filler = g_strnfill (4096 * 1024, 'y');
  {
    g_autofree char *outside = g_strconcat (fixture->folder, ".picture", NULL);
    g_autofree char *files = g_build_filename (folder, "files", NULL);
    g_autofree char *left = NULL;

    write_file (outside, filler);
    g_assert_null (add_file (log, outside, &error));
    g_assert_error (error, CH_ERROR, CH_ERROR_DISK_FULL);
    g_clear_error (&error);
    g_remove (outside);
    left = g_file_test (files, G_FILE_TEST_EXISTS) ? describe (files) : g_strdup ("");
    g_assert_cmpstr (left, ==, "");
  }

  /* What was saved is there, now and after a restart, and the log is sound. */
  for (int i = 0; i < 2; i++)
    {
      g_autoptr(GArray) ids = find (log, NULL);
      g_auto(GStrv) damages = check (log);

      g_assert_cmpuint (ids->len, ==, n_saved);
      g_assert_cmpuint (g_strv_length (damages), ==, 0);
      close_log (log);
      g_clear_object (&log);
      if (i == 0)
        {
          log = open_log (folder, &error);
          g_assert_no_error (error);
        }
    }

  g_assert_cmpint (umount (fixture->folder), ==, 0);
}

static void
test_full_disk_new (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "log", NULL);
  g_autoptr(GError) error = NULL;

  if (!mount_small_disk (fixture->folder, "size=16k"))
    return;

  g_assert_null (open_log (folder, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_DISK_FULL);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_cmpint (umount (fixture->folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/log-faults/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("text-file", test_text_file);
  ADD ("other-things", test_other_things);
  ADD ("other-database", test_other_database);
  ADD ("folder-for-file", test_folder_for_file);
  ADD ("file-for-folder", test_file_for_folder);
  ADD ("newer", test_newer);
  ADD ("damaged-schema", test_damaged_schema);
  ADD ("truncated", test_truncated);
  ADD ("damaged-pages", test_damaged_pages);
  ADD ("damage-told", test_damage_told);
  ADD ("hot-journal", test_hot_journal);
  ADD ("rewritten-history", test_rewritten_history);
  ADD ("search-index", test_search_index);
  ADD ("shortened-history", test_shortened_history);
  ADD ("history-is-kept", test_history_is_kept);
  ADD ("read-only", test_read_only);
  g_test_add_func ("/log-faults/read-only/subprocess", test_read_only_unprivileged);
  g_test_add_func ("/log-faults/half-written/subprocess", test_half_written_unprivileged);
  ADD ("read-only-disk", test_read_only_disk);
  ADD ("private", test_private);
  g_test_add_func ("/log-faults/private/subprocess", test_private_unprivileged);
  ADD ("full-disk", test_full_disk);
  ADD ("full-disk-new", test_full_disk_new);
#undef ADD

  return g_test_run ();
}
