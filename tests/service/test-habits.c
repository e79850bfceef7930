/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-habits.h"
#include "ch-photo.h"
#include "service-fixture.h"

static ChParticipant *
add_person (ChMeeting  *meeting,
            const char *side,
            const char *role,
            const char *name,
            const char *title,
            const char *body,
            const char *country)
{
  g_autoptr(ChParticipant) participant
      = g_object_new (CH_TYPE_PARTICIPANT, "side", side, "role", role, "name", name, "title", title,
                      "organisation", body, "country", country, NULL);

  g_list_store_append (ch_meeting_get_participants (meeting), participant);
  return participant;
}

/* TITLE may be NULL. */
static ChMeeting *
make_meeting (const char *title,
              const char *host,
              const char *guest)
{
  ChMeeting *meeting = ch_meeting_new ();

  ch_meeting_set_title (meeting, title);
  add_person (meeting, "host", "principal", host, "Minister", "Ministry of Northern Waters", "NO");
  add_person (meeting, "guest", "principal", guest, "Director General", "Ocean Fisheries Agency",
              NULL);
  return meeting;
}

static void
assert_title (ChHabits   *habits,
              ChMeeting  *meeting,
              const char *expected)
{
  g_autofree char *title = ch_habits_propose_title (habits, meeting);

  g_assert_cmpstr (title, ==, expected);
}

static void
test_title_without_habits (void)
{
  g_autoptr(ChHabits) habits = ch_habits_new ();
  g_autoptr(ChMeeting) meeting = make_meeting (NULL, "Arne Lundqvist", "Piet Zandvoort");
  g_autoptr(ChMeeting) empty = ch_meeting_new ();
  g_autoptr(ChMeeting) call = make_meeting (NULL, "Arne Lundqvist", "Piet Zandvoort");

  assert_title (
      habits, meeting,
      "Minister Arne Lundqvist Meets with Ocean Fisheries Agency Director General Piet Zandvoort");
  /* Where the meeting has the letters of a body, they are enough. */
  add_person (meeting, "guest", "attendee", "Rui Valadares", "Adviser", "OFA", NULL);
  assert_title (habits, meeting,
                "Minister Arne Lundqvist Meets with OFA Director General Piet Zandvoort");

  assert_title (habits, empty, NULL);
  ch_meeting_set_kind (call, "call");
  assert_title (habits, call, NULL);
}

static void
learn (ChHabits   *habits,
       const char *title,
       const char *host,
       const char *guest)
{
  g_autoptr(ChMeeting) meeting = make_meeting (title, host, guest);

  ch_habits_learn (habits, meeting);
}

static void
test_title_as_the_office_words_it (void)
{
  g_autoptr(ChHabits) habits = ch_habits_new ();
  g_autoptr(ChMeeting) meeting = make_meeting (NULL, "Arne Lundqvist", "Piet Zandvoort");
  g_autoptr(ChMeeting) chinese = make_meeting (NULL, "林若川", "何安");

  learn (habits, "Courtesy call", "Ana Bragança", "Marja Kuusisto");
  assert_title (
      habits, meeting,
      "Minister Arne Lundqvist Meets with Ocean Fisheries Agency Director General Piet Zandvoort");

  learn (habits, "Minister Ana Bragança Receives Marja Kuusisto, Director General", "Ana Bragança",
         "Marja Kuusisto");
  assert_title (habits, meeting,
                "Minister Arne Lundqvist Receives Piet Zandvoort, Director General");

  /* What comes more often wins; a title that tells of one meeting is no habit. */
  learn (habits, "Ana Bragança Talks to Marja Kuusisto", "Ana Bragança", "Marja Kuusisto");
  learn (habits, "Tomás Silva Talks to Marja Kuusisto", "Tomás Silva", "Marja Kuusisto");
  learn (habits,
         "Tomás Silva and Marja Kuusisto on Ice, Herring, Ports, Pilots, Weather and Whales",
         "Tomás Silva", "Marja Kuusisto");
  assert_title (habits, meeting, "Arne Lundqvist Talks to Piet Zandvoort");

  /* The words go with the script of the names. */
  learn (habits, "苏海会见许山", "苏海", "许山");
  assert_title (habits, meeting, "Arne Lundqvist Talks to Piet Zandvoort");
  assert_title (habits, chinese, "林若川会见何安");
}

static void
assert_document (ChHabits   *habits,
                 ChMeeting  *meeting,
                 const char *kind,
                 const char *expected)
{
  g_autoptr(ChDocument) document = ch_document_new ();

  ch_habits_propose_document (habits, meeting, document);
  if (kind != NULL)
    {
      g_autofree char *title = NULL;

      ch_document_set_kind (document, kind);
      title = ch_habits_propose_document_title (habits, meeting, document);
      g_assert_cmpstr (title, ==, expected);
    }
  else
    g_assert_cmpstr (ch_document_get_title (document), ==, expected);
}

static void
test_document (void)
{
  g_autoptr(ChHabits) habits = ch_habits_new ();
  g_autoptr(ChMeeting) meeting = make_meeting (NULL, "Arne Lundqvist", "Piet Zandvoort");
  g_autoptr(ChMeeting) empty = ch_meeting_new ();
  g_autoptr(ChMeeting) past = make_meeting ("Talks", "Ana Bragança", "Marja Kuusisto");
  g_autoptr(ChDocument) document = ch_document_new ();

  assert_document (habits, meeting, NULL,
                   "Memorandum of Understanding between the Ministry of Northern Waters of the "
                   "Kingdom of Norway and the "
                   "Ocean Fisheries Agency");
  assert_document (habits, empty, NULL, NULL);

  ch_document_set_kind (document, "memorandum of understanding");
  ch_document_set_title (
      document,
      "Memorandum of the Ministry of Northern Waters and the Ocean Fisheries Agency on Ice");
  g_list_store_append (ch_meeting_get_documents (past), document);
  ch_habits_learn (habits, past);
  assert_document (habits, meeting, NULL,
                   "Memorandum of the Ministry of Northern Waters and the Ocean Fisheries Agency");
  /* Each kind has its own. */
  assert_document (habits, meeting, "protocol",
                   "Protocol between the Ministry of Northern Waters of the Kingdom of Norway and "
                   "the Ocean Fisheries Agency");
}

static void
assert_completed (ChHabits   *habits,
                  ChHabit     which,
                  const char *begun,
                  const char *expected)
{
  g_auto(GStrv) values = ch_habits_complete (habits, which, begun, 3);
  g_autofree char *joined = g_strjoinv ("|", values);

  g_assert_cmpstr (joined, ==, expected);
}

static void
learn_place (ChHabits   *habits,
             const char *city,
             const char *country,
             const char *credit)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(ChPhoto) photo = g_object_new (CH_TYPE_PHOTO, "credit", credit, NULL);

  g_object_set (meeting, "city", city, "country", country, NULL);
  g_list_store_append (ch_meeting_get_photos (meeting), photo);
  ch_habits_learn (habits, meeting);
}

static void
test_complete (void)
{
  g_autoptr(ChHabits) habits = ch_habits_new ();

  learn_place (habits, "Tallport", "NO", "Photo by Nils Fagerbakk/MNW");
  learn_place (habits, "New Tallinn", NULL, "Photo by Ida Holm/MNW");
  learn_place (habits, "Täby", "SE", "Photo by Nils Fagerbakk/MNW");
  learn_place (habits, "Turku", "FI", NULL);
  learn_place (habits, "Tallport", "DK", NULL);

  assert_completed (habits, CH_HABIT_CITY, "ta", "Tallport|Täby|New Tallinn");
  assert_completed (habits, CH_HABIT_CITY, "t", "Tallport|Turku|Täby");
  assert_completed (habits, CH_HABIT_CITY, "", "Tallport|Turku|Täby");
  assert_completed (habits, CH_HABIT_CITY, "Turku", "");
  assert_completed (habits, CH_HABIT_CREDIT, "pho",
                    "Photo by Nils Fagerbakk/MNW|Photo by Ida Holm/MNW");
  assert_completed (habits, CH_HABIT_CREDIT, "ida", "Photo by Ida Holm/MNW");
  g_assert_cmpstr (ch_habits_get_country (habits, "tallport"), ==, "DK");
  g_assert_null (ch_habits_get_country (habits, "New Tallinn"));
}

static void
test_side (void)
{
  g_autoptr(ChHabits) habits = ch_habits_new ();
  g_autoptr(ChParticipant) colleague
      = g_object_new (CH_TYPE_PARTICIPANT, "organisation", "ocean fisheries agency", NULL);
  g_autoptr(ChParticipant) stranger
      = g_object_new (CH_TYPE_PARTICIPANT, "organisation", "Harbour Office", NULL);

  learn (habits, "Talks", "Ana Bragança", "Marja Kuusisto");
  g_assert_cmpstr (ch_habits_get_side (habits, colleague), ==, "guest");
  g_assert_null (ch_habits_get_side (habits, stranger));
}

static void
note_learnt (ChHabits *habits,
             gboolean *learnt)
{
  *learnt = TRUE;
}

static void
wait_learnt (ChHabits *habits)
{
  gboolean learnt = FALSE;
  gulong handler = g_signal_connect (habits, "learnt", G_CALLBACK (note_learnt), &learnt);
  gint64 deadline = g_get_monotonic_time () + 60 * G_TIME_SPAN_SECOND;

  while (!learnt && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  g_signal_handler_disconnect (habits, handler);
  g_assert_true (learnt);
}

/* Of what is in the log, and of what is saved afterwards. */
static void
test_log (ServiceFixture *fixture,
          gconstpointer   data)
{
  g_autoptr(ChMeeting) saved = service_save (fixture, "Talks", "2019");
  g_autoptr(ChMeeting) later = NULL;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  ChHabits *habits = ch_habits_get (fixture->log);

  g_assert_true (habits == ch_habits_get (fixture->log));
  wait_learnt (habits);

  ch_meeting_set_city (saved, "Tallport");
  ch_log_save_async (fixture->log, saved, NULL, service_take_result, &result);
  later = ch_log_save_finish (fixture->log, service_wait (&result), &error);
  g_assert_no_error (error);
  wait_learnt (habits);
  assert_completed (habits, CH_HABIT_CITY, "tall", "Tallport");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/habits/title-without-habits", test_title_without_habits);
  g_test_add_func ("/habits/title-as-the-office-words-it", test_title_as_the_office_words_it);
  g_test_add_func ("/habits/document", test_document);
  g_test_add_func ("/habits/complete", test_complete);
  g_test_add_func ("/habits/side", test_side);
  g_test_add ("/habits/log", ServiceFixture, NULL, service_fixture_set_up, test_log,
              service_fixture_tear_down);
  return g_test_run ();
}
