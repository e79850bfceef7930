/* test-lines.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ch-breaker.h"
#include "ch-hyphens.h"
#include "ch-typesetter.h"
#include "report-fixture.h"

#include <glib/gstdio.h>

/* A dictionary of one word, in the form of libhyphen. */
static const char dictionary[] = "UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\n.co1op\noper1a\n.über1wa\n";

static void
install_dictionary (const char *language)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "hyphen", NULL);
  g_autofree char *path = g_strdup_printf ("%s/hyph_%s.dic", folder, language);
  g_autoptr(GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, dictionary, -1, &error);
  g_assert_no_error (error);
}

/* Returns: (transfer full): @word with a hyphen where it can be parted */
static char *
part (const char *language,
      const char *word)
{
  g_autoptr(ChHyphens) hyphens = ch_hyphens_new ();
  g_autoptr(GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint));
  GString *parted = g_string_new (word);

  ch_hyphens_find (hyphens, language, word, strlen (word), offsets);
  for (guint i = offsets->len; i-- > 0;)
    g_string_insert_c (parted, g_array_index (offsets, guint, i), '-');
  return g_string_free (parted, FALSE);
}

static void
test_hyphens (void)
{
  static const struct
  {
    const char *language;
    const char *word;
    const char *parted;
  } words[] = {
    { "en-GB", "cooperation", "cooper-ation" }, /* "co-" is too short a beginning */
    { "en", "“cooperation,”", "“cooper-ation,”" },
    { "en", "Cooperation", "Cooperation" }, /* as of a name */
    { "en", "COOPERATION", "COOPERATION" },
    { "en", "cooperation/operation", "cooperation/operation" },
    { "en", "ation", "ation" },
    { "de", "Überwachung", "Über-wachung" },
    { "fr", "cooperation", "cooperation" }, /* no dictionary */
    { "en", "", "" },
    { "en", "…", "…" },
  };
  g_autoptr(ChHyphens) hyphens = ch_hyphens_new ();

  install_dictionary ("en");
  install_dictionary ("de");
  g_assert_true (ch_hyphens_know (hyphens, "en-US"));
  g_assert_false (ch_hyphens_know (hyphens, "fr"));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *parted = part (words[i].language, words[i].word);

      g_assert_cmpstr (parted, ==, words[i].parted);
    }
}

/* Breaks a line of words of these widths, with spaces of 10 between them. */
static GArray *
break_words (const double *widths,
             guint         n,
             double        measure,
             ChBreakStyle  style)
{
  g_autoptr(GArray) breaks = g_array_new (FALSE, FALSE, sizeof (ChBreak));
  ChBreak here = { 0 };

  g_array_append_val (breaks, here);
  for (guint i = 0; i < n; i++)
    {
      here.end = here.start + widths[i];
      here.start = here.end + 10;
      here.end_stretch = i * 5;
      here.start_stretch = (i + 1) * 5;
      g_array_append_val (breaks, here);
    }
  return ch_breaker_choose (breaks, measure, style);
}

static void
test_even_edge (void)
{
  /* The fullest first line would leave the second one nearly empty. */
  const double widths[] = { 30, 40, 20, 60, 90 };
  g_autoptr(GArray) chosen = break_words (widths, G_N_ELEMENTS (widths), 110, CH_BREAK_RAGGED);

  g_assert_cmpuint (chosen->len, ==, 3);
  g_assert_cmpuint (g_array_index (chosen, guint, 0), ==, 2);
  g_assert_cmpuint (g_array_index (chosen, guint, 1), ==, 4);
  g_assert_cmpuint (g_array_index (chosen, guint, 2), ==, 5);
}

/* A title's second line is as long as its first. */
static void
test_balanced (void)
{
  const double widths[] = { 20, 20, 20, 20 };
  g_autoptr(GArray) ragged = break_words (widths, G_N_ELEMENTS (widths), 90, CH_BREAK_RAGGED);
  g_autoptr(GArray) balanced = break_words (widths, G_N_ELEMENTS (widths), 90, CH_BREAK_BALANCED);

  g_assert_cmpuint (g_array_index (ragged, guint, 0), ==, 3);
  g_assert_cmpuint (g_array_index (balanced, guint, 0), ==, 2);
}

/* Whatever the widths, no line is longer than the measure, and there are no more lines than are needed. */
static void
test_no_line_too_long (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 200; round++)
    {
      double widths[60];
      g_autoptr(GArray) chosen = NULL;
      double x = -10;
      guint n_greedy = 1, from = 0;

      for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        {
          widths[i] = g_rand_double_range (rand, 1, 100);
          if (x + 10 + widths[i] > 100)
            {
              n_greedy++;
              x = -10;
            }
          x += 10 + widths[i];
        }

      chosen = break_words (widths, G_N_ELEMENTS (widths), 100, CH_BREAK_RAGGED);
      g_assert_cmpuint (chosen->len, ==, n_greedy);
      for (guint i = 0; i < chosen->len; i++)
        {
          guint end = g_array_index (chosen, guint, i);
          double width = -10;

          for (; from < end; from++)
            width += 10 + widths[from];
          g_assert_cmpfloat (width, <=, 100.01);
        }
      g_assert_cmpuint (from, ==, G_N_ELEMENTS (widths));
    }
}

/* A word that is longer than the measure stands on a line of its own, and nothing is lost. */
static void
test_hopeless (void)
{
  const double widths[] = { 30, 300, 30 };
  g_autoptr(GArray) plain = break_words (widths, G_N_ELEMENTS (widths), 100, CH_BREAK_RAGGED);
  g_autoptr(GArray) justified = break_words (widths, G_N_ELEMENTS (widths), 100, CH_BREAK_JUSTIFIED);

  g_assert_cmpuint (plain->len, ==, 3);
  g_assert_cmpuint (justified->len, ==, 3);
}

/* Returns: (transfer full): the lines of @text, each ended by "|" */
static char *
set_text (const char *text,
          const char *language,
          double      width,
          gboolean    justified,
          guint       max_lines)
{
  g_autoptr(ChTypesetter) typesetter = ch_typesetter_new (1);
  g_autoptr(ChLines) lines = NULL;
  GString *marked = g_string_new (NULL);

  ch_typesetter_set_justified (typesetter, justified);
  lines = ch_typesetter_lay_out_some (typesetter, CH_STYLE_BODY, text, language, width, max_lines);
  g_assert_cmpfloat_with_epsilon (ch_lines_get_top (lines, ch_lines_get_count (lines)), ch_lines_get_height (lines), 0.01);
  if (width >= 0)
    g_assert_cmpfloat (ch_lines_get_width (lines), <=, width + 0.05);
  for (guint i = 0; i < ch_lines_get_count (lines); i++)
    {
      g_autofree char *line = ch_lines_dup_some (lines, i, 1);

      g_string_append_printf (marked, "%s|", line);
    }
  return g_string_free (marked, FALSE);
}

/* All of a text stands on its lines, in any script and at any width; none is longer than the measure. */
static void
test_nothing_lost (void)
{
  static const char *const texts[][2] = {
    { "en", "The two sides discussed river basin management, and agreed to meet again in the autumn." },
    { "zh", "双方就流域治理、洪水预警和青年科研人员交流深入交换了意见，并商定秋季再次会晤。" },
    { "ar", "بحث الجانبان إدارة أحواض الأنهار والإنذار المبكر بالفيضانات واتفقا على اللقاء في الخريف." },
    { "en", "Minister 林若川 met مدير المعهد, see https://example.org/a/very/long/address/that/no/line/holds.html?x=1" },
    { "de", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" },
    { "th", "ทั้งสองฝ่ายได้หารือเกี่ยวกับการบริหารจัดการลุ่มน้ำและการเตือนภัยน้ำท่วม" },
    { "en", "A\n\nB\n" },
    { "en", "   spaces   at   both   ends   " },
    { "en", "" },
    { "en", " " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double width = 24; width < 500; width *= 1.7)
      for (guint justified = 0; justified < 2; justified++)
        {
          g_autofree char *marked = set_text (texts[i][1], texts[i][0], width, justified == 1, 0);
          g_autofree char *whole = g_strdup (texts[i][1]);

          for (char *at = marked; *at != '\0'; at++)
            if (*at == '|')
              *at = ' ';
          fixture_remove_spaces (marked);
          fixture_remove_spaces (whole);
          g_assert_cmpstr (marked, ==, whole);
        }
}

static void
test_shortened (void)
{
  g_autofree char *all = set_text ("One line of words", "en", -1, FALSE, 1);
  g_autofree char *some = set_text ("One line of words that is too long for this measure", "en", 80, FALSE, 2);
  g_autofree char *paragraphs = set_text ("One\nTwo\nThree", "en", 80, FALSE, 2);
  g_autofree char *word = set_text ("Donaudampfschifffahrtsgesellschaft", "en", 50, FALSE, 1);

  g_assert_cmpstr (all, ==, "One line of words|");
  g_assert_cmpuint (fixture_count (some, "|"), ==, 2);
  g_assert_cmpstr (paragraphs, ==, "One|Two|");
  g_assert_cmpuint (fixture_count (word, "|"), ==, 1);
}

/* A letter has as many marks as any writing puts on one; a heap of them is cut down before it is shaped. */
static void
test_marks (void)
{
  static const guint n_marks[][2] = { { 1, 1 }, { 32, 32 }, { 33, 32 }, { 50000, 32 } }; /* given, and set */

  for (guint i = 0; i < G_N_ELEMENTS (n_marks); i++)
    {
      g_autoptr(GString) text = g_string_new ("e");
      g_autofree char *set = NULL;

      for (guint j = 0; j < n_marks[i][0]; j++)
        g_string_append (text, "\u0301");
      g_string_append (text, "te\u0301");
      set = set_text (text->str, "fr", 200, FALSE, 0);
      g_assert_cmpuint (fixture_count (set, "\u0301"), ==, n_marks[i][1] + 1);
      g_assert_true (g_str_has_suffix (set, "\u0301te\u0301|"));
    }
}

/* Marks for parting a word are used, and are never part of what can be copied. */
static void
test_pdf_text (void)
{
  const ChProductSetup setup = { .paper = ch_paper_a4, .scale = 1, .justified = TRUE };
  g_autoptr(ChMeeting) meeting = fixture_new_english ();
  g_autoptr(GPtrArray) meetings = g_ptr_array_new ();
  g_autoptr(ChPages) pages = NULL;
  g_autoptr(GString) body = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  guint n_parted = 0;

  install_dictionary ("en");
  for (guint i = 0; i < 60; i++)
    g_string_append_printf (body, "%.*s cooperation the wa\u00adter\u00adways of ", (int) (i % 7), "abcdefg");
  g_object_set (meeting, "text", body->str, NULL);
  g_ptr_array_add (meetings, meeting);
  pages = ch_product_lay_out (ch_product_find ("summary"), meetings, &setup, NULL, &error);
  g_assert_no_error (error);
  text = fixture_dup_pdf_text (pages, "-layout");
  if (text == NULL)
    return;

  g_assert_null (strstr (text, "\u00ad"));
  g_assert_nonnull (strstr (text, " waterways "));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_suffix (lines[i], "-"))
      {
        static const char *const beginnings[] = { " cooper-", " wa-", " water-", NULL };
        gboolean known = FALSE;

        for (guint j = 0; beginnings[j] != NULL; j++)
          known |= g_str_has_suffix (lines[i], beginnings[j]);
        /* Others may be parted where a dictionary is installed for the words of the fixture. */
        n_parted += known;
      }
  g_assert_cmpuint (n_parted, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  /* Dictionaries of the computer would part words as they like. */
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/lines/hyphens", test_hyphens);
  g_test_add_func ("/lines/even-edge", test_even_edge);
  g_test_add_func ("/lines/balanced", test_balanced);
  g_test_add_func ("/lines/no-line-too-long", test_no_line_too_long);
  g_test_add_func ("/lines/hopeless", test_hopeless);
  g_test_add_func ("/lines/nothing-lost", test_nothing_lost);
  g_test_add_func ("/lines/shortened", test_shortened);
  g_test_add_func ("/lines/marks", test_marks);
  g_test_add_func ("/lines/pdf-text", test_pdf_text);

  return g_test_run ();
}
