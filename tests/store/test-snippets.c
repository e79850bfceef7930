/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-article.h"
#include "ch-search-tokens.h"
#include "ch-text.h"
#include "log-fixture.h"

#include <locale.h>
#include <string.h>

/* The text with its marks in brackets. */
static char *
dup_marked (const char   *text,
            const ChMark *marks,
            guint         n_marks)
{
  g_autoptr(GString) out = g_string_new (NULL);
  guint position = 0;

  for (guint i = 0; i < n_marks; i++)
    {
      g_autofree char *before = g_utf8_substring (text, position, marks[i].start);
      g_autofree char *marked = g_utf8_substring (text, marks[i].start, marks[i].end);

      g_string_append_printf (out, "%s[%s]", before, marked);
      position = marks[i].end;
    }
  g_string_append (out, g_utf8_offset_to_pointer (text, position));
  return g_strdup (out->str);
}

static void
assert_marks (const char *words,
              const char *field,
              const char *text,
              const char *expected)
{
  g_autoptr(ChSearchMarks) marks = ch_search_marks_new (words);
  g_autoptr(GArray) found = ch_search_marks_find (marks, field, text, NULL);
  g_autofree char *marked = dup_marked (text, (const ChMark *) found->data, found->len);

  g_assert_cmpstr (marked, ==, expected);
}

static void
test_marks (void)
{
  assert_marks (NULL, NULL, "Talks", "Talks");
  assert_marks ("tal", NULL, "Talks on tall ships", "[Talks] on [tall] ships");
  assert_marks ("COTE d'ivoire", NULL, "In Côte d’Ivoire: cotes", "In [Côte] [d’Ivoire]: [cotes]");
  assert_marks ("ivoire", NULL, "In Côte d’Ivoire", "In Côte d’[Ivoire]");
  assert_marks ("\"on tides\"", NULL, "Talks on tides, on nets", "Talks [on tides], on nets");
  assert_marks ("\"on tide\"", NULL, "Talks on tides", "Talks on tides");
  assert_marks ("on tide", NULL, "Talks on tides", "Talks [on] [tides]");
  assert_marks ("zhigang", NULL, "Mr Wan Zhi-gang", "Mr Wan [Zhi-gang]");
  assert_marks ("zhi-gang", NULL, "Mr Wan Zhigang, Zhi-gang", "Mr Wan [Zhigang], [Zhi-gang]");
  assert_marks ("UN", NULL, "The U.N. and the UN", "The [U.N]. and the [UN]");
  assert_marks ("会见", NULL, "部长会见大使。会 见。见会", "部长[会见]大使。[会 见]。见会");
  assert_marks ("会", NULL, "部长会见大使", "部长[会]见大使");
  assert_marks ("ß", NULL, "Straße, Strasse, ss", "Straße, Strasse, [ss]");
  assert_marks ("strasse", NULL, "Die Straße", "Die [Straße]");
  assert_marks ("erdogan", NULL, "gặp Erdoğan", "gặp [Erdoğan]");
  assert_marks ("person:li", "person", "Li Liang", "[Li] [Liang]");
  assert_marks ("person:li", "text", "Li Liang", "Li Liang");
  assert_marks ("country:KE year:2018", NULL, "KE 2018 yes", "KE 2018 yes");
  assert_marks ("a ab", NULL, "abc", "[abc]");
}

/* What is marked is folded as what is indexed. */
static void
test_folding (void)
{
  const char *const texts[] = {
    "Côte d’Ivoire, U.N., Zhi-gang: 会见Li", "Ứng cử viên gặp Erdoğan", "О встрече министра с Сергеем Лавровым", "Straße ﬁn Ⅻ ½ ㎏ ＡＢＣ",
    "ʼAlī al-Ḥusaynī", "", " . ", "İstanbul ΣΑΣ", "café", "김정은 ハンカチ", "1,5 a_b e\xcc\x81",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(ChSearchTokens) tokens = ch_search_tokens_new (texts[i], CH_SEARCH_READING_PLAIN);
      g_autofree char *folded = ch_text_fold (texts[i]);
      g_autoptr(GString) joined = g_string_new (NULL);

      for (guint j = 0; j < tokens->tokens->len; j++)
        g_string_append (joined, ch_search_tokens_get_word (tokens, j));
      {
        g_auto(GStrv) words = g_strsplit (folded, " ", -1);
        g_autofree char *expected = g_strjoinv ("", words);

        g_assert_cmpstr (joined->str, ==, expected);
      }
    }
}

/* The one meeting that has WORDS shows EXPECTED, found in FIELD. */
static void
assert_snippet (LogFixture *fixture,
                const char *words,
                const char *field,
                const char *expected)
{
  g_autoptr(GArray) ids = find (fixture->log, words);
  g_autoptr(GPtrArray) rows = load_matches (fixture->log, ids, words);
  g_autofree char *marked = NULL;
  ChSnippet *snippet;
  guint n_marks;
  const ChMark *marks;

  g_test_message ("%s", words);
  g_assert_cmpuint (rows->len, ==, 1);
  snippet = ch_meeting_row_get_snippet (rows->pdata[0]);
  if (expected == NULL)
    {
      g_assert_null (snippet);
      return;
    }

  g_assert_nonnull (snippet);
  marks = ch_snippet_get_marks (snippet, &n_marks);
  marked = dup_marked (ch_snippet_get_text (snippet), marks, n_marks);
  g_assert_cmpstr (marked, ==, expected);
  g_assert_cmpstr (ch_snippet_get_field (snippet), ==, field);
}

static void
test_snippets (LogFixture    *fixture,
               gconstpointer  data)
{
  g_autoptr(ChMeeting) meeting = make_full_meeting ("Talks on tides", "2019-05-07");
  g_autoptr(ChMeeting) saved = NULL;

  g_object_set (meeting, "text",
                "At the beginning nothing was said of boats, nets or ropes, for the delegations had met before.\n\n"
                "In the afternoon the lighthouse\tkeepers of both sides compared their lamps, and the heralds "
                "promised that oil would be sent to every island that asked for it before the first of the winter gales.",
                NULL);
  saved = save (fixture->log, meeting, NULL);
  g_free (add_meeting (fixture->log, "Something else", "2020"));

  assert_snippet (fixture, "lighthouse", "text",
                  "…In the afternoon the [lighthouse] keepers of both sides compared their lamps, and the heralds "
                  "promised that oil…");
  assert_snippet (fixture, "boats", "text",
                  "…nothing was said of [boats], nets or ropes, for the delegations had met before. In the afternoon "
                  "the lighthouse…");
  /* The passage with most of the words. */
  assert_snippet (fixture, "oil before winter", "text",
                  "…heralds promised that [oil] would be sent to every island that asked for it [before] the first of the "
                  "[winter] gales.");
  assert_snippet (fixture, "ortolan", "person", "Anselm [Ortolan]");
  assert_snippet (fixture, "credit:quill", "credit", "Photo by T. [Quill]");
  /* Titles are shown anyway, and a fact stands nowhere. */
  assert_snippet (fixture, "title:tides", NULL, NULL);
  assert_snippet (fixture, "country:KE", NULL, NULL);
}

/* Rows of meetings that have gone are left out, and the passages do not move to others. */
static void
test_gone (LogFixture    *fixture,
           gconstpointer  data)
{
  g_autoptr(GPtrArray) meetings = make_meetings ("a b c");
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GPtrArray) rows = NULL;

  for (guint i = 0; i < meetings->len; i++)
    {
      g_autofree char *text = g_strdup_printf ("lantern of %s", ch_meeting_get_title (meetings->pdata[i]));

      g_object_set (meetings->pdata[i], "text", text, NULL);
    }
  g_assert_true (save_all (fixture->log, meetings, "Import", NULL));
  ids = find (fixture->log, "lantern");
  g_assert_cmpuint (ids->len, ==, 3);
  g_assert_true (delete_meeting (fixture->log, ch_record_get_uid (CH_RECORD (meetings->pdata[1])), NULL));

  rows = load_matches (fixture->log, ids, "lantern");
  g_assert_cmpuint (rows->len, ==, 2);
  for (guint i = 0; i < rows->len; i++)
    {
      ChSnippet *snippet = ch_meeting_row_get_snippet (rows->pdata[i]);

      g_assert_true (g_str_has_suffix (ch_snippet_get_text (snippet), ch_meeting_row_get_title (rows->pdata[i])));
    }
}

static void
assert_hint (const char *words,
             const char *expected)
{
  g_autofree char *hint = ch_log_dup_search_hint (words);

  g_assert_cmpstr (hint, ==, expected);
}

static void
assert_objection (const char *words,
                  const char *expected)
{
  g_autofree char *objection = ch_log_dup_search_objection (words);

  g_assert_cmpstr (objection, ==, expected);
}

static void
test_hints (void)
{
  assert_hint (NULL, NULL);
  assert_hint ("persn", NULL);
  assert_hint ("person:li country:KE year:2018 signed:yes photo:un status:to", NULL);
  assert_hint ("person: title:", NULL);
  assert_hint ("persn:li", "There is no field “persn”. Did you mean “person:”?");
  assert_hint ("un Perosn：李", "There is no field “Perosn”. Did you mean “person:”?");
  assert_hint ("contry:KE", "There is no field “contry”. Did you mean “country:”?");
  assert_hint ("yaer:2018", "There is no field “yaer”. Did you mean “year:”?");
  /* What is no slip is left alone. */
  assert_hint ("http://example.org", NULL);
  assert_hint ("Re:tides", NULL);
  assert_hint ("agenda:tides", NULL);
  assert_hint ("10:30", NULL);
  assert_hint ("\"persn:li\"", NULL);
  assert_hint ("signed:maybe", NULL);
}

/* What can find nothing anywhere is told, whatever else is asked for. */
static void
test_objections (void)
{
  assert_objection (NULL, NULL);
  assert_objection ("maybe", NULL);
  assert_objection ("person:maybe country:KE year:2018 year:20 signed:y photo:un status:to kind:", NULL);
  assert_objection ("signed:maybe", "“signed” cannot be “maybe”. It can be: yes, no.");
  assert_objection ("tides photo:blue", "“photo” cannot be “blue”. It can be: yes, no, credited, uncredited.");
  assert_objection ("year:soon", "“soon” is no year. Years are typed as 2018 or 1990-1995.");
  assert_objection ("year:abc country:XX9", "“abc” is no year. Years are typed as 2018 or 1990-1995.");
  assert_objection ("country:XX9", "No “country” is called “XX9”.");
  assert_objection ("country:Atlantis", "No “country” is called “Atlantis”.");
  assert_objection ("status:gone", "“status” cannot be “gone”. It can be: to review, confirmed.");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/snippets/marks", test_marks);
  g_test_add_func ("/snippets/folding", test_folding);
  g_test_add_func ("/snippets/hints", test_hints);
  g_test_add_func ("/snippets/objections", test_objections);
#define ADD(path, function) \
  g_test_add ("/snippets/" path, LogFixture, NULL, log_fixture_set_up, function, log_fixture_tear_down)
  ADD ("snippets", test_snippets);
  ADD ("gone", test_gone);
#undef ADD

  return g_test_run ();
}
