/* ch-search-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"

G_BEGIN_DECLS

/** ChSearchColumn: The columns of the search index, in their order. */
typedef enum
{
  CH_SEARCH_TITLE,
  CH_SEARCH_PEOPLE,
  CH_SEARCH_BODIES,
  CH_SEARCH_PLACES,
  CH_SEARCH_DOCUMENTS,
  CH_SEARCH_CREDITS,
  CH_SEARCH_TEXT,
  CH_SEARCH_FACTS,
} ChSearchColumn;

#define CH_SEARCH_N_COLUMNS (CH_SEARCH_FACTS + 1)

/** ChSearchTextFunc: Gets one text of a meeting: a name, a title, an article. */
typedef void (*ChSearchTextFunc) (ChSearchColumn  column,
                                  const char     *text,
                                  gpointer        user_data);

/** ch_search_text_foreach: Calls @func for each text that @meeting can be found by. */
void ch_search_text_foreach (ChMeeting        *meeting,
                             ChSearchTextFunc  func,
                             gpointer          user_data);

/**
 * ch_search_text_collect:
 * @columns: (array fixed-size=CH_SEARCH_N_COLUMNS): emptied, and filled with the words of @meeting
 *
 * The words depend on the record alone, not on the language of the user or the day: the index can
 * be told later to forget exactly them.
 */
void ch_search_text_collect (ChMeeting  *meeting,
                             GString   **columns);

G_END_DECLS
