/* ch-restore.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ch_restore_async:
 * @backup: the folder of a backup, or of any log that nobody writes to
 * @log_folder: where it is to stand; must not be open
 * @progress: (nullable) (scope notified)
 *
 * Puts the log of a backup into @log_folder, after it was verified.  A log that stands there is kept beside it
 * under another name, but for its backups, which stay where they are.  At no moment is there neither; where the
 * program is killed meanwhile, ch_restore_settle() brings it to its end.
 *
 * Errors: %CH_ERROR_DAMAGED where the backup is damaged, %CH_ERROR_BUSY where another program has the log open,
 * %CH_ERROR_NOT_A_LOG where @log_folder holds other things.
 */
void     ch_restore_async  (const char           *backup,
                            const char           *log_folder,
                            ChProgressFunc        progress,
                            gpointer              progress_data,
                            GCancellable         *cancellable,
                            GAsyncReadyCallback   callback,
                            gpointer              user_data);
/** ch_restore_finish: @kept: (out) (optional) (nullable): where the log lies now that stood there before */
gboolean ch_restore_finish (GAsyncResult         *result,
                            char                **kept,
                            GError              **error);

/** ch_restore_settle: Ends what a restoration of @log_folder left unfinished when it was killed. */
void ch_restore_settle (const char *log_folder);

/** ch_restore_replace: Puts the log in the folder @source, which goes, into @log_folder, as ch_restore_async() does.  Blocks.
 * @kept: (out) (nullable): as there */
gboolean ch_restore_replace (const char  *source,
                             const char  *log_folder,
                             char       **kept,
                             GError     **error);

G_END_DECLS
