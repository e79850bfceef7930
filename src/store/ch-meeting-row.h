/* ch-meeting-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-row.h"
#include "ch-snippet.h"

G_BEGIN_DECLS

/**
 * ChMeetingRow:
 *
 * What a list shows of a meeting; immutable, and cheaper than the record.
 *
 * Properties, read-only: `id` (int64), `uid`, `title`, `date` (EDTF), `date-label` (for people),
 * `place` ("Beijing, China"), `counterparts` (names of the guest side's principals), `status`
 * (CH_VOCABULARY_STATUS), `uncredited` (boolean: a photo has a picture and no credit), `snippet` (ChSnippet,
 * nullable: where the words of a search were found, for a row of ch_log_load_matches_async()).
 */
#define CH_TYPE_MEETING_ROW (ch_meeting_row_get_type ())
G_DECLARE_FINAL_TYPE (ChMeetingRow, ch_meeting_row, CH, MEETING_ROW, ChRow)

/* What these give belongs to the row (transfer none), and is %NULL where nothing is known. */
gint64      ch_meeting_row_get_id           (ChMeetingRow *self);
const char *ch_meeting_row_get_uid          (ChMeetingRow *self);
const char *ch_meeting_row_get_title        (ChMeetingRow *self);
const char *ch_meeting_row_get_date         (ChMeetingRow *self);
const char *ch_meeting_row_get_place        (ChMeetingRow *self);
const char *ch_meeting_row_get_counterparts (ChMeetingRow *self);
const char *ch_meeting_row_get_status       (ChMeetingRow *self);
ChSnippet  *ch_meeting_row_get_snippet      (ChMeetingRow *self);

G_END_DECLS
