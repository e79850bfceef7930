/* ch-likeness-bar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChLikenessBar:
 *
 * Says that the log may have the meeting already that is being reviewed, and lets both be compared; it is there
 * when one was found.
 */
#define CH_TYPE_LIKENESS_BAR (ch_likeness_bar_get_type ())
G_DECLARE_FINAL_TYPE (ChLikenessBar, ch_likeness_bar, CH, LIKENESS_BAR, AdwBin)

/**
 * ChLikenessBar::join:
 * @meeting: the one of the log
 *
 * The article of the import belongs to that meeting.
 */

/** ch_likeness_bar_look: Looks for a meeting of @log that may be the same as @proposal. */
void ch_likeness_bar_look (ChLikenessBar *self,
                           ChLog         *log,
                           ChMeeting     *proposal);

G_END_DECLS
