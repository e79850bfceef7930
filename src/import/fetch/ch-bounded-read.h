/* ch-bounded-read.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChBoundedReadProgress:
 * @received: bytes so far
 */
typedef void (*ChBoundedReadProgress) (gsize    received,
                                       gpointer user_data);

/**
 * ch_bounded_read_async:
 * @stream: an open stream
 * @limit: how many bytes are too many
 * @progress: (nullable): called after each part, until @callback
 *
 * Reads @stream to its end into memory, but never much more than @limit bytes.
 */
void ch_bounded_read_async (GInputStream          *stream,
                            gsize                  limit,
                            ChBoundedReadProgress  progress,
                            gpointer               progress_data,
                            GCancellable          *cancellable,
                            GAsyncReadyCallback    callback,
                            gpointer               user_data);

/**
 * ch_bounded_read_finish:
 *
 * Returns: (transfer full): what the stream held, or %NULL with the stream's own error, or with
 *   %CH_ERROR_TOO_LARGE, which the caller words again with the name of what was read
 */
GBytes *ch_bounded_read_finish (GAsyncResult  *result,
                                GError       **error);

G_END_DECLS
