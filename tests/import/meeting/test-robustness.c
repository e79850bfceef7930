/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Texts that nobody wrote: the reader comes back from each of them, in a time that grows with the
 * length and no faster, and what it gives has its evidence.
 */

#include "reading.h"

/* Far above what a machine of today needs, and far below what trying all ways would take. */
#ifdef __SANITIZE_ADDRESS__
#define SECONDS_FOR_A_MEGABYTE 200
#else
#define SECONDS_FOR_A_MEGABYTE 20
#endif

static void
read_anything (const char *text)
{
  g_autoptr(ChMeeting) meeting = reading_read ("Ministry of Samples of Peru", "2020-02-02", text);

  reading_assert_evidence (meeting);
}

static char *
repeat (const char *part,
        guint       n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, part);
  return g_string_free (text, FALSE);
}

static void
test_empty (void)
{
  read_anything ("");
  read_anything (" \n\n ");
  read_anything ("'s");
  read_anything ("’");
}

static void
test_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20180702);

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr(GString) bytes = g_string_new (NULL);
      g_autofree char *text = NULL;

      for (guint i = 0; i < 3000; i++)
        g_string_append_c (bytes, g_rand_int_range (rand, 1, 256));
      text = g_utf8_make_valid (bytes->str, bytes->len);
      read_anything (text);
    }
}

/* Words that rules wait for, in an order that makes no sense. */
static void
test_shuffled (void)
{
  static const char *const parts[] = {
    "Minister ", "of ", "the ", "Ministry ", "and ", ", ", "Ada ", "Lexis ", "met ", "with ", "signed ", "Memorandum of Understanding ",
    "(", ")", "- ", "'s ", "UNIDO ", "Chinese ", "July ", "2 ", "2018 ", ". ", "\n", "部长", "张", "会见", "、", "《", "》", "7月", "«", "“", "”", "Photo by ", "/",
  };
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr(GString) text = g_string_new (NULL);

      for (guint i = 0; i < 600; i++)
        g_string_append (text, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);
      read_anything (text->str);
    }
}

static void
test_long_sentences (void)
{
  static const char *const parts[] = {
    "Minister ", "Deputy Director of Trade and ", "Ada Lexis, ", "Ministry of Science and Technology of ", "the ", "A-", "and ", "( ", "((((", "“",
    "部长", "科技部", "和", "张", "Memorandum of Understanding on ", "министр иностранных дел и ", "وزير ", "le ministre de la ", "Sept. ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *text = repeat (parts[i], 10000);

      read_anything (text);
    }
}

static void
test_megabyte (void)
{
  g_autofree char *text = repeat ("On July 2, 2018, Minister Ada Lexis of the Ministry of Samples met with a delegation led by Director Bo Muster of "
                                  "the Institute of Patterns. Present were Cy Forma, Director of Shapes, and Di Schema, Deputy Director of Plans.\n",
                                  4500);
  const gint64 start = g_get_monotonic_time ();
  g_autoptr(ChMeeting) meeting = reading_read (NULL, NULL, text);

  g_assert_cmpint (g_get_monotonic_time () - start, <, SECONDS_FOR_A_MEGABYTE * G_USEC_PER_SEC);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_participants (meeting))), ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/robustness/empty", test_empty);
  g_test_add_func ("/robustness/random", test_random);
  g_test_add_func ("/robustness/shuffled", test_shuffled);
  g_test_add_func ("/robustness/long-sentences", test_long_sentences);
  g_test_add_func ("/robustness/megabyte", test_megabyte);

  return g_test_run ();
}
