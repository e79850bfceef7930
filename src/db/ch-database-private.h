/* ch-database-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"

#include <sqlite3.h>

G_BEGIN_DECLS

struct _ChDatabase
{
  sqlite3 *handle; /* (owned) */
  char *path; /* (owned) */
  GHashTable *statements; /* (owned) (element-type utf8 ChStatement): those not in use, by their text */
  GCancellable *cancellable; /* (owned) (nullable) */
  gboolean tuned; /* it has our own settings: not opened as a plain file */
};

struct _ChStatement
{
  ChDatabase *database; /* (unowned): it outlives its statements */
  sqlite3_stmt *handle; /* (owned) */
  int bind_code; /* SQLITE_OK, or why a value could not be bound: told by the next step */
};

/* Says in a CH_ERROR what an SQLite result code means, in one sentence; always returns FALSE. */
gboolean ch_database_fail (ChDatabase  *self,
                           int          code,
                           GError     **error);

/* How much of the file the connection may hold in memory. */
gboolean ch_database_set_cache (ChDatabase  *self,
                                guint        kibibytes,
                                GError     **error);

/* While something is written more is held; who opened a plain file has seen to that.  Afterwards that is given back. */
gboolean ch_database_begin_writing (ChDatabase  *self,
                                    GError     **error);
void     ch_database_end_writing   (ChDatabase  *self);

G_END_DECLS
