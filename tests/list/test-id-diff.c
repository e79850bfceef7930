/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-id-diff.h"

static GArray *
make_ids (const char *text)
{
  g_auto(GStrv) parts = g_strsplit (text, " ", -1);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    {
      gint64 id = g_ascii_strtoll (parts[i], NULL, 10);

      g_array_append_val (ids, id);
    }
  return ids;
}

static GHashTable *
make_set (GArray *ids)
{
  GHashTable *set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));
  return set;
}

/* The splices make BEFORE into AFTER. */
static void
apply (GArray *before,
       GArray *after,
       GArray *splices)
{
  for (guint i = 0; i < splices->len; i++)
    {
      const ChIdSplice *splice = &g_array_index (splices, ChIdSplice, i);

      g_array_remove_range (before, splice->position, splice->n_removed);
      g_array_insert_vals (before, splice->position, &g_array_index (after, gint64, splice->position), splice->n_added);
    }
  g_assert_cmpmem (before->data, before->len * sizeof (gint64), after->data, after->len * sizeof (gint64));
}

static void
assert_diff (const char *before_text,
             const char *after_text,
             const char *changed_text,
             const char *expected)
{
  g_autoptr(GArray) before = make_ids (before_text);
  g_autoptr(GArray) after = make_ids (after_text);
  g_autoptr(GArray) changed_ids = make_ids (changed_text);
  g_autoptr(GHashTable) changed = make_set (changed_ids);
  g_autoptr(GArray) splices = ch_id_diff (before, after, changed, NULL);
  g_autoptr(GString) told = g_string_new (NULL);

  for (guint i = 0; i < splices->len; i++)
    {
      const ChIdSplice *splice = &g_array_index (splices, ChIdSplice, i);

      g_string_append_printf (told, "%u-%u+%u ", splice->position, splice->n_removed, splice->n_added);
    }
  g_assert_cmpstr (told->str, ==, expected);
  apply (before, after, splices);
}

static void
test_exact (void)
{
  assert_diff ("", "", "", "");
  assert_diff ("1 2 3", "1 2 3", "2", "");
  assert_diff ("", "1 2", "1 2", "0-0+2 ");
  assert_diff ("1 2", "", "1 2", "0-2+0 ");
  assert_diff ("1 2 3", "1 9 2 3", "9", "1-0+1 ");
  assert_diff ("1 2 3", "1 3", "2", "1-1+0 ");
  assert_diff ("1 2 3 4", "2 3 1 4", "1", "0-1+0 2-0+1 ");
  assert_diff ("1 2 3 4", "4 1 2 3", "4", "0-0+1 4-1+0 ");
  assert_diff ("1 2 3 4 5", "8 1 3 9 4 5", "2 8 9", "0-0+1 2-1+0 3-0+1 ");
}

/* What nobody announced is told as one change. */
static void
test_unannounced (void)
{
  assert_diff ("1 2 3", "1 9 3", "", "1-1+1 ");
  assert_diff ("1 2 3 4", "5 1 7 3 4", "5", "0-0+1 2-1+1 ");
  assert_diff ("1 2", "3 4", "", "0-2+2 ");
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : *(const gint64 *) a > *(const gint64 *) b;
}

static void
test_random (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (3);

  for (int round = 0; round < 300; round++)
    {
      g_autoptr(GArray) before = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr(GArray) after = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr(GHashTable) changed = NULL;
      g_autoptr(GArray) splices = NULL;

      for (gint64 id = 1; id < 40; id++)
        {
          int fate = g_rand_int_range (random, 0, 6);

          if (fate != 0)
            g_array_append_val (before, id);
          if (fate != 1)
            g_array_append_val (after, id);
          /* Some are said to have changed that have not, and some have that are not said to. */
          if (fate < 2 ? g_rand_int_range (random, 0, 8) != 0 : fate == 2)
            g_array_append_val (ids, id);
        }
      g_array_sort (after, compare_ids);
      changed = make_set (ids);
      splices = ch_id_diff (before, after, changed, NULL);
      apply (before, after, splices);
    }
}

static gint64
get_tens (gint64 id)
{
  return id / 10;
}

/* What belongs to a thing that has changed may come, go and move; the rest is left alone. */
static void
test_owners (void)
{
  g_autoptr(GArray) before = make_ids ("11 21 22 23 31");
  g_autoptr(GArray) after = make_ids ("11 23 24 31");
  g_autoptr(GArray) owners = make_ids ("2");
  g_autoptr(GHashTable) changed = make_set (owners);
  g_autoptr(GArray) splices = ch_id_diff (before, after, changed, get_tens);

  for (guint i = 0; i < splices->len; i++)
    {
      const ChIdSplice *splice = &g_array_index (splices, ChIdSplice, i);

      g_assert_cmpuint (splice->position, >=, 1);
      g_assert_cmpuint (splice->position + splice->n_added, <=, 3);
    }
  apply (before, after, splices);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/id-diff/exact", test_exact);
  g_test_add_func ("/id-diff/owners", test_owners);
  g_test_add_func ("/id-diff/unannounced", test_unannounced);
  g_test_add_func ("/id-diff/random", test_random);

  return g_test_run ();
}
