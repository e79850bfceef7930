/* ch-sidebar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-view-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChSidebar:
 *
 * The views on the log, with how much each shows, to choose one.
 *
 * Properties: `views` (ChViewList, nullable), `view` (the id of the chosen one).
 */
#define CH_TYPE_SIDEBAR (ch_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (ChSidebar, ch_sidebar, CH, SIDEBAR, AdwBin)

G_END_DECLS
