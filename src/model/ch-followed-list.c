/* ch-followed-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-followed-list.h"

struct _ChFollowedList
{
  GListStore *list; /* (owned) */
  GPtrArray *held;  /* (owned) (element-type ChRecord): what LIST holds, in its order */
  ChFollowedFunc changed;
  gpointer owner; /* (not owned) */
};

static void
on_record_changed (ChFollowedList *self)
{
  self->changed (self->owner);
}

/* A record may stand in a list twice, and then is followed twice. */
static void
unfollow (ChFollowedList *self,
          guint           position)
{
  gpointer record = g_ptr_array_index (self->held, position);

  g_signal_handler_disconnect (record,
                               g_signal_handler_find (record, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL,
                                                      on_record_changed, self));
}

static void
on_items_changed (ChFollowedList *self,
                  guint           position,
                  guint           removed,
                  guint           added)
{
  for (guint i = 0; i < removed; i++)
    unfollow (self, position + i);
  if (removed > 0)
    g_ptr_array_remove_range (self->held, position, removed);

  for (guint i = 0; i < added; i++)
    {
      g_autoptr(GObject) record = g_list_model_get_item (G_LIST_MODEL (self->list), position + i);

      g_signal_connect_swapped (record, "changed", G_CALLBACK (on_record_changed), self);
      g_ptr_array_insert (self->held, position + i, g_steal_pointer (&record));
    }

  self->changed (self->owner);
}

ChFollowedList *
ch_followed_list_new (GListStore     *list,
                      ChFollowedFunc  changed,
                      gpointer        owner)
{
  ChFollowedList *self = g_new0 (ChFollowedList, 1);

  g_return_val_if_fail (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0, NULL);

  self->list = list;
  self->held = g_ptr_array_new_with_free_func (g_object_unref);
  self->changed = changed;
  self->owner = owner;
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (on_items_changed), self);
  return self;
}

void
ch_followed_list_free (ChFollowedList *self)
{
  g_signal_handlers_disconnect_by_data (self->list, self);
  for (guint i = 0; i < self->held->len; i++)
    unfollow (self, i);
  g_ptr_array_unref (self->held);
  g_object_unref (self->list);
  g_free (self);
}
