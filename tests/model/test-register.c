/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-name.h"
#include "ch-organisation.h"
#include "ch-person.h"
#include "ch-post.h"
#include "ch-saved-search.h"

static void
append (GListStore *list,
        gpointer    record /* (transfer full) */)
{
  g_list_store_append (list, record);
  g_object_unref (record);
}

static void
assert_n_sentences (gpointer record,
                    guint    n)
{
  g_auto(GStrv) sentences = ch_record_validate (record);

  g_assert_cmpuint (g_strv_length (sentences), ==, n);
}

static ChPerson *
make_person (void)
{
  ChPerson *person = ch_person_new ();

  g_object_set (person, "name", "Nalo Brisk", "family", "Brisk", "given", "Nalo", "country", "KE", NULL);
  append (ch_person_get_names (person),
          g_object_new (CH_TYPE_NAME, "text", "那洛", "language", "zh", "kind", "native", NULL));
  append (ch_person_get_posts (person),
          g_object_new (CH_TYPE_POST, "title", "Minister", "organisation", "Ministry of Tides", "from", "2018", "to",
                        "2018-06", NULL));
  return person;
}

static void
test_person (void)
{
  g_autoptr(ChPerson) person = make_person ();
  g_autoptr(ChPerson) copy = ch_record_dup (person);
  g_autoptr(ChPost) post = g_list_model_get_item (G_LIST_MODEL (ch_person_get_posts (copy)), 0);
  g_autoptr(ChName) name = g_list_model_get_item (G_LIST_MODEL (ch_person_get_names (copy)), 0);

  assert_n_sentences (person, 0);
  g_assert_true (ch_record_equal (person, copy));

  ch_post_set_to (post, "2017");
  g_assert_false (ch_record_equal (person, copy));
  assert_n_sentences (copy, 1);
  ch_post_set_from (post, "soon");
  assert_n_sentences (copy, 1);
  g_object_set (post, "title", NULL, "organisation", " ", "from", NULL, "to", NULL, "country", "Kenya", NULL);
  assert_n_sentences (copy, 2);

  g_object_set (name, "text", NULL, "kind", "nickname", NULL);
  assert_n_sentences (copy, 4);
  g_object_set (copy, "name", "", "country", "ke", NULL);
  assert_n_sentences (copy, 6);
}

static void
test_organisation (void)
{
  g_autoptr(ChOrganisation) body = ch_organisation_new ();

  assert_n_sentences (body, 1);
  g_object_set (body, "name", "Ministry of Northern Waters", "kind", "ministry", "country", "NO", NULL);
  append (ch_organisation_get_names (body), g_object_new (CH_TYPE_NAME, "text", "MNW", "kind", "acronym", NULL));
  assert_n_sentences (body, 0);

  g_object_set (body, "kind", "navy", "country", "Norway", "parent", ch_record_get_uid (CH_RECORD (body)), NULL);
  assert_n_sentences (body, 3);
}

static void
test_saved_search (void)
{
  g_autoptr(ChSavedSearch) search = ch_saved_search_new ();
  g_autofree char *long_name = g_strnfill (CH_SAVED_SEARCH_LONGEST_NAME + 1, 'x');
  g_autofree char *long_words = g_strnfill (CH_SAVED_SEARCH_LONGEST_WORDS + 1, 'x');

  g_assert_cmpstr (ch_saved_search_get_order (search), ==, "newest");
  assert_n_sentences (search, 1);
  g_object_set (search, "name", "Uncredited", "words", "photo:uncredited", NULL);
  assert_n_sentences (search, 0);
  ch_saved_search_set_name (search, "two\nlines");
  assert_n_sentences (search, 1);
  ch_saved_search_set_name (search, long_name);
  assert_n_sentences (search, 1);
  ch_saved_search_set_name (search, "Kenya");
  ch_saved_search_set_words (search, long_words);
  assert_n_sentences (search, 1);
  ch_saved_search_set_words (search, "country:KE");
  ch_saved_search_set_order (search, "random");
  assert_n_sentences (search, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register/person", test_person);
  g_test_add_func ("/register/organisation", test_organisation);
  g_test_add_func ("/register/saved-search", test_saved_search);
  return g_test_run ();
}
