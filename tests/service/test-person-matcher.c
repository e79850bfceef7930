/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-log-register.h"
#include "ch-name.h"
#include "ch-participant.h"
#include "ch-person-matcher.h"
#include "ch-person.h"
#include "service-fixture.h"

/* Puts a person on file. Returns: (transfer full): the UID */
static char *
add_person (ServiceFixture *fixture,
            const char     *name,
            const char     *country,
            const char     *other_name)
{
  g_autoptr(ChPerson) person = g_object_new (CH_TYPE_PERSON, "name", name, "country", country, NULL);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPerson) saved = NULL;

  if (other_name != NULL)
    {
      g_autoptr(ChName) other = g_object_new (CH_TYPE_NAME, "text", other_name, NULL);

      g_list_store_append (ch_person_get_names (person), other);
    }
  ch_log_save_record_async (fixture->log, person, NULL, service_take_result, &result);
  saved = ch_log_save_record_finish (fixture->log, service_wait (&result), &error);
  g_assert_no_error (error);
  return g_strdup (ch_record_get_uid (CH_RECORD (saved)));
}

/* Whom a proposal that words NAME so is linked to. */
static char *
match (ServiceFixture *fixture,
       const char     *name,
       const char     *country)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(ChParticipant) participant = g_object_new (CH_TYPE_PARTICIPANT, "name", name, "country", country, NULL);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  g_list_store_append (ch_meeting_get_participants (meeting), participant);
  ch_person_matcher_match_async (fixture->log, meeting, NULL, service_take_result, &result);
  ch_person_matcher_match_finish (service_wait (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ch_participant_get_name (participant), ==, name);
  return g_strdup (ch_participant_get_person (participant));
}

static void
assert_match (ServiceFixture *fixture,
              const char     *name,
              const char     *country,
              const char     *expected)
{
  g_autofree char *uid = match (fixture, name, country);

  g_test_message ("%s", name);
  g_assert_cmpstr (uid, ==, expected);
}

static void
test_wordings (ServiceFixture *fixture,
               gconstpointer   data)
{
  g_autofree char *sollerud = add_person (fixture, "Åsa Sollerud", "NO", "Åsa Wiik");
  g_autofree char *lin = add_person (fixture, "林若川", "CN", NULL);
  g_autofree char *zhang = add_person (fixture, "Zhang Ruomu", "CN", NULL);

  assert_match (fixture, "ÅSA SOLLERUD", "NO", sollerud);
  assert_match (fixture, "Asa Sollerud", NULL, sollerud);
  assert_match (fixture, "SOLLERUD Åsa", NULL, sollerud);
  assert_match (fixture, "Wiik Åsa", NULL, sollerud);
  assert_match (fixture, "Lin Ruochuan", NULL, lin);
  assert_match (fixture, "Ruochuan LIN", "CN", lin);
  assert_match (fixture, "Lin Ruo-chuan", NULL, lin);
  assert_match (fixture, "张若木", NULL, zhang);

  assert_match (fixture, "Åsa Sollerudsen", NULL, NULL);
  assert_match (fixture, "Åsa", NULL, NULL);
  assert_match (fixture, "Åsa Sollerud", "SE", NULL);
  assert_match (fixture, "Lin Ruochuan", "SG", NULL);
  assert_match (fixture, "林若", NULL, NULL);
}

/* Where two may be meant, nobody is. */
static void
test_namesakes (ServiceFixture *fixture,
                gconstpointer   data)
{
  g_autofree char *one = add_person (fixture, "Lin Ruochuan", NULL, NULL);
  g_autofree char *other = add_person (fixture, "林若川", "CN", NULL);

  assert_match (fixture, "Ruochuan Lin", NULL, NULL);
  assert_match (fixture, "Lin Ruochuan", NULL, one);
  assert_match (fixture, "林若川", NULL, other);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/person-matcher/" path, ServiceFixture, NULL, service_fixture_set_up, function, service_fixture_tear_down)
  ADD ("wordings", test_wordings);
  ADD ("namesakes", test_namesakes);
#undef ADD

  return g_test_run ();
}
