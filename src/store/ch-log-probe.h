/* ch-log-probe.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"

G_BEGIN_DECLS

/*
 * What can be told of a log in a moment: whether it is one, and whether the worst has happened to it.  Whether
 * it is whole is what a check says, which takes its time.
 */

/**
 * ch_log_probe_file:
 * @folder: of the log
 * @path: its database, which exists
 *
 * Looks at the file without SQLite, which might write beside it even while it reads.
 *
 * Returns: %FALSE with %CH_ERROR_NOT_A_LOG, %CH_ERROR_NEWER_LOG, or %CH_ERROR_DAMAGED for what has been a log
 */
gboolean ch_log_probe_file (const char  *folder,
                            const char  *path,
                            GError     **error);

/** ch_log_probe_remains: Returns: whether @folder holds what only a log leaves behind, whatever became of its database */
gboolean ch_log_probe_remains (const char *folder);

/** ch_log_probe_tables: Reads the beginning of each table and index. */
gboolean ch_log_probe_tables (ChDatabase  *database,
                              GError     **error);

/** ch_log_probe_fail: Returns: %FALSE with %CH_ERROR_DAMAGED */
gboolean ch_log_probe_fail (GError **error);

G_END_DECLS
