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
  gboolean open;
};

ChTransaction *
ch_transaction_new (ChDatabase      *database,
                    ChDatabaseMode   mode,
                    GError         **error)
{
  ChTransaction *self;

  if (!ch_database_execute (database, mode == CH_DATABASE_WRITE ? "BEGIN IMMEDIATE" : "BEGIN", error))
    return NULL;

  self = g_new0 (ChTransaction, 1);
  self->database = database;
  self->open = TRUE;
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
  g_free (self);
}
