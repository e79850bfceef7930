/* ch-scroll.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ch_scroll_to:
 *
 * Brings @widget into view in the scrolled window around it, and keeps it there for a moment: a row
 * that is unfolding has its place only when it has unfolded.
 */
void ch_scroll_to (GtkWidget *widget);

G_END_DECLS
