/* ch-spoken.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * What a screen reader says where the cursor is, for widgets of which GTK 4.8 gives it no more than the class.
 */

/**
 * ch_spoken_set_drop_down:
 *
 * The cursor comes to the button in @drop_down: it is called what the drop-down is called, and described by what is chosen.
 */
void ch_spoken_set_drop_down (GtkDropDown *drop_down);

G_END_DECLS
