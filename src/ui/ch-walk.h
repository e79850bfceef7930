/* ch-walk.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Going through a list from elsewhere than its rows, and out of it.
 */

/**
 * ch_walk_step:
 *
 * Selects the next row (1) or the one before (-1), the first where none is selected, and brings it into sight.  The model of
 * the list is a GtkSingleSelection.
 */
void ch_walk_step (GtkListView *view,
                   int          step);

/** ch_walk_enter: Puts the cursor into the list; the first row is selected where none is.  The model is a GtkSingleSelection. */
void ch_walk_enter (GtkListView *view);

/**
 * ch_walk_return:
 *
 * Puts the cursor back into the list: on the selected row, or else where it was last.
 *
 * Returns: whether there is a row for it
 */
gboolean ch_walk_return (GtkListView *view);

/**
 * ch_walk_begin_at:
 * @widget: in a window that is about to be shown
 *
 * The cursor is on @widget when the window comes up.  GTK 4.8 does not tell a screen reader that a window is active which had
 * its cursor before.
 */
void ch_walk_begin_at (GtkWidget *widget);

/**
 * ch_walk_class_pass_through:
 * @klass: of a widget with one child, which has a grab_focus() of its own
 *
 * Tab goes through the widget from control to control.  Any other container is first asked to take the cursor itself, also
 * when it is being left: one that does so by putting it on the best of its controls would never let it go past that.
 */
void ch_walk_class_pass_through (GtkWidgetClass *klass);

/**
 * ch_walk_let_tab_leave:
 *
 * Tab goes from a row to what follows the list, and not to the next of a million rows, which have the arrow keys; buttons
 * within the row come first.  GtkListView has a property for that from 4.12 on only.
 */
void ch_walk_let_tab_leave (GtkListView *view);

G_END_DECLS
