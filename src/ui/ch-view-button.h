/* ch-view-button.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-view-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChViewButton:
 *
 * The heading of a list: the name of the view that it shows, and a menu of the others, for where there is no room for
 * the side bar.
 *
 * Properties: `views` (ChViewList, nullable), `view` (the id of the chosen one), `subtitle` (how much there is).
 */
#define CH_TYPE_VIEW_BUTTON (ch_view_button_get_type ())
G_DECLARE_FINAL_TYPE (ChViewButton, ch_view_button, CH, VIEW_BUTTON, AdwBin)

G_END_DECLS
