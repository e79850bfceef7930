/* test-person-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ch-person-reader.h"

static ChPersonReader *
make_reader (const char *language)
{
  const char *const dirs[] = { g_getenv ("CH_TEST_LEXICON"), NULL };
  g_autoptr(GError) error = NULL;
  ChPersonReader *reader = ch_person_reader_new (dirs, language, &error);

  g_assert_no_error (error);
  return reader;
}

static void
assert_people (ChPersonReader *reader,
               const char     *words,
               const char     *expected)
{
  g_autoptr(GPtrArray) people = ch_person_reader_read (reader, words);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      ChPersonRead *person = people->pdata[i];

      g_string_append_printf (text, "%s%s:%s:%s", i > 0 ? "|" : "", person->title != NULL ? person->title : "", person->name,
                              person->organisation != NULL ? person->organisation : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_english (void)
{
  g_autoptr(ChPersonReader) reader = make_reader ("en");

  assert_people (reader, "Jane Doe", ":Jane Doe:");
  assert_people (reader, "Dr. Jane Doe", ":Jane Doe:");
  assert_people (reader, "Minister of Health Jane Doe", "Minister of Health:Jane Doe:");
  assert_people (reader, "Jane Doe, Director, Harbour Board; John Roe", "Director:Jane Doe:Harbour Board|:John Roe:");
  assert_people (reader, "Minister Ann Poe and Ambassador Jane Doe", "Minister:Ann Poe:|Ambassador:Jane Doe:");
  assert_people (reader, "Minister Ann Poe and Jane Doe", "Minister:Ann Poe:|:Jane Doe:");
  assert_people (reader, "President Jane Doe and Prime Minister John Roe", "President:Jane Doe:|Prime Minister:John Roe:");
}

/* Half of it is nothing. */
static void
test_not_understood (void)
{
  g_autoptr(ChPersonReader) reader = make_reader ("en");

  assert_people (reader, "Minister Jane Doe who was late", "");
  assert_people (reader, "17", "");
  assert_people (reader, "", "");
  assert_people (reader, ";", "");
}

static void
test_chinese (void)
{
  g_autoptr(ChPersonReader) reader = make_reader ("zh-Hans");

  assert_people (reader, "外交部长张伟", "外交部长:张伟:");
}

/* No lexicon, and no path, is what a language may be. */
static void
test_other_languages (void)
{
  static const char *const languages[] = { NULL, "", "tlh", "../en", "EN" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr(ChPersonReader) reader = make_reader (languages[i]);

      assert_people (reader, "Ambassador Jane Doe", "Ambassador:Jane Doe:");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person-reader/english", test_english);
  g_test_add_func ("/person-reader/not-understood", test_not_understood);
  g_test_add_func ("/person-reader/chinese", test_chinese);
  g_test_add_func ("/person-reader/other-languages", test_other_languages);

  return g_test_run ();
}
