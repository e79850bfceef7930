/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Logs that are damaged in many ways, and what is saved of them.  Each damage comes of a seed, so that it
 * can be made again; CHANCERY_SALVAGE_SEEDS=N tries that many more.
 */

#include "ch-error.h"
#include "ch-record-json.h"
#include "ch-salvage.h"
#include "hot-journal.h"
#include "log-fixture.h"
#include "made-meetings.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PAGE_SIZE 4096
#define N_MEETINGS 300

/* One log that all damages are done to, and what it holds. */
static struct
{
  char *parent; /* (owned) */
  char *folder; /* (owned): the sound log */
  char *content; /* (owned): of its database */
  gsize length;
  GHashTable *newest; /* (owned) (element-type utf8 utf8): each meeting as JSON */
  GHashTable *deleted; /* (owned) (element-type utf8) */
  char *picture; /* (owned): the SHA-256 */
} truth;

typedef struct
{
  char *damaged; /* (owned) */
  char *target; /* (owned) */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  static guint n;
  g_autofree char *damaged = g_strdup_printf ("damaged-%u", n);
  g_autofree char *target = g_strdup_printf ("salvaged-%u", n++);
  g_autofree char *files = NULL;
  g_autofree char *sound_files = NULL;

  fixture->damaged = g_build_filename (truth.parent, damaged, NULL);
  fixture->target = g_build_filename (truth.parent, target, NULL);
  g_assert_cmpint (g_mkdir (fixture->damaged, 0700), ==, 0);
  files = g_build_filename (fixture->damaged, "files", NULL);
  sound_files = g_build_filename (truth.folder, "files", NULL);
  g_assert_cmpint (symlink (sound_files, files), ==, 0);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  remove_tree (fixture->damaged);
  remove_tree (fixture->target);
  g_free (fixture->damaged);
  g_free (fixture->target);
}

static void
take_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
on_progress (double   fraction,
             gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1);
  *last = fraction;
}

static ChSalvageReport *
salvage (Fixture  *fixture,
         GError  **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  double last = 0;

  ch_salvage_async (fixture->damaged, fixture->target, on_progress, &last, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_salvage_finish (result, error);
}

static char *
dup_database_path (Fixture    *fixture,
                   const char *ending)
{
  return g_strconcat (fixture->damaged, "/log.sqlite", ending, NULL);
}

static void
put (Fixture    *fixture,
     const char *ending,
     const char *content,
     gsize       length)
{
  g_autofree char *path = dup_database_path (fixture, ending);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);
}

static char *
checksum (Fixture *fixture)
{
  g_autofree char *path = dup_database_path (fixture, "");
  g_autofree char *content = NULL;
  gsize length = 0;

  g_file_get_contents (path, &content, &length, NULL);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) content, length);
}

/* What became of the meetings. */
typedef struct
{
  guint n_newest;
  guint n_other; /* saved in another version */
  guint n_named; /* lost, and told */
  guint n_silent; /* lost, and not told */
  guint n_risen; /* were deleted, and are there again */
} Outcome;

static gboolean
is_named (const ChSalvageReport *report,
          const char            *uid)
{
  for (guint i = 0; i < report->lost->len; i++)
    if (strstr (g_ptr_array_index (report->lost, i), uid) != NULL)
      return TRUE;
  return FALSE;
}

/* The new log is sound, and says of each meeting no more and no less than the report. */
static Outcome
assert_salvaged (Fixture               *fixture,
                 const ChSalvageReport *report)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChLog) log = open_log (fixture->target, &error);
  g_autoptr(GArray) ids = NULL;
  g_auto(GStrv) damages = NULL;
  Outcome outcome = { 0 };
  GHashTableIter iter;
  gpointer uid, json;

  g_assert_no_error (error);
  damages = check (log);
  g_assert_cmpstr (damages[0], ==, NULL);

  ids = find (log, NULL);
  g_assert_cmpuint (ids->len, ==, report->n_meetings);
  g_hash_table_iter_init (&iter, truth.newest);
  while (g_hash_table_iter_next (&iter, &uid, &json))
    {
      g_autoptr(ChMeeting) meeting = load (log, uid, NULL);
      g_autoptr(ChMeeting) expected = ch_record_json_read (CH_TYPE_MEETING, json, NULL);

      if (meeting == NULL && is_named (report, uid))
        outcome.n_named++;
      else if (meeting == NULL)
        outcome.n_silent++;
      else if (ch_record_equal (meeting, expected))
        outcome.n_newest++;
      else
        outcome.n_other++;
    }
  g_hash_table_iter_init (&iter, truth.deleted);
  while (g_hash_table_iter_next (&iter, &uid, NULL))
    {
      g_autoptr(ChMeeting) meeting = load (log, uid, NULL);

      outcome.n_risen += meeting != NULL;
    }
  g_assert_cmpuint (ids->len, ==, outcome.n_newest + outcome.n_other + outcome.n_risen);
  /* Hardly any is not as it was last without the report's saying so. */
  g_assert_cmpuint (outcome.n_other, <=, report->n_older + report->n_unsure + 6);

  /* One can go on working with it. */
  g_free (add_meeting (log, "After the salvage", "2020"));
  g_free (undo (log, &error));
  g_assert_no_error (error);
  close_log (log);
  return outcome;
}

/* Salvages what DAMAGED holds; it must be left as it is. */
static Outcome
salvage_and_compare (Fixture          *fixture,
                     ChSalvageReport **told)
{
  g_autofree char *before = checksum (fixture);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChSalvageReport) report = salvage (fixture, &error);
  Outcome outcome;

  g_assert_no_error (error);
  after = checksum (fixture);
  g_assert_cmpstr (before, ==, after);
  outcome = assert_salvaged (fixture, report);
  g_test_message ("%u whole, %u in another version, %u lost and named, %u lost in silence, %u risen; "
                  "%u from the history, %u older, %u unsure, %u entries lost, %u changed",
                  outcome.n_newest, outcome.n_other, outcome.n_named, outcome.n_silent, outcome.n_risen,
                  (guint) report->n_from_history, (guint) report->n_older, (guint) report->n_unsure,
                  (guint) report->n_lost_entries, (guint) report->n_changed_entries);
  if (told != NULL)
    *told = g_steal_pointer (&report);
  return outcome;
}

static void
test_sound (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr(ChSalvageReport) report = NULL;
  Outcome outcome;
  g_auto(GStrv) sentences = NULL;

  put (fixture, "", truth.content, truth.length);
  outcome = salvage_and_compare (fixture, &report);
  g_assert_cmpuint (outcome.n_newest, ==, g_hash_table_size (truth.newest));
  g_assert_cmpuint (outcome.n_risen, ==, 0);
  g_assert_cmpuint (report->n_from_history, ==, 0);
  g_assert_cmpuint (report->n_lost_entries + report->n_changed_entries, ==, 0);
  g_assert_cmpuint (report->n_drafts, ==, 1);
  g_assert_cmpuint (report->lost->len, ==, 0);
  sentences = ch_salvage_report_tell (report);
  g_assert_true (g_strv_contains ((const char *const *) sentences, "No meeting is known to be lost."));
}

/* Overwrites pages as a bad disk does: with what is random, with zeros, or with another page. */
static char *
overwrite_pages (guint32 seed,
                 guint   n)
{
  char *content = g_memdup2 (truth.content, truth.length);
  g_autoptr(GRand) random = g_rand_new_with_seed (seed);
  gsize n_pages = truth.length / PAGE_SIZE;

  for (guint i = 0; i < n; i++)
    {
      char *page = content + PAGE_SIZE * (gsize) g_rand_int_range (random, 0, n_pages);

      switch (g_rand_int_range (random, 0, 3))
        {
        case 0:
          memset (page, 0, PAGE_SIZE);
          break;
        case 1:
          for (guint j = 0; j < PAGE_SIZE; j++)
            page[j] = g_rand_int_range (random, 0, 256);
          break;
        default:
          memmove (page, content + PAGE_SIZE * (gsize) g_rand_int_range (random, 0, n_pages), PAGE_SIZE);
        }
    }
  return content;
}

static Outcome
damage_and_salvage (Fixture *fixture,
                    guint32  seed,
                    guint    n)
{
  g_autofree char *content = overwrite_pages (seed, n);

  g_test_message ("seed %u: %u of %u pages", seed, n, (guint) (truth.length / PAGE_SIZE));
  put (fixture, "", content, truth.length);
  remove_tree (fixture->target);
  return salvage_and_compare (fixture, NULL);
}

static void
test_pages (Fixture      *fixture,
            gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);

  for (guint32 seed = 1; seed <= 4; seed++)
    {
      Outcome outcome = damage_and_salvage (fixture, seed, n);
      guint n_all = g_hash_table_size (truth.newest);
      guint n_saved = outcome.n_newest + outcome.n_other;

      /* The history has each meeting a second time. */
      g_assert_cmpuint (n_saved, >=, n == 1 ? n_all - 1 : n == 10 ? n_all - 4 : n_all / 2);
      g_assert_cmpuint (outcome.n_silent, <=, n == 1 ? 0 : n / 10);
      g_assert_cmpuint (outcome.n_risen, <=, n / 20);
    }
}

static void
test_many (Fixture      *fixture,
           gconstpointer data)
{
  const char *n = g_getenv ("CHANCERY_SALVAGE_SEEDS");
  static const guint sizes[] = { 1, 3, 10, 30, 100 };

  if (n == NULL)
    {
      g_test_skip ("CHANCERY_SALVAGE_SEEDS says how many damages are tried");
      return;
    }
  for (guint32 seed = 1000; seed < 1000 + strtoul (n, NULL, 10); seed++)
    damage_and_salvage (fixture, seed, sizes[seed % G_N_ELEMENTS (sizes)]);
}

static void
test_truncated (Fixture      *fixture,
                gconstpointer data)
{
  static const double parts[] = { 0.95, 0.5, 0.3 };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      Outcome outcome;

      remove_tree (fixture->target);
      put (fixture, "", truth.content, (gsize) (parts[i] * truth.length));
      outcome = salvage_and_compare (fixture, NULL);
      g_assert_cmpuint (outcome.n_newest + outcome.n_other, >, parts[i] * g_hash_table_size (truth.newest) / 2);
    }
}

static void
test_header (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *content = g_memdup2 (truth.content, truth.length);
  Outcome outcome;

  memset (content, 0, 100);
  put (fixture, "", content, truth.length);
  outcome = salvage_and_compare (fixture, NULL);
  g_assert_cmpuint (outcome.n_newest, ==, g_hash_table_size (truth.newest));

  /* And all of the first page, which says where the tables are. */
  memset (content, 0xff, PAGE_SIZE);
  put (fixture, "", content, truth.length);
  remove_tree (fixture->target);
  outcome = salvage_and_compare (fixture, NULL);
  g_assert_cmpuint (outcome.n_newest, ==, g_hash_table_size (truth.newest));
}

/* Copies the sound log as a kill would leave it: the last changes are in the write-ahead log alone. */
static void
copy_open_log (Fixture  *fixture,
               char    **uid,
               gboolean  with_wal)
{
  static const char *const endings[] = { "", "-wal" };
  g_autoptr(GError) error = NULL;
  g_autoptr(ChLog) log = NULL;

  log = open_log (truth.folder, &error);
  g_assert_no_error (error);
  *uid = add_meeting (log, "In the write-ahead log", "2020-02-02");
  for (guint i = 0; i < (with_wal ? 2 : 1); i++)
    {
      g_autofree char *from = g_strconcat (truth.folder, "/log.sqlite", endings[i], NULL);
      g_autofree char *content = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (from, &content, &length, NULL));
      put (fixture, endings[i], content, length);
    }
  g_free (undo (log, NULL));
  close_log (log);
}

static void
test_wal (Fixture      *fixture,
          gconstpointer data)
{
  g_autofree char *uid = NULL;
  g_autofree char *path = dup_database_path (fixture, "");
  g_autofree char *content = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChSalvageReport) report = NULL;
  g_autoptr(ChLog) log = NULL;
  g_autoptr(ChMeeting) meeting = NULL;
  gsize length;

  copy_open_log (fixture, &uid, TRUE);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  memset (content, 0, 100);
  put (fixture, "", content, length);
  report = salvage (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_meetings, ==, g_hash_table_size (truth.newest) + 1);

  log = open_log (fixture->target, &error);
  meeting = load (log, uid, &error);
  g_assert_no_error (error);
  close_log (log);
}

static void
test_lost_wal (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *uid = NULL;
  Outcome outcome;

  copy_open_log (fixture, &uid, FALSE);
  outcome = salvage_and_compare (fixture, NULL);
  g_assert_cmpuint (outcome.n_newest, ==, g_hash_table_size (truth.newest));
}

/* A computer stopped in the middle of a transaction, on a disk of another one: what was under way is taken back. */
static void
test_hot_journal (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *path = dup_database_path (fixture, "");
  Outcome outcome;

  put (fixture, "", truth.content, truth.length);
  hot_journal_make (path);
  outcome = salvage_and_compare (fixture, NULL);
  g_assert_cmpuint (outcome.n_newest, ==, g_hash_table_size (truth.newest));
  g_assert_cmpuint (outcome.n_risen, ==, 0);
}

static void
test_files (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *files = g_build_filename (fixture->damaged, "files", NULL);
  g_autoptr(ChSalvageReport) report = NULL;
  g_autoptr(GError) error = NULL;

  put (fixture, "", truth.content, truth.length);
  salvage_and_compare (fixture, &report);
  g_assert_cmpuint (report->n_files, ==, 1);
  g_assert_cmpuint (report->n_missing_files, ==, 0);
  g_clear_pointer (&report, ch_salvage_report_free);

  remove_tree (files);
  remove_tree (fixture->target);
  report = salvage (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_files, ==, 0);
  g_assert_cmpuint (report->n_missing_files, ==, 1);
}

static void
test_refusals (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *words = g_strnfill (3 * PAGE_SIZE, 'w');

  g_assert_null (salvage (fixture, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
  g_clear_error (&error);

  put (fixture, "", words, 3 * PAGE_SIZE);
  g_assert_null (salvage (fixture, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_A_LOG);
  g_clear_error (&error);
  g_assert_false (g_file_test (fixture->target, G_FILE_TEST_EXISTS));

  g_assert_cmpint (g_mkdir (fixture->target, 0700), ==, 0);
  g_free (fixture->target);
  fixture->target = g_strdup (fixture->damaged);
  g_assert_null (salvage (fixture, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
}

static void
remember (ChMeeting *meeting)
{
  g_hash_table_insert (truth.newest, g_strdup (ch_record_get_uid (CH_RECORD (meeting))),
                       ch_record_json_write (CH_RECORD (meeting)));
}

/* A log as people leave it: imported, typed, changed, deleted, undone. */
static void
make_truth (void)
{
  g_autoptr(MadeMeetings) made = made_meetings_new (7);
  g_autoptr(GRand) random = g_rand_new_with_seed (7);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChLog) log = NULL;
  g_autoptr(ChMeeting) draft = NULL;
  g_autofree char *picture = NULL;
  g_autofree char *database = NULL;

  truth.parent = g_dir_make_tmp ("chancery-test-XXXXXX", &error);
  g_assert_no_error (error);
  truth.folder = g_build_filename (truth.parent, "sound", NULL);
  truth.newest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  truth.deleted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  log = open_log (truth.folder, &error);
  g_assert_no_error (error);

  picture = g_build_filename (truth.parent, "quay.png", NULL);
  write_file (picture, "a picture of a quay");
  truth.picture = add_file (log, picture, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < N_MEETINGS; i++)
    {
      g_autoptr(ChMeeting) meeting = i % 10 == 0 ? make_full_meeting ("Full", "2019-01") : made_meetings_next (made);
      g_autoptr(ChMeeting) saved = NULL;

      if (i % 40 == 0)
        {
          g_autoptr(GObject) photo = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_photos (meeting)), 0);

          g_object_set (photo, "file", truth.picture, NULL);
        }
      if (i % 50 == 5) /* longer than a page */
        {
          g_autofree char *text = g_strnfill (3 * PAGE_SIZE + i, 'x');

          ch_meeting_set_text (meeting, text);
        }
      saved = save (log, meeting, &error);
      g_assert_no_error (error);
      if (i % 4 == 1)
        {
          g_autoptr(ChMeeting) changed = ch_record_dup (saved);

          ch_meeting_set_venue (changed, "Pier 4");
          g_set_object (&saved, NULL);
          saved = save (log, changed, &error);
          g_assert_no_error (error);
        }
      if (i % 15 == 3)
        {
          g_assert_true (delete_meeting (log, ch_record_get_uid (CH_RECORD (saved)), NULL));
          g_hash_table_add (truth.deleted, g_strdup (ch_record_get_uid (CH_RECORD (saved))));
          continue;
        }
      remember (saved);
    }

  draft = make_full_meeting ("Draft", "2019");
  keep_draft (log, draft);
  close_log (log);
  database = g_build_filename (truth.folder, "log.sqlite", NULL);
  g_assert_true (g_file_get_contents (database, &truth.content, &truth.length, NULL));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  make_truth ();

#define ADD(path, data, function) g_test_add ("/salvage/" path, Fixture, data, set_up, function, tear_down)
  ADD ("sound", NULL, test_sound);
  ADD ("1-page", GUINT_TO_POINTER (1), test_pages);
  ADD ("10-pages", GUINT_TO_POINTER (10), test_pages);
  ADD ("100-pages", GUINT_TO_POINTER (100), test_pages);
  ADD ("truncated", NULL, test_truncated);
  ADD ("header", NULL, test_header);
  ADD ("wal", NULL, test_wal);
  ADD ("lost-wal", NULL, test_lost_wal);
  ADD ("hot-journal", NULL, test_hot_journal);
  ADD ("files", NULL, test_files);
  ADD ("refusals", NULL, test_refusals);
  ADD ("many", NULL, test_many);
#undef ADD

  status = g_test_run ();
  remove_tree (truth.parent);
  return status;
}
