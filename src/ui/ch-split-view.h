/* ch-split-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ChSplitView:
 *
 * Content, and a side bar at its start where there is room for both; the side bar never makes the
 * window wider than the content needs.
 *
 * Properties: `sidebar` and `content` (GtkWidget, nullable), `show-sidebar` (boolean: whether it is wanted, where
 * there is room), `sidebar-width` (int, pixels), `content-width` (int, pixels: less is no room for both).
 */
#define CH_TYPE_SPLIT_VIEW (ch_split_view_get_type ())
G_DECLARE_FINAL_TYPE (ChSplitView, ch_split_view, CH, SPLIT_VIEW, GtkWidget)

G_END_DECLS
