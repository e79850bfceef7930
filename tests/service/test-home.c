/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-home.h"

static void
add_person (ChMeeting  *meeting,
            const char *side,
            const char *role,
            const char *body,
            const char *country)
{
  g_autoptr(ChParticipant) participant = g_object_new (CH_TYPE_PARTICIPANT, "side", side, "role", role, "name", "Ada Vale",
                                                       "organisation", body, "country", country, NULL);

  g_list_store_append (ch_meeting_get_participants (meeting), participant);
}

static const char *
guess (ChHome     *home,
       ChMeeting  *meeting,
       const char *body,
       const char *country)
{
  g_autoptr(ChParticipant) participant
      = g_object_new (CH_TYPE_PARTICIPANT, "name", "Bo Lind", "organisation", body, "country", country, NULL);

  return ch_home_guess_side (home, meeting, participant);
}

/* Our people are hosts at home and guests abroad, and the others opposite. */
static void
test_country (void)
{
  g_autoptr(ChHome) home = ch_home_new ("NO", NULL);
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();

  g_assert_cmpstr (guess (home, meeting, NULL, "NO"), ==, "host");
  g_assert_cmpstr (guess (home, meeting, NULL, "CA"), ==, "guest");
  g_assert_null (guess (home, meeting, "Tide Office", NULL));

  ch_meeting_set_country (meeting, "NO");
  g_assert_cmpstr (guess (home, meeting, NULL, "NO"), ==, "host");
  ch_meeting_set_country (meeting, "CA");
  g_assert_cmpstr (guess (home, meeting, NULL, "NO"), ==, "guest");
  g_assert_cmpstr (guess (home, meeting, NULL, "CA"), ==, "host");
}

static void
test_body (void)
{
  g_autoptr(ChHome) home = ch_home_new (NULL, "Tide Office (TO)");
  g_autoptr(ChHome) both = ch_home_new ("NO", "Tide Office");
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();

  g_assert_cmpstr (guess (home, meeting, "tide office", NULL), ==, "host");
  g_assert_cmpstr (guess (home, meeting, "TO", "CA"), ==, "host");
  g_assert_cmpstr (guess (home, meeting, "Harbour Board", NULL), ==, "guest");
  g_assert_null (guess (home, meeting, NULL, "CA"));

  /* Who is of our country is ours, too, and of a body alone nobody knows the country. */
  g_assert_cmpstr (guess (both, meeting, "Tide Office", NULL), ==, "host");
  g_assert_cmpstr (guess (both, meeting, "Harbour Board", "NO"), ==, "host");
  g_assert_null (guess (both, meeting, "Harbour Board", NULL));
}

/* Where some of the people stand already, the next ones stand with them. */
static void
test_side (void)
{
  g_autoptr(ChHome) home = ch_home_new ("NO", NULL);
  g_autoptr(ChHome) none = ch_home_new (NULL, " ");
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (meeting));

  g_assert_null (ch_home_find_side (home, participants));
  add_person (meeting, "other", "attendee", NULL, "NO");
  g_assert_null (ch_home_find_side (home, participants));
  add_person (meeting, "host", "attendee", NULL, "NO");
  g_assert_cmpstr (ch_home_find_side (home, participants), ==, "host");

  /* The ambassador of the hosts is at the table of ours: who leads decides. */
  add_person (meeting, "host", "principal", NULL, "CA");
  g_assert_cmpstr (ch_home_find_side (home, participants), ==, "guest");
  g_assert_cmpstr (guess (home, meeting, NULL, "NO"), ==, "guest");
  g_assert_cmpstr (guess (home, meeting, NULL, "SE"), ==, "host");

  g_assert_null (ch_home_find_side (none, participants));
  g_assert_null (guess (none, meeting, "Tide Office", "NO"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/home/country", test_country);
  g_test_add_func ("/home/body", test_body);
  g_test_add_func ("/home/side", test_side);

  return g_test_run ();
}
