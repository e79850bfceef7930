/* ch-calendar-writer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting-writer.h"

G_BEGIN_DECLS

/**
 * ChCalendarWriter:
 *
 * A calendar (iCalendar, RFC 5545), an event for each meeting.  A meeting without a date is left out.
 * Who took part stands in the description: attendees are for calendars that send invitations.
 */
#define CH_TYPE_CALENDAR_WRITER (ch_calendar_writer_get_type ())
G_DECLARE_FINAL_TYPE (ChCalendarWriter, ch_calendar_writer, CH, CALENDAR_WRITER, ChMeetingWriter)

G_END_DECLS
