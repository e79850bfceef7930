/* ch-sidebar-cell.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChSidebarCell:
 *
 * A view in the side bar: its icon, its name, how much it shows.
 *
 * Properties: `view` (ChView, nullable).
 */
#define CH_TYPE_SIDEBAR_CELL (ch_sidebar_cell_get_type ())
G_DECLARE_FINAL_TYPE (ChSidebarCell, ch_sidebar_cell, CH, SIDEBAR_CELL, AdwBin)

G_END_DECLS
