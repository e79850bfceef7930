/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-log-register.h"
#include "log-fixture.h"
#include "register-fixture.h"

#include "ch-error.h"
#include "ch-name.h"
#include "ch-organisation.h"
#include "ch-participant.h"
#include "ch-person.h"
#include "ch-post.h"
#include "ch-saved-search.h"

#include <locale.h>

/* Who is named comes on file, and goes with the last meeting that names them. */
static void
test_named (LogFixture    *fixture,
            gconstpointer  data)
{
  g_autofree char *first = add_meeting_of (fixture->log, "First", "2019", "Anselm Ortolan", NULL, "KE");
  g_autofree char *second = add_meeting_of (fixture->log, "Second", "2020", "ANSELM ORTOLAN", NULL, "KE");
  g_autofree char *person = NULL;
  g_autofree char *undone = NULL;

  assert_register (fixture->log, CH_REGISTER_PEOPLE, NULL, "Anselm Ortolan 2 2020");
  person = find_uid (fixture->log, CH_REGISTER_PEOPLE, "Anselm Ortolan");
  assert_told_once (fixture, '+', person);

  delete_meeting (fixture->log, second, NULL);
  assert_register (fixture->log, CH_REGISTER_PEOPLE, NULL, "Anselm Ortolan 1 2019");
  delete_meeting (fixture->log, first, NULL);
  assert_register (fixture->log, CH_REGISTER_PEOPLE, NULL, "");
  assert_told_once (fixture, '-', person);

  undone = undo (fixture->log, NULL);
  g_assert_cmpstr (undone, ==, "Delete “First”");
  assert_register (fixture->log, CH_REGISTER_PEOPLE, NULL, "Anselm Ortolan 1 2019");
  {
    g_autofree char *again = find_uid (fixture->log, CH_REGISTER_PEOPLE, "Anselm Ortolan");

    g_assert_cmpstr (again, ==, person);
  }
  assert_sound (fixture->log);
}

/* Two of one name are told apart by the state that they represent; where that does not help, nobody is guessed. */
static void
test_namesakes (LogFixture    *fixture,
                gconstpointer  data)
{
  g_autofree char *kenyan = add_meeting_of (fixture->log, "First", "2019", "Ada Quist", "Ministry of Tides", "KE");
  g_autofree char *norwegian = add_meeting_of (fixture->log, "Second", "2020", "Ada Quist", "Ministry of Tides", "NO");
  g_autofree char *again = add_meeting_of (fixture->log, "Third", "2021", "ada quist", "Ministry of Tides", "NO");
  g_autofree char *unknown = add_meeting_of (fixture->log, "Fourth", "2022", "Ada Quist", "Ministry of Tides", NULL);
  g_autofree char *a = dup_person_of (fixture->log, kenyan);
  g_autofree char *b = dup_person_of (fixture->log, norwegian);
  g_autofree char *c = dup_person_of (fixture->log, again);
  g_autofree char *d = dup_person_of (fixture->log, unknown);

  g_assert_cmpstr (a, !=, b);
  g_assert_cmpstr (b, ==, c);
  g_assert_null (d);
  assert_register (fixture->log, CH_REGISTER_PEOPLE, NULL, "Ada Quist 1 2019, Ada Quist 2 2021");
  assert_register (fixture->log, CH_REGISTER_ORGANISATIONS, NULL, "Ministry of Tides 1 2019, Ministry of Tides 2 2021");
  assert_sound (fixture->log);
}

/* A record is saved, found under each of its names, changed, and all of that is undone and redone. */
static void
test_record (LogFixture    *fixture,
             gconstpointer  data)
{
  g_autofree char *meeting = add_meeting_of (fixture->log, "First", "2019", "Li Ming", NULL, "CN");
  g_autofree char *uid = dup_person_of (fixture->log, meeting);
  g_autoptr(ChPerson) person = load_record (fixture->log, CH_REGISTER_PEOPLE, uid, NULL);
  g_autoptr(ChPerson) saved = NULL;
  g_autoptr(ChPerson) stale = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (ch_record_get_revision (CH_RECORD (person)), ==, 0);
  g_assert_null (ch_record_get_created (CH_RECORD (person)));
  g_assert_cmpstr (ch_person_get_country (person), ==, "CN");
  stale = ch_record_dup (person);

  add_name (ch_person_get_names (person), "黎明", "native");
  add_name (ch_person_get_names (person), "Mina Dawn", "former");
  add_post (person, "Director", "Office of Lanterns", "2016", NULL);
  saved = save_record (fixture->log, person, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ch_record_get_revision (CH_RECORD (saved)), ==, 1);
  g_assert_nonnull (ch_record_get_created (CH_RECORD (saved)));
  assert_told_once (fixture, '*', uid);

  assert_register (fixture->log, CH_REGISTER_PEOPLE, "黎", "Li Ming 1 2019");
  assert_register (fixture->log, CH_REGISTER_PEOPLE, "黎明", "Li Ming 1 2019");
  assert_register (fixture->log, CH_REGISTER_PEOPLE, "明黎", "");
  assert_register (fixture->log, CH_REGISTER_PEOPLE, "daw min", "Li Ming 1 2019");
  assert_register (fixture->log, CH_REGISTER_PEOPLE, "m l", "Li Ming 1 2019");
  assert_register (fixture->log, CH_REGISTER_PEOPLE, "ming x", "");

  /* Each name leads a new meeting to the person. */
  {
    g_autofree char *second = add_meeting_of (fixture->log, "Second", "2020", "黎明", NULL, NULL);
    g_autofree char *same = dup_person_of (fixture->log, second);

    g_assert_cmpstr (same, ==, uid);
  }
  g_assert_null (save_record (fixture->log, stale, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_CONFLICT);
  g_clear_error (&error);

  assert_undone (fixture->log, "Add “Second”");
  assert_undone (fixture->log, "Add “Li Ming”");
  assert_register (fixture->log, CH_REGISTER_PEOPLE, "黎明", "");
  assert_undone (fixture->log, "Add “First”");
  assert_register (fixture->log, CH_REGISTER_PEOPLE, NULL, "");
  assert_redone (fixture->log, "Add “First”");
  assert_redone (fixture->log, "Add “Li Ming”");
  {
    g_autoptr(ChPerson) again = load_record (fixture->log, CH_REGISTER_PEOPLE, uid, &error);

    g_assert_no_error (error);
    g_assert_true (ch_record_equal (again, saved));
    g_assert_cmpint (ch_record_get_revision (CH_RECORD (again)), >, 1);
  }
  assert_sound (fixture->log);
}

/* What meetings name cannot be deleted. */
static void
test_delete (LogFixture    *fixture,
             gconstpointer  data)
{
  g_autofree char *meeting = add_meeting_of (fixture->log, "First", "2019", "Li Ming", "Office of Lanterns", NULL);
  g_autofree char *person = dup_person_of (fixture->log, meeting);
  g_autofree char *body = find_uid (fixture->log, CH_REGISTER_ORGANISATIONS, "Office of Lanterns");
  g_autoptr(ChOrganisation) part = g_object_new (CH_TYPE_ORGANISATION, "name", "Wick Section", "parent", body, NULL);
  g_autoptr(ChOrganisation) record = load_record (fixture->log, CH_REGISTER_ORGANISATIONS, body, NULL);
  g_autoptr(ChOrganisation) saved_body = save_record (fixture->log, record, NULL);
  g_autoptr(ChOrganisation) saved = save_record (fixture->log, part, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (delete_record (fixture->log, CH_REGISTER_PEOPLE, person, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_CONFLICT);
  g_clear_error (&error);

  g_assert_true (delete_meeting (fixture->log, meeting, NULL));
  g_assert_false (delete_record (fixture->log, CH_REGISTER_PEOPLE, person, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (delete_record (fixture->log, CH_REGISTER_ORGANISATIONS, body, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_CONFLICT);
  g_clear_error (&error);

  g_assert_true (delete_record (fixture->log, CH_REGISTER_ORGANISATIONS, ch_record_get_uid (CH_RECORD (saved)), &error));
  g_assert_true (delete_record (fixture->log, CH_REGISTER_ORGANISATIONS, body, &error));
  assert_register (fixture->log, CH_REGISTER_ORGANISATIONS, NULL, "");
  assert_undone (fixture->log, "Delete “Office of Lanterns”");
  assert_undone (fixture->log, "Delete “Wick Section”");
  assert_register (fixture->log, CH_REGISTER_ORGANISATIONS, NULL, "Office of Lanterns 0 , Wick Section 0 ");
  assert_sound (fixture->log);
}

static void
test_merge_people (LogFixture    *fixture,
                   gconstpointer  data)
{
  g_autofree char *first = add_meeting_of (fixture->log, "First", "2019", "Li Ming", NULL, "CN");
  g_autofree char *second = add_meeting_of (fixture->log, "Second", "2020", "黎明", NULL, NULL);
  g_autofree char *third = add_meeting_of (fixture->log, "Third", "2021", "黎明", NULL, NULL);
  g_autofree char *kept = dup_person_of (fixture->log, first);
  g_autofree char *merged = dup_person_of (fixture->log, second);
  g_autoptr(ChPerson) person = load_record (fixture->log, CH_REGISTER_PEOPLE, merged, NULL);
  g_autoptr(ChPerson) saved = NULL;
  g_autoptr(ChPerson) one = NULL;
  g_autoptr(ChMeeting) loaded = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;

  ch_person_set_note (person, "Sings");
  add_post (person, "Director", "Office of Lanterns", "2016", NULL);
  saved = save_record (fixture->log, person, NULL);
  assert_register (fixture->log, CH_REGISTER_PEOPLE, NULL, "Li Ming 1 2019, 黎明 2 2021");

  one = merge (fixture->log, CH_REGISTER_PEOPLE, kept, merged, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ch_person_get_note (one), ==, "Sings");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_person_get_posts (one))), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_person_get_names (one))), ==, 1);
  assert_register (fixture->log, CH_REGISTER_PEOPLE, NULL, "Li Ming 3 2021");
  assert_register (fixture->log, CH_REGISTER_PEOPLE, "黎明", "Li Ming 3 2021");

  /* What was worded stays. */
  loaded = load (fixture->log, second, NULL);
  assert_names (loaded, "黎明");
  g_clear_object (&loaded);
  {
    g_autofree char *now = dup_person_of (fixture->log, third);

    g_assert_cmpstr (now, ==, kept);
  }

  assert_undone (fixture->log, "Merge “黎明” into “Li Ming”");
  assert_register (fixture->log, CH_REGISTER_PEOPLE, NULL, "Li Ming 1 2019, 黎明 2 2021");
  {
    g_autofree char *now = dup_person_of (fixture->log, third);
    g_autoptr(ChPerson) again = load_record (fixture->log, CH_REGISTER_PEOPLE, merged, NULL);

    g_assert_cmpstr (now, ==, merged);
    g_assert_true (ch_record_equal (again, saved));
  }
  assert_redone (fixture->log, "Merge “黎明” into “Li Ming”");
  assert_register (fixture->log, CH_REGISTER_PEOPLE, NULL, "Li Ming 3 2021");

  /* The one that is gone still has a history. */
  entries = load_history (fixture->log, merged, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, >=, 3);
  log_fixture_reopen (fixture);
  for (guint i = 0; i < 5; i++)
    g_free (undo (fixture->log, &error));
  g_assert_no_error (error);
  assert_register (fixture->log, CH_REGISTER_PEOPLE, NULL, "");
  for (guint i = 0; i < 5; i++)
    g_free (redo (fixture->log, &error));
  g_assert_no_error (error);
  assert_register (fixture->log, CH_REGISTER_PEOPLE, NULL, "Li Ming 3 2021");

  g_assert_null (merge (fixture->log, CH_REGISTER_PEOPLE, kept, kept, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
  assert_sound (fixture->log);
}

static void
test_merge_bodies (LogFixture    *fixture,
                   gconstpointer  data)
{
  const char *const bodies[] = { "Lantern Office", "Tide Board", NULL };
  g_autofree char *first = add_meeting_of (fixture->log, "First", "2019", "Li Ming", "Office of Lanterns", NULL);
  g_autoptr(ChMeeting) meeting = load (fixture->log, first, NULL);
  g_autoptr(ChMeeting) with_bodies = NULL;
  g_autoptr(ChOrganisation) part = NULL;
  g_autoptr(ChOrganisation) saved = NULL;
  g_autoptr(ChOrganisation) one = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *merged = NULL;
  g_autofree char *second = add_meeting_of (fixture->log, "Second", "2020", "Li Ming", NULL, NULL);
  g_autoptr(ChMeeting) other = load (fixture->log, second, NULL);
  g_autoptr(GError) error = NULL;

  ch_meeting_set_organisations (other, bodies);
  with_bodies = save (fixture->log, other, &error);
  g_assert_no_error (error);
  assert_register (fixture->log, CH_REGISTER_ORGANISATIONS, NULL,
                   "Lantern Office 1 2020, Office of Lanterns 1 2019, Tide Board 1 2020");

  kept = find_uid (fixture->log, CH_REGISTER_ORGANISATIONS, "Office of Lanterns");
  merged = find_uid (fixture->log, CH_REGISTER_ORGANISATIONS, "Lantern Office");
  part = g_object_new (CH_TYPE_ORGANISATION, "name", "Wick Section", "parent", merged, NULL);
  saved = save_record (fixture->log, part, NULL);
  one = merge (fixture->log, CH_REGISTER_ORGANISATIONS, kept, merged, &error);
  g_assert_no_error (error);
  assert_register (fixture->log, CH_REGISTER_ORGANISATIONS, "lantern", "Office of Lanterns 2 2020");
  assert_meetings_of (fixture->log, CH_REGISTER_ORGANISATIONS, kept, "Second First");
  {
    g_autoptr(ChOrganisation) now
        = load_record (fixture->log, CH_REGISTER_ORGANISATIONS, ch_record_get_uid (CH_RECORD (saved)), NULL);

    g_assert_cmpstr (ch_organisation_get_parent (now), ==, kept);
  }

  assert_undone (fixture->log, "Merge “Lantern Office” into “Office of Lanterns”");
  assert_register (fixture->log, CH_REGISTER_ORGANISATIONS, "lantern", "Lantern Office 1 2020, Office of Lanterns 1 2019");
  assert_redone (fixture->log, "Merge “Lantern Office” into “Office of Lanterns”");
  assert_meetings_of (fixture->log, CH_REGISTER_ORGANISATIONS, kept, "Second First");

  /* A meeting that is deleted takes its links along, and brings them back. */
  g_assert_true (delete_meeting (fixture->log, second, NULL));
  assert_meetings_of (fixture->log, CH_REGISTER_ORGANISATIONS, kept, "First");
  assert_register (fixture->log, CH_REGISTER_ORGANISATIONS, "tide", "");
  assert_undone (fixture->log, "Delete “Second”");
  assert_meetings_of (fixture->log, CH_REGISTER_ORGANISATIONS, kept, "Second First");
  assert_sound (fixture->log);
}

static void
test_separate (LogFixture    *fixture,
               gconstpointer  data)
{
  g_autofree char *first = add_meeting_of (fixture->log, "First", "2019", "Li Ming", NULL, NULL);
  g_autofree char *second = add_meeting_of (fixture->log, "Second", "2020", "Li Ming", NULL, NULL);
  g_autofree char *uid = dup_person_of (fixture->log, first);
  g_autoptr(ChPerson) other = NULL;
  g_autoptr(ChMeeting) meeting = NULL;
  g_autoptr(ChMeeting) saved = NULL;
  g_autofree char *kept = NULL;
  g_autoptr(GError) error = NULL;

  other = separate (fixture->log, uid, (const char *const[]) { second, NULL }, &error);
  g_assert_no_error (error);
  assert_register (fixture->log, CH_REGISTER_PEOPLE, NULL, "Li Ming 1 2019, Li Ming 1 2020");

  /* The link outlives other changes of the meeting. */
  meeting = load (fixture->log, second, NULL);
  ch_meeting_set_city (meeting, "Port Selda");
  saved = save (fixture->log, meeting, &error);
  kept = dup_person_of (fixture->log, second);
  g_assert_cmpstr (kept, ==, ch_record_get_uid (CH_RECORD (other)));

  assert_undone (fixture->log, "Change “Second”");
  assert_undone (fixture->log, "Separate another “Li Ming”");
  assert_register (fixture->log, CH_REGISTER_PEOPLE, NULL, "Li Ming 2 2020");
  assert_redone (fixture->log, "Separate another “Li Ming”");
  assert_register (fixture->log, CH_REGISTER_PEOPLE, NULL, "Li Ming 1 2019, Li Ming 1 2020");
  assert_sound (fixture->log);
}

/* A participant is linked to the post on file that the meeting words, if it was held that day. */
static void
test_posts (LogFixture    *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *date;
    int post; /* -1 for none */
  } cases[] = {
    { "2015", -1 }, { "2016-03-01", 0 }, { "2018-06", 0 }, { "2018-07-01", -1 }, { "2019-02", 1 }, { NULL, 1 },
  };
  g_autofree char *first = add_meeting_of (fixture->log, "First", "2010", "Li Ming", "Tide Office", NULL);
  g_autofree char *uid = dup_person_of (fixture->log, first);
  g_autoptr(ChPerson) person = load_record (fixture->log, CH_REGISTER_PEOPLE, uid, NULL);
  g_autoptr(ChPerson) saved = NULL;

  add_post (person, "Director", "Tide Office", "2016", "2018-06");
  add_post (person, "DIRECTOR", "Tide Office", "2019", NULL);
  add_post (person, "Envoy", "Tide Office", NULL, NULL);
  saved = save_record (fixture->log, person, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *meeting = add_meeting_of (fixture->log, "Talks", cases[i].date, "Li Ming", "Tide Office", NULL);
      g_autoptr(ChMeeting) loaded = load (fixture->log, meeting, NULL);
      g_autoptr(ChParticipant) participant
          = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (loaded)), 0);
      g_autoptr(ChRecord) post
          = cases[i].post >= 0 ? g_list_model_get_item (G_LIST_MODEL (ch_person_get_posts (saved)), cases[i].post) : NULL;

      g_assert_cmpstr (ch_participant_get_post (participant), ==, post != NULL ? ch_record_get_uid (post) : NULL);
    }
  assert_undone (fixture->log, "Add “Talks”");
  assert_redone (fixture->log, "Add “Talks”");
  assert_sound (fixture->log);
}

static void
test_searches (LogFixture    *fixture,
               gconstpointer  data)
{
  g_autoptr(ChSavedSearch) one = g_object_new (CH_TYPE_SAVED_SEARCH, "name", "Tides", "words", "tide year:2019", NULL);
  g_autoptr(ChSavedSearch) two = g_object_new (CH_TYPE_SAVED_SEARCH, "name", "All", "order", "title", NULL);
  g_autoptr(ChSavedSearch) saved = save_record (fixture->log, one, NULL);
  g_autoptr(ChSavedSearch) other = save_record (fixture->log, two, NULL);
  g_autoptr(ChSavedSearch) changed = NULL;
  g_autoptr(GError) error = NULL;

  ch_saved_search_set_words (saved, "tide");
  changed = save_record (fixture->log, saved, &error);
  g_assert_no_error (error);
  assert_searches (fixture->log, "Tides=tide All=");
  g_assert_true (delete_record (fixture->log, CH_REGISTER_SEARCHES, ch_record_get_uid (CH_RECORD (saved)), &error));
  assert_searches (fixture->log, "All=");
  assert_undone (fixture->log, "Delete “Tides”");
  assert_searches (fixture->log, "Tides=tide All=");
  assert_undone (fixture->log, "Change “Tides”");
  assert_searches (fixture->log, "Tides=tide year:2019 All=");
  assert_sound (fixture->log);
}

/* An operation on a record that is refused leaves nothing behind. */
static void
test_refused (LogFixture    *fixture,
              gconstpointer  data)
{
  g_autoptr(ChPerson) nameless = ch_person_new ();
  g_autoptr(ChPerson) other = NULL;
  g_autofree char *meeting = add_meeting_of (fixture->log, "First", "2019", "Li Ming", NULL, NULL);
  g_autofree char *uid = dup_person_of (fixture->log, meeting);
  g_autoptr(GError) error = NULL;

  g_assert_null (save_record (fixture->log, nameless, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (merge (fixture->log, CH_REGISTER_PEOPLE, uid, "0e8a3c1f", &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
  g_clear_error (&error);
  other = separate (fixture->log, uid, (const char *const[]) { NULL }, &error);
  g_assert_null (other);
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);

  assert_register (fixture->log, CH_REGISTER_PEOPLE, NULL, "Li Ming 1 2019");
  assert_undone (fixture->log, "Add “First”");
  assert_sound (fixture->log);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/register/" path, LogFixture, NULL, register_fixture_set_up, function, log_fixture_tear_down)
  ADD ("named", test_named);
  ADD ("namesakes", test_namesakes);
  ADD ("record", test_record);
  ADD ("delete", test_delete);
  ADD ("merge-people", test_merge_people);
  ADD ("merge-bodies", test_merge_bodies);
  ADD ("separate", test_separate);
  ADD ("posts", test_posts);
  ADD ("searches", test_searches);
  ADD ("refused", test_refused);
#undef ADD

  return g_test_run ();
}
