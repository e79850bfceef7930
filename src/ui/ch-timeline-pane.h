/* ch-timeline-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChTimelinePane:
 *
 * The timeline of the meetings that a search finds.  It follows the log and the search, a little behind both, and asks
 * nothing while it is not shown.
 *
 * Properties: `log` (ChLog, nullable), `words` (what is looked for), `typed` (that part of the words which was typed: a year in it
 * is marked, and is not heeded, so that the others can be compared).
 */
#define CH_TYPE_TIMELINE_PANE (ch_timeline_pane_get_type ())
G_DECLARE_FINAL_TYPE (ChTimelinePane, ch_timeline_pane, CH, TIMELINE_PANE, AdwBin)

/**
 * ChTimelinePane::narrowed:
 * @typed: what is to be typed now: with the year that was chosen, or without it where it was there
 */

/** ch_timeline_pane_dup_without_year: @year: (out): the year within @typed, 0 for none. Returns: (transfer full): @typed without it */
char *ch_timeline_pane_dup_without_year (const char *typed,
                                         int        *year);

G_END_DECLS
