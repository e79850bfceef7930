/* ch-list-pane-choice.c: which meetings are chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-list-pane-private.h"

#include "ch-row-item.h"
#include "ch-walk.h"

void
ch_list_pane_set_selected_uid (ChListPane *self,
                               const char *uid)
{
  if (g_strcmp0 (self->selected_uid, uid) == 0)
    return;

  g_free (self->selected_uid);
  self->selected_uid = g_strdup (uid);
  g_object_notify (G_OBJECT (self), "selected-uid");
}

static guint
get_n_selected (ChListPane *self)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  return (guint) gtk_bitset_get_size (selected);
}

guint
ch_list_pane_get_selected (ChListPane *self)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  return gtk_bitset_get_size (selected) == 1 ? gtk_bitset_get_minimum (selected) : GTK_INVALID_LIST_POSITION;
}

/* (transfer full) (nullable) */
static ChRowItem *
dup_selected_item (ChListPane *self)
{
  guint position = ch_list_pane_get_selected (self);

  return position != GTK_INVALID_LIST_POSITION ? g_list_model_get_item (G_LIST_MODEL (self->selection), position) : NULL;
}

void
ch_list_pane_select_only (ChListPane *self,
                          guint       position)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
}

gint64
ch_list_pane_get_selected_id (ChListPane *self)
{
  g_autoptr(ChRowItem) item = dup_selected_item (self);

  return item != NULL ? ch_row_item_get_id (item) : 0;
}

/* Where the keys have been in the list, they go on from the selected row. */
static void
show_position (ChListPane *self,
               guint       position)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  self->choosing++;
  ch_list_pane_select_only (self, position);
  self->choosing--;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list_view)))
    ch_walk_return (self->list_view);
  else
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

/* While a search is under way the list may still be that of the search before, so that the meeting is waited for until
 * the end; and one that is not in the list is waited for until another is chosen. */
void
ch_list_pane_select_wanted (ChListPane *self)
{
  guint position;

  if (self->wanted_id == 0 || !ch_log_list_find (CH_LOG_LIST (self->list), self->wanted_id, &position))
    return;

  if (!ch_log_list_get_loading (CH_LOG_LIST (self->list)))
    self->wanted_id = 0;
  if (ch_list_pane_get_selected (self) != position)
    show_position (self, position);
}

void
ch_list_pane_select_neighbour (ChListPane *self)
{
  guint n = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  guint position;

  if (!self->chosen_gone || n == 0 || get_n_selected (self) > 0
      || ch_log_list_find (CH_LOG_LIST (self->list), self->chosen_id, &position))
    return;

  self->chosen_gone = FALSE;
  show_position (self, MIN (self->chosen_position, n - 1));
}

void
ch_list_pane_follow_row (ChListPane *self)
{
  g_autoptr(ChRowItem) item = g_signal_group_dup_target (self->item_signals);
  ChMeetingRow *row = item != NULL ? ch_row_item_get_row (item) : NULL;

  if (row != NULL)
    ch_list_pane_set_selected_uid (self, ch_meeting_row_get_uid (row));
}

void
ch_list_pane_follow_selection (ChListPane *self)
{
  g_autoptr(ChRowItem) item = dup_selected_item (self);
  guint n_selected = get_n_selected (self);
  gboolean by_hand = FALSE;

  if (self->n_selected != n_selected)
    {
      self->n_selected = n_selected;
      g_object_notify (G_OBJECT (self), "n-selected");
    }

  /* Another meeting was chosen; the list also tells of the same one anew when it changes. */
  if (item != NULL)
    self->chosen_position = ch_list_pane_get_selected (self);
  if (item != NULL && ch_row_item_get_id (item) != self->chosen_id)
    {
      self->chosen_gone = FALSE;
      by_hand = self->choosing == 0;
      self->chosen_id = ch_row_item_get_id (item);
      if (self->chosen_id != self->wanted_id)
        self->wanted_id = 0;
    }
  g_signal_group_set_target (self->item_signals, item);
  ch_list_pane_follow_row (self);
  if (by_hand)
    g_signal_emit_by_name (self, "chosen");
}

gboolean
ch_list_pane_awaits (ChListPane *self,
                     const char *uid)
{
  /* Nothing takes whoever is editing elsewhere, but what was edited; and not that where another was chosen meanwhile. */
  return self->held_for == NULL || (g_str_equal (self->held_for, uid) && self->chosen_id == self->held_id);
}

void
ch_list_pane_hold (ChListPane *self,
                   const char *uid)
{
  g_return_if_fail (CH_IS_LIST_PANE (self));

  g_free (self->held_for);
  self->held_for = g_strdup (uid);
  g_free (self->held_uid);
  self->held_uid = g_strdup (self->selected_uid);
  self->held_id = self->chosen_id;
}

void
ch_list_pane_take_back (ChListPane *self)
{
  guint position;

  g_return_if_fail (CH_IS_LIST_PANE (self));
  g_return_if_fail (self->held_for != NULL);

  if (self->list == NULL || self->chosen_id == self->held_id)
    return;

  self->chosen_id = self->wanted_id = self->held_id;
  self->choosing++;
  if (ch_log_list_find (CH_LOG_LIST (self->list), self->held_id, &position))
    ch_list_pane_select_wanted (self);
  else
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  self->choosing--;
  ch_list_pane_set_selected_uid (self, self->held_uid);
}

gboolean
ch_list_pane_step (ChListPane *self,
                   int         step)
{
  guint before, n_items;
  gint64 position = 0;

  g_return_val_if_fail (CH_IS_LIST_PANE (self), FALSE);

  n_items = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  if (n_items == 0)
    return FALSE;

  /* A meeting that has just been saved may be about to take its place in the list anew. */
  before = ch_list_pane_get_selected (self);
  if (before == GTK_INVALID_LIST_POSITION && get_n_selected (self) == 0 && self->chosen_id != 0
      && !ch_log_list_find (CH_LOG_LIST (self->list), self->chosen_id, &before))
    before = GTK_INVALID_LIST_POSITION;
  if (before != GTK_INVALID_LIST_POSITION)
    position = CLAMP ((gint64) before + step, 0, (gint64) n_items - 1);
  if (position == (gint64) before)
    return FALSE;

  show_position (self, (guint) position);
  return TRUE;
}

GArray *
ch_list_pane_dup_selected (ChListPane *self)
{
  g_autoptr(GtkBitset) selected = NULL;
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (CH_IS_LIST_PANE (self), ids);

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  for (gboolean valid = gtk_bitset_iter_init_first (&iter, selected, &position); valid && ids->len < CH_LIST_PANE_MOST_SELECTED;
       valid = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr(ChRowItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
      gint64 id = ch_row_item_get_id (item);

      g_array_append_val (ids, id);
    }
  return ids;
}
