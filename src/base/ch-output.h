/* ch-output.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ch_output_write:
 * @path: where to
 * @data: what
 * @size: its length in bytes
 *
 * Writes a file that a person asked for.  An existing file is replaced at once, when the new one is
 * complete and on the disk, and is left alone on an error; a link keeps pointing where it did.  What
 * is no plain file, a device or a pipe, is written to and never replaced.  Blocks.
 *
 * Returns: %FALSE with %CH_ERROR_DISK_FULL, %CH_ERROR_READ_ONLY, %CH_ERROR_NOT_FOUND (no such
 *   folder) or %CH_ERROR_FAILED
 */
gboolean ch_output_write (const char  *path,
                          const void  *data,
                          gsize        size,
                          GError     **error);

G_END_DECLS
