/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ch-search-text.h"

G_BEGIN_DECLS

/**
 * BareSqlite:
 *
 * The floor that the log is measured against: SQLite called directly, with the same schema and the
 * same settings, and nothing in between.
 */
typedef struct _BareSqlite BareSqlite;

/** bare_sqlite_new: Returns: (transfer full): an empty database at @path, with the schema of the log at @from, which rows come from */
BareSqlite *bare_sqlite_new  (const char *path,
                              const char *from);
void        bare_sqlite_free (BareSqlite *self);

/** bare_sqlite_copy_words: Writes the table of words. Returns: the seconds that it took */
double bare_sqlite_copy_words (BareSqlite *self);

/**
 * bare_sqlite_copy_meetings:
 * @first: the row id of the first
 * @n: how many, in one transaction
 * @words: (nullable) (element-type utf8): for each meeting its columns of the search index; %NULL to leave
 *   the search rows out
 * @computing: (inout): the milliseconds of computing that it took are added
 *
 * Writes all rows of the meetings, as the log has them: the people and bodies that are new, the history.  Reading them is not counted.
 *
 * Returns: the seconds that it took
 */
double bare_sqlite_copy_meetings (BareSqlite *self,
                                  gint64      first,
                                  guint       n,
                                  GPtrArray  *words,
                                  double     *computing);

/** bare_sqlite_query: Returns: the milliseconds of computing that it takes to run SQL, with ?1 to ?4 bound, to its end */
double bare_sqlite_query (BareSqlite *self,
                          const char *sql,
                          guint       limit,
                          const char *text,
                          gint64      least,
                          gint64      highest);

G_END_DECLS
