/* ch-decoded-stream.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ch_decoded_stream_async:
 * @stream: an answer that is said to be compressed by gzip
 *
 * Looks at how @stream begins: some servers say so of what is not compressed.  libsoup's own decoder
 * takes what was cut off for the whole; this one fails with %G_IO_ERROR_PARTIAL_INPUT.
 */
void ch_decoded_stream_async (GInputStream        *stream,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data);

/** ch_decoded_stream_finish: Returns: (transfer full): what was compressed, or %NULL with an error of GIO */
GInputStream *ch_decoded_stream_finish (GAsyncResult  *result,
                                        GError       **error);

G_END_DECLS
