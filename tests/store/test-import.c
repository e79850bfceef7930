/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-error.h"
#include "ch-participant.h"
#include "ch-database.h"
#include "log-fixture.h"

#include <locale.h>

#define SENTENCE "Import “visits.csv”"
#define PERSON "6ba7b810-9dad-41d1-80b4-00c04fd430c8"

static void
take_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gint64
import (ChLog     *log,
        GPtrArray *meetings /* (transfer full) */,
        gint64     step,
        GError   **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_log_import_async (log, meetings, SENTENCE, step, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_log_import_finish (log, result, error);
}

/* As many new meetings as there are titles. */
static GPtrArray *
make_batch (const char *const *titles)
{
  GPtrArray *meetings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; titles[i] != NULL; i++)
    g_ptr_array_add (meetings, make_full_meeting (titles[i], "2019-05-07"));
  return meetings;
}

#define BATCH(...) make_batch ((const char *const[]) { __VA_ARGS__, NULL })

static guint
count (ChLog *log)
{
  g_autoptr(GArray) ids = find (log, NULL);

  return ids->len;
}

static void
assert_sound (ChLog *log)
{
  g_auto(GStrv) damages = check (log);

  g_assert_cmpuint (g_strv_length (damages), ==, 0);
}

static void
test_new (LogFixture   *fixture,
          gconstpointer data)
{
  GPtrArray *batch = BATCH ("First", "Second");
  g_autofree char *uid = g_strdup (ch_record_get_uid (batch->pdata[1]));
  g_autofree char *told = g_strdup_printf ("+%s +%s ", ch_record_get_uid (batch->pdata[0]), uid);
  g_autoptr(ChMeeting) loaded = NULL;
  g_autoptr(GArray) found = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (import (fixture->log, batch, 0, &error), !=, 0);
  g_assert_no_error (error);
  g_assert_cmpstr (fixture->told->str, ==, told);
  g_assert_cmpstr (ch_log_get_undo_sentence (fixture->log), ==, SENTENCE);

  loaded = load (fixture->log, uid, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ch_meeting_get_title (loaded), ==, "Second");
  g_assert_cmpint (ch_record_get_revision (CH_RECORD (loaded)), ==, 1);
  g_assert_nonnull (ch_record_get_created (CH_RECORD (loaded)));
  found = find (fixture->log, "second");
  g_assert_cmpuint (found->len, ==, 1);
  assert_sound (fixture->log);
}

/* What another log exported stays what it was. */
static void
test_kept (LogFixture   *fixture,
           gconstpointer data)
{
  GPtrArray *batch = BATCH ("Kept");
  ChRecord *record = batch->pdata[0];
  g_autofree char *uid = g_strdup (ch_record_get_uid (record));
  g_autoptr(ChParticipant) person = NULL;
  g_autoptr(ChMeeting) expected = NULL;
  g_autoptr(ChMeeting) loaded = NULL;
  g_autoptr(ChMeeting) changed = NULL;
  g_autoptr(ChParticipant) other = NULL;
  g_autoptr(GError) error = NULL;

  person = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (batch->pdata[0])), 0);
  ch_participant_set_person (person, PERSON);
  g_clear_object (&person);
  ch_record_set_identity (record, uid, 7);
  ch_record_set_times (record, "2001-02-03T04:05:06Z", "2002-02-03T04:05:06Z");
  import (fixture->log, batch, 0, &error);
  g_assert_no_error (error);

  loaded = load (fixture->log, uid, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ch_record_get_revision (CH_RECORD (loaded)), ==, 7);
  g_assert_cmpstr (ch_record_get_created (CH_RECORD (loaded)), ==, "2001-02-03T04:05:06Z");
  g_assert_cmpstr (ch_record_get_modified (CH_RECORD (loaded)), ==, "2002-02-03T04:05:06Z");
  person = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (loaded)), 0);
  g_assert_cmpstr (ch_participant_get_person (person), ==, PERSON);

  /* It goes on from there; and another name does not take the UID along. */
  ch_participant_set_name (person, "Somebody Else");
  changed = save (fixture->log, loaded, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ch_record_get_revision (CH_RECORD (changed)), ==, 8);
  g_assert_cmpstr (ch_record_get_created (CH_RECORD (changed)), ==, "2001-02-03T04:05:06Z");
  other = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (changed)), 0);
  g_assert_cmpstr (ch_participant_get_person (other), !=, PERSON);
  assert_sound (fixture->log);
}

static void
test_all_or_none (LogFixture   *fixture,
                  gconstpointer data)
{
  g_autofree char *uid = add_meeting (fixture->log, "There", "2018");
  GPtrArray *conflicting = BATCH ("New", "There already");
  GPtrArray *invalid = BATCH ("New", "No day");
  g_autoptr(GArray) found = NULL;
  g_autoptr(GError) error = NULL;

  ch_record_set_identity (conflicting->pdata[1], uid, 1);
  g_assert_cmpint (import (fixture->log, conflicting, 0, &error), ==, 0);
  g_assert_error (error, CH_ERROR, CH_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, uid));
  g_clear_error (&error);

  ch_meeting_set_date (invalid->pdata[1], "2018-13");
  ch_meeting_set_country (invalid->pdata[1], "Kenya");
  g_assert_cmpint (import (fixture->log, invalid, 0, &error), ==, 0);
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
  /* All that is wrong is told at once. */
  g_assert_nonnull (strstr (error->message, "2018-13"));
  g_assert_nonnull (strstr (error->message, "Kenya"));

  g_assert_cmpuint (count (fixture->log), ==, 1);
  found = find (fixture->log, "new");
  g_assert_cmpuint (found->len, ==, 0);
  assert_sound (fixture->log);
}

/* The batches of one import are one step. */
static void
test_one_step (LogFixture   *fixture,
               gconstpointer data)
{
  g_autofree char *uid = add_meeting (fixture->log, "There", "2018");
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *second = NULL;
  g_autoptr(GError) error = NULL;
  gint64 step;

  step = import (fixture->log, BATCH ("A", "B"), 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (import (fixture->log, BATCH ("C"), step, &error), ==, step);
  g_assert_no_error (error);
  g_assert_cmpuint (count (fixture->log), ==, 4);

  log_fixture_reopen (fixture);
  undone = undo (fixture->log, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, SENTENCE);
  g_assert_cmpuint (count (fixture->log), ==, 1);
  g_assert_cmpstr (ch_log_get_undo_sentence (fixture->log), ==, "Add “There”");
  assert_sound (fixture->log);

  redone = redo (fixture->log, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (fixture->log), ==, 4);
  second = undo (fixture->log, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (fixture->log), ==, 1);
  assert_sound (fixture->log);
}

/* What was done in between is not swallowed. */
static void
test_interrupted (LogFixture   *fixture,
                  gconstpointer data)
{
  g_autofree char *between = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autoptr(GError) error = NULL;
  gint64 step, next;

  step = import (fixture->log, BATCH ("A"), 0, &error);
  between = add_meeting (fixture->log, "Between", "2018");
  next = import (fixture->log, BATCH ("B"), step, &error);
  g_assert_no_error (error);
  g_assert_cmpint (next, !=, step);

  first = undo (fixture->log, &error);
  g_assert_cmpstr (first, ==, SENTENCE);
  g_assert_cmpuint (count (fixture->log), ==, 2);
  second = undo (fixture->log, &error);
  g_assert_cmpstr (second, ==, "Add “Between”");
  third = undo (fixture->log, &error);
  g_assert_cmpstr (third, ==, SENTENCE);
  g_assert_no_error (error);
  g_assert_cmpuint (count (fixture->log), ==, 0);
  assert_sound (fixture->log);
}

/* After Undo there is nothing to go on with: the batch is a step of its own. */
static void
test_undone_between (LogFixture   *fixture,
                     gconstpointer data)
{
  g_autofree char *undone = NULL;
  g_autoptr(GError) error = NULL;
  gint64 step = import (fixture->log, BATCH ("A"), 0, &error);
  gint64 next;

  undone = undo (fixture->log, &error);
  next = import (fixture->log, BATCH ("B"), step, &error);
  g_assert_no_error (error);
  g_assert_cmpint (next, !=, step);
  g_assert_cmpuint (count (fixture->log), ==, 1);
  g_assert_null (ch_log_get_redo_sentence (fixture->log));
  assert_sound (fixture->log);
}

static void
test_empty (LogFixture   *fixture,
            gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (import (fixture->log, g_ptr_array_new (), 0, &error), ==, 0);
  g_assert_no_error (error);
  g_assert_null (ch_log_get_undo_sentence (fixture->log));
  assert_sound (fixture->log);
}

#define ADD(name, function) \
  g_test_add ("/import/" name, LogFixture, NULL, log_fixture_set_up, function, log_fixture_tear_down)

/* Of how many pieces the search index is made. */
static gint64
count_pieces (LogFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "log.sqlite", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChDatabase) database = ch_database_open (path, CH_DATABASE_READ, &error);
  gint64 n;

  g_assert_no_error (error);
  ch_database_get_integer (database, "SELECT count(DISTINCT segid) FROM search_idx", &n, &error);
  g_assert_no_error (error);
  return n;
}

/* After a large import the search index is put in order, behind whatever else is done. */
static void
test_tidy (LogFixture    *fixture,
           gconstpointer  data)
{
  const guint n_batches = 11, n_batch = 500;
  g_autofree char *uid = NULL;
  gint64 step = 0;

  for (guint i = 0; i < n_batches; i++)
    {
      GPtrArray *batch = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint j = 0; j < n_batch; j++)
        {
          ChMeeting *meeting = ch_meeting_new ();
          g_autofree char *title = g_strdup_printf ("walrus%u lantern%u", j, i);

          ch_meeting_set_title (meeting, title);
          g_ptr_array_add (batch, meeting);
        }
      step = import (fixture->log, batch, step, NULL);
      g_assert_cmpint (step, !=, 0);
    }
  g_assert_cmpint (count_pieces (fixture), >, 1);

  WAIT_WHILE (count_pieces (fixture) > 1);
  uid = add_meeting (fixture->log, "lantern7 at last", "2018");
  {
    g_autoptr(GArray) one = find (fixture->log, "walrus77 lantern7");
    g_autoptr(GArray) batch = find (fixture->log, "\"lantern7\"");

    g_assert_cmpuint (one->len, ==, 1);
    g_assert_cmpuint (batch->len, ==, n_batch + 1);
  }
  assert_sound (fixture->log);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("new", test_new);
  ADD ("kept", test_kept);
  ADD ("all-or-none", test_all_or_none);
  ADD ("one-step", test_one_step);
  ADD ("interrupted", test_interrupted);
  ADD ("undone-between", test_undone_between);
  ADD ("empty", test_empty);
  ADD ("tidy", test_tidy);

  return g_test_run ();
}
