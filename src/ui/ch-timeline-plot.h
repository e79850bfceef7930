/* ch-timeline-plot.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-timeline-bar.h"

G_BEGIN_DECLS

/** Of a longer time the newest years are shown. */
#define CH_TIMELINE_MOST_YEARS 150

/**
 * ChTimelinePlot:
 *
 * The bars of a timeline side by side, in the direction of the language, with years below.  It is one stop for Tab; the
 * arrow keys, Home and End go from bar to bar.
 */
#define CH_TYPE_TIMELINE_PLOT (ch_timeline_plot_get_type ())
G_DECLARE_FINAL_TYPE (ChTimelinePlot, ch_timeline_plot, CH, TIMELINE_PLOT, GtkWidget)

/**
 * ChTimelinePlot::chosen:
 * @year: the year whose bar was activated
 */

/** ch_timeline_plot_set_years: Makes a bar for each of @n_years from @first on. Returns: whether they are others than before */
gboolean ch_timeline_plot_set_years (ChTimelinePlot *self,
                                     int             first,
                                     guint           n_years);

/** ch_timeline_plot_get_bar: Returns: (transfer none): the @n-th */
ChTimelineBar *ch_timeline_plot_get_bar (ChTimelinePlot *self,
                                         guint           n);

/** ch_timeline_plot_set_year: Marks the bar of @year, 0 for none. */
void ch_timeline_plot_set_year (ChTimelinePlot *self,
                                int             year);

G_END_DECLS
