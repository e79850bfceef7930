/* ch-transaction.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-transaction.h"

#include "ch-database-private.h"

struct _ChTransaction
{
  ChDatabase *database; /* (unowned) */
  gboolean writes;
  gboolean open;
};

ChTransaction *
ch_transaction_new (ChDatabase      *database,
                    ChDatabaseMode   mode,
                    GError         **error)
{
  gboolean writes = mode == CH_DATABASE_WRITE;
  ChTransaction *self;

  if (!ch_database_execute (database, writes ? "BEGIN IMMEDIATE" : "BEGIN", error))
    return NULL;

  self = g_new0 (ChTransaction, 1);
  self->database = database;
  self->writes = writes;
  self->open = TRUE;
  if (writes && !ch_database_begin_writing (database, error))
    {
      ch_transaction_free (self);
      return NULL;
    }
  return self;
}

gboolean
ch_transaction_commit (ChTransaction  *self,
                       GError        **error)
{
  g_return_val_if_fail (self->open, FALSE);

  if (!ch_database_execute (self->database, "COMMIT", error))
    return FALSE;
  self->open = FALSE;
  return TRUE;
}

void
ch_transaction_free (ChTransaction *self)
{
  /* Some errors (a full disk) have rolled back by themselves. */
  if (self->open && !sqlite3_get_autocommit (self->database->handle))
    {
      g_autoptr(GCancellable) cancellable = g_steal_pointer (&self->database->cancellable);

      ch_database_execute (self->database, "ROLLBACK", NULL);
      self->database->cancellable = g_steal_pointer (&cancellable);
    }
  if (self->writes)
    ch_database_end_writing (self->database);
  g_free (self);
}
