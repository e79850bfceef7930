/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-bulk-change.h"
#include "ch-error.h"
#include "ch-participant.h"
#include "service-fixture.h"

static ChMeeting *
load (ServiceFixture *fixture,
      ChMeeting      *meeting)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  ChMeeting *loaded;

  ch_log_load_async (fixture->log, ch_record_get_uid (CH_RECORD (meeting)), NULL, service_take_result, &result);
  loaded = ch_log_load_finish (fixture->log, service_wait (&result), &error);
  g_assert_no_error (error);
  return loaded;
}

static void
note_progress (double   fraction,
               gpointer user_data)
{
  double *furthest = user_data;

  g_assert_cmpfloat (fraction, >, *furthest);
  *furthest = fraction;
}

static guint
change (ServiceFixture *fixture,
        ChMeeting      *first,
        ChMeeting      *second,
        ChBulkField     field,
        const char     *value)
{
  const char *uids[] = { ch_record_get_uid (CH_RECORD (first)), ch_record_get_uid (CH_RECORD (second)), NULL };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  double furthest = 0;
  guint n = 0;

  ch_bulk_change_async (fixture->log, uids, field, value, note_progress, &furthest, NULL, service_take_result, &result);
  g_assert_true (ch_bulk_change_finish (service_wait (&result), &n, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (furthest, ==, 1);
  return n;
}

static void
assert_value (ServiceFixture *fixture,
              ChMeeting      *meeting,
              ChBulkField     field,
              const char     *expected)
{
  g_autoptr(ChMeeting) loaded = load (fixture, meeting);
  g_autofree char *value = ch_bulk_field_dup_value (field, loaded);

  g_assert_cmpstr (value, ==, expected);
}

static void
undo (ServiceFixture *fixture,
      const char     *expected)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = NULL;

  ch_log_undo_async (fixture->log, NULL, service_take_result, &result);
  sentence = ch_log_undo_finish (fixture->log, service_wait (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_change (ServiceFixture *fixture,
             gconstpointer   data)
{
  g_autoptr(ChMeeting) first = service_save (fixture, "Talks on ice", "2019");
  g_autoptr(ChMeeting) second = service_save (fixture, "Talks on snow", "2020");

  g_assert_cmpuint (change (fixture, first, second, CH_BULK_COUNTRY, "NO"), ==, 2);
  assert_value (fixture, first, CH_BULK_COUNTRY, "Norway");
  assert_value (fixture, second, CH_BULK_COUNTRY, "Norway");
  g_assert_cmpuint (change (fixture, first, second, CH_BULK_COUNTRY, "NO"), ==, 0);

  undo (fixture, "“Country” changed in 2 meetings");
  assert_value (fixture, first, CH_BULK_COUNTRY, "");
  assert_value (fixture, second, CH_BULK_COUNTRY, "");
}

static void
test_lists (ServiceFixture *fixture,
            gconstpointer   data)
{
  g_autoptr(ChMeeting) first = service_save (fixture, "Talks on ice", "2019");
  g_autoptr(ChMeeting) second = service_save (fixture, "Talks on snow", "2020");

  g_assert_cmpuint (change (fixture, first, second, CH_BULK_ADD_TOPIC, "Herring"), ==, 2);
  g_assert_cmpuint (change (fixture, first, second, CH_BULK_ADD_TOPIC, "herring"), ==, 0);
  g_assert_cmpuint (change (fixture, first, second, CH_BULK_ADD_TOPIC, "Ports"), ==, 2);
  assert_value (fixture, second, CH_BULK_ADD_TOPIC, "Herring; Ports");
  g_assert_cmpuint (change (fixture, first, second, CH_BULK_REMOVE_TOPIC, "HERRING"), ==, 2);
  assert_value (fixture, second, CH_BULK_REMOVE_TOPIC, "Ports");
  g_assert_cmpuint (change (fixture, first, second, CH_BULK_REMOVE_TOPIC, " "), ==, 0);
}

static void
test_apply (void)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(ChParticipant) host = g_object_new (CH_TYPE_PARTICIPANT, "name", "Ana", "side", "host", NULL);
  g_autoptr(ChParticipant) guest = g_object_new (CH_TYPE_PARTICIPANT, "name", "Rui", "side", "guest", NULL);
  g_autoptr(ChParticipant) other = g_object_new (CH_TYPE_PARTICIPANT, "name", "Kim", "side", "other", NULL);

  g_assert_false (ch_bulk_field_apply (CH_BULK_SWAP_SIDES, meeting, NULL));
  g_list_store_append (ch_meeting_get_participants (meeting), host);
  g_list_store_append (ch_meeting_get_participants (meeting), guest);
  g_list_store_append (ch_meeting_get_participants (meeting), other);
  g_assert_true (ch_bulk_field_apply (CH_BULK_SWAP_SIDES, meeting, NULL));
  g_assert_cmpstr (ch_participant_get_side (host), ==, "guest");
  g_assert_cmpstr (ch_participant_get_side (guest), ==, "host");
  g_assert_cmpstr (ch_participant_get_side (other), ==, "other");

  g_assert_true (ch_bulk_field_apply (CH_BULK_CITY, meeting, "Tallport"));
  g_assert_true (ch_bulk_field_apply (CH_BULK_CITY, meeting, ""));
  g_assert_null (ch_meeting_get_city (meeting));
}

/* All or none: a meeting that is gone leaves the others as they are. */
static void
test_conflict (ServiceFixture *fixture,
               gconstpointer   data)
{
  g_autoptr(ChMeeting) first = service_save (fixture, "Talks on ice", "2019");
  const char *uids[] = { ch_record_get_uid (CH_RECORD (first)), "00000000-0000-4000-8000-000000000000", NULL };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  ch_bulk_change_async (fixture->log, uids, CH_BULK_CITY, "Tallport", NULL, NULL, NULL, service_take_result, &result);
  g_assert_false (ch_bulk_change_finish (service_wait (&result), NULL, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
  assert_value (fixture, first, CH_BULK_CITY, "");
}

static void
test_delete (ServiceFixture *fixture,
             gconstpointer   data)
{
  g_autoptr(ChMeeting) first = service_save (fixture, "Talks on ice", "2019");
  g_autoptr(ChMeeting) second = service_save (fixture, "Talks on snow", "2020");
  const char *uids[] = { ch_record_get_uid (CH_RECORD (first)), ch_record_get_uid (CH_RECORD (second)), NULL };
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GAsyncResult) loading = NULL;
  g_autoptr(GError) error = NULL;

  ch_log_delete_all_async (fixture->log, uids, "2 meetings deleted", NULL, service_take_result, &result);
  g_assert_true (ch_log_delete_finish (fixture->log, service_wait (&result), &error));
  g_assert_no_error (error);
  ch_log_load_async (fixture->log, uids[1], NULL, service_take_result, &loading);
  g_assert_null (ch_log_load_finish (fixture->log, service_wait (&loading), &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);

  undo (fixture, "2 meetings deleted");
  assert_value (fixture, first, CH_BULK_CITY, "");
  assert_value (fixture, second, CH_BULK_CITY, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) \
  g_test_add ("/bulk-change/" name, ServiceFixture, NULL, service_fixture_set_up, function, service_fixture_tear_down)
  ADD ("change", test_change);
  ADD ("lists", test_lists);
  ADD ("conflict", test_conflict);
  ADD ("delete", test_delete);
#undef ADD
  g_test_add_func ("/bulk-change/apply", test_apply);
  return g_test_run ();
}
