/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pasted paragraph becomes rows of attendees. */

#include "reading.h"

static char *
dup_rows (const char *text)
{
  g_autoptr(GListStore) people = ch_meeting_reader_read_people (reading_get_reader (), text);
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (people)); i++)
    {
      g_autoptr(ChParticipant) person = g_list_model_get_item (G_LIST_MODEL (people), i);
      const char *title = ch_participant_get_title (person);
      const char *body = ch_participant_get_organisation (person);

      g_string_append_printf (rows, "%s | %s | %s\n", ch_participant_get_name (person), title != NULL ? title : "-", body != NULL ? body : "-");
    }
  return g_string_free (rows, FALSE);
}

static void
test_english (void)
{
  g_autofree char *rows = dup_rows ("Present at the meeting were Ada Lexis, Director of Planning, Bo Muster, Deputy Director of Trade and Cy Forma, "
                                    "Counsellor, as well as Di Schema, UNDP Representative to Peru.");

  g_assert_cmpstr (rows, ==,
                   "Ada Lexis | Director of Planning | -\n"
                   "Bo Muster | Deputy Director of Trade | -\n"
                   "Cy Forma | Counsellor | -\n"
                   "Di Schema | Representative to Peru | UNDP\n");
}

static void
test_chinese (void)
{
  g_autofree char *rows = dup_rows ("参加会见的有商务部美大司司长赵明例、副司长钱丽例,中国样例中心主任孙例等。");

  g_assert_cmpstr (rows, ==,
                   "赵明例 | 美大司司长 | 商务部\n"
                   "钱丽例 | 副司长 | 商务部\n"
                   "孙例 | 主任 | 中国样例中心\n");
}

static void
test_nobody (void)
{
  g_autofree char *rows = dup_rows ("The weather was fine.");

  g_assert_cmpstr (rows, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paragraph/english", test_english);
  g_test_add_func ("/paragraph/chinese", test_chinese);
  g_test_add_func ("/paragraph/nobody", test_nobody);

  return g_test_run ();
}
