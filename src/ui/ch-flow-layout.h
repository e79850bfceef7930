/* ch-flow-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ChFlowLayout:
 *
 * Lays children out one after the other like words, in as many lines as they need: the buttons below a list, which
 * a narrow window, a large font or another language would not have room for side by side.
 */
#define CH_TYPE_FLOW_LAYOUT (ch_flow_layout_get_type ())
G_DECLARE_FINAL_TYPE (ChFlowLayout, ch_flow_layout, CH, FLOW_LAYOUT, GtkLayoutManager)

/**
 * ch_flow_layout_wrap_buttons:
 *
 * Lets the words on the buttons in @widget take several lines where one is too long for the window.
 */
void ch_flow_layout_wrap_buttons (GtkWidget *widget);

G_END_DECLS
