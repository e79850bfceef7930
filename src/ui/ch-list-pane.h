/* ch-list-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"
#include "ch-view-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChListPane:
 *
 * The list of meetings and the search above it.  A meeting that comes into the log is selected,
 * because whoever typed or imported it wants to see it.
 *
 * Properties: `log` (ChLog, nullable), `views` (ChViewList, nullable), `list` (ChMeetingList, read-only), `selected-uid` (read-only,
 * nullable: the meeting that was chosen last and is still in the log, in view or not), `empty` (read-only boolean:
 * the log holds no meeting), `view` (the id of the view that the list is narrowed to), `order` (CH_VOCABULARY_ORDER),
 * `show-timeline` (boolean: the years of what is listed stand above the list).
 */
#define CH_TYPE_LIST_PANE (ch_list_pane_get_type ())
G_DECLARE_FINAL_TYPE (ChListPane, ch_list_pane, CH, LIST_PANE, AdwBin)

/**
 * ChListPane::chosen:
 *
 * Somebody chose another meeting; not where the pane did so itself.
 */

/** ch_list_pane_search: Puts the cursor into the search entry. */
void ch_list_pane_search (ChListPane *self);

/** ch_list_pane_show_words: Shows what @words find among all meetings. */
void ch_list_pane_show_words (ChListPane *self,
                              const char *words);

/** ch_list_pane_get_typed: Returns: (transfer none): what stands in the search entry */
const char *ch_list_pane_get_typed (ChListPane *self);

/** ch_list_pane_come_back: Goes to where somebody was: @view; @typed: in the search entry */
void ch_list_pane_come_back (ChListPane *self,
                             const char *view,
                             const char *typed);

/**
 * ch_list_pane_hold:
 * @uid: (nullable): the meeting that is edited, or %NULL when that has ended
 *
 * Meetings that come into the log meanwhile are not chosen, but the edited one, unless somebody has chosen another.
 */
void ch_list_pane_hold (ChListPane *self,
                        const char *uid);

/** ch_list_pane_take_back: While it holds: chooses what was chosen before. */
void ch_list_pane_take_back (ChListPane *self);

/** ch_list_pane_step: Chooses a meeting so many places on (1) or back (-1); the first where none is chosen. Returns: whether another is chosen now */
gboolean ch_list_pane_step (ChListPane *self,
                            int         step);

/** More meetings than this are not changed at once. */
#define CH_LIST_PANE_MOST_SELECTED 10000

/** ch_list_pane_dup_selected: Returns: (transfer full) (element-type gint64): the row ids of the meetings that are selected */
GArray *ch_list_pane_dup_selected (ChListPane *self);

G_END_DECLS
