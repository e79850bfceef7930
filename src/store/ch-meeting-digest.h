/* ch-meeting-digest.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"

G_BEGIN_DECLS

/**
 * ChMeetingDigest:
 *
 * What lists and their orders need of a meeting, made from the record whenever it is saved.  The keys
 * are folded text: the same log sorts alike on every computer.
 */
typedef struct
{
  char *counterparts; /* (owned) (nullable): names of the guest side's principals */
  gboolean uncredited; /* a photo has a picture and no credit */
  char *title_key; /* (owned) */
  char *place_key; /* (owned) */
  char *counterpart_key; /* (owned) */
} ChMeetingDigest;

ChMeetingDigest *ch_meeting_digest_new  (ChMeeting       *meeting);
void             ch_meeting_digest_free (ChMeetingDigest *self);

/*
 * The rank orders meetings by date and then by id, and holds both: of meetings of one day the one
 * that was entered later is the newer.
 */

/** ch_meeting_rank: Returns: the rank of the meeting of row @id on @date (EDTF, nullable) */
gint64 ch_meeting_rank (const char *date,
                        gint64      id);

/** ch_meeting_rank_of_year: Returns: the least rank of the year, which no meeting of an earlier one has */
gint64 ch_meeting_rank_of_year (int year);

/** ch_meeting_rank_get_id: Returns: the row id of the meeting that has that rank */
gint64 ch_meeting_rank_get_id (gint64 rank);

/** ch_meeting_rank_get_day: Returns: the day of such a meeting, yyyymmdd; what is not known of it is 0 */
gint64 ch_meeting_rank_get_day (gint64 rank);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChMeetingDigest, ch_meeting_digest_free)

G_END_DECLS
