/* ch-backup-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-backup.h"
#include "ch-chore.h"

G_BEGIN_DECLS

/** ch_backup_new: Returns: (transfer full) (nullable): the backup at @path; %NULL where its name is none of a backup */
ChBackup *ch_backup_new (const char *path);

void ch_backup_take_notes (ChBackup *self,
                           GStrv     notes /* (transfer full) */);

/** ch_backup_list: As ch_backup_list_async(); blocks. Returns: (transfer full) (element-type ChBackup): the backups, newest first, or %NULL with @error */
GPtrArray *ch_backup_list (const char  *folder,
                           GError     **error);

/**
 * ch_backup_verify:
 * @notes: (element-type utf8) (nullable): gets sentences on faults that make it no worse than the log was
 *
 * Opens the log in @folder, which nobody writes to, and checks all of it.  Blocks.
 *
 * Returns: %FALSE with %CH_ERROR_DAMAGED where it is damaged
 */
gboolean ch_backup_verify (const char    *folder,
                           GPtrArray     *notes,
                           GCancellable  *cancellable,
                           GError       **error);

G_END_DECLS
