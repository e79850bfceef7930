/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-article.h"
#include "ch-likeness.h"
#include "ch-participant.h"

static void
add_person (ChMeeting  *meeting,
            const char *name,
            const char *side,
            const char *role)
{
  g_autoptr(ChParticipant) person = ch_participant_new ();

  ch_participant_set_name (person, name);
  ch_participant_set_side (person, side);
  ch_participant_set_role (person, role);
  g_list_store_append (ch_meeting_get_participants (meeting), person);
}

static ChMeeting *
make_meeting (const char *date,
              const char *host,
              const char *guest,
              const char *address)
{
  ChMeeting *meeting = ch_meeting_new ();
  g_autoptr(ChArticle) article = ch_article_new ();

  ch_meeting_set_date (meeting, date);
  add_person (meeting, host, "host", "principal");
  add_person (meeting, guest, "guest", "principal");
  add_person (meeting, "Everyone's Interpreter", "host", "attendee");
  ch_article_set_address (article, address);
  g_list_store_append (ch_meeting_get_articles (meeting), article);
  return meeting;
}

static void
test_names (void)
{
  static const struct
  {
    const char *a, *b;
    gboolean same;
  } cases[] = {
    { "Ana Bragança", "ANA BRAGANCA", TRUE },
    { "Lin Ruochuan", "Ruochuan Lin", TRUE },
    { "林若川", "Lin Ruochuan", TRUE },
    { "Ruochuan LIN", "林若川", TRUE },
    { "林若川", "林若川", TRUE },
    { "林若川", "林若水", FALSE },
    { "林若川", "Lin Ruoshui", FALSE },
    { "Ana Bragança", "Ana Braga", FALSE },
    { "", "", FALSE },
    { NULL, "Ana", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ch_likeness_same_name (cases[i].a, cases[i].b), ==, cases[i].same);
}

static void
test_judge (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ("2024-05-21", "林若川", "Arne Lundqvist", "https://a.example/1");
  static const struct
  {
    const char *date, *host, *guest, *address;
    ChLikeness likeness;
  } cases[] = {
    /* The other side's report, in its own letters, a day later. */
    { "2024-05-22", "Arne Lundqvist", "Lin Ruochuan", "https://b.example/2", CH_LIKENESS_PEOPLE },
    { "2024-05-22", "Arne Lundqvist", "Marit Høgseth", "https://b.example/2", CH_LIKENESS_NONE },
    { "2024-06-22", "Arne Lundqvist", "Lin Ruochuan", "https://b.example/2", CH_LIKENESS_NONE },
    { "2024", "Arne Lundqvist", "Lin Ruochuan", "https://b.example/2", CH_LIKENESS_NONE },
    { NULL, "Arne Lundqvist", "Lin Ruochuan", "https://b.example/2", CH_LIKENESS_NONE },
    { "2001-01-01", "Nobody", "Someone", "http://a.example/1/#top", CH_LIKENESS_ADDRESS },
    { "2001-01-01", "Nobody", "Someone", "http://a.example/12", CH_LIKENESS_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(ChMeeting) other = make_meeting (cases[i].date, cases[i].host, cases[i].guest, cases[i].address);

      g_assert_cmpint (ch_likeness_judge (meeting, other), ==, cases[i].likeness);
      g_assert_cmpint (ch_likeness_judge (other, meeting), ==, cases[i].likeness);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/likeness/names", test_names);
  g_test_add_func ("/likeness/judge", test_judge);

  return g_test_run ();
}
