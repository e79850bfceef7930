/* ch-timeline.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log-timeline.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ChTimeline:
 *
 * How many meetings there were in which year, and in which countries: a bar for each year, in colours for the most
 * frequent countries, and their names below.  The arrow keys go from year to year.
 */
#define CH_TYPE_TIMELINE (ch_timeline_get_type ())
G_DECLARE_FINAL_TYPE (ChTimeline, ch_timeline, CH, TIMELINE, GtkWidget)

/**
 * ChTimeline::chosen:
 * @year: the year whose bar was activated
 */

/** ch_timeline_set_counts: @counts: (element-type ChYearCount): as ch_log_count_years_finish() gives them */
void ch_timeline_set_counts (ChTimeline *self,
                             GArray     *counts);

/** ch_timeline_set_year: Marks the bar of @year, 0 for none. */
void ch_timeline_set_year (ChTimeline *self,
                           int         year);

G_END_DECLS
