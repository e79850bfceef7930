/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-error.h"
#include "ch-meeting-digest.h"
#include "ch-record-columns.h"
#include "ch-record-json.h"
#include "log-fixture.h"

#include "ch-evidence.h"
#include "ch-participant.h"

#include <locale.h>

static void
test_round_trip (void)
{
  g_autoptr(ChMeeting) meeting = make_full_meeting ("“Talks”\t\\ \x01 \"and\" 会见", "2019");
  g_autoptr(ChMeeting) read = NULL;
  g_autofree char *json = NULL;
  g_autofree char *again = NULL;
  g_autoptr(GError) error = NULL;

  ch_record_set_identity (CH_RECORD (meeting), ch_record_get_uid (CH_RECORD (meeting)), 7);
  ch_record_set_times (CH_RECORD (meeting), "2020-01-01T00:00:00Z", "2020-01-02T00:00:00Z");
  json = ch_record_json_write (CH_RECORD (meeting));
  read = ch_record_json_read (CH_TYPE_MEETING, json, &error);
  g_assert_no_error (error);
  g_assert_true (ch_record_equal (meeting, read));
  g_assert_cmpint (ch_record_get_revision (CH_RECORD (read)), ==, 7);
  g_assert_cmpstr (ch_record_get_modified (CH_RECORD (read)), ==, "2020-01-02T00:00:00Z");
  again = ch_record_json_write (CH_RECORD (read));
  g_assert_cmpstr (json, ==, again);
}

/* A class starts with a status of its own; a record that has none keeps none. */
static void
test_absent (void)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(ChMeeting) read = NULL;
  g_autofree char *json = NULL;

  ch_meeting_set_status (meeting, NULL);
  json = ch_record_json_write (CH_RECORD (meeting));
  read = ch_record_json_read (CH_TYPE_MEETING, json, NULL);
  g_assert_null (ch_meeting_get_status (read));
  g_assert_true (ch_record_equal (meeting, read));
}

static void
test_damaged (void)
{
  const char *const damaged[] = { "", "{", "[]", "{}", "{\"uid\": 7}", "nonsense" };

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (ch_record_json_read (CH_TYPE_MEETING, damaged[i], &error));
      g_assert_error (error, CH_ERROR, CH_ERROR_DAMAGED);
    }
}

static void
test_strings (void)
{
  const char *const strings[] = { "a", "", "“b”\n", NULL };
  g_autofree char *json = ch_record_json_write_strings ((GStrv) strings);
  g_auto(GStrv) read = ch_record_json_read_strings (json);

  g_assert_cmpstrv (read, strings);
  g_assert_null (ch_record_json_write_strings (NULL));
  g_assert_null (ch_record_json_read_strings (NULL));
  g_assert_null (ch_record_json_read_strings ("7"));
}

static void
test_columns (void)
{
  guint n;
  g_autofree char *evidence = ch_record_columns_join (CH_TYPE_EVIDENCE, NULL, NULL, &n);
  g_autofree char *participant = ch_record_columns_join (CH_TYPE_PARTICIPANT, "person", "(SELECT 1)", NULL);
  g_autofree char *parameters = ch_record_columns_parameters (3);

  g_assert_cmpuint (n, ==, 10);
  g_assert_nonnull (strstr (evidence, "\"end\""));
  g_assert_nonnull (strstr (participant, ", (SELECT 1), "));
  g_assert_cmpstr (parameters, ==, "?, ?, ?");
}

static void
test_rank (void)
{
  const char *const ascending[] = { NULL, "1866", "1866-01", "1866-01-01", "2018", "2018-07-02", "2018-07-03~", "9999-12-31" };
  gint64 last = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ascending); i++)
    for (gint64 id = 1; id <= G_MAXUINT32; id = id * 7 + 3)
      {
        gint64 rank = ch_meeting_rank (ascending[i], id);

        g_assert_cmpint (rank, >, last);
        g_assert_cmpint (ch_meeting_rank_get_id (rank), ==, id);
        last = rank;
      }
}

static void
test_digest (void)
{
  g_autoptr(ChMeeting) meeting = make_full_meeting ("Émile’s Talks", "2019");
  g_autoptr(ChMeetingDigest) digest = ch_meeting_digest_new (meeting);
  g_autoptr(ChMeeting) empty = ch_meeting_new ();
  g_autoptr(ChMeetingDigest) nothing = ch_meeting_digest_new (empty);

  g_assert_cmpstr (digest->title_key, ==, "emiles talks");
  g_assert_cmpstr (digest->place_key, ==, "port selda ke");
  g_assert_cmpstr (digest->counterparts, ==, "Berit Wexel");
  g_assert_cmpstr (digest->counterpart_key, ==, "berit wexel");
  g_assert_false (digest->uncredited);
  g_assert_null (nothing->counterparts);
  g_assert_cmpstr (nothing->title_key, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-json/round-trip", test_round_trip);
  g_test_add_func ("/record-json/absent", test_absent);
  g_test_add_func ("/record-json/damaged", test_damaged);
  g_test_add_func ("/record-json/strings", test_strings);
  g_test_add_func ("/record-columns/columns", test_columns);
  g_test_add_func ("/meeting-digest/rank", test_rank);
  g_test_add_func ("/meeting-digest/digest", test_digest);

  return g_test_run ();
}
