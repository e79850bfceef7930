/* ch-name-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"

G_BEGIN_DECLS

/** ChNameTable: The tables of those whom records name: people and bodies. */
typedef enum
{
  CH_NAME_TABLE_PERSON,
  CH_NAME_TABLE_ORGANISATION,
} ChNameTable;

/**
 * ch_name_table_find_or_add:
 * @name: (nullable): as a record words it; blank names nobody
 * @uid: (inout) (optional): whom the record means already, where there are two of that name; then
 *   whom it means
 * @id: (out): the row, 0 for nobody
 *
 * Finds who has that name, folded, or puts it on file, with the UID that the record gives unless
 * another has it.
 */
gboolean ch_name_table_find_or_add (ChDatabase   *database,
                                    ChNameTable   table,
                                    const char   *name,
                                    char        **uid,
                                    gint64       *id,
                                    GError      **error);

G_END_DECLS
