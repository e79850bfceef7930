/* ch-name-table-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-name-table.h"

G_BEGIN_DECLS

/* ChNameTable is one class in three files: who is meant, how those are found who begin with some letters, and what
 * posts they held. */
struct _ChNameTable
{
  ChDatabase *database; /* (unowned) */
  gboolean exact;
  GHashTable *trusted; /* (owned) (nullable) (element-type utf8) */
  gboolean keep_unknown;
  GPtrArray *events; /* (owned) (element-type ChNameEvent) */
};

/** ch_name_table_run_with_id: Runs @sql with @id as its first value, and @text as its second where it has one. */
gboolean ch_name_table_run_with_id (ChNameTable  *self,
                                    const char   *sql,
                                    gint64        id,
                                    const char   *text,
                                    GError      **error);

/** ch_name_table_index_words: Puts somebody who is new under the words of ch_name_table_dup_words(). */
gboolean ch_name_table_index_words (ChNameTable  *self,
                                    ChRegister    which,
                                    gint64        id,
                                    const char   *words,
                                    GError      **error);

G_END_DECLS
