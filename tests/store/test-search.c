/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-search-query.h"
#include "ch-search-words.h"
#include "log-fixture.h"

#include <locale.h>
#include <string.h>

/* The words of an index, for the tests of the expression alone: "many" stands for what the index knows
 * by itself. */
static GStrv
expand (const char *beginning,
        gpointer    user_data)
{
  const char *const two[] = { "minister", "ministry", NULL };
  const char *const none[] = { NULL };

  if (strcmp (beginning, "many") == 0)
    return NULL;
  if (strcmp (beginning, "inte") == 0)
    return g_strsplit ("inte inter*", " ", -1);
  return g_strdupv ((char **) (g_str_has_prefix ("minist", beginning) ? two : none));
}

static void
assert_query (const char *typed,
              const char *expected)
{
  g_autofree char *query = ch_search_query_new (typed, expand, NULL);

  g_assert_cmpstr (query, ==, expected);
}

static void
test_query (void)
{
  assert_query (NULL, NULL);
  assert_query ("", NULL);
  assert_query (" ,;!\" ", NULL);
  assert_query ("UN", "(\"un\" *)");
  assert_query ("minis", "(\"minister\" OR \"ministry\")");
  assert_query ("many", "(\"many\" *)");
  assert_query ("inte", "(\"inte\" OR \"inter\" *)");
  assert_query ("a-inte", "(\"a inte\" OR \"a inter\" * OR \"ainte\")");
  assert_query ("zzzz", "(\"zzzz\")");
  assert_query ("a b", "(\"a\" *) AND (\"b\" *)");
  assert_query ("“Li Yong”", "(\"li yong\")");
  assert_query ("\"Li Yo", "(\"li yo\" *)");
  assert_query ("person:li", "(people : (\"li\" *))");
  assert_query ("PERSON:\"Li Yong\" un", "(people : (\"li yong\")) AND (\"un\" *)");
  assert_query ("person:", NULL);
  assert_query ("nothing:x", "(\"nothing x\" *)");
  assert_query ("country:KE", "(\"=countryke\")");
  assert_query ("country:Keny", "(\"=countryke\")");
  assert_query ("year:2018", "(\"=year2018\")");
  assert_query ("year:1990-1992", "(\"=year1990\" OR \"=year1991\" OR \"=year1992\")");
  assert_query ("signed:y", "(\"=signedyes\")");
  assert_query ("photo:uncredited", "(\"=photouncredited\")");
  assert_query ("status:to", "(\"=statusto=review\")");
  assert_query ("status:nonsense", "(\"=\")");
  assert_query ("country：KE", "(\"=countryke\")");
  assert_query ("\"Kenya\"", "(\"kenya\" OR \"=countryke\")");
  assert_query ("会见", "(\"会 见\")");
  assert_query ("会见a", "(\"会 见 a\" *)");
  assert_query ("O'B", "(\"ob\" *)");
  assert_query ("Zhi-g", "(\"zhi g\" * OR \"zhig\")");
}

static void
test_words (void)
{
  g_autoptr(GString) words = g_string_new (NULL);

  ch_search_words_append (words, NULL);
  ch_search_words_append (words, "—");
  g_assert_cmpstr (words->str, ==, "");
  ch_search_words_append (words, "Côte d’Ivoire, U.N., Zhi-gang: 会见Li");
  g_assert_cmpstr (words->str, ==, "cote divoire u n zhi gang 会 见 li d ivoire un zhigang ");
}

static void
assert_found (LogFixture *fixture,
              const char *words,
              guint       n)
{
  g_autoptr(GArray) ids = find (fixture->log, words);

  g_test_message ("%s", words);
  g_assert_cmpuint (ids->len, ==, n);
}

static void
test_everything (LogFixture   *fixture,
                 gconstpointer data)
{
  g_autoptr(ChMeeting) meeting = make_full_meeting ("Côte d’Ivoire and the UN meet O’Brien", "2019-05-07");
  g_autoptr(ChMeeting) saved = NULL;
  const char *const found[] = {
    /* each field */
    "cote", "ortolan", "Minister of Tides", "lantern institute", "selda", "customs house", "quays", "IO/7", "quill",
    "agreement on lanterns", "fisheries", "harbour board", "at length", "discussed",
    /* accents, case, punctuation, beginnings */
    "CÔTE", "c", "co", "cot", "cote", "d'Ivoire", "divoire", "ivoire", "ivo", "O'Brien", "OBrien", "o’brien", "Brien", "UN", "u",
    "u.n.", "ortol", "Örtolan",
    /* any order, phrases */
    "wexel ortolan cote", "\"minister of tides\"", "“Anselm Ortolan”", "tides minister",
  };
  const char *const missed[] = {
    "cotex", "rtolan", "\"tides of minister\"", "\"ortolan anselm\"", "ortolan nobody", "UNO", "=year2019", "year2019", "\"minister of tide\"",
  };

  saved = save (fixture->log, meeting, NULL);
  g_assert_nonnull (saved);
  g_free (add_meeting (fixture->log, "Something else", "2020"));
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    assert_found (fixture, found[i], 1);
  for (guint i = 0; i < G_N_ELEMENTS (missed); i++)
    assert_found (fixture, missed[i], 0);
  assert_found (fixture, "", 2);
  assert_found (fixture, "?!", 2);
}

static void
test_scripts (LogFixture   *fixture,
              gconstpointer data)
{
  g_free (add_meeting (fixture->log, "科技部部长会见联合国工业发展组织总干事", "2018-07-02"));
  g_free (add_meeting (fixture->log, "О встрече министра с Сергеем Лавровым", "2018-07-03"));
  g_free (add_meeting (fixture->log, "Ứng cử viên gặp Erdoğan", "2018-07-04"));

  assert_found (fixture, "会见", 1);
  assert_found (fixture, "会", 1);
  assert_found (fixture, "见会", 0);
  assert_found (fixture, "联合国工业发展组织", 1);
  assert_found (fixture, "部长 总干事", 1);
  assert_found (fixture, "лавров", 1);
  assert_found (fixture, "ЛАВРОВ встреч", 1);
  assert_found (fixture, "erdogan", 1);
  assert_found (fixture, "ung cu", 1);
}

static void
test_fields (LogFixture   *fixture,
             gconstpointer data)
{
  g_autoptr(ChMeeting) meeting = make_full_meeting ("Talks on tides", "2019-05-07");
  g_autoptr(ChMeeting) saved = NULL;
  const char *const found[] = {
    "country:KE", "country:ke", "country:kenya", "country:ken", "kenya", "year:2019", "year:20", "year:2010-2020",
    "person:\"Anselm Ortolan\"", "person:wexel", "person:director", "body:lantern", "place:selda", "document:agreement",
    "credit:quill", "title:tides", "text:tides", "signed:yes", "photo:credited", "photo:yes", "kind:meeting", "kind:meet",
    "status:confirmed", "country:KE year:2019 person:\"Anselm Ortolan\" signed:yes tides", "country:", "year: tides",
  };
  const char *const missed[] = {
    "country:FR", "france", "year:2018", "year:2020-2030", "person:quill", "title:ortolan", "signed:no", "photo:no",
    "photo:uncredited", "kind:visit", "status:to review", "person:\"Ortolan Anselm\"", "place:wexel",
  };

  saved = save (fixture->log, meeting, NULL);
  g_assert_nonnull (saved);
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    assert_found (fixture, found[i], 1);
  for (guint i = 0; i < G_N_ELEMENTS (missed); i++)
    assert_found (fixture, missed[i], 0);
}

/* Nothing of an old version is found, however often it changed. */
static void
test_forgotten (LogFixture   *fixture,
                gconstpointer data)
{
  g_autofree char *uid = add_meeting (fixture->log, "version0 walrus", "2018");

  for (int i = 1; i < 12; i++)
    {
      g_autoptr(ChMeeting) meeting = load (fixture->log, uid, NULL);
      g_autoptr(ChMeeting) saved = NULL;
      g_autofree char *title = g_strdup_printf ("version%d walrus", i);
      g_autofree char *date = g_strdup_printf ("%d", 2018 - i % 3);
      g_autofree char *last = g_strdup_printf ("version%d", i - 1);

      g_object_set (meeting, "title", title, "date", date, NULL);
      saved = save (fixture->log, meeting, NULL);
      assert_found (fixture, last, 0);
      assert_found (fixture, title, 1);
      assert_found (fixture, "walrus", 1);
    }
  g_assert_true (delete_meeting (fixture->log, uid, NULL));
  assert_found (fixture, "walrus", 0);
  assert_found (fixture, "version", 0);
}

/* A beginning with more words than are named one by one. */
static void
test_many_words (LogFixture   *fixture,
                 gconstpointer data)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(ChMeeting) saved = NULL;

  for (int i = 0; i < 1500; i++)
    g_string_append_printf (text, "inter%d ", i);
  g_object_set (meeting, "title", "Talks", "text", text->str, NULL);
  saved = save (fixture->log, meeting, NULL);
  assert_found (fixture, "inter", 1);
  assert_found (fixture, "inter69", 1);
  assert_found (fixture, "inte", 1);
  assert_found (fixture, "inter1", 1);
  assert_found (fixture, "inter149", 1);
  assert_found (fixture, "inter7000", 0);
  assert_found (fixture, "talks inte", 1);
  assert_found (fixture, "\"talks\" inter15000", 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/query", test_query);
  g_test_add_func ("/search/words", test_words);
#define ADD(path, function) \
  g_test_add ("/search/" path, LogFixture, NULL, log_fixture_set_up, function, log_fixture_tear_down)
  ADD ("everything", test_everything);
  ADD ("scripts", test_scripts);
  ADD ("fields", test_fields);
  ADD ("forgotten", test_forgotten);
  ADD ("many-words", test_many_words);
#undef ADD

  return g_test_run ();
}
