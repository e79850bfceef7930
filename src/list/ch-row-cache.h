/* ch-row-cache.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"
#include "ch-meeting-item.h"

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

ChRowCache *ch_row_cache_new (ChLog *log);

/** ch_row_cache_set_words: Sets what is looked for from now on. */
void ch_row_cache_set_words (ChRowCache *self,
                             const char *words);

/** ch_row_cache_dup_item: Returns: (transfer full): the item of row @id, the same as long as somebody holds it */
ChMeetingItem *ch_row_cache_dup_item (ChRowCache *self,
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

G_END_DECLS
