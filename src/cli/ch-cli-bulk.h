/* ch-cli-bulk.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-cli.h"

G_BEGIN_DECLS

/** ch_cli_bulk_is_log: Returns: whether @argument of `import` names an exported log, FILE.json */
gboolean ch_cli_bulk_is_log (const char *argument);

/**
 * ch_cli_bulk_import:
 * @path: an exported log, or a table
 * @map_path: (nullable): the map of the table
 * @files_folder: (nullable): where the pictures of the exported log lie
 *
 * Imports all of it into the open log, tells what was refused and what may be there twice on
 * standard error, and how many meetings were imported on standard output.
 */
ChCliStatus ch_cli_bulk_import (ChCli      *cli,
                                const char *path,
                                const char *map_path,
                                const char *files_folder,
                                gboolean    confirm);

/**
 * ch_cli_bulk_try:
 *
 * Reads a table through its map, prints the meetings as JSON that would be imported, a line each,
 * and tells what would be refused.  Nothing is saved, and no log is opened.
 */
ChCliStatus ch_cli_bulk_try (ChCli      *cli,
                             const char *path,
                             const char *map_path);

G_END_DECLS
