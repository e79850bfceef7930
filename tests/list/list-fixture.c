/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "list-fixture.h"

/* Replays what the list tells onto a copy: each step must leave it equal to the list. */
static void
on_items_changed (GListModel  *model,
                  guint        position,
                  guint        removed,
                  guint        added,
                  ListFixture *fixture)
{
  g_string_append_printf (fixture->told, "%u-%u+%u ", position, removed, added);
  g_array_remove_range (fixture->ids, position, removed);
  for (guint i = 0; i < added; i++)
    {
      g_autoptr(ChRowItem) item = g_list_model_get_item (model, position + i);
      gint64 id = ch_row_item_get_id (item);

      g_array_insert_val (fixture->ids, position + i, id);
    }

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, fixture->ids->len);
  for (guint i = 0; i < fixture->ids->len; i++)
    {
      g_autoptr(ChRowItem) item = g_list_model_get_item (model, i);

      g_assert_cmpint (ch_row_item_get_id (item), ==, g_array_index (fixture->ids, gint64, i));
    }
}

void
list_fixture_take (ListFixture *fixture,
                   gpointer     list)
{
  fixture->list = list;
  fixture->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  fixture->told = g_string_new (NULL);
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), fixture);
  g_assert_true (ch_log_list_get_loading (list));
  WAIT_WHILE (ch_log_list_get_loading (list));
}

void
list_fixture_tear_down (ListFixture  *fixture,
                        gconstpointer data)
{
  g_assert_finalize_object (fixture->list);
  g_array_unref (fixture->ids);
  g_string_free (fixture->told, TRUE);
  log_fixture_tear_down (&fixture->base, NULL);
}
