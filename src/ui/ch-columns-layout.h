/* ch-columns-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ChColumnsLayout:
 *
 * Lays children out side by side in two columns of one width where there is room, and one under the
 * other where there is not.
 */
#define CH_TYPE_COLUMNS_LAYOUT (ch_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (ChColumnsLayout, ch_columns_layout, CH, COLUMNS_LAYOUT, GtkLayoutManager)

G_END_DECLS
