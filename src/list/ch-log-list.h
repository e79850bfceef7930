/* ch-log-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-live-search.h"
#include "ch-row-cache.h"

G_BEGIN_DECLS

/**
 * ChLogList:
 *
 * Something of a log that is searched with words and stands in some order, as a GListModel of ChRowItem.  It holds a sorted
 * snapshot of keys, and rows for the pages on screen only; it follows the log by itself and tells exactly what changed.
 *
 * In an order by date an item that begins a year has that year as its heading.
 *
 * Properties: `words` (string) and `order` (int: what that is, the class says; both read-write; setting one searches
 * again), `loading` (boolean: a search is under way), `n-items` (uint, notified), `log` (construct-only).
 */
#define CH_TYPE_LOG_LIST (ch_log_list_get_type ())
G_DECLARE_DERIVABLE_TYPE (ChLogList, ch_log_list, CH, LOG_LIST, GObject)

/**
 * ChLogListClass:
 * @search: `find` and `find_finish` are the class's: they give keys; the others may be overridden, and call those of
 *   the parent class
 * @rows: loads the rows; the owner is the list
 * @get_row_id: (nullable): the row id within a key; %NULL where a key is one
 * @get_owner: (nullable): what the log tells by when the row of a key changes; %NULL where that is the key
 * @get_year: (nullable): the year of a key, 0 where that is not known; %NULL where nothing has a date
 * @is_by_date: (nullable): whether the order is one by date
 *
 * What differs from list to list.
 */
struct _ChLogListClass
{
  GObjectClass parent_class;

  ChLiveSearchHooks search;
  ChRowCacheHooks rows;
  gint64   (*get_row_id) (gint64     key);
  gint64   (*get_owner)  (gint64     key);
  int      (*get_year)   (gint64     key);
  gboolean (*is_by_date) (ChLogList *self);
};

/** ch_log_list_get_log: Returns: (transfer none): the log that it is of, as long as it lives */
ChLog *ch_log_list_get_log (ChLogList *self);

/* The properties: the words are never %NULL, and stay until others are set; %NULL sets none. */
const char *ch_log_list_get_words   (ChLogList  *self);
void        ch_log_list_set_words   (ChLogList  *self,
                                     const char *words);
int         ch_log_list_get_order   (ChLogList  *self);
void        ch_log_list_set_order   (ChLogList  *self,
                                     int         order);
gboolean    ch_log_list_get_loading (ChLogList  *self);

/** ch_log_list_find: Returns: whether row @id is in the list, and where */
gboolean ch_log_list_find (ChLogList *self,
                           gint64     id,
                           guint     *position);

/*
 * For the classes.
 */

/** ch_log_list_search: Searches anew, as what is looked for has changed. */
void ch_log_list_search (ChLogList *self);

/** ch_log_list_change: What belongs to @owner has changed; @at_once: as for ch_live_search_follow() */
void ch_log_list_change (ChLogList *self,
                         gint64     owner,
                         gboolean   at_once);

/** ch_log_list_follow: Something that the order or the rows depend on has changed. */
void ch_log_list_follow (ChLogList *self);

/** ch_log_list_refresh: Fetches all rows anew that are here. */
void ch_log_list_refresh (ChLogList *self);

G_END_DECLS
