/* ch-transaction.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"

G_BEGIN_DECLS

/**
 * ChTransaction:
 *
 * All or nothing: what is done on the connection while the transaction is open is undone when it is
 * freed without having been committed.
 */
typedef struct _ChTransaction ChTransaction;

/**
 * ch_transaction_new:
 * @mode: whether it will write: a writer has the file to itself from the start, and a reader sees
 *   one state of it to the end
 *
 * Returns: (transfer full): the open transaction, or %NULL with @error
 */
ChTransaction *ch_transaction_new (ChDatabase      *database,
                                   ChDatabaseMode   mode,
                                   GError         **error);

/** ch_transaction_commit: Makes it last; on an error nothing of it does. */
gboolean ch_transaction_commit (ChTransaction  *self,
                                GError        **error);

/** ch_transaction_free: Rolls back what was not committed. */
void ch_transaction_free (ChTransaction *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChTransaction, ch_transaction_free)

G_END_DECLS
