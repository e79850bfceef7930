/* ch-database-copy.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"

G_BEGIN_DECLS

typedef void (*ChDatabaseCopyFunc) (double   fraction,
                                    gpointer user_data);

/**
 * ch_database_copy:
 * @source: open for reading, and for no more than this; others may read and write the file meanwhile
 * @path: an empty file
 * @func: (scope call): told how far it is, after each small step
 *
 * Copies the database as it is at one moment.  It is not on the disk yet when this returns.
 */
gboolean ch_database_copy (ChDatabase          *source,
                           const char          *path,
                           ChDatabaseCopyFunc   func,
                           gpointer             user_data,
                           GCancellable        *cancellable,
                           GError             **error);

G_END_DECLS
