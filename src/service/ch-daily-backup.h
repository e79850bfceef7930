/* ch-daily-backup.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-backup.h"
#include "ch-log.h"

G_BEGIN_DECLS

/**
 * ch_daily_backup_async:
 * @folder: where the backups of the log lie
 * @now: the time of the clock, or that of a test
 *
 * Makes the backup of the day, if there is none yet and there is something to back up; then sweeps the log's files.
 */
void ch_daily_backup_async (ChLog               *log,
                            const char          *folder,
                            GDateTime           *now,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data);

/** ch_daily_backup_finish: @backup: (out) (optional) (nullable): the new backup; %NULL where none was due */
gboolean ch_daily_backup_finish (GAsyncResult  *result,
                                 ChBackup     **backup,
                                 GError       **error);

G_END_DECLS
