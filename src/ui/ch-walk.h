/* ch-walk.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Going through a list of which one row is selected (its model is a GtkSingleSelection) from elsewhere than its rows.
 */

/** ch_walk_step: Selects the next row (1) or the one before (-1), the first where none is selected, and brings it into sight. */
void ch_walk_step (GtkListView *view,
                   int          step);

/** ch_walk_enter: Puts the cursor into the list; the first row is selected where none is. */
void ch_walk_enter (GtkListView *view);

G_END_DECLS
