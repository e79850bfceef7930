/* ch-walk.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-walk.h"

/* A row that is not there after so many frames does not come. */
#define MOST_FRAMES 30

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

static GtkWidget *
find_selected_row (GtkListView *view)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (view));

  while (row != NULL && (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) == 0)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

/* A row that is waited for. */
typedef struct
{
  gconstpointer cursor; /* what had the cursor when it began; not to be looked into */
  guint n_frames;
} Wait;

/* GTK 4.8 has no way to tell a list where its cursor is, and the row may come only with the next frames.  Whoever has gone
 * elsewhere meanwhile stays there. */
static gboolean
on_frame (GtkWidget     *view,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  Wait *wait = user_data;
  GtkWidget *row = find_selected_row (GTK_LIST_VIEW (view));

  if (gtk_root_get_focus (gtk_widget_get_root (view)) != wait->cursor)
    return G_SOURCE_REMOVE;
  if (row == NULL && ++wait->n_frames < MOST_FRAMES)
    return G_SOURCE_CONTINUE;
  if (row != NULL)
    gtk_widget_grab_focus (row);
  return G_SOURCE_REMOVE;
}

gboolean
ch_walk_return (GtkListView *view)
{
  GtkSelectionModel *selection;
  g_autoptr(GtkBitset) selected = NULL;
  GtkWidget *row;
  Wait *wait;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (view), FALSE);

  selection = gtk_list_view_get_model (view);
  if (selection == NULL || g_list_model_get_n_items (G_LIST_MODEL (selection)) == 0)
    return FALSE;

  selected = gtk_selection_model_get_selection (selection);
  if (gtk_bitset_is_empty (selected))
    return gtk_widget_grab_focus (GTK_WIDGET (view));

  gtk_widget_activate_action (GTK_WIDGET (view), "list.scroll-to-item", "u", gtk_bitset_get_minimum (selected));
  row = find_selected_row (view);
  if (row != NULL)
    return gtk_widget_grab_focus (row);

  wait = g_new0 (Wait, 1);
  wait->cursor = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (view)));
  gtk_widget_add_tick_callback (GTK_WIDGET (view), on_frame, wait, g_free);
  return TRUE;
}

static void
on_map (GtkWidget *widget,
        GtkWidget *window)
{
  g_signal_handlers_disconnect_by_func (window, on_map, widget);
  gtk_widget_grab_focus (widget);
}

void
ch_walk_begin_at (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (gtk_widget_get_root (widget) != NULL);

  g_signal_connect_object (gtk_widget_get_root (widget), "map", G_CALLBACK (on_map), widget, G_CONNECT_SWAPPED);
}

static gboolean
pass_through (GtkWidget        *widget,
              GtkDirectionType  direction)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL && gtk_widget_child_focus (child, direction);
}

void
ch_walk_class_pass_through (GtkWidgetClass *klass)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (klass));

  klass->focus = pass_through;
}

static gboolean
on_tab (GtkWidget *view,
        GVariant  *args,
        gpointer   unused)
{
  GtkDirectionType direction = g_variant_get_int32 (args);
  GtkWidget *row = gtk_widget_get_focus_child (view);
  gboolean moved;

  if (row != NULL && gtk_widget_child_focus (row, direction))
    return TRUE;

  /* The list is left out while the window looks for what comes next. */
  gtk_widget_set_can_focus (view, FALSE);
  moved = gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (view)), direction);
  gtk_widget_set_can_focus (view, TRUE);
  return moved;
}

void
ch_walk_let_tab_leave (GtkListView *view)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    GtkDirectionType direction;
  } keys[] = {
    { GDK_KEY_Tab, 0, GTK_DIR_TAB_FORWARD },
    { GDK_KEY_KP_Tab, 0, GTK_DIR_TAB_FORWARD },
    { GDK_KEY_Tab, GDK_SHIFT_MASK, GTK_DIR_TAB_BACKWARD },
    { GDK_KEY_KP_Tab, GDK_SHIFT_MASK, GTK_DIR_TAB_BACKWARD },
  };
  GtkShortcutController *controller;

  g_return_if_fail (GTK_IS_LIST_VIEW (view));

  controller = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
                                                gtk_callback_action_new (on_tab, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 ((gint32) keys[i].direction));
      gtk_shortcut_controller_add_shortcut (controller, shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (controller));
}
