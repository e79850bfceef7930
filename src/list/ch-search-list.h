/* ch-search-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log-register.h"

G_BEGIN_DECLS

/**
 * ChSearchList:
 *
 * The saved searches of a log, as a GListModel of ChSavedSearch, in the order in which they were saved.  It
 * follows the log by itself.  A search that was changed is a new item in its place.
 *
 * Properties: `log` (construct-only), `n-items` (uint, notified).
 */
#define CH_TYPE_SEARCH_LIST (ch_search_list_get_type ())
G_DECLARE_FINAL_TYPE (ChSearchList, ch_search_list, CH, SEARCH_LIST, GObject)

ChSearchList *ch_search_list_new (ChLog *log);

G_END_DECLS
