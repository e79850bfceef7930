/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-snapshot.h"

/* A listener that keeps a list of its own by what it is told, as a view does. */
typedef struct
{
  ChSnapshot *snapshot;
  GListModel *model; /* only tells */
  GArray *mirror;
  guint n_told;
} Fixture;

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    user_data)
{
  Fixture *fixture = user_data;

  g_array_remove_range (fixture->mirror, position, removed);
  for (guint i = 0; i < added; i++)
    {
      gint64 id = ch_snapshot_get_id (fixture->snapshot, position + i);

      g_array_insert_val (fixture->mirror, position + i, id);
    }
  fixture->n_told++;

  /* At each step, and not only in the end. */
  g_assert_cmpuint (ch_snapshot_get_length (fixture->snapshot), ==, fixture->mirror->len);
  for (guint i = 0; i < fixture->mirror->len; i++)
    g_assert_cmpint (ch_snapshot_get_id (fixture->snapshot, i), ==, g_array_index (fixture->mirror, gint64, i));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->snapshot = ch_snapshot_new ();
  fixture->model = G_LIST_MODEL (g_list_store_new (G_TYPE_OBJECT));
  fixture->mirror = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_signal_connect (fixture->model, "items-changed", G_CALLBACK (on_items_changed), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ch_snapshot_free (fixture->snapshot);
  g_object_unref (fixture->model);
  g_array_unref (fixture->mirror);
}

static GArray *
make_ids (gint64 first,
          gint64 last,
          gint64 step)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gint64 id = first; id <= last; id += step)
    g_array_append_val (ids, id);
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

static void
assert_is (Fixture *fixture,
           GArray  *ids)
{
  g_assert_cmpmem (fixture->mirror->data, fixture->mirror->len * sizeof (gint64), ids->data, ids->len * sizeof (gint64));
  g_assert_cmpuint (ch_snapshot_get_length (fixture->snapshot), ==, ids->len);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GArray) none = make_ids (1, 0, 1);

  ch_snapshot_replace (fixture->snapshot, none, fixture->model);
  assert_is (fixture, none);
  g_assert_cmpuint (fixture->n_told, ==, 0);
}

static void
test_replace (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GArray) many = make_ids (1, 2 * CH_SNAPSHOT_A_FEW, 1);
  g_autoptr(GArray) few = make_ids (5, 20, 5);

  ch_snapshot_replace (fixture->snapshot, many, fixture->model);
  assert_is (fixture, many);
  g_assert_cmpuint (fixture->n_told, ==, 1);

  ch_snapshot_replace (fixture->snapshot, few, fixture->model);
  assert_is (fixture, few);
  g_assert_cmpuint (fixture->n_told, ==, 2);

  /* All go, then all come. */
  ch_snapshot_replace (fixture->snapshot, many, fixture->model);
  assert_is (fixture, many);
  g_assert_cmpuint (fixture->n_told, ==, 4);
}

/* Every second comes between those that are there; then half of the first go. */
static void
test_many_steps (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GArray) even = make_ids (2, 400, 2);
  g_autoptr(GArray) all = make_ids (1, 401, 1);
  g_autoptr(GArray) odd = make_ids (1, 401, 2);
  g_autoptr(GHashTable) odd_set = make_set (odd);
  g_autoptr(GHashTable) even_set = make_set (even);

  ch_snapshot_replace (fixture->snapshot, even, fixture->model);
  fixture->n_told = 0;
  ch_snapshot_splice (fixture->snapshot, all, odd_set, NULL, fixture->model);
  assert_is (fixture, all);
  g_assert_cmpuint (fixture->n_told, ==, odd->len);

  fixture->n_told = 0;
  ch_snapshot_splice (fixture->snapshot, odd, even_set, NULL, fixture->model);
  assert_is (fixture, odd);
  g_assert_cmpuint (fixture->n_told, ==, even->len);
}

/* Nothing that was announced, and nothing at all. */
static void
test_unannounced (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(GArray) before = make_ids (1, 300, 1);
  g_autoptr(GArray) after = make_ids (1, 600, 3);
  g_autoptr(GArray) none = make_ids (1, 0, 1);
  g_autoptr(GHashTable) nothing = make_set (none);

  ch_snapshot_replace (fixture->snapshot, before, fixture->model);
  ch_snapshot_splice (fixture->snapshot, after, nothing, NULL, fixture->model);
  assert_is (fixture, after);

  fixture->n_told = 0;
  ch_snapshot_splice (fixture->snapshot, after, nothing, NULL, fixture->model);
  assert_is (fixture, after);
  g_assert_cmpuint (fixture->n_told, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/snapshot/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/snapshot/replace", Fixture, NULL, set_up, test_replace, tear_down);
  g_test_add ("/snapshot/many-steps", Fixture, NULL, set_up, test_many_steps, tear_down);
  g_test_add ("/snapshot/unannounced", Fixture, NULL, set_up, test_unannounced, tear_down);
  return g_test_run ();
}
