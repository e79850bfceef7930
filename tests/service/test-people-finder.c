/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-log-register.h"
#include "ch-participant.h"
#include "ch-people-finder.h"
#include "ch-person.h"
#include "ch-post.h"
#include "service-fixture.h"

static void
add_meeting (ServiceFixture *fixture,
             const char     *date,
             const char     *name,
             const char     *title)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(ChParticipant) participant
      = g_object_new (CH_TYPE_PARTICIPANT, "name", name, "title", title, "organisation", "Tide Office", NULL);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) saved = NULL;

  g_object_set (meeting, "title", "Talks", "date", date, NULL);
  g_list_store_append (ch_meeting_get_participants (meeting), participant);
  ch_log_save_async (fixture->log, meeting, NULL, service_take_result, &result);
  saved = ch_log_save_finish (fixture->log, service_wait (&result), &error);
  g_assert_no_error (error);
}

static void
assert_found_on (ServiceFixture *fixture,
                 const char     *words,
                 const char     *date,
                 const char     *expected)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) people = NULL;
  g_autoptr(GString) found = g_string_new (NULL);

  ch_people_finder_find_async (fixture->log, words, date, NULL, service_take_result, &result);
  people = ch_people_finder_find_finish (service_wait (&result), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < people->len; i++)
    {
      ChParticipant *person = g_ptr_array_index (people, i);

      g_assert_nonnull (ch_participant_get_person (person));
      g_string_append_printf (found, "%s, %s, %s; ", ch_participant_get_name (person), ch_participant_get_title (person),
                              ch_participant_get_organisation (person));
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
assert_found (ServiceFixture *fixture,
              const char     *words,
              const char     *expected)
{
  assert_found_on (fixture, words, NULL, expected);
}

/* With the title of the last time, who was met last first, by any words of the name in any script. */
static void
test_find (ServiceFixture *fixture,
           gconstpointer   data)
{
  add_meeting (fixture, "2019", "Åsa Sollerud", "Director");
  add_meeting (fixture, "2021", "Åsa Sollerud", "Minister");
  add_meeting (fixture, "2018", "Åsa Sollerud", "Clerk");
  add_meeting (fixture, "2022", "Arne Solberg", "Envoy");
  add_meeting (fixture, "2020", "林若川", "局长");

  assert_found (fixture, "sol", "Arne Solberg, Envoy, Tide Office; Åsa Sollerud, Minister, Tide Office; ");
  assert_found (fixture, "sol asa", "Åsa Sollerud, Minister, Tide Office; ");
  assert_found (fixture, "林", "林若川, 局长, Tide Office; ");
  assert_found (fixture, "ruo lin", "林若川, 局长, Tide Office; ");
  assert_found (fixture, "oll", "");
}

/* With the title held on the day of the meeting, as far as the log knows. */
static void
test_title_of_the_day (ServiceFixture *fixture,
                       gconstpointer   data)
{
  add_meeting (fixture, "2018-03-01", "Åsa Sollerud", "Clerk");
  add_meeting (fixture, "2019-05-01", "Åsa Sollerud", "Director");
  add_meeting (fixture, "2019-09-01", "Åsa Sollerud", "Director");
  add_meeting (fixture, "2021", "Åsa Sollerud", "Minister");

  assert_found_on (fixture, "sol", "2019-06-30", "Åsa Sollerud, Director, Tide Office; ");
  assert_found_on (fixture, "sol", "2018-12", "Åsa Sollerud, Clerk, Tide Office; ");
  assert_found_on (fixture, "sol", "2017", "Åsa Sollerud, Clerk, Tide Office; ");
  assert_found_on (fixture, "sol", "2020-01-01", "Åsa Sollerud, Director, Tide Office; ");
  assert_found_on (fixture, "sol", "2024-01-01", "Åsa Sollerud, Minister, Tide Office; ");
  assert_found_on (fixture, "sol", "some day", "Åsa Sollerud, Minister, Tide Office; ");
}

static void
put_on_file (ServiceFixture *fixture,
             const char     *words,
             const char     *title,
             const char     *from)
{
  g_autoptr(GAsyncResult) found = NULL;
  g_autoptr(GAsyncResult) loaded = NULL;
  g_autoptr(GAsyncResult) saved = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) people = NULL;
  g_autoptr(ChPerson) person = NULL;
  g_autoptr(ChPerson) on_file = NULL;
  g_autoptr(ChPost) post = g_object_new (CH_TYPE_POST, "title", title, "organisation", "Tide Office", "from", from, NULL);

  ch_people_finder_find_async (fixture->log, words, NULL, NULL, service_take_result, &found);
  people = ch_people_finder_find_finish (service_wait (&found), &error);
  g_assert_no_error (error);
  ch_log_load_record_async (fixture->log, CH_REGISTER_PEOPLE, ch_participant_get_person (people->pdata[0]), NULL,
                            service_take_result, &loaded);
  person = ch_log_load_record_finish (fixture->log, service_wait (&loaded), &error);
  g_assert_no_error (error);
  g_list_store_append (ch_person_get_posts (person), post);
  ch_log_save_record_async (fixture->log, person, NULL, service_take_result, &saved);
  on_file = ch_log_save_record_finish (fixture->log, service_wait (&saved), &error);
  g_assert_no_error (error);
}

/* What staff have put on file goes before what was heard at meetings. */
static void
test_post_on_file (ServiceFixture *fixture,
                   gconstpointer   data)
{
  add_meeting (fixture, "2019-05-01", "Åsa Sollerud", "Director");
  put_on_file (fixture, "sol", "Director-General of Tides", "2019-10");

  assert_found_on (fixture, "sol", "2019-05-01", "Åsa Sollerud, Director, Tide Office; ");
  assert_found_on (fixture, "sol", "2023-01-01", "Åsa Sollerud, Director-General of Tides, Tide Office; ");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/people-finder/find", ServiceFixture, NULL, service_fixture_set_up, test_find, service_fixture_tear_down);
  g_test_add ("/people-finder/title-of-the-day", ServiceFixture, NULL, service_fixture_set_up, test_title_of_the_day,
              service_fixture_tear_down);
  g_test_add ("/people-finder/post-on-file", ServiceFixture, NULL, service_fixture_set_up, test_post_on_file,
              service_fixture_tear_down);
  return g_test_run ();
}
