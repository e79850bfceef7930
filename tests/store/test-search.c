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
  g_autoptr(ChSearchQuery) query = ch_search_query_new (typed, expand, NULL);

  g_assert_cmpstr (query->match, ==, expected);
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
  assert_query ("signed:y", "(\"=signedyes\")");
  assert_query ("photo:uncredited", "(\"=photouncredited\")");
  assert_query ("status:to", "(\"=statusto=review\")");
  assert_query ("status:nonsense", "(\"=\")");
  assert_query ("country：KE", "(\"=countryke\")");
  assert_query ("\"Kenya\"", "(\"kenya\" OR \"=countryke\")");
  assert_query ("会", "(\"会\" *)");
  assert_query ("“会”", "(\"会\" *)");
  assert_query ("会见", "(\"会见\")");
  assert_query ("会见李", "(\"会见 见李\")");
  assert_query ("会见a", "(\"会见 见 a\" *)");
  assert_query ("a会", "(\"a 会\" *)");
  assert_query ("a会见", "(\"a 会见\")");
  assert_query ("O'B", "(\"ob\" *)");
  assert_query ("Zhi-g", "(\"zhi g\" * OR \"zhig\")");
}

/* What comes by mistake is bounded: words, the length of a phrase, and whatever stands there twice. */
static void
test_bounds (void)
{
  g_autoptr(GString) typed = g_string_new ("A a \"a\" \"A\" ");

  assert_query (typed->str, "(\"a\" *) AND (\"a\")");
  g_assert_false (ch_search_query_is_cut (typed->str));
  for (guint i = 0; i < 2 * CH_SEARCH_MOST_TERMS; i++)
    g_string_append_printf (typed, "%u ", i % CH_SEARCH_MOST_TERMS);
  {
    g_autoptr(ChSearchQuery) query = ch_search_query_new (typed->str, expand, NULL);
    g_auto(GStrv) conditions = g_strsplit (query->match, " AND ", -1);

    g_assert_cmpuint (g_strv_length (conditions), ==, CH_SEARCH_MOST_TERMS);
    g_assert_true (ch_search_query_is_cut (typed->str));
  }

  g_string_assign (typed, "");
  for (guint i = 0; i < 10 * CH_SEARCH_MOST_BYTES; i++)
    g_string_append (typed, i % 5 == 0 ? "-" : "会");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(ChSearchQuery) query = ch_search_query_new (typed->str, expand, NULL);

      g_assert_cmpuint (strlen (query->match), <, 16 * CH_SEARCH_MOST_WORDS);
      g_assert_true (ch_search_query_is_cut (typed->str));
      g_string_prepend (typed, "\"");
    }
}

static void
assert_years (const char *typed,
              int         first,
              int         last,
              const char *match)
{
  g_autoptr(ChSearchQuery) query = ch_search_query_new (typed, expand, NULL);

  g_assert_cmpint (query->first_year, ==, first);
  g_assert_cmpint (query->last_year, ==, last);
  g_assert_cmpstr (query->match, ==, match);
}

static void
test_years (void)
{
  assert_years ("a", CH_SEARCH_NO_YEAR, CH_SEARCH_LAST_YEAR, "(\"a\" *)");
  assert_years ("year:", CH_SEARCH_NO_YEAR, CH_SEARCH_LAST_YEAR, NULL);
  assert_years ("year:2018", 2018, 2018, NULL);
  assert_years ("year:201", 2010, 2019, NULL);
  assert_years ("year:2", 2000, 2999, NULL);
  assert_years ("year:0", 1, 999, NULL);
  assert_years ("year:1990-1992", 1990, 1992, NULL);
  assert_years ("year:19 year:1985-2020", 1985, 1999, NULL);
  assert_years ("year:1990-1991 a", 1990, 1991, "(\"a\" *) AND (\"=year1990\" OR \"=year1991\")");
  assert_years ("a year:19", 1900, 1999, "(\"a\" *)");
  /* No year at all. */
  assert_years ("year:1992-1990", 1992, 1990, NULL);
  assert_years ("year:soon", 1, 0, NULL);
  assert_years ("year:20188", 1, 0, NULL);
}

static void
test_words (void)
{
  g_autoptr(GString) words = g_string_new (NULL);

  ch_search_words_append (words, NULL);
  ch_search_words_append (words, "—");
  g_assert_cmpstr (words->str, ==, "");
  ch_search_words_append (words, "Côte d’Ivoire, U.N., Zhi-gang: 会见Li");
  g_assert_cmpstr (words->str, ==, "cote divoire u n zhi gang 会见 见 li d ivoire un zhigang ");
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
  g_free (add_meeting (fixture->log, "总干事李“勇”\n先生 Li 总", "2018-07-05"));
  g_free (add_meeting (fixture->log, "Ứng cử viên gặp Erdoğan", "2018-07-04"));

  assert_found (fixture, "会见", 1);
  assert_found (fixture, "会", 1);
  assert_found (fixture, "见会", 0);
  assert_found (fixture, "联合国工业发展组织", 1);
  assert_found (fixture, "部长 总干事", 1);
  assert_found (fixture, "总干事", 2);
  assert_found (fixture, "事", 2);
  /* Over what parts the characters, to the end and from the beginning. */
  assert_found (fixture, "李勇先生", 1);
  assert_found (fixture, "李勇", 1);
  assert_found (fixture, "生 li", 1);
  assert_found (fixture, "“生li总”", 1);
  assert_found (fixture, "生李", 0);
  assert_found (fixture, "勇生", 0);
  assert_found (fixture, "title:李勇", 1);
  assert_found (fixture, "person:李勇", 0);
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

static void
assert_best (LogFixture *fixture,
             const char *words,
             const char *expected)
{
  g_autoptr(GArray) ids = find_ordered (fixture->log, words, CH_LOG_ORDER_BEST, 100);
  g_autoptr(GPtrArray) rows = load_rows (fixture->log, (const gint64 *) ids->data, ids->len);
  g_autoptr(GString) titles = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? "," : "", ch_meeting_row_get_title (rows->pdata[i]));
  g_assert_cmpstr (titles->str, ==, expected);
}

/* The best first: in the title before the text, the rare word before the common one, words side by side before
 * words far apart, short before long; and what is alike by date. */
static void
test_best (LogFixture    *fixture,
           gconstpointer  data)
{
  static const struct
  {
    const char *title;
    const char *text;
    const char *date;
  } meetings[] = {
    { "a", "the lantern was lit and a word said of tides and of nets and of ropes", "2010" },
    { "b lantern", "nothing", "2001" },
    { "c", "harbour master", "2002" },
    { "d", "harbour and then, after a long while, the master", "2009" },
    { "e", "walrus common", "2003" },
    { "f", "walrus walrus walrus common", "2003-02" },
    { "g", "common", "2008" },
    { "h", "buoy", "2004" },
    { "i", "buoy", "2005" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (meetings); i++)
    {
      g_autoptr(ChMeeting) meeting = ch_meeting_new ();
      g_autoptr(ChMeeting) saved = NULL;

      g_object_set (meeting, "title", meetings[i].title, "text", meetings[i].text, "date", meetings[i].date, NULL);
      saved = save (fixture->log, meeting, NULL);
      g_assert_nonnull (saved);
    }
  assert_best (fixture, "lantern", "b lantern,a");
  assert_best (fixture, "harbour master", "c,d");
  assert_best (fixture, "walrus", "f,e");
  assert_best (fixture, "walrus common", "f,e");
  assert_best (fixture, "buoy", "i,h");
  assert_best (fixture, "year:2004-2005", "i,h");
  assert_best (fixture, "buoy year:2004", "h");
  assert_best (fixture, "xyzzy", "");
  assert_best (fixture, NULL, "a,d,g,i,h,f,e,c,b lantern");
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
  g_test_add_func ("/search/bounds", test_bounds);
  g_test_add_func ("/search/years", test_years);
  g_test_add_func ("/search/words", test_words);
#define ADD(path, function) \
  g_test_add ("/search/" path, LogFixture, NULL, log_fixture_set_up, function, log_fixture_tear_down)
  ADD ("everything", test_everything);
  ADD ("scripts", test_scripts);
  ADD ("fields", test_fields);
  ADD ("forgotten", test_forgotten);
  ADD ("many-words", test_many_words);
  ADD ("best", test_best);
#undef ADD

  return g_test_run ();
}
