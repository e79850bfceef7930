/* ch-row-cache.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"
#include "ch-row-item.h"

G_BEGIN_DECLS

/**
 * ChRowCache:
 *
 * The items of a list that somebody holds, by row id, and the rows last seen.  Rows are fetched from
 * the log in bunches; an item gets its row by notify, and then, where there are words, the same row with the
 * passage that has them.
 */
#define CH_TYPE_ROW_CACHE (ch_row_cache_get_type ())
G_DECLARE_FINAL_TYPE (ChRowCache, ch_row_cache, CH, ROW_CACHE, GObject)

/**
 * ChRowCacheHooks:
 * @load: asks the log for the rows of @ids, for the owner of the cache
 * @load_finish: the finish of what @load calls: (element-type ChRow), those that there are
 * @load_matches: (nullable): the same rows with the passage that has the words
 * @load_matches_finish: (nullable): the finish of what that calls
 *
 * What differs from list to list.
 */
typedef struct
{
  void (*load) (gpointer             owner,
                const gint64        *ids,
                guint                n_ids,
                GCancellable        *cancellable,
                GAsyncReadyCallback  callback,
                gpointer             user_data);
  GPtrArray *(*load_finish) (ChLog         *log,
                             GAsyncResult  *result,
                             GError       **error);
  void (*load_matches) (ChLog               *log,
                        const gint64        *ids,
                        guint                n_ids,
                        const char          *words,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data);
  GPtrArray *(*load_matches_finish) (ChLog         *log,
                                     GAsyncResult  *result,
                                     GError       **error);
} ChRowCacheHooks;

/** ch_row_cache_new: @hooks: static; @owner: (unowned): holds the cache, and is what is loaded for */
ChRowCache *ch_row_cache_new (ChLog                 *log,
                              const ChRowCacheHooks *hooks,
                              gpointer               owner);

/** ch_row_cache_set_words: Sets what is looked for from now on. */
void ch_row_cache_set_words (ChRowCache *self,
                             const char *words);

/** ch_row_cache_dup_item: Returns: (transfer full): the item of row @id, the same as long as somebody holds it */
ChRowItem *ch_row_cache_dup_item (ChRowCache *self,
                                  gint64      id);

/** ch_row_cache_peek_item: Returns: (transfer none) (nullable): the item of row @id, where somebody holds it */
ChRowItem *ch_row_cache_peek_item (ChRowCache *self,
                                   gint64      id);

/** ch_row_cache_has_row: Returns: whether the row is here, or on its way */
gboolean ch_row_cache_has_row (ChRowCache *self,
                               gint64      id);

/** ch_row_cache_want: Asks for the rows of @ids that are not here, with the next bunch. */
void ch_row_cache_want (ChRowCache   *self,
                        const gint64 *ids,
                        guint         n_ids);

/** ch_row_cache_refresh: Fetches the row of @id anew, if it is here. */
void ch_row_cache_refresh (ChRowCache *self,
                           gint64      id);

typedef gboolean (*ChRowCacheFunc) (gint64   id,
                                    gpointer user_data);

/** ch_row_cache_refresh_if: Fetches those rows anew that are here and that @concerned (nullable: all) says are concerned. */
void ch_row_cache_refresh_if (ChRowCache     *self,
                              ChRowCacheFunc  concerned,
                              gpointer        user_data);

G_END_DECLS
