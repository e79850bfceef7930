/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-error.h"
#include "ch-gathering.h"
#include "service-fixture.h"

static GPtrArray *
gather (ServiceFixture    *fixture,
        const char *const *uids,
        GError           **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_gathering_load_async (fixture->log, uids, NULL, service_take_result, &result);
  return ch_gathering_load_finish (service_wait (&result), error);
}

static const char *
get_title (GPtrArray *meetings,
           guint      i)
{
  return ch_meeting_get_title (g_ptr_array_index (meetings, i));
}

static void
test_all (ServiceFixture *fixture,
          gconstpointer   data)
{
  g_autoptr(ChMeeting) old = service_save (fixture, "Old", "1999-05-01");
  g_autoptr(ChMeeting) new = service_save (fixture, "New", "2020-05-01");
  g_autoptr(ChMeeting) middle = service_save (fixture, "Middle", "2010-05");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) meetings = gather (fixture, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (meetings->len, ==, 3);
  g_assert_cmpstr (get_title (meetings, 0), ==, "New");
  g_assert_cmpstr (get_title (meetings, 1), ==, "Middle");
  g_assert_cmpstr (get_title (meetings, 2), ==, "Old");
}

static void
test_some (ServiceFixture *fixture,
           gconstpointer   data)
{
  g_autoptr(ChMeeting) first = service_save (fixture, "First", "1999-05-01");
  g_autoptr(ChMeeting) second = service_save (fixture, "Second", "2020-05-01");
  g_autofree char *beginning = g_strndup (ch_record_get_uid (CH_RECORD (second)), 13);
  const char *uids[] = { ch_record_get_uid (CH_RECORD (first)), beginning, NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) meetings = gather (fixture, uids, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (meetings->len, ==, 2);
  g_assert_cmpstr (get_title (meetings, 0), ==, "First");
  g_assert_cmpstr (get_title (meetings, 1), ==, "Second");
}

/* More than are asked for at once, and in the order asked for. */
static void
test_many (ServiceFixture *fixture,
           gconstpointer   data)
{
  enum { MANY = 200 };
  g_autoptr(ChMeeting) first = service_save (fixture, "First", "1999-05-01");
  g_autoptr(ChMeeting) second = service_save (fixture, "Second", "2020-05-01");
  const char *uids[MANY + 1] = { NULL };
  g_autoptr(GPtrArray) meetings = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < MANY; i++)
    uids[i] = ch_record_get_uid (CH_RECORD (i % 3 == 0 ? second : first));
  meetings = gather (fixture, uids, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (meetings->len, ==, MANY);
  for (guint i = 0; i < MANY; i++)
    g_assert_cmpstr (get_title (meetings, i), ==, i % 3 == 0 ? "Second" : "First");
}

static void
test_none (ServiceFixture *fixture,
           gconstpointer   data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) meetings = gather (fixture, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (meetings->len, ==, 0);
}

static void
test_unknown (ServiceFixture *fixture,
              gconstpointer   data)
{
  g_autoptr(ChMeeting) first = service_save (fixture, "First", "1999-05-01");
  const char *uids[] = { ch_record_get_uid (CH_RECORD (first)), "00000000-0000-4000-8000-000000000000", NULL };
  g_autoptr(GError) error = NULL;

  g_assert_null (gather (fixture, uids, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add (path, ServiceFixture, NULL, service_fixture_set_up, func, service_fixture_tear_down)
  ADD ("/gathering/all", test_all);
  ADD ("/gathering/some", test_some);
  ADD ("/gathering/many", test_many);
  ADD ("/gathering/none", test_none);
  ADD ("/gathering/unknown", test_unknown);
#undef ADD

  return g_test_run ();
}
