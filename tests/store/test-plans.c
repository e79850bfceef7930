/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-database.h"
#include "ch-holding-private.h"
#include "ch-holding-search.h"
#include "ch-log-timeline.h"
#include "ch-name-table.h"
#include "ch-named-table.h"
#include "ch-parent.h"
#include "ch-profile-private.h"
#include "ch-register-row-private.h"
#include "ch-register-search.h"
#include "ch-search-finder.h"
#include "ch-search-names.h"
#include "log-fixture.h"

#include <locale.h>
#include <sqlite3.h>
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

/* The last row of a table takes no walk through it. */
static gboolean
wants_one_end (const char *sql)
{
  return g_str_has_suffix (sql, "ORDER BY id DESC LIMIT 1");
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
                       || strstr (steps[i], "SCAN (subquery") != NULL /* whose own steps are here */
                       || strstr (steps[i], ".search_config") != NULL /* FTS5's own, of one row */
                       || strstr (steps[i], "CONSTANT ROW") != NULL || wants_one_end (sql));
    }
}

/* What is not in the order of its index is sorted, but no more of it than so many, and by the index that holds
 * the keys of all orders. */
static void
assert_bounded (LogFixture *fixture,
                const char *sql)
{
  g_autofree char *plan = explain (fixture, sql);

  g_test_message ("%s\n%s", sql, plan);
  g_assert_nonnull (strstr (sql, "LIMIT 10000"));
  g_assert_null (strstr (plan, "SCAN meeting"));
  g_assert_true (g_regex_match_simple ("SCAN search VIRTUAL TABLE INDEX [0-9]+:M", plan, 0, 0)
                 || strstr (plan, "SEARCH meeting USING COVERING INDEX sqlite_autoindex_meeting_2") != NULL);
  g_assert_true (strstr (plan, "SEARCH meeting USING COVERING INDEX meeting_for_orders (rank=?)") != NULL
                 || strstr (sql, "relevance (") != NULL);
}

/* Every order that a list offers, of all meetings, of those of some years, and of those that match. */
static void
assert_plan (LogFixture *fixture,
             ChLogOrder  order,
             gboolean    matching,
             gboolean    in_years)
{
  g_autofree char *sql = ch_search_finder_dup_sql (order, matching, in_years);
  gboolean by_date = order == CH_LOG_ORDER_NEWEST || order == CH_LOG_ORDER_OLDEST
                     || (order == CH_LOG_ORDER_BEST && !matching);

  if (by_date || (!matching && !in_years))
    assert_quick (fixture, sql);
  else
    assert_bounded (fixture, sql);
}

static void
test_orders (LogFixture   *fixture,
             gconstpointer data)
{
  for (guint order = 0; order < CH_LOG_N_ORDERS; order++)
    for (guint matching = FALSE; matching <= TRUE; matching++)
      for (guint in_years = FALSE; in_years <= TRUE; in_years++)
        assert_plan (fixture, order, matching, in_years);
}

/* All SQL that any connection of this process runs, its own and that of FTS5. */
static GMutex lock;
static GHashTable *statements; /* (owned) (element-type utf8) (mutex lock) */

static int
on_statement (unsigned  what,
              void     *user_data,
              void     *statement,
              void     *text)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&lock);

  if (statements != NULL)
    g_hash_table_add (statements, g_strdup (sqlite3_sql (statement)));
  return 0;
}

static int
on_connection (sqlite3                    *handle,
               char                      **message,
               const sqlite3_api_routines *api)
{
  return sqlite3_trace_v2 (handle, SQLITE_TRACE_STMT, on_statement, NULL);
}

/* Whatever is run when a list is filled, searched and looked at, and a meeting of it shown. */
static void
test_every_statement (LogFixture   *fixture,
                      gconstpointer data)
{
  static const char *const queries[] = { NULL, "talks", "tal tid", "talk \"on tides\"", "会见", "year:2019", "year:2 talks",
                                         "country:KE person:ortolan signed:yes" };
  g_autoptr(ChMeeting) meeting = make_full_meeting ("Talks on tides", "2019-05-07");
  g_autoptr(ChMeeting) saved = save (fixture->log, meeting, NULL);
  g_autoptr(GHashTable) seen = NULL;
  GHashTableIter iter;
  gpointer sql;
  guint n_selects = 0;

  g_mutex_lock (&lock);
  statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_mutex_unlock (&lock);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    for (guint order = 0; order < CH_LOG_N_ORDERS; order++)
      {
        g_autoptr(GArray) first = find_ordered (fixture->log, queries[i], order, 50);
        g_autoptr(GArray) all = find_ordered (fixture->log, queries[i], order, G_MAXUINT);
        g_autoptr(GPtrArray) rows = load_rows (fixture->log, (const gint64 *) all->data, all->len);
        g_autoptr(GPtrArray) matches = load_matches (fixture->log, all, queries[i]);

        g_assert_cmpuint (all->len, ==, strcmp (queries[i] != NULL ? queries[i] : "", "会见") == 0 ? 0 : 1);
        g_assert_cmpuint (matches->len, ==, rows->len);
      }
  {
    g_autoptr(ChMeeting) loaded = load (fixture->log, ch_record_get_uid (CH_RECORD (saved)), NULL);

    g_assert_nonnull (loaded);
  }

  g_mutex_lock (&lock);
  seen = g_steal_pointer (&statements);
  g_mutex_unlock (&lock);

  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &sql, NULL))
    {
      if (!g_str_has_prefix (sql, "SELECT") && !g_str_has_prefix (sql, "WITH"))
        continue;
      n_selects++;
      if (strstr (sql, "LIMIT 10000") != NULL)
        assert_bounded (fixture, sql);
      else
        assert_quick (fixture, sql);
    }
  /* The trace did see them. */
  g_assert_cmpuint (n_selects, >, 20);
}

static void
test_words (LogFixture   *fixture,
            gconstpointer data)
{
  assert_quick (fixture, CH_SEARCH_WORDS_SQL);
  assert_quick (fixture, CH_SEARCH_COUNT_SQL);
  assert_quick (fixture, CH_SEARCH_COUNT_YEARS_SQL);
  assert_quick (fixture, CH_SEARCH_COUNT_ALL_SQL);
  assert_quick (fixture, CH_TIMELINE_MATCHING_SQL);
  assert_quick (fixture, CH_TIMELINE_YEARS_SQL);
  assert_quick (fixture, CH_TIMELINE_ALL_SQL);
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
  assert_quick (fixture, "SELECT before FROM change WHERE step = 1 ORDER BY id DESC");
  assert_quick (fixture, "SELECT sentence FROM change WHERE meeting = 1 ORDER BY id");
  assert_quick (fixture, "SELECT max(id) FROM change");
  assert_quick (fixture, "SELECT sentence FROM change WHERE step = 1 ORDER BY id DESC LIMIT 1");
  assert_quick (fixture, "SELECT sentence FROM change WHERE uid = 'x' AND record IS NOT NULL ORDER BY id DESC");
}

/* Whom a name means, and whether anybody is named still. */
static void
test_names (LogFixture   *fixture,
            gconstpointer data)
{
  assert_quick (fixture, CH_NAME_TABLE_FIND_SQL ("person"));
  assert_quick (fixture, CH_NAME_TABLE_FIND_SQL ("organisation"));
  assert_quick (fixture, CH_NAME_TABLE_NAMES_SQL ("person"));
  assert_quick (fixture, CH_NAME_TABLE_UNUSED_PERSON_SQL);
  assert_quick (fixture, CH_NAME_TABLE_UNUSED_ORGANISATION_SQL);
  assert_quick (fixture, CH_NAMED_SQL);
  assert_quick (fixture, CH_SEARCH_NAMES_SQL);
  assert_quick (fixture, CH_SEARCH_NAMES_MARK_SQL);
  assert_quick (fixture, CH_PARENT_SQL);
  assert_quick (fixture, CH_PROFILE_COMPANY_SQL);
  assert_quick (fixture, CH_PROFILE_POSTS_SQL);
  assert_quick (fixture, "SELECT uid FROM organisation WHERE parent = 'x'");
  {
    g_autofree char *plan = explain (fixture, "SELECT id FROM person WHERE created IS NOT NULL ORDER BY uid");

    /* An index of those alone that were ever saved. */
    g_assert_cmpstr (plan, ==, "SCAN person USING INDEX person_saved\n");
  }
}

/* The lists of people and bodies, their rows, and their meetings. */
static void
test_registers (LogFixture   *fixture,
                gconstpointer data)
{
  for (ChRegister which = CH_REGISTER_PEOPLE; which <= CH_REGISTER_ORGANISATIONS; which++)
    {
      g_autofree char *all = ch_register_search_dup_sql (which, CH_REGISTER_ORDER_NAME, FALSE);
      g_autofree char *matching = ch_register_search_dup_sql (which, CH_REGISTER_ORDER_NAME, TRUE);
      g_autofree char *walk = ch_register_search_dup_walk_sql (which);
      g_autofree char *plan = NULL;
      g_autofree char *walk_plan = NULL;

      assert_quick (fixture, all);
      assert_quick (fixture, ch_register_search_get_meetings_sql (which));
      assert_quick (fixture, ch_register_row_get_sql (which));
      assert_quick (fixture, ch_register_row_get_newest_sql (which));

      /* What matches is sorted: it is no more than so many, or all are wanted. */
      plan = explain (fixture, matching);
      g_assert_null (strstr (plan, "SCAN person\n"));
      g_assert_null (strstr (plan, "SCAN organisation\n"));
      /* All names in their order, each with its words by row number. */
      walk_plan = explain (fixture, walk);
      g_test_message ("%s\n%s", walk, walk_plan);
      g_assert_null (strstr (walk_plan, "TEMP B-TREE"));
      g_assert_nonnull (strstr (walk_plan, "USING COVERING INDEX"));
      g_assert_nonnull (strstr (walk_plan, "VIRTUAL TABLE INDEX 0:="));
    }
}

/* The lists of documents and photos, and their rows.  The tables of their entries are walked from their end, or by an index. */
static void
test_holdings (LogFixture   *fixture,
               gconstpointer data)
{
  for (guint which = 0; which < CH_N_HOLDINGS; which++)
    for (guint order = 0; order < CH_N_HOLDING_ORDERS; order++)
      for (guint matching = FALSE; matching <= (which == CH_HOLDING_DOCUMENTS); matching++)
        {
          const char *sql = ch_holding_search_get_sql (which, order, matching);
          g_autofree char *plan = explain (fixture, sql);

          g_test_message ("%s\n%s", sql, plan);
          if (order == CH_HOLDING_ORDER_TITLE && matching)
            {
              /* What is sorted are so many. */
              g_assert_nonnull (strstr (sql, "LIMIT 10000"));
              g_assert_nonnull (strstr (plan, "SEARCH document_entry USING INTEGER PRIMARY KEY (rowid=?)"));
              continue;
            }
          g_assert_null (strstr (plan, "TEMP B-TREE"));
          g_assert_null (strstr (plan, "SCAN document\n"));
          g_assert_null (strstr (plan, "SCAN photo\n"));
          g_assert_null (strstr (plan, "SCAN meeting"));
          g_assert_true (!matching || g_regex_match_simple ("VIRTUAL TABLE INDEX [0-9]+:M", plan, 0, 0));
        }
  for (guint which = 0; which < CH_N_HOLDINGS; which++)
    {
      g_autofree char *plan = explain (fixture, ch_holding_search_get_count_sql (which));

      /* These hold a number or two of each, and lie close together. */
      g_test_message ("%s", plan);
      g_assert_true (g_str_has_prefix (plan, "SCAN photo_entry") || g_str_has_prefix (plan, "SCAN document_entry"));
    }
  assert_quick (fixture, ch_holding_search_get_photos_sql (CH_HOLDING_PHOTOS));
  assert_quick (fixture, ch_holding_search_get_photos_sql (CH_HOLDING_UNCREDITED));
  assert_quick (fixture, CH_DOCUMENT_ENTRY_FILE_SQL);
  assert_quick (fixture, CH_PHOTO_ENTRY_SQL);
  {
    /* The parties are a list within the row. */
    g_autofree char *plan = explain (fixture, CH_DOCUMENT_ENTRY_SQL);

    g_assert_null (strstr (plan, "TEMP B-TREE"));
    g_assert_nonnull (strstr (plan, "SEARCH document USING PRIMARY KEY (meeting=? AND holder=? AND position=?)"));
    g_assert_nonnull (strstr (plan, "SEARCH meeting USING INTEGER PRIMARY KEY (rowid=?)"));
  }
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
  sqlite3_auto_extension ((void (*) (void)) on_connection);

#define ADD(path, function) \
  g_test_add ("/plans/" path, LogFixture, NULL, log_fixture_set_up, function, log_fixture_tear_down)
  ADD ("words", test_words);
  ADD ("orders", test_orders);
  ADD ("every-statement", test_every_statement);
  ADD ("lookups", test_lookups);
  ADD ("names", test_names);
  ADD ("registers", test_registers);
  ADD ("holdings", test_holdings);
  ADD ("slow", test_slow);
#undef ADD

  return g_test_run ();
}
