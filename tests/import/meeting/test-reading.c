/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A whole announcement, invented, in the manner of ministries: every fact in its place, with its
 * evidence.
 */

#include "reading.h"

static void
test_announcement (void)
{
  g_autoptr(ChMeeting) meeting = reading_read (
    "Ministry of Education of China", NULL,
    "(Photo by Zhou Example/Campus News)\n"
    "On March 9, 2021, Minister Zhao Mingli of the Ministry of Education met with a delegation led by Director General "
    "Pierre Exemple of the World Health Organization (WHO).\n"
    "The two sides jointly signed the Memorandum of Understanding between the Ministry of Education of the People's "
    "Republic of China and the World Health Organization on School Health.\n"
    "Present at the meeting were Sun Guoping, Director-General of International Cooperation and Qian Lihua, "
    "Director-General of Higher Education, as well as Anna Beispiel, Director of the Department of Programmes, "
    "Partnerships and Operations of WHO, and Omar Mathal, WHO Representative to China.");
  g_autofree char *people = reading_dup_people (meeting);
  g_autofree char *documents = reading_dup_documents (meeting);
  g_autofree char *credits = reading_dup_credits (meeting);

  g_assert_cmpstr (ch_meeting_get_date (meeting), ==, "2021-03-09");
  g_assert_cmpstr (ch_meeting_get_kind (meeting), ==, "meeting");
  g_assert_cmpstr (people, ==,
                   "Zhao Mingli | Minister | Ministry of Education | CN | host | principal\n"
                   "Pierre Exemple | Director General | World Health Organization | - | guest | principal\n"
                   "Sun Guoping | Director-General of International Cooperation | - | CN | host | attendee\n"
                   "Qian Lihua | Director-General of Higher Education | - | CN | host | attendee\n"
                   "Anna Beispiel | Director of the Department of Programmes, Partnerships and Operations | WHO | - | guest | attendee\n"
                   "Omar Mathal | Representative to China | WHO | - | guest | attendee\n");
  g_assert_cmpstr (documents, ==,
                   "memorandum of understanding | Memorandum of Understanding between the Ministry of Education of the "
                   "People's Republic of China and the World Health Organization on School Health | signed\n");
  g_assert_cmpstr (credits, ==, "Zhou Example | Campus News\n");
  reading_assert_evidence (meeting);
}

/* Papers of another time are recalled or hoped for. */
static void
test_other_papers (void)
{
  g_autoptr(ChMeeting) meeting = reading_read (
    "Ministry of Trade of Kenya", NULL,
    "On March 9, 2021, Trade Minister Wanja Mfano met with Peruvian Trade Minister Luis Muestra and signed the Protocol on Tea. He "
    "recalled that an agreement on fisheries was signed in 1980. A memorandum of understanding on coffee is still to be signed.");
  g_autofree char *documents = reading_dup_documents (meeting);

  g_assert_cmpstr (documents, ==, "protocol | Protocol on Tea | signed\n");
}

static void
test_no_meeting (void)
{
  g_autoptr(ChMeeting) meeting = reading_read ("Ministry", NULL, "The library of the institute is closed on Mondays.");
  g_autoptr(ChArticle) article = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_articles (meeting)), 0);

  g_assert_null (ch_meeting_get_kind (meeting));
  g_assert_cmpuint (g_strv_length ((GStrv) ch_article_get_remarks (article)), ==, 1);
  g_assert_cmpstr (ch_meeting_get_status (meeting), ==, "to review");
}

/* Whose photo it is, and at which house. */
static void
test_credits (void)
{
  static const char *const cases[][2] = {
    { "Photo: Eva Muster", "Eva Muster | -\n" },
    { "(Photo: Eva van der Muster)", "Eva van der Muster | -\n" },
    { "Photographer: Eva Muster", "Eva Muster | -\n" },
    { "Photo: Eva Muster, Prime Minister's Office", "Eva Muster | Prime Minister's Office\n" },
    { "Photo: Government of Norway", "- | Government of Norway\n" },
    { "UN Photo/Eva Muster", "Eva Muster | UN Photo\n" },
    { "Photo © Eva Muster / FAO", "Eva Muster | FAO\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("Minister Wanja Mfano met with Minister Luis Muestra of Peru.\n%s", cases[i][0]);
      g_autoptr(ChMeeting) meeting = reading_read ("Ministry of Trade of Kenya", NULL, text);
      g_autofree char *credits = reading_dup_credits (meeting);

      g_assert_cmpstr (credits, ==, cases[i][1]);
    }
}

/* The house may be named in another sentence than that of the meeting. */
static void
test_venue (void)
{
  g_autoptr(ChMeeting) meeting = reading_read (
    "Ministry of Trade of Kenya", NULL,
    "Minister Wanja Mfano met with Minister Luis Muestra of Peru. The signing took place at the Palace of the Rivers.");

  g_assert_cmpstr (ch_meeting_get_venue (meeting), ==, "Palace of the Rivers");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reading/announcement", test_announcement);
  g_test_add_func ("/reading/other-papers", test_other_papers);
  g_test_add_func ("/reading/no-meeting", test_no_meeting);
  g_test_add_func ("/reading/credits", test_credits);
  g_test_add_func ("/reading/venue", test_venue);

  return g_test_run ();
}
