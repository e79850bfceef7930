/* ch-page-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ChPageView:
 *
 * One page of a printed product, as paper on the screen.
 *
 * Properties: `pages` (ChPages, nullable), `page` (uint, from 0), `zoom` (double; 1 is the size on
 * paper, 0 fits the sheet into the room that there is).
 */
#define CH_TYPE_PAGE_VIEW (ch_page_view_get_type ())
G_DECLARE_FINAL_TYPE (ChPageView, ch_page_view, CH, PAGE_VIEW, GtkWidget)

/** ch_page_view_get_scale: Returns: the zoom as it is drawn, where it is fitted too */
double ch_page_view_get_scale (ChPageView *self);

G_END_DECLS
