/* ch-timeline-bar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** So many countries have a colour of their own; the others share one. */
#define CH_TIMELINE_MOST_SERIES 5

/** The countries with a colour, and the others. */
#define CH_TIMELINE_N_SERIES (CH_TIMELINE_MOST_SERIES + 1)

/**
 * ChTimelineBar:
 *
 * One year of a timeline: a bar of as many parts as there are series, one above the other.  It is focused and activated
 * like a button.
 *
 * It is given its counts, and whether the list is narrowed to its year.
 */
#define CH_TYPE_TIMELINE_BAR (ch_timeline_bar_get_type ())
G_DECLARE_FINAL_TYPE (ChTimelineBar, ch_timeline_bar, CH, TIMELINE_BAR, GtkWidget)

/**
 * ChTimelineBar::activated:
 *
 * It was clicked, or Enter or Space pressed.
 */

/** ch_timeline_bar_new: Returns: (transfer floating): a bar without counts, for the meetings of @year */
GtkWidget *ch_timeline_bar_new      (int            year);
int        ch_timeline_bar_get_year (ChTimelineBar *self);

/**
 * ch_timeline_bar_set_counts:
 * @counts: (array fixed-size=CH_TIMELINE_N_SERIES)
 * @most: the total of the highest bar
 * @label: what the bar is called: "2018: 12 meetings"
 * @details: how many of them in which country
 */
void ch_timeline_bar_set_counts (ChTimelineBar *self,
                                 const guint   *counts,
                                 guint          most,
                                 const char    *label,
                                 const char    *details);

void ch_timeline_bar_set_chosen (ChTimelineBar *self,
                                 gboolean       chosen,
                                 gboolean       any_chosen);

/** ch_timeline_bar_get_colour: The colour of a series in the style of @widget. */
void ch_timeline_bar_get_colour (GtkWidget *widget,
                                 guint      series,
                                 GdkRGBA   *colour);

G_END_DECLS
