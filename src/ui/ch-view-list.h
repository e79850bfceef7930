/* ch-view-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"
#include "ch-view.h"

G_BEGIN_DECLS

/**
 * ChViewList:
 *
 * The views on a log, that of all meetings first and the saved searches last, as a GListModel of ChView.  Their counts follow the
 * log, a little behind it and when nobody waits for anything else.
 *
 * Properties: `log` (ChLog, nullable).
 */
#define CH_TYPE_VIEW_LIST (ch_view_list_get_type ())
G_DECLARE_FINAL_TYPE (ChViewList, ch_view_list, CH, VIEW_LIST, GObject)

/** The view of all meetings. */
#define CH_VIEW_ALL "all"

/** The view of the meetings that wait for a review. */
#define CH_VIEW_REVIEW "review"

/** The view of the photos without a credit, on the page of the photos. */
#define CH_VIEW_UNCREDITED "uncredited"

/** ch_view_list_new: Returns: (transfer full): the views on no log yet */
ChViewList *ch_view_list_new (void);

void ch_view_list_set_log (ChViewList *self,
                           ChLog      *log);

/** The id of a saved search's view begins so, and goes on with its UID. */
#define CH_VIEW_SEARCH_PREFIX "search:"

/** ch_view_list_find: Returns: (transfer none): the view @id; that of all meetings where there is none of that id */
ChView *ch_view_list_find (ChViewList *self,
                           const char *id);

/** ch_view_list_find_id: Returns: (transfer none) (nullable): the id of the @n-th view, or %NULL where there are not so many */
const char *ch_view_list_find_id (ChViewList *self,
                                  guint       n);

/** ch_view_list_new_menu: Returns: (transfer full): an item for each view, of the action @action with the id as its target, and with
 * the keys Ctrl+1, Ctrl+2 … */
GMenuModel *ch_view_list_new_menu (ChViewList *self,
                                   const char *action);

G_END_DECLS
