/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-error.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "log-fixture.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <sys/stat.h>

/* As the log writes it. */
static const char *
now (void)
{
  static char text[32];
  g_autoptr(GDateTime) time = g_date_time_new_now_utc ();
  g_autofree char *formatted = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");

  g_strlcpy (text, formatted, sizeof text);
  return text;
}

static void
test_empty (LogFixture   *fixture,
            gconstpointer data)
{
  g_autoptr(GArray) ids = find (fixture->log, NULL);
  g_auto(GStrv) damages = check (fixture->log);

  g_assert_cmpuint (ids->len, ==, 0);
  g_assert_cmpuint (g_strv_length (damages), ==, 0);
  g_assert_cmpstr (ch_log_get_folder (fixture->log), ==, fixture->folder);
  g_assert_null (ch_log_get_undo_sentence (fixture->log));
  g_assert_null (ch_log_get_redo_sentence (fixture->log));
}

static void
test_save_and_load (LogFixture   *fixture,
                    gconstpointer data)
{
  g_autoptr(ChMeeting) meeting = make_full_meeting ("Talks on tides", "2019-05-07");
  const char *uid = ch_record_get_uid (CH_RECORD (meeting));
  g_autofree char *expected = g_strdup_printf ("+%s ", uid);
  g_autofree char *beginning = g_strndup (uid, 8);
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(ChMeeting) loaded = NULL;
  g_autoptr(ChMeeting) by_beginning = NULL;
  g_autoptr(ChParticipant) participant = NULL;
  g_autoptr(GError) error = NULL;

  saved = save (fixture->log, meeting, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ch_record_get_revision (CH_RECORD (meeting)), ==, 0);
  g_assert_cmpint (ch_record_get_revision (CH_RECORD (saved)), ==, 1);
  g_assert_nonnull (ch_record_get_created (CH_RECORD (saved)));
  g_assert_cmpstr (ch_record_get_created (CH_RECORD (saved)), ==, ch_record_get_modified (CH_RECORD (saved)));
  g_assert_cmpstr (fixture->told->str, ==, expected);
  g_assert_cmpstr (ch_log_get_undo_sentence (fixture->log), ==, "Add “Talks on tides”");

  /* Who took part is on file. */
  participant = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (saved)), 0);
  g_assert_nonnull (ch_participant_get_person (participant));

  log_fixture_reopen (fixture);
  loaded = load (fixture->log, uid, &error);
  g_assert_no_error (error);
  g_assert_true (ch_record_equal (saved, loaded));
  g_assert_cmpint (ch_record_get_revision (CH_RECORD (loaded)), ==, 1);
  g_assert_cmpstr (ch_record_get_created (CH_RECORD (loaded)), ==, ch_record_get_created (CH_RECORD (saved)));

  by_beginning = load (fixture->log, beginning, &error);
  g_assert_no_error (error);
  g_assert_true (ch_record_equal (loaded, by_beginning));
}

static void
test_person_on_file (LogFixture   *fixture,
                     gconstpointer data)
{
  g_autoptr(ChMeeting) first = make_full_meeting ("First", "2019");
  g_autoptr(ChMeeting) second = make_full_meeting ("Second", "2020");
  g_autoptr(ChMeeting) first_saved = NULL;
  g_autoptr(ChMeeting) second_saved = NULL;
  g_autoptr(ChMeeting) renamed = NULL;
  g_autoptr(ChParticipant) a = NULL;
  g_autoptr(ChParticipant) b = NULL;
  g_autoptr(ChParticipant) c = NULL;

  b = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (second)), 0);
  ch_participant_set_name (b, "ANSELM ORTÓLAN");
  g_clear_object (&b);
  first_saved = save (fixture->log, first, NULL);
  second_saved = save (fixture->log, second, NULL);
  a = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (first_saved)), 0);
  b = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (second_saved)), 0);
  g_assert_cmpstr (ch_participant_get_person (a), ==, ch_participant_get_person (b));
  g_assert_cmpstr (ch_participant_get_name (b), ==, "ANSELM ORTÓLAN");

  /* Another name is another person. */
  ch_participant_set_name (b, "Anselma Ortolan");
  renamed = save (fixture->log, second_saved, NULL);
  c = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (renamed)), 0);
  g_assert_nonnull (ch_participant_get_person (c));
  g_assert_cmpstr (ch_participant_get_person (a), !=, ch_participant_get_person (c));
}

/* A record from another log brings its people with it. */
static void
test_person_brought (LogFixture   *fixture,
                     gconstpointer data)
{
  static const char brought[] = "6ba7b810-9dad-41d1-80b4-00c04fd430c8";
  g_autoptr(ChMeeting) first = make_full_meeting ("First", "2019");
  g_autoptr(ChMeeting) second = make_full_meeting ("Second", "2020");
  g_autoptr(ChMeeting) first_saved = NULL;
  g_autoptr(ChMeeting) second_saved = NULL;
  g_autoptr(ChParticipant) a = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (first)), 0);
  g_autoptr(ChParticipant) b = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (second)), 1);
  g_autoptr(ChParticipant) saved_a = NULL;
  g_autoptr(ChParticipant) saved_b = NULL;

  ch_participant_set_person (a, brought);
  ch_participant_set_person (b, brought); /* somebody else's by then */
  first_saved = save (fixture->log, first, NULL);
  second_saved = save (fixture->log, second, NULL);
  saved_a = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (first_saved)), 0);
  saved_b = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (second_saved)), 1);
  g_assert_cmpstr (ch_participant_get_person (saved_a), ==, brought);
  g_assert_cmpstr (ch_participant_get_person (saved_b), !=, brought);
}

static void
test_not_found (LogFixture   *fixture,
                gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (load (fixture->log, "00000000-0000-4000-8000-000000000000", &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (load (fixture->log, "abc", &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (delete_meeting (fixture->log, "00000000-0000-4000-8000-000000000000", &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
}

static void
test_invalid (LogFixture   *fixture,
              gconstpointer data)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GError) error = NULL;

  g_object_set (meeting, "title", "Talks", "date", "2019-13", NULL);
  g_assert_null (save (fixture->log, meeting, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);

  ids = find (fixture->log, NULL);
  g_assert_cmpuint (ids->len, ==, 0);
  g_assert_cmpstr (fixture->told->str, ==, "");
}

static void
test_conflict (LogFixture   *fixture,
               gconstpointer data)
{
  g_autofree char *uid = add_meeting (fixture->log, "Talks", "2019");
  g_autoptr(ChMeeting) mine = load (fixture->log, uid, NULL);
  g_autoptr(ChMeeting) theirs = load (fixture->log, uid, NULL);
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(ChMeeting) stands = NULL;
  g_autoptr(GError) error = NULL;

  ch_meeting_set_city (theirs, "Port Selda");
  saved = save (fixture->log, theirs, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ch_record_get_revision (CH_RECORD (saved)), ==, 2);

  ch_meeting_set_city (mine, "Elsewhere");
  g_assert_null (save (fixture->log, mine, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_CONFLICT);
  g_clear_error (&error);
  stands = load (fixture->log, uid, NULL);
  g_assert_cmpstr (ch_meeting_get_city (stands), ==, "Port Selda");

  /* Deleted meanwhile, and saved as if it were new. */
  g_assert_true (delete_meeting (fixture->log, uid, &error));
  g_assert_null (save (fixture->log, stands, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_CONFLICT);
}

static void
test_nothing_changed (LogFixture   *fixture,
                      gconstpointer data)
{
  g_autofree char *uid = add_meeting (fixture->log, "Talks", "2019");
  g_autoptr(ChMeeting) meeting = load (fixture->log, uid, NULL);
  g_autoptr(ChMeeting) saved = NULL;

  g_string_truncate (fixture->told, 0);
  saved = save (fixture->log, meeting, NULL);
  g_assert_nonnull (saved);
  g_assert_cmpint (ch_record_get_revision (CH_RECORD (saved)), ==, 1);
  g_assert_cmpstr (fixture->told->str, ==, "");
}

static void
test_order (LogFixture   *fixture,
            gconstpointer data)
{
  g_autofree char *b = add_meeting (fixture->log, "b", "2018-07-02");
  g_autofree char *c = add_meeting (fixture->log, "c", "2018-07-02");
  g_autofree char *a = add_meeting (fixture->log, "a", "1866");
  g_autofree char *d = add_meeting (fixture->log, "d", "2018-07");
  g_autofree char *none = add_meeting (fixture->log, "none", NULL);
  g_autoptr(ChMeeting) meeting = load (fixture->log, a, NULL);
  g_autoptr(ChMeeting) moved = NULL;

  assert_order (fixture->log, NULL, "c b d a none");
  assert_order (fixture->log, " ", "c b d a none");

  ch_meeting_set_date (meeting, "2018-08~");
  moved = save (fixture->log, meeting, NULL);
  g_assert_nonnull (moved);
  assert_order (fixture->log, NULL, "a c b d none");
  assert_order (fixture->log, "a", "a");
}

static void
test_rows (LogFixture   *fixture,
           gconstpointer data)
{
  g_autoptr(ChMeeting) meeting = make_full_meeting ("Talks on tides", "2019-05-07");
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(ChPhoto) photo = g_object_new (CH_TYPE_PHOTO, "file", "b7e5d0c1a9f84e2d3c6b5a4f7e8d9c0b1a2f3e4d5c6b7a8f9e0d1c2b3a4f5e6d", NULL);
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autofree char *label = NULL;
  gint64 missing = 4711;
  gboolean uncredited;

  g_list_store_append (ch_meeting_get_photos (meeting), photo);
  saved = save (fixture->log, meeting, NULL);
  ids = find (fixture->log, NULL);
  g_array_prepend_val (ids, missing);
  rows = load_rows (fixture->log, (const gint64 *) ids->data, ids->len);

  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (ch_meeting_row_get_uid (rows->pdata[0]), ==, ch_record_get_uid (CH_RECORD (saved)));
  g_assert_cmpstr (ch_meeting_row_get_title (rows->pdata[0]), ==, "Talks on tides");
  g_assert_cmpstr (ch_meeting_row_get_date (rows->pdata[0]), ==, "2019-05-07");
  g_assert_cmpstr (ch_meeting_row_get_place (rows->pdata[0]), ==, "Port Selda, Kenya");
  g_assert_cmpstr (ch_meeting_row_get_counterparts (rows->pdata[0]), ==, "Berit Wexel");
  g_assert_cmpstr (ch_meeting_row_get_status (rows->pdata[0]), ==, "confirmed");
  g_object_get (rows->pdata[0], "date-label", &label, "uncredited", &uncredited, NULL);
  g_assert_cmpstr (label, ==, "7 May 2019");
  g_assert_true (uncredited);
}

static void
assert_ordered (ChLog      *log,
                const char *words,
                ChLogOrder  order,
                guint       limit,
                const char *titles)
{
  g_autoptr(GArray) ids = find_ordered (log, words, order, limit);
  g_autoptr(GPtrArray) rows = load_rows (log, (const gint64 *) ids->data, ids->len);
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "", ch_meeting_row_get_title (rows->pdata[i]));
  g_assert_cmpstr (found->str, ==, titles);
}

static void
test_orders (LogFixture   *fixture,
             gconstpointer data)
{
  static const struct
  {
    const char *title, *date, *city, *country, *guest;
  } made[] = {
    { "bee", "2018", "Zell", "AT", "Yves" },
    { "Ant", "2020", "Ålesund", "NO", "Zoé" },
    { "élan", "2019", "Bern", "CH", "Aino" },
    { "cat", "2017", "Bern", "CH", "Björn" },
  };
  static const char *const expected[CH_LOG_N_ORDERS] = {
    [CH_LOG_ORDER_NEWEST] = "Ant élan bee cat",
    [CH_LOG_ORDER_OLDEST] = "cat bee élan Ant",
    [CH_LOG_ORDER_TITLE] = "Ant bee cat élan",
    [CH_LOG_ORDER_COUNTERPART] = "élan cat bee Ant",
    [CH_LOG_ORDER_PLACE] = "Ant cat élan bee",
    [CH_LOG_ORDER_COUNTRY] = "bee cat élan Ant",
    /* all within one second, hence by date */
    [CH_LOG_ORDER_MODIFIED] = NULL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      g_autoptr(ChMeeting) meeting = ch_meeting_new ();
      g_autoptr(ChMeeting) saved = NULL;
      g_autoptr(ChParticipant) guest = g_object_new (CH_TYPE_PARTICIPANT, "name", made[i].guest, "side", "guest", "role",
                                                     "principal", NULL);

      g_object_set (meeting, "title", made[i].title, "date", made[i].date, "city", made[i].city, "country",
                    made[i].country, "text", "tides", NULL);
      g_list_store_append (ch_meeting_get_participants (meeting), guest);
      saved = save (fixture->log, meeting, NULL);
      g_assert_nonnull (saved);
    }

  for (guint order = 0; order < CH_LOG_N_ORDERS; order++)
    if (expected[order] != NULL)
      {
        assert_ordered (fixture->log, NULL, order, G_MAXUINT, expected[order]);
        assert_ordered (fixture->log, "tides", order, 100, expected[order]);
      }
  assert_ordered (fixture->log, NULL, CH_LOG_ORDER_TITLE, 2, "Ant bee");
  assert_ordered (fixture->log, "tides", CH_LOG_ORDER_TITLE, 2, "Ant bee");
  assert_ordered (fixture->log, "bern tides", CH_LOG_ORDER_TITLE, 100, "cat élan");
}

/* The latest change first, a change that is a second later than the others. */
static void
test_order_modified (LogFixture   *fixture,
                     gconstpointer data)
{
  g_autofree char *a = add_meeting (fixture->log, "a", "2018");
  g_autofree char *b = add_meeting (fixture->log, "b", "2019");
  g_autoptr(ChMeeting) meeting = load (fixture->log, a, NULL);
  g_autoptr(ChMeeting) saved = NULL;
  const char *created = ch_record_get_created (CH_RECORD (meeting));

  WAIT_WHILE (strcmp (created, now ()) >= 0);
  ch_meeting_set_city (meeting, "Bern");
  saved = save (fixture->log, meeting, NULL);
  assert_ordered (fixture->log, NULL, CH_LOG_ORDER_NEWEST, 10, "b a");
  assert_ordered (fixture->log, NULL, CH_LOG_ORDER_MODIFIED, 10, "a b");
}

/* Dates that change at random, and meetings that are entered late: the order is that of the dates. */
static void
test_order_stays (LogFixture   *fixture,
                  gconstpointer data)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (11);
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GArray) matches = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  guint n_rounds = g_test_slow () ? 100 : 4;
  const guint n_batch = g_test_slow () ? 1000 : 100;

  for (guint round = 0; round < n_rounds; round++)
    {
      g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < n_batch; i++)
        {
          ChMeeting *meeting = ch_meeting_new ();
          g_autofree char *date = g_strdup_printf ("%04d-%02d-%02d", g_rand_int_range (random, 1866, 2030),
                                                   g_rand_int_range (random, 1, 13), g_rand_int_range (random, 1, 29));

          g_object_set (meeting, "title", "walrus", "date", date, NULL);
          g_ptr_array_add (meetings, meeting);
        }
      g_assert_true (save_all (fixture->log, meetings, "Import", NULL));

      /* Half of them move. */
      for (guint i = 0; i < n_batch / 2; i++)
        {
          ChMeeting *meeting = g_ptr_array_index (meetings, i);
          g_autofree char *date = g_strdup_printf ("%04d", g_rand_int_range (random, 1866, 2030));

          ch_record_set_identity (CH_RECORD (meeting), ch_record_get_uid (CH_RECORD (meeting)), 1);
          ch_meeting_set_date (meeting, date);
        }
      g_ptr_array_set_size (meetings, n_batch / 2);
      g_assert_true (save_all (fixture->log, meetings, "Move", NULL));
    }

  ids = find (fixture->log, NULL);
  matches = find (fixture->log, "walrus");
  g_assert_cmpuint (ids->len, ==, n_rounds * n_batch);
  g_assert_cmpmem (ids->data, ids->len * sizeof (gint64), matches->data, matches->len * sizeof (gint64));
  rows = load_rows (fixture->log, (const gint64 *) ids->data, ids->len);
  for (guint i = 1; i < rows->len; i++)
    g_assert_cmpint (strcmp (ch_meeting_row_get_date (rows->pdata[i - 1]), ch_meeting_row_get_date (rows->pdata[i])), >=, 0);
}

static void
test_save_all (LogFixture   *fixture,
               gconstpointer data)
{
  g_autoptr(GPtrArray) meetings = make_meetings ("a b c");
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (save_all (fixture->log, meetings, "Import 3 meetings", &error));
  g_assert_no_error (error);
  assert_order (fixture->log, NULL, "c b a");
  g_assert_cmpstr (ch_log_get_undo_sentence (fixture->log), ==, "Import 3 meetings");
  g_assert_cmpint (ch_record_get_revision (g_ptr_array_index (meetings, 0)), ==, 0);

  /* One step, there and back. */
  undone = undo (fixture->log, &error);
  g_assert_cmpstr (undone, ==, "Import 3 meetings");
  assert_order (fixture->log, NULL, "");
  g_assert_null (ch_log_get_undo_sentence (fixture->log));
  redone = redo (fixture->log, &error);
  g_assert_cmpstr (redone, ==, "Import 3 meetings");
  assert_order (fixture->log, NULL, "c b a");
  assert_order (fixture->log, "ortolan", "c b a");
}

/* All or none: the last one cannot be saved. */
static void
test_save_all_invalid (LogFixture   *fixture,
                       gconstpointer data)
{
  g_autoptr(GPtrArray) meetings = make_meetings ("a b c");
  g_autofree char *uid = NULL;
  g_autoptr(GError) error = NULL;

  ch_meeting_set_title (g_ptr_array_index (meetings, 2), " ");
  g_assert_false (save_all (fixture->log, meetings, "Import 3 meetings", &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
  assert_order (fixture->log, NULL, "");
  g_assert_cmpstr (fixture->told->str, ==, "");

  /* Words that were noted in the transaction that failed are noted again. */
  uid = add_meeting (fixture->log, "Ortolan", "2018");
  assert_order (fixture->log, "ortol", "Ortolan");
}

static void
test_find_newest (LogFixture   *fixture,
                  gconstpointer data)
{
  g_autoptr(GPtrArray) meetings = make_meetings ("a b c");
  g_autoptr(GArray) all = NULL;
  g_autoptr(GArray) two = NULL;
  g_autoptr(GArray) none = NULL;

  g_assert_true (save_all (fixture->log, meetings, "Import 3 meetings", NULL));
  all = find (fixture->log, "tides");
  two = find_ordered (fixture->log, "tides", CH_LOG_ORDER_NEWEST, 2);
  none = find_ordered (fixture->log, "nowhere", CH_LOG_ORDER_NEWEST, 2);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpmem (two->data, two->len * sizeof (gint64), all->data, 2 * sizeof (gint64));
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_drafts (LogFixture   *fixture,
             gconstpointer data)
{
  g_autofree char *uid = add_meeting (fixture->log, "Talks", "2019");
  g_autoptr(ChMeeting) edited = load (fixture->log, uid, NULL);
  g_autoptr(ChMeeting) fresh = ch_meeting_new ();
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(GPtrArray) drafts = NULL;
  g_autoptr(GPtrArray) left = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GArray) ids = NULL;

  g_string_truncate (fixture->told, 0);
  ch_meeting_set_title (edited, "Wal");
  keep_draft (fixture->log, edited);
  ch_meeting_set_title (edited, "Walrus");
  keep_draft (fixture->log, edited);
  ch_meeting_set_date (fresh, "not a date yet");
  keep_draft (fixture->log, fresh);

  /* Nobody but the editor sees them. */
  ids = find (fixture->log, "walrus");
  g_assert_cmpuint (ids->len, ==, 0);
  g_assert_cmpstr (fixture->told->str, ==, "");
  assert_order (fixture->log, NULL, "Talks");

  log_fixture_reopen (fixture);
  drafts = load_drafts (fixture->log);
  g_assert_cmpuint (drafts->len, ==, 2);
  g_assert_true (ch_record_equal (drafts->pdata[0], fresh));
  g_assert_true (ch_record_equal (drafts->pdata[1], edited));
  g_assert_cmpint (ch_record_get_revision (drafts->pdata[1]), ==, 1);

  /* Saved, or given up. */
  saved = save (fixture->log, drafts->pdata[1], NULL);
  g_assert_cmpstr (ch_meeting_get_title (saved), ==, "Walrus");
  left = load_drafts (fixture->log);
  g_assert_cmpuint (left->len, ==, 1);
  drop_draft (fixture->log, ch_record_get_uid (CH_RECORD (fresh)));
  none = load_drafts (fixture->log);
  g_assert_cmpuint (none->len, ==, 0);
}

static guint
get_mode (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_mode & 0777;
}

static void
test_modes (LogFixture   *fixture,
            gconstpointer data)
{
  const char *const names[] = { "log.sqlite", "log.sqlite-wal", "log.sqlite-shm" };
  g_autofree char *folder = g_build_filename (fixture->parent, "other", NULL);
  g_autofree char *picture = g_build_filename (fixture->parent, "picture", NULL);
  g_autofree char *sha256 = NULL;
  g_autofree char *path = NULL;
  g_autofree char *parent = NULL;
  mode_t umask_before;
  g_autoptr(ChLog) log = NULL;

  write_file (picture, "a picture");
  umask_before = umask (0);
  log = open_log (folder, NULL);
  g_assert_nonnull (log);
  sha256 = add_file (log, picture, NULL);
  umask (umask_before);
  path = ch_log_dup_file_path (log, sha256);
  parent = g_path_get_dirname (path);

  g_assert_cmphex (get_mode (folder), ==, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_build_filename (folder, names[i], NULL);

      g_assert_cmphex (get_mode (file), ==, 0600);
    }
  g_assert_cmphex (get_mode (path), ==, 0600);
  g_assert_cmphex (get_mode (parent), ==, 0700);
  close_log (log);
}

static void
test_files (LogFixture   *fixture,
            gconstpointer data)
{
  g_autofree char *source = g_build_filename (fixture->parent, "a.jpg", NULL);
  g_autofree char *missing = g_build_filename (fixture->parent, "b.jpg", NULL);
  g_autofree char *expected = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "a picture", -1);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(ChPhoto) photo = ch_photo_new ();
  g_auto(GStrv) sound = NULL;
  g_auto(GStrv) damaged = NULL;
  g_auto(GStrv) gone = NULL;
  g_autoptr(GError) error = NULL;

  write_file (source, "a picture");
  first = add_file (fixture->log, source, &error);
  g_assert_no_error (error);
  second = add_file (fixture->log, source, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first, ==, expected);
  g_assert_cmpstr (second, ==, expected);
  path = ch_log_dup_file_path (fixture->log, first);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "a picture");

  g_assert_null (add_file (fixture->log, missing, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);

  /* The check looks into the files, and names the meeting. */
  ch_meeting_set_title (meeting, "Talks");
  ch_photo_set_file (photo, first);
  g_list_store_append (ch_meeting_get_photos (meeting), photo);
  saved = save (fixture->log, meeting, NULL);
  sound = check (fixture->log);
  g_assert_cmpuint (g_strv_length (sound), ==, 0);
  write_file (path, "a pickture");
  damaged = check (fixture->log);
  g_assert_cmpuint (g_strv_length (damaged), ==, 1);
  g_assert_nonnull (strstr (damaged[0], ch_record_get_uid (CH_RECORD (saved))));
  g_remove (path);
  gone = check (fixture->log);
  g_assert_cmpuint (g_strv_length (gone), ==, 1);
}

static void
test_closed (LogFixture   *fixture,
             gconstpointer data)
{
  g_autoptr(ChMeeting) meeting = make_full_meeting ("Talks", "2019");
  g_autoptr(ChLog) log = NULL;
  g_autofree char *folder = g_build_filename (fixture->parent, "other", NULL);
  g_autofree char *wal = g_build_filename (folder, "log.sqlite-wal", NULL);
  g_autoptr(GError) error = NULL;

  log = open_log (folder, &error);
  g_assert_no_error (error);
  g_assert_false (ch_log_is_closed (log));
  close_log (log);
  g_assert_true (ch_log_is_closed (log));
  g_assert_null (save (log, meeting, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_FAILED);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
}

static void
cancelled (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (ch_log_find_finish (CH_LOG (object), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *) user_data = TRUE;
}

static void
test_cancel (LogFixture   *fixture,
             gconstpointer data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  gboolean done = FALSE;

  g_cancellable_cancel (cancellable);
  ch_log_find_async (fixture->log, "x", cancellable, cancelled, &done);
  WAIT_WHILE (!done);
}

/* What has been read by then is nobody's any more: whoever has asked anew would get two answers. */
static void
test_cancel_too_late (LogFixture   *fixture,
                      gconstpointer data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  gboolean done = FALSE;

  ch_log_find_async (fixture->log, "x", cancellable, cancelled, &done);
  while (!g_main_context_pending (NULL))
    g_thread_yield ();
  g_cancellable_cancel (cancellable);
  WAIT_WHILE (!done);
}

/* Two windows on one log. */
static void
test_two_logs (LogFixture   *fixture,
               gconstpointer data)
{
  g_autoptr(ChLog) other = open_log (fixture->folder, NULL);
  g_autofree char *uid = add_meeting (other, "Theirs", "2019");
  g_autoptr(ChMeeting) mine = NULL;
  g_autoptr(ChMeeting) saved = NULL;
  g_autofree char *expected = g_strdup_printf ("+%s ", uid);
  g_autoptr(GError) error = NULL;

  WAIT_WHILE (fixture->told->len == 0);
  g_assert_cmpstr (fixture->told->str, ==, expected);
  g_assert_cmpstr (ch_log_get_undo_sentence (fixture->log), ==, "Add “Theirs”");

  mine = load (fixture->log, uid, &error);
  g_assert_no_error (error);
  ch_meeting_set_title (mine, "Mine");
  saved = save (fixture->log, mine, &error);
  g_assert_no_error (error);
  WAIT_WHILE (g_strcmp0 (ch_log_get_undo_sentence (other), "Change “Mine”") != 0);
  close_log (other);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/log/" path, LogFixture, NULL, log_fixture_set_up, function, log_fixture_tear_down)
  ADD ("empty", test_empty);
  ADD ("save-and-load", test_save_and_load);
  ADD ("person-on-file", test_person_on_file);
  ADD ("person-brought", test_person_brought);
  ADD ("not-found", test_not_found);
  ADD ("invalid", test_invalid);
  ADD ("conflict", test_conflict);
  ADD ("nothing-changed", test_nothing_changed);
  ADD ("order", test_order);
  ADD ("rows", test_rows);
  ADD ("orders", test_orders);
  ADD ("order-modified", test_order_modified);
  ADD ("order-stays", test_order_stays);
  ADD ("save-all", test_save_all);
  ADD ("save-all-invalid", test_save_all_invalid);
  ADD ("find-newest", test_find_newest);
  ADD ("drafts", test_drafts);
  ADD ("modes", test_modes);
  ADD ("files", test_files);
  ADD ("closed", test_closed);
  ADD ("cancel", test_cancel);
  ADD ("cancel-too-late", test_cancel_too_late);
  ADD ("two-logs", test_two_logs);
#undef ADD

  return g_test_run ();
}
