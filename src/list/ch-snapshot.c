/* ch-snapshot.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-snapshot.h"

static void
set_ids (GArray **snapshot,
         GArray  *ids /* (transfer full) */)
{
  g_array_unref (*snapshot);
  *snapshot = ids;
}

void
ch_snapshot_replace (GArray     **snapshot,
                     GArray      *ids,
                     GListModel  *model)
{
  guint n_before = (*snapshot)->len;

  /* A few: a view makes the rows that it has show them, and who looks for an item looks at no more than these. */
  if (ids->len > 0 && ids->len <= CH_SNAPSHOT_A_FEW)
    {
      set_ids (snapshot, g_array_ref (ids));
      g_list_model_items_changed (model, 0, n_before, ids->len);
      return;
    }

  if (n_before > 0)
    {
      set_ids (snapshot, g_array_new (FALSE, FALSE, sizeof (gint64)));
      g_list_model_items_changed (model, 0, n_before, 0);
    }
  if (ids->len > 0)
    {
      set_ids (snapshot, g_array_ref (ids));
      g_list_model_items_changed (model, 0, 0, ids->len);
    }
}

void
ch_snapshot_splice (GArray        *snapshot,
                    GArray        *ids,
                    GHashTable    *changed,
                    ChIdOwnerFunc  owner,
                    GListModel    *model)
{
  g_autoptr(GArray) splices = ch_id_diff (snapshot, ids, changed, owner);

  for (guint i = 0; i < splices->len; i++)
    {
      const ChIdSplice *splice = &g_array_index (splices, ChIdSplice, i);

      g_array_remove_range (snapshot, splice->position, splice->n_removed);
      g_array_insert_vals (snapshot, splice->position, &g_array_index (ids, gint64, splice->position),
                           splice->n_added);
      g_list_model_items_changed (model, splice->position, splice->n_removed, splice->n_added);
    }
}
