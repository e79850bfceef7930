/* ch-snapshot.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-snapshot.h"

#define ID(array, i) g_array_index (array, gint64, i)

/* While listeners are told of one step after the other, the front of the snapshot is new already and its back still
 * old: a step only moves the place where the one passes into the other.  (In an array that is changed in its middle, a
 * thousand meetings that come into a million would move gigabytes, between two frames.) */
struct _ChSnapshot
{
  GArray *ids; /* (owned) (element-type gint64) */
  guint n_front; /* so many of IDS count; all of them once everybody has been told */
  GArray *before; /* (owned) (nullable) (element-type gint64) */
  guint back; /* where what is left of BEFORE begins */
};

static GArray *
id_array_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

ChSnapshot *
ch_snapshot_new (void)
{
  ChSnapshot *self = g_new0 (ChSnapshot, 1);

  self->ids = id_array_new ();
  return self;
}

void
ch_snapshot_free (ChSnapshot *self)
{
  g_array_unref (self->ids);
  g_clear_pointer (&self->before, g_array_unref);
  g_free (self);
}

guint
ch_snapshot_get_length (ChSnapshot *self)
{
  return self->n_front + (self->before != NULL ? self->before->len - self->back : 0);
}

gint64
ch_snapshot_get_id (ChSnapshot *self,
                    guint       position)
{
  g_return_val_if_fail (position < ch_snapshot_get_length (self), 0);

  return position < self->n_front ? ID (self->ids, position) : ID (self->before, self->back + position - self->n_front);
}

static void
set_ids (ChSnapshot *self,
         GArray     *ids /* (transfer full) */)
{
  g_array_unref (self->ids);
  self->ids = ids;
  self->n_front = ids->len;
}

void
ch_snapshot_replace (ChSnapshot *self,
                     GArray     *ids,
                     GListModel *model)
{
  guint n_before = ch_snapshot_get_length (self);

  /* A few: a view makes the rows that it has show them, and who looks for an item looks at no more than these. */
  if (ids->len > 0 && ids->len <= CH_SNAPSHOT_A_FEW)
    {
      set_ids (self, g_array_ref (ids));
      g_list_model_items_changed (model, 0, n_before, ids->len);
      return;
    }

  if (n_before > 0)
    {
      set_ids (self, id_array_new ());
      g_list_model_items_changed (model, 0, n_before, 0);
    }
  if (ids->len > 0)
    {
      set_ids (self, g_array_ref (ids));
      g_list_model_items_changed (model, 0, 0, ids->len);
    }
}

void
ch_snapshot_splice (ChSnapshot    *self,
                    GArray        *ids,
                    GHashTable    *changed,
                    ChIdOwnerFunc  owner,
                    GListModel    *model)
{
  g_autoptr(GArray) splices = ch_id_diff (self->ids, ids, changed, owner);

  self->before = self->ids;
  self->back = 0;
  self->ids = g_array_ref (ids);
  self->n_front = 0;
  for (guint i = 0; i < splices->len; i++)
    {
      const ChIdSplice *splice = &g_array_index (splices, ChIdSplice, i);

      self->back += splice->position - self->n_front + splice->n_removed;
      self->n_front = splice->position + splice->n_added;
      g_list_model_items_changed (model, splice->position, splice->n_removed, splice->n_added);
    }
  self->n_front = ids->len;
  g_clear_pointer (&self->before, g_array_unref);
}
