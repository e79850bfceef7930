/* ch-live-search.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-id-diff.h"
#include "ch-log.h"
#include "ch-snapshot.h"

G_BEGIN_DECLS

/**
 * ChLiveSearch:
 *
 * The search behind a list model: a sorted snapshot of row ids that is taken anew while the log changes.  The first
 * few come at once, enough for any window; the rest follows when it is there.  What it does to the snapshot it
 * tells the listeners of the model.
 */
#define CH_TYPE_LIVE_SEARCH (ch_live_search_get_type ())
G_DECLARE_FINAL_TYPE (ChLiveSearch, ch_live_search, CH, LIVE_SEARCH, GObject)

/** So many ids are the first few. */
#define CH_LIVE_SEARCH_FIRST_LENGTH CH_SNAPSHOT_A_FEW

/**
 * ChLiveSearchHooks:
 * @find: asks the log for the ids of @model, %CH_LIVE_SEARCH_FIRST_LENGTH or %G_MAXUINT at most
 * @find_finish: the finish of what @find calls
 * @found: (nullable): the first ids of a new search are here, and not yet in the snapshot
 * @look_again: (nullable): the log has changed, and a new snapshot is about to be taken after a while
 * @told: the snapshot has changed: from how many ids, and whether the search was fresh before
 *
 * What differs from list to list.
 */
typedef struct
{
  void (*find) (GListModel          *model,
                guint                limit,
                GCancellable        *cancellable,
                GAsyncReadyCallback  callback,
                gpointer             user_data);
  GArray *(*find_finish) (ChLog         *log,
                          GAsyncResult  *result,
                          GError       **error);
  void (*found) (GListModel *model,
                 GArray     *ids);
  void (*look_again) (GListModel *model);
  void (*told) (GListModel *model,
                guint       n_before,
                gboolean    was_fresh);
} ChLiveSearchHooks;

/** ch_live_search_new: @model: (unowned): owns the search; @hooks: static; @owner: (nullable): as for ch_id_diff() */
ChLiveSearch *ch_live_search_new (GListModel              *model,
                                  const ChLiveSearchHooks *hooks,
                                  ChIdOwnerFunc            owner);

/** ch_live_search_get_snapshot: Returns: (transfer none): the ids in order */
ChSnapshot *ch_live_search_get_snapshot (ChLiveSearch *self);

/** ch_live_search_is_fresh: Returns: whether nothing has been found yet for what is searched now */
gboolean ch_live_search_is_fresh (ChLiveSearch *self);

/**
 * ch_live_search_begin:
 *
 * Searches anew, for something else or in another order.
 *
 * Returns: whether that made the search fresh
 */
gboolean ch_live_search_begin (ChLiveSearch *self);

/** ch_live_search_stop: The model goes: nothing more is asked for. */
void ch_live_search_stop (ChLiveSearch *self);

/** ch_live_search_mark: What belongs to @id has changed since the snapshot. */
void ch_live_search_mark (ChLiveSearch *self,
                          gint64        id);

/** ch_live_search_follow: Takes a new snapshot because the log has changed; @at_once: or a little later, with what else changes */
void ch_live_search_follow (ChLiveSearch *self,
                            gboolean      at_once);

G_END_DECLS
