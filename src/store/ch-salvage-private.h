/* ch-salvage-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-chore.h"
#include "ch-meeting-table.h"
#include "ch-row-rescue.h"
#include "ch-salvage.h"
#include "ch-search-table.h"

G_BEGIN_DECLS

/*
 * A salvage goes on in four files: ch-salvage.c brings the rows into a new database and the files
 * into its folder, ch-salvage-registers.c and ch-salvage-meetings.c make whole records of them,
 * ch-salvage-history.c makes the history whole.
 *
 * What is known of things that may be lost stands in tables of the connection's own:
 *   known_meeting (id, uid, title, revision, indexed)   each by its row id
 *   known_entry (id, meeting, step)                     entries of the history that an index names
 *   broken_entry (id, step, action, meeting, uid, kind, time, who, sentence)   whose records are lost
 *   found_meeting (id)                                  meetings of pages that nothing led to
 *   noted_meeting (id, before)                          that are not as the history ends
 */
typedef struct
{
  ChChore *chore; /* (unowned) */
  const char *damaged; /* folder */
  const char *target; /* folder, under its temporary name */
  ChDatabase *database; /* (owned): the new one */
  ChNameTable *names; /* (owned) (nullable) before the rows are in */
  ChMeetingTable *meetings; /* (owned) (nullable) before the rows are in */
  ChSearchTable *search; /* (owned) (nullable) before the rows are in */
  gboolean index_whole; /* the index of the meetings' UIDs is, so that it knows them all */
  gboolean held_whole; /* the tables of what meetings hold are */
  ChSalvageReport *report; /* (owned) */
} ChSalvage;

/** ch_salvage_registers: Brings back the people, bodies and saved searches that were saved, as the history has them. */
gboolean ch_salvage_registers (ChSalvage  *self,
                               GError    **error);

/** ch_salvage_meetings: Makes each meeting that is in the tables or in the history as new as it can be. */
gboolean ch_salvage_meetings (ChSalvage  *self,
                              GError    **error);

/** ch_salvage_name_lost: Notes the meetings that are lost, by their names where anything knows them. */
gboolean ch_salvage_name_lost (ChSalvage  *self,
                               GError    **error);

/** ch_salvage_history: Puts entries that say so in the place of lost ones, and chains them all anew, if any is lost. */
gboolean ch_salvage_history (ChSalvage  *self,
                             GError    **error);

/** ch_salvage_note_meetings: Writes an entry for each meeting that is not as the history ends. */
gboolean ch_salvage_note_meetings (ChSalvage  *self,
                                   GError    **error);

/** ch_salvage_is_stopped: Returns: whether it was cancelled, with @error */
gboolean ch_salvage_is_stopped (ChSalvage  *self,
                                GError    **error);

G_END_DECLS
