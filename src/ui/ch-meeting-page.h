/* ch-meeting-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChMeetingPage:
 *
 * A meeting, made to be read.
 *
 * Properties: `meeting` (ChMeeting, nullable), `log` (ChLog, where its files lie), `place` (nullable: the UID of a
 * document or photo of it, which is brought into view and marked),
 * `passive` (boolean: it is only looked at, and offers no review).
 */
#define CH_TYPE_MEETING_PAGE (ch_meeting_page_get_type ())
G_DECLARE_FINAL_TYPE (ChMeetingPage, ch_meeting_page, CH, MEETING_PAGE, AdwBin)

/** ch_meeting_page_enter_place: Puts the cursor into the card of its place, if it has one. */
void ch_meeting_page_enter_place (ChMeetingPage *self);

G_END_DECLS
