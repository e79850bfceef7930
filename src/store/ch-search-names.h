/* ch-search-names.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"
#include "ch-record.h"

G_BEGIN_DECLS

/*
 * The names that the people of a meeting have on file, beside those that the meeting says itself: whoever is looked for under
 * any of his names is found.  When a person is renamed or merged the meetings are marked, and the index follows: a few of them
 * in the transaction itself, of a minister with thousands of meetings the rest behind it.
 */

/** ch_search_names_dup: Returns: (transfer full): the names that the index should have of row @meeting, one a line; %NULL with @error */
char *ch_search_names_dup (ChDatabase  *database,
                           gint64       meeting,
                           GError     **error);

/** ch_search_names_load: Returns: (transfer full): the names that the index has; "" for none; %NULL with @error */
char *ch_search_names_load (ChDatabase  *database,
                            gint64       meeting,
                            GError     **error);

/** ch_search_names_store: Notes that the index has @names now; "" for none. */
gboolean ch_search_names_store (ChDatabase  *database,
                                gint64       meeting,
                                const char  *names,
                                GError     **error);

/** ch_search_names_equal: Returns: whether two versions of a person have the same names */
gboolean ch_search_names_equal (ChRecord *before,
                                ChRecord *after);

/** ch_search_names_mark: Marks the meetings of the person of row @id. */
gboolean ch_search_names_mark (ChDatabase  *database,
                               gint64       id,
                               GError     **error);

/**
 * ch_search_names_take_marked:
 * @limit: how many at the most
 *
 * Returns: (transfer full) (element-type gint64): row ids of meetings, whose marks are gone; %NULL with @error
 */
GArray *ch_search_names_take_marked (ChDatabase  *database,
                                     guint        limit,
                                     GError     **error);

/** ch_search_names_any_marked: @any: (out): whether meetings are marked */
gboolean ch_search_names_any_marked (ChDatabase  *database,
                                     gboolean    *any,
                                     GError     **error);

/** ch_search_names_verify: @sentences: (element-type utf8): gets a translated sentence for each meeting that the index has other names of, and that is not marked */
gboolean ch_search_names_verify (ChDatabase  *database,
                                 GPtrArray   *sentences,
                                 GError     **error);

/* For the tests of their plans, too. */
#define CH_SEARCH_NAMES_SQL \
  "SELECT person.name FROM participant CROSS JOIN person ON person.id = person_id " \
  "WHERE meeting = ?1 AND participant.holder = 0 AND person.name IS NOT participant.name UNION ALL " \
  "SELECT text FROM participant CROSS JOIN person_name ON person_name.holder = person_id " \
  "WHERE participant.meeting = ?1 AND participant.holder = 0 AND text IS NOT participant.name"
#define CH_SEARCH_NAMES_MARK_SQL \
  "INSERT OR IGNORE INTO search_stale (meeting) SELECT meeting FROM participant WHERE person_id = ?1 AND holder = 0"

G_END_DECLS
