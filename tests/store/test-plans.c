/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-database.h"
#include "ch-search-table.h"
#include "log-fixture.h"

#include <locale.h>
#include <string.h>

/* What SQLite means to do for SQL, one step a line. */
static char *
explain (LogFixture *fixture,
         const char *sql)
{
  g_autofree char *path = g_build_filename (fixture->folder, "log.sqlite", NULL);
  g_autofree char *explanation = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChDatabase) database = ch_database_open (path, CH_DATABASE_READ, &error);
  g_autoptr(GString) plan = g_string_new (NULL);

  g_assert_no_error (error);
  {
    g_autoptr(ChStatement) statement = ch_database_prepare (database, explanation, &error);

    g_assert_no_error (error);
    while (ch_statement_step (statement, &error) == CH_STEP_ROW)
      g_string_append_printf (plan, "%s\n", ch_statement_get_text (statement, 3));
    g_assert_no_error (error);
  }
  g_assert_cmpuint (plan->len, >, 0);
  return g_strdup (plan->str);
}

/* Neither a walk through a large table nor a sort. */
static void
assert_quick (LogFixture *fixture,
              const char *sql)
{
  g_autofree char *plan = explain (fixture, sql);
  g_auto(GStrv) steps = g_strsplit (plan, "\n", -1);

  g_test_message ("%s\n%s", sql, plan);
  for (guint i = 0; steps[i] != NULL; i++)
    {
      g_assert_null (strstr (steps[i], "TEMP B-TREE"));
      if (strstr (steps[i], "SCAN") != NULL)
        g_assert_true (strstr (steps[i], "USING COVERING INDEX") != NULL
                       || g_regex_match_simple ("VIRTUAL TABLE INDEX [0-9]+:M", steps[i], 0, 0)
                       || strstr (steps[i], "CONSTANT ROW") != NULL);
    }
}

static void
test_all (LogFixture   *fixture,
          gconstpointer data)
{
  assert_quick (fixture, CH_SEARCH_ALL_SQL);
}

static void
test_match (LogFixture   *fixture,
            gconstpointer data)
{
  assert_quick (fixture, CH_SEARCH_MATCH_SQL);
}

static void
test_words (LogFixture   *fixture,
            gconstpointer data)
{
  assert_quick (fixture, CH_SEARCH_WORDS_SQL);
}

/* Every order that a list may offer has its index, which holds the row number too. */
static void
test_orders (LogFixture   *fixture,
             gconstpointer data)
{
  const char *const columns[] = { "rank", "title_key", "place_key", "country", "counterpart_key", "modified" };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    for (guint j = 0; j < 2; j++)
      {
        const char *direction = j == 0 ? "" : " DESC";
        g_autofree char *sql = g_strdup_printf ("SELECT rank FROM meeting ORDER BY %s%s, rank%s LIMIT 50", columns[i],
                                                direction, direction);

        assert_quick (fixture, sql);
      }
}

static void
test_lookups (LogFixture   *fixture,
              gconstpointer data)
{
  assert_quick (fixture, "SELECT title FROM meeting WHERE id = 1");
  assert_quick (fixture, "SELECT id, uid FROM meeting WHERE uid >= 'a' AND uid < 'b' LIMIT 2");
  assert_quick (fixture, "SELECT name FROM participant WHERE meeting = 1 AND holder = 0 ORDER BY position");
  assert_quick (fixture, "SELECT meeting FROM participant WHERE person_id = 1");
  assert_quick (fixture, "SELECT meeting FROM participant WHERE organisation_id = 1");
  assert_quick (fixture, "SELECT text FROM article WHERE meeting = 1 AND holder = 0 ORDER BY position");
  assert_quick (fixture, "SELECT meeting FROM article WHERE address = 'x'");
  assert_quick (fixture, "SELECT id, uid FROM person WHERE name_key = 'x' ORDER BY id LIMIT 1");
  assert_quick (fixture, "SELECT before FROM change WHERE step = 1 ORDER BY id DESC");
  assert_quick (fixture, "SELECT sentence FROM change WHERE meeting = 1 ORDER BY id");
  assert_quick (fixture, "SELECT max(id) FROM change");
}

/* The test itself can fail. */
static void
test_slow (LogFixture   *fixture,
           gconstpointer data)
{
  g_autofree char *sort = explain (fixture, "SELECT rank FROM meeting ORDER BY city");
  g_autofree char *scan = explain (fixture, "SELECT title FROM meeting WHERE city = 'x'");
  g_autofree char *search = explain (fixture, "SELECT rowid FROM search ORDER BY rowid DESC");

  g_assert_nonnull (strstr (sort, "TEMP B-TREE"));
  g_assert_nonnull (strstr (scan, "SCAN meeting"));
  g_assert_null (strstr (scan, "COVERING"));
  g_assert_null (strstr (search, ":M"));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/plans/" path, LogFixture, NULL, log_fixture_set_up, function, log_fixture_tear_down)
  ADD ("all", test_all);
  ADD ("match", test_match);
  ADD ("words", test_words);
  ADD ("orders", test_orders);
  ADD ("lookups", test_lookups);
  ADD ("slow", test_slow);
#undef ADD

  return g_test_run ();
}
