/* ch-saved-search.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ChSavedSearch:
 *
 * A search that staff want to come back to: what they typed, and the order of the list.
 */
#define CH_TYPE_SAVED_SEARCH (ch_saved_search_get_type ())
G_DECLARE_FINAL_TYPE (ChSavedSearch, ch_saved_search, CH, SAVED_SEARCH, ChRecord)

/** The most characters of a name, and the most bytes of words. */
#define CH_SAVED_SEARCH_LONGEST_NAME 200
#define CH_SAVED_SEARCH_LONGEST_WORDS 4096

/** ch_saved_search_new: Returns: (transfer full): an empty record with a new identity */
ChSavedSearch *ch_saved_search_new (void);

/* The fields.  Strings are borrowed and %NULL where nothing is known. */

/* What it is called in the side bar */
const char *ch_saved_search_get_name (ChSavedSearch *self);
void ch_saved_search_set_name (ChSavedSearch *self,
                               const char *name);

/* What was typed, as ch_log_find_async() takes it */
const char *ch_saved_search_get_words (ChSavedSearch *self);
void ch_saved_search_set_words (ChSavedSearch *self,
                                const char *words);

/* CH_VOCABULARY_ORDER */
const char *ch_saved_search_get_order (ChSavedSearch *self);
void ch_saved_search_set_order (ChSavedSearch *self,
                                const char *order);

G_END_DECLS
