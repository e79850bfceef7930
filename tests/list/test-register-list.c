/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-register-list.h"
#include "ch-saved-search.h"
#include "ch-search-list.h"
#include "list-fixture.h"
#include "register-fixture.h"

#include <locale.h>

static void
set_up (ListFixture  *fixture,
        gconstpointer data)
{
  log_fixture_set_up (&fixture->base, NULL);
  list_fixture_take (fixture, ch_register_list_new (fixture->base.log, CH_REGISTER_PEOPLE));
}

static char *
dup_names (ListFixture *fixture)
{
  GString *names = g_string_new (NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->list));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(ChRowItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);

      g_assert_nonnull (item);
      WAIT_WHILE (ch_row_item_get_row (item) == NULL);
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                              ch_register_row_get_name (ch_row_item_get_row (item)));
    }
  return g_string_free (names, FALSE);
}

/* Until the list has so many people, and then: by these names. */
static void
assert_people (ListFixture *fixture,
               guint        n,
               const char  *expected)
{
  g_autofree char *names = NULL;

  WAIT_WHILE (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)) != n
              || ch_log_list_get_loading (fixture->list));
  names = dup_names (fixture);
  g_assert_cmpstr (names, ==, expected);
}

static void
test_exact_changes (ListFixture  *fixture,
                    gconstpointer data)
{
  ChLog *log = fixture->base.log;
  g_autofree char *b = add_meeting_of (log, "b", "2018", "Berit", NULL, NULL);
  g_autofree char *c = NULL;
  g_autofree char *a = NULL;
  g_autofree char *uid = NULL;
  g_autoptr(ChPerson) person = NULL;
  g_autoptr(ChPerson) saved = NULL;

  assert_people (fixture, 1, "Berit");
  g_assert_cmpstr (fixture->told->str, ==, "0-0+1 ");
  g_string_truncate (fixture->told, 0);
  c = add_meeting_of (log, "c", "2018", "Clove", NULL, NULL);
  assert_people (fixture, 2, "Berit, Clove");
  g_assert_cmpstr (fixture->told->str, ==, "1-0+1 ");
  g_string_truncate (fixture->told, 0);
  a = add_meeting_of (log, "a", "2018", "Ansel", NULL, NULL);
  assert_people (fixture, 3, "Ansel, Berit, Clove");
  g_assert_cmpstr (fixture->told->str, ==, "0-0+1 ");

  /* Another name, another place. */
  g_string_truncate (fixture->told, 0);
  uid = find_uid (log, CH_REGISTER_PEOPLE, "Ansel");
  person = load_record (log, CH_REGISTER_PEOPLE, uid, NULL);
  ch_person_set_name (person, "Zed");
  saved = save_record (log, person, NULL);
  WAIT_WHILE (fixture->told->len == 0);
  assert_people (fixture, 3, "Berit, Clove, Zed");

  g_string_truncate (fixture->told, 0);
  delete_meeting (log, c, NULL);
  assert_people (fixture, 2, "Berit, Zed");
  g_assert_cmpstr (fixture->told->str, ==, "1-1+0 ");
}

static void
test_words_and_order (ListFixture  *fixture,
                      gconstpointer data)
{
  ChLog *log = fixture->base.log;
  g_autofree char *a = add_meeting_of (log, "a", "2018", "Ansel Ort", NULL, NULL);
  g_autofree char *b = add_meeting_of (log, "b", "2020", "Berit Wex", NULL, NULL);
  g_autofree char *c = add_meeting_of (log, "c", "2019", "Clove Orr", NULL, NULL);

  assert_people (fixture, 3, "Ansel Ort, Berit Wex, Clove Orr");
  ch_log_list_set_order (fixture->list, CH_REGISTER_ORDER_LAST_MET);
  assert_people (fixture, 3, "Berit Wex, Clove Orr, Ansel Ort");
  ch_log_list_set_words (fixture->list, "or");
  assert_people (fixture, 2, "Clove Orr, Ansel Ort");
  ch_log_list_set_words (fixture->list, "or ans");
  assert_people (fixture, 1, "Ansel Ort");
  ch_log_list_set_words (fixture->list, NULL);
  ch_log_list_set_order (fixture->list, CH_REGISTER_ORDER_NAME);
  assert_people (fixture, 3, "Ansel Ort, Berit Wex, Clove Orr");
}

/* A row that is on screen follows the meetings. */
static void
test_rows_follow (ListFixture  *fixture,
                  gconstpointer data)
{
  ChLog *log = fixture->base.log;
  g_autofree char *a = add_meeting_of (log, "a", "2018", "Ansel", NULL, NULL);
  g_autofree char *b = NULL;
  g_autoptr(ChRowItem) item = NULL;

  assert_people (fixture, 1, "Ansel");
  item = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  WAIT_WHILE (ch_row_item_get_row (item) == NULL);
  g_assert_cmpuint (ch_register_row_get_n_meetings (ch_row_item_get_row (item)), ==, 1);

  b = add_meeting_of (log, "b", "2020", "Ansel", NULL, NULL);
  WAIT_WHILE (ch_register_row_get_n_meetings (ch_row_item_get_row (item)) != 2);
  g_assert_cmpstr (ch_register_row_get_last_met (ch_row_item_get_row (item)), ==, "2020");
}

static void
count_change (GListModel *model,
              guint       position,
              guint       removed,
              guint       added,
              GString    *told)
{
  g_string_append_printf (told, "%u-%u+%u ", position, removed, added);
}

static void
test_searches (ListFixture  *fixture,
               gconstpointer data)
{
  ChLog *log = fixture->base.log;
  g_autoptr(ChSearchList) list = ch_search_list_new (log);
  GListModel *model = G_LIST_MODEL (list);
  g_autoptr(ChSavedSearch) one = g_object_new (CH_TYPE_SAVED_SEARCH, "name", "One", NULL);
  g_autoptr(ChSavedSearch) two = g_object_new (CH_TYPE_SAVED_SEARCH, "name", "Two", NULL);
  g_autoptr(GString) told = g_string_new (NULL);
  g_autoptr(ChSavedSearch) saved = NULL;
  g_autoptr(ChSavedSearch) other = NULL;
  g_autoptr(ChSavedSearch) changed = NULL;

  g_signal_connect (list, "items-changed", G_CALLBACK (count_change), told);
  saved = save_record (log, one, NULL);
  WAIT_WHILE (g_list_model_get_n_items (model) != 1);
  other = save_record (log, two, NULL);
  WAIT_WHILE (g_list_model_get_n_items (model) != 2);
  g_assert_cmpstr (told->str, ==, "0-0+1 1-0+1 ");

  g_string_truncate (told, 0);
  ch_saved_search_set_words (saved, "tide");
  changed = save_record (log, saved, NULL);
  WAIT_WHILE (told->len == 0);
  g_assert_cmpstr (told->str, ==, "0-1+1 ");
  g_string_truncate (told, 0);
  g_assert_true (delete_record (log, CH_REGISTER_SEARCHES, ch_record_get_uid (CH_RECORD (saved)), NULL));
  WAIT_WHILE (g_list_model_get_n_items (model) != 1);
  g_assert_cmpstr (told->str, ==, "0-1+0 ");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/register-list/" path, ListFixture, NULL, set_up, function, list_fixture_tear_down)
  ADD ("exact-changes", test_exact_changes);
  ADD ("words-and-order", test_words_and_order);
  ADD ("rows-follow", test_rows_follow);
  ADD ("searches", test_searches);
#undef ADD

  return g_test_run ();
}
