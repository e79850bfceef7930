/* ch-register-search.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"
#include "ch-register.h"

G_BEGIN_DECLS

/**
 * ch_register_search_find:
 * @words: (nullable): beginnings of the words of a name; blank finds all
 * @limit: how many at most; %G_MAXUINT for all
 *
 * Returns: (transfer full) (element-type gint64): row ids, in that order; or %NULL with @error
 */
GArray *ch_register_search_find (ChDatabase       *database,
                                 ChRegister        which,
                                 const char       *words,
                                 ChRegisterOrder   order,
                                 guint             limit,
                                 GError          **error);

/**
 * ch_register_search_find_meetings:
 * @id: the row id of a person or body
 *
 * Returns: (transfer full) (element-type gint64): the row ids of its meetings, newest first, @limit at most
 */
GArray *ch_register_search_find_meetings (ChDatabase  *database,
                                          ChRegister   which,
                                          gint64       id,
                                          guint        limit,
                                          GError     **error);

/* For the tests of their plans, too. */

/** ch_register_search_dup_sql: Returns: (transfer full): what finds ?1 row ids at most, of those that match ?2 where @matching */
char *ch_register_search_dup_sql (ChRegister      which,
                                  ChRegisterOrder order,
                                  gboolean        matching);

/** ch_register_search_dup_walk_sql: Returns: (transfer full): what gives all row ids by name, with the words that they are found by */
char *ch_register_search_dup_walk_sql (ChRegister which);

/** ch_register_search_get_meetings_sql: Returns: (transfer none): what gives the ranks of ?2 meetings of row ?1 at most, newest first */
const char *ch_register_search_get_meetings_sql (ChRegister which);

/** ch_register_search_verify: Adds a sentence to @sentences for each person or body that cannot be found by its names. */
gboolean ch_register_search_verify (ChDatabase  *database,
                                    GPtrArray   *sentences,
                                    GError     **error);

G_END_DECLS
