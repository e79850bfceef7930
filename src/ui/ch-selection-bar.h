/* ch-selection-bar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChSelectionBar:
 *
 * Says how many entries of a list are selected, and what can be done with all of them; it is there while there is
 * more than one.
 *
 * Properties: `n-selected` (uint).
 *
 * Uses the actions `win.change-selected` and `win.delete-selected` of the window.
 */
#define CH_TYPE_SELECTION_BAR (ch_selection_bar_get_type ())
G_DECLARE_FINAL_TYPE (ChSelectionBar, ch_selection_bar, CH, SELECTION_BAR, AdwBin)

G_END_DECLS
