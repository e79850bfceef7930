/* ch-table-setup.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-table-map.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChTableSetup:
 *
 * What is to be imported and how: a table with its mapping, whose first rows are shown as the meetings that they would become,
 * or an exported log.
 *
 * Properties: `file` (GFile, nullable), `files-folder` (GFile, nullable: where the files of an exported log lie); read-only:
 * `is-table` and `is-log` (boolean: which of the two the file is), `by-columns` (boolean: somebody says of each column of
 * the table what it holds), `ready` (boolean: there is nothing more to be said).
 */
#define CH_TYPE_TABLE_SETUP (ch_table_setup_get_type ())
G_DECLARE_FINAL_TYPE (ChTableSetup, ch_table_setup, CH, TABLE_SETUP, AdwBin)

/** ch_table_setup_has_suffix: Returns: whether the name of @file ends with @suffix, in whatever case */
gboolean ch_table_setup_has_suffix (GFile      *file,
                                    const char *suffix);

/** ch_table_setup_steal_map: Returns: (transfer full) (nullable): the map that the preview was made with; %NULL for an exported log */
ChTableMap *ch_table_setup_steal_map (ChTableSetup *self);

/** ch_table_setup_dup_map_text: Returns: (transfer full) (nullable): what was said of the columns, as a map */
char *ch_table_setup_dup_map_text (ChTableSetup *self);

/** ch_table_setup_get_confirmed: Returns: whether the meetings are confirmed already */
gboolean ch_table_setup_get_confirmed (ChTableSetup *self);

G_END_DECLS
