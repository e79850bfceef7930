/* ch-duplicate-finder.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

G_BEGIN_DECLS

/**
 * ChDuplicateFinder:
 *
 * Says which meetings may be the same: those of one day with the same title, or with the same
 * people on the guest side.  It decides nothing.  A million meetings of the log take 32 MB; of those
 * that are checked it keeps the titles, too.
 */
typedef struct _ChDuplicateFinder ChDuplicateFinder;

ChDuplicateFinder *ch_duplicate_finder_new  (void);
void               ch_duplicate_finder_free (ChDuplicateFinder *self);

/** ch_duplicate_finder_add_row: Adds a meeting of the log. */
void ch_duplicate_finder_add_row (ChDuplicateFinder *self,
                                  ChMeetingRow      *row);

/** ch_duplicate_finder_sort: To be called after the rows have been added, before asking. */
void ch_duplicate_finder_sort (ChDuplicateFinder *self);

/**
 * ChDuplicate:
 * @id: the row id of a meeting in the log that may be the same, or 0
 * @line: without such, the line of one that was checked before
 * @uid: of that one
 * @title: (nullable): of that one
 *
 * A meeting that may be the same as another, of the same day.  The words are the finder's.
 */
typedef struct
{
  gint64 id;
  gulong line;
  const char *uid;
  const char *title;
} ChDuplicate;

/**
 * ch_duplicate_finder_check:
 * @line: where @meeting comes from, for those that follow
 * @twin: (out caller-allocates)
 *
 * Returns: whether there is one
 */
gboolean ch_duplicate_finder_check (ChDuplicateFinder *self,
                                    ChMeeting         *meeting,
                                    gulong             line,
                                    ChDuplicate       *twin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChDuplicateFinder, ch_duplicate_finder_free)

G_END_DECLS
