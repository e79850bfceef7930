/* ch-migration.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"

G_BEGIN_DECLS

/*
 * The schema grows by numbered scripts, "001.sql", "002.sql" and so on without a gap, in a folder
 * of the program's resources.  A script that has been released is never edited.
 */

/**
 * ch_migration_get_latest:
 * @resources: the folder, "/org/example/migrations"
 *
 * Returns: the number of the last script
 */
guint ch_migration_get_latest (const char *resources);

/**
 * ch_migration_run:
 * @database: open for writing
 *
 * Runs the scripts that the database has not had, each in a transaction of its own together with
 * the note of its number.  A database that has had more than there are is left as it is
 * (%CH_ERROR_NEWER_LOG).
 */
gboolean ch_migration_run (ChDatabase  *database,
                           const char  *resources,
                           GError     **error);

/** ch_migration_run_to: As ch_migration_run(), but as if @latest were the last script. */
gboolean ch_migration_run_to (ChDatabase  *database,
                              const char  *resources,
                              guint        latest,
                              GError     **error);

G_END_DECLS
