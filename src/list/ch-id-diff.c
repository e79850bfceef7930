/* ch-id-diff.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-id-diff.h"

#define ID(array, i) g_array_index (array, gint64, i)

static void
add_splice (GArray *splices,
            guint   position,
            guint   n_removed,
            guint   n_added)
{
  ChIdSplice splice = { position, n_removed, n_added };

  if (n_removed > 0 || n_added > 0)
    g_array_append_val (splices, splice);
}

/* One splice from I and J on, that leaves alone only what both end with: for changes that nobody
 * announced. */
static void
add_rest (GArray *splices,
          GArray *before,
          guint   i,
          GArray *after,
          guint   j)
{
  guint i_end = before->len;
  guint j_end = after->len;

  while (i_end > i && j_end > j && ID (before, i_end - 1) == ID (after, j_end - 1))
    {
      i_end--;
      j_end--;
    }
  add_splice (splices, j, i_end - i, j_end - j);
}

static gboolean
is_changed (gint64         id,
            GHashTable    *changed,
            ChIdOwnerFunc  owner)
{
  gint64 named = owner != NULL ? owner (id) : id;

  return g_hash_table_contains (changed, &named);
}

GArray *
ch_id_diff (GArray        *before,
            GArray        *after,
            GHashTable    *changed,
            ChIdOwnerFunc  owner)
{
  GArray *splices = g_array_new (FALSE, FALSE, sizeof (ChIdSplice));
  guint i = 0;
  guint j = 0;

  while (i < before->len || j < after->len)
    {
      guint n_removed = 0;
      guint n_added = 0;

      if (i < before->len && j < after->len && ID (before, i) == ID (after, j))
        {
          i++;
          j++;
          continue;
        }

      while (i + n_removed < before->len && is_changed (ID (before, i + n_removed), changed, owner))
        n_removed++;
      while (j + n_added < after->len && is_changed (ID (after, j + n_added), changed, owner))
        n_added++;
      if (n_removed == 0 && n_added == 0)
        {
          add_rest (splices, before, i, after, j);
          break;
        }

      /* What both runs end with has stayed where it is. */
      while (n_removed > 0 && n_added > 0 && ID (before, i + n_removed - 1) == ID (after, j + n_added - 1))
        {
          n_removed--;
          n_added--;
        }
      add_splice (splices, j, n_removed, n_added);
      i += n_removed;
      j += n_added;
    }
  return splices;
}
