/* ch-walk.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-walk.h"

static GtkSingleSelection *
get_selection (GtkListView *view)
{
  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (view));
}

void
ch_walk_step (GtkListView *view,
              int          step)
{
  GtkSingleSelection *selection;
  guint position;

  g_return_if_fail (GTK_IS_LIST_VIEW (view));

  selection = get_selection (view);
  position = gtk_single_selection_get_selected (selection);
  if (position == GTK_INVALID_LIST_POSITION)
    position = 0;
  else
    position = step > 0 ? position + 1 : position - MIN (position, 1);
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (selection)))
    return;

  gtk_single_selection_set_selected (selection, position);
  gtk_widget_activate_action (GTK_WIDGET (view), "list.scroll-to-item", "u", position);
}

void
ch_walk_enter (GtkListView *view)
{
  g_return_if_fail (GTK_IS_LIST_VIEW (view));

  if (gtk_single_selection_get_selected (get_selection (view)) == GTK_INVALID_LIST_POSITION)
    ch_walk_step (view, 1);
  gtk_widget_grab_focus (GTK_WIDGET (view));
}
