/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-row-item.h"
#include "ch-meeting-list.h"
#include "list-fixture.h"

#include <locale.h>
#include <string.h>

static void
set_up (ListFixture  *fixture,
        gconstpointer data)
{
  log_fixture_set_up (&fixture->base, NULL);
  list_fixture_take (fixture, ch_meeting_list_new (fixture->base.log));
}

static char *
dup_title (ListFixture *fixture,
           guint        position)
{
  g_autoptr(ChRowItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->list), position);

  g_assert_nonnull (item);
  WAIT_WHILE (ch_row_item_get_row (item) == NULL);
  return g_strdup (ch_meeting_row_get_title (ch_row_item_get_row (item)));
}

/* Until the list has told something, and has it as TITLES. */
static void
assert_titles (ListFixture *fixture,
               const char  *titles)
{
  g_auto(GStrv) expected = g_strsplit (titles, " ", -1);
  guint n = g_strv_length (expected);

  WAIT_WHILE (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)) != n || fixture->told->len == 0);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = dup_title (fixture, i);

      g_assert_cmpstr (title, ==, expected[i]);
    }
}

static void
forget (ListFixture *fixture)
{
  g_string_truncate (fixture->told, 0);
}

static void
test_exact_changes (ListFixture  *fixture,
                    gconstpointer data)
{
  ChLog *log = fixture->base.log;
  g_autofree char *b = add_meeting (log, "b", "2018");
  g_autofree char *a = NULL;
  g_autofree char *c = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr(ChMeeting) meeting = NULL;
  g_autoptr(ChMeeting) saved = NULL;

  assert_titles (fixture, "b");
  g_assert_cmpstr (fixture->told->str, ==, "0-0+1 ");

  forget (fixture);
  a = add_meeting (log, "a", "2017");
  assert_titles (fixture, "b a");
  g_assert_cmpstr (fixture->told->str, ==, "1-0+1 ");

  forget (fixture);
  c = add_meeting (log, "c", "2019");
  assert_titles (fixture, "c b a");
  g_assert_cmpstr (fixture->told->str, ==, "0-0+1 ");

  /* Another date: out here, in there, and nothing else. */
  forget (fixture);
  meeting = load (log, c, NULL);
  ch_meeting_set_date (meeting, "2016");
  saved = save (log, meeting, NULL);
  WAIT_WHILE (fixture->told->len < 12);
  g_assert_cmpstr (fixture->told->str, ==, "0-1+0 2-0+1 ");
  assert_titles (fixture, "b a c");

  forget (fixture);
  g_assert_true (delete_meeting (log, a, NULL));
  assert_titles (fixture, "b c");
  g_assert_cmpstr (fixture->told->str, ==, "1-1+0 ");

  forget (fixture);
  sentence = undo (log, NULL);
  assert_titles (fixture, "b a c");
  g_assert_cmpstr (fixture->told->str, ==, "1-0+1 ");
}

/* A change of what a row shows leaves the list as it is; the item is told. */
static void
test_row_change (ListFixture  *fixture,
                 gconstpointer data)
{
  g_autofree char *uid = add_meeting (fixture->base.log, "a", "2018");
  g_autoptr(ChRowItem) item = NULL;
  g_autoptr(ChRowItem) again = NULL;
  g_autoptr(ChMeeting) meeting = NULL;
  g_autoptr(ChMeeting) saved = NULL;

  assert_titles (fixture, "a");
  item = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  forget (fixture);
  meeting = load (fixture->base.log, uid, NULL);
  ch_meeting_set_title (meeting, "z");
  saved = save (fixture->base.log, meeting, NULL);
  WAIT_WHILE (g_strcmp0 (ch_meeting_row_get_title (ch_row_item_get_row (item)), "z") != 0);
  again = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  g_assert_true (item == again);
  g_assert_cmpstr (fixture->told->str, ==, "");
}

static void
test_words (ListFixture  *fixture,
            gconstpointer data)
{
  ChLog *log = fixture->base.log;
  g_autofree char *one = add_meeting (log, "one", "2018");
  g_autofree char *two = add_meeting (log, "two", "2017");
  g_autofree char *other = NULL;
  g_autoptr(ChMeeting) meeting = NULL;
  g_autoptr(ChMeeting) saved = NULL;
  guint n_items;

  assert_titles (fixture, "one two");
  forget (fixture);
  ch_log_list_set_words (fixture->list, "t");
  ch_log_list_set_words (fixture->list, "tw");
  g_assert_true (ch_log_list_get_loading (fixture->list));
  g_assert_cmpstr (ch_log_list_get_words (fixture->list), ==, "tw");
  WAIT_WHILE (ch_log_list_get_loading (fixture->list));
  assert_titles (fixture, "two");
  g_assert_cmpstr (fixture->told->str, ==, "0-2+1 ");
  g_object_get (fixture->list, "n-items", &n_items, NULL);
  g_assert_cmpuint (n_items, ==, 1);

  /* What does not match stays out, and what comes to match comes in. */
  forget (fixture);
  other = add_meeting (log, "other", "2019");
  meeting = load (log, one, NULL);
  ch_meeting_set_title (meeting, "twofold");
  saved = save (log, meeting, NULL);
  assert_titles (fixture, "twofold two");
  g_assert_cmpstr (fixture->told->str, ==, "0-0+1 ");
}

static void
test_order (ListFixture  *fixture,
            gconstpointer data)
{
  g_autofree char *b = add_meeting (fixture->base.log, "b", "2018");
  g_autofree char *a = add_meeting (fixture->base.log, "a", "2017");
  g_autofree char *c = NULL;

  assert_titles (fixture, "b a");
  forget (fixture);
  ch_log_list_set_order (fixture->list, CH_LOG_ORDER_TITLE);
  g_assert_cmpint (ch_log_list_get_order (fixture->list), ==, CH_LOG_ORDER_TITLE);
  assert_titles (fixture, "a b");
  g_assert_false (ch_meeting_list_get_cut (CH_MEETING_LIST (fixture->list)));

  /* What comes finds its place in that order, exactly. */
  WAIT_WHILE (ch_log_list_get_loading (fixture->list));
  forget (fixture);
  c = add_meeting (fixture->base.log, "aa", "2016");
  assert_titles (fixture, "a aa b");
  g_assert_cmpstr (fixture->told->str, ==, "1-0+1 ");
}

static void
test_find (ListFixture  *fixture,
           gconstpointer data)
{
  g_autofree char *a = add_meeting (fixture->base.log, "a", "2018");
  g_autofree char *b = add_meeting (fixture->base.log, "b", "2017");
  g_autoptr(ChRowItem) second = NULL;
  guint position;

  assert_titles (fixture, "a b");
  second = g_list_model_get_item (G_LIST_MODEL (fixture->list), 1);
  g_assert_true (ch_log_list_find (fixture->list, ch_row_item_get_id (second), &position));
  g_assert_cmpuint (position, ==, 1);
  g_assert_false (ch_log_list_find (fixture->list, 4711, &position));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->list), 2));
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (fixture->list)) == CH_TYPE_ROW_ITEM);
}

/* Many changes at once, while searches are under way: on_items_changed() compares at each step. */
static void
test_many_changes (ListFixture  *fixture,
                   gconstpointer data)
{
  g_autoptr(GPtrArray) uids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GRand) random = g_rand_new_with_seed (7);

  for (int i = 0; i < 120; i++)
    {
      g_autofree char *date = g_strdup_printf ("%d", g_rand_int_range (random, 1900, 2100));

      if (i % 3 != 2)
        {
          g_ptr_array_add (uids, add_meeting (fixture->base.log, "x", date));
        }
      else
        {
          const char *uid = g_ptr_array_index (uids, g_rand_int_range (random, 0, uids->len));
          g_autoptr(ChMeeting) meeting = load (fixture->base.log, uid, NULL);
          g_autoptr(ChMeeting) saved = NULL;

          if (i % 2 != 0)
            {
              g_assert_true (delete_meeting (fixture->base.log, uid, NULL));
              g_ptr_array_remove (uids, (gpointer) uid);
              continue;
            }
          ch_meeting_set_date (meeting, date);
          saved = save (fixture->base.log, meeting, NULL);
          g_assert_nonnull (saved);
        }
    }

  WAIT_WHILE (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)) != uids->len);
  {
    g_autoptr(GArray) ids = find (fixture->base.log, NULL);

    WAIT_WHILE (memcmp (ids->data, fixture->ids->data, ids->len * sizeof (gint64)) != 0);
  }
}

/* A list that outlives the closing of its log stays as it is, without a word. */
static void
test_closed (ListFixture  *fixture,
             gconstpointer data)
{
  g_autofree char *uid = add_meeting (fixture->base.log, "a", "2018");

  assert_titles (fixture, "a");
  close_log (fixture->base.log);
  ch_log_list_set_words (fixture->list, "b");
  WAIT_WHILE (ch_log_list_get_loading (fixture->list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 0);
}

/* Waits until the first item shows where WORDS were found. */
static void
assert_first_passage (ListFixture *fixture,
                      const char  *words,
                      const char  *expected)
{
  g_autoptr(ChRowItem) item = NULL;

  ch_log_list_set_words (fixture->list, words);
  WAIT_WHILE (ch_log_list_get_loading (fixture->list));
  item = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  WAIT_WHILE (ch_row_item_get_row (item) == NULL);
  WAIT_WHILE (ch_meeting_row_get_snippet (ch_row_item_get_row (item)) == NULL);
  WAIT_WHILE (strcmp (ch_snippet_get_text (ch_meeting_row_get_snippet (ch_row_item_get_row (item))), expected) != 0);
}

/* Each row that somebody holds gets the passage for the words of the moment. */
static void
test_passages (ListFixture   *fixture,
               gconstpointer  data)
{
  g_autoptr(ChMeeting) meeting = make_full_meeting ("tides", "2018");
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(ChMeeting) again = NULL;
  g_autoptr(ChRowItem) item = NULL;

  /* The item is held all the time, as by a view. */
  g_object_set (meeting, "text", "lamps and oil", NULL);
  saved = save (fixture->base.log, meeting, NULL);
  assert_first_passage (fixture, "lamps", "lamps and oil");
  item = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  assert_first_passage (fixture, "ortolan", "Anselm Ortolan");

  /* A change comes with its passage, too. */
  g_object_set (saved, "text", "lamps without oil", NULL);
  again = save (fixture->base.log, saved, NULL);
  assert_first_passage (fixture, "oil", "lamps without oil");

  /* Without words there is none. */
  ch_log_list_set_words (fixture->list, "");
  WAIT_WHILE (ch_log_list_get_loading (fixture->list));
  g_assert_nonnull (ch_row_item_get_row (item));
  g_assert_null (ch_meeting_row_get_snippet (ch_row_item_get_row (item)));
}

/* "2020 - 2018" for three items of which the second has no heading. */
static void
assert_headings (ListFixture *fixture,
                 const char  *titles,
                 const char  *expected)
{
  guint n;
  g_autoptr(GString) headings = g_string_new (NULL);

  assert_titles (fixture, titles);
  n = g_list_model_get_n_items (G_LIST_MODEL (fixture->list));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(ChRowItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);
      const char *heading = ch_row_item_get_heading (item);

      g_string_append_printf (headings, "%s%s", i > 0 ? " " : "", heading != NULL ? heading : "-");
    }
  g_assert_cmpstr (headings->str, ==, expected);
}

/* The first of a year has a heading, by the day that stands in the list and not by what has been loaded. */
static void
test_headings (ListFixture  *fixture,
               gconstpointer data)
{
  ChLog *log = fixture->base.log;
  g_autofree char *a = add_meeting (log, "a", "2018-03");
  g_autofree char *b = add_meeting (log, "b", "2018-05-01");
  g_autofree char *c = add_meeting (log, "c", "2020");
  g_autofree char *d = add_meeting (log, "d", NULL);
  g_autofree char *e = NULL;
  g_autoptr(ChRowItem) first = NULL;
  g_autoptr(ChRowItem) newer = NULL;

  assert_headings (fixture, "c b a d", "2020 2018 - No date");

  /* An item that somebody holds, as a row on the screen does, gets and loses its heading. */
  first = g_list_model_get_item (G_LIST_MODEL (fixture->list), 1);
  g_assert_cmpstr (ch_row_item_get_heading (first), ==, "2018");
  forget (fixture);
  e = add_meeting (log, "e", "2018-07");
  WAIT_WHILE (fixture->told->len == 0);
  g_assert_null (ch_row_item_get_heading (first));
  assert_headings (fixture, "c e b a d", "2020 2018 - - No date");
  newer = g_list_model_get_item (G_LIST_MODEL (fixture->list), 1);
  forget (fixture);
  delete_meeting (log, e, NULL);
  WAIT_WHILE (fixture->told->len == 0);
  g_assert_cmpstr (ch_row_item_get_heading (first), ==, "2018");

  forget (fixture);
  ch_log_list_set_order (fixture->list, CH_LOG_ORDER_OLDEST);
  assert_headings (fixture, "d a b c", "No date 2018 - 2020");
  g_assert_null (ch_row_item_get_heading (first));
  forget (fixture);
  ch_log_list_set_order (fixture->list, CH_LOG_ORDER_TITLE);
  assert_headings (fixture, "a b c d", "- - - -");
  forget (fixture);
  ch_log_list_set_order (fixture->list, CH_LOG_ORDER_BEST);
  assert_headings (fixture, "c b a d", "2020 2018 - No date");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/meeting-list/" path, ListFixture, NULL, set_up, function, list_fixture_tear_down)
  ADD ("exact-changes", test_exact_changes);
  ADD ("row-change", test_row_change);
  ADD ("words", test_words);
  ADD ("order", test_order);
  ADD ("find", test_find);
  ADD ("many-changes", test_many_changes);
  ADD ("passages", test_passages);
  ADD ("headings", test_headings);
  ADD ("closed", test_closed);
#undef ADD

  return g_test_run ();
}
