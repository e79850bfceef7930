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

/** ch_output_fail: Sets the error that @reason, an errno, means for the file at @path. Returns: %FALSE */
gboolean ch_output_fail (const char  *path,
                         int          reason,
                         GError     **error);

/** ch_output_explain: @error: (inout): what a stream to the file at @path failed with, becomes a sentence that names it */
void ch_output_explain (const char  *path,
                        GError     **error);

/**
 * ChOutput:
 *
 * The same for what is too long to be held in memory: a stream to write to, and a file in its place
 * once it is committed.
 */
typedef struct _ChOutput ChOutput;

/** ch_output_open: Returns: (transfer full): %NULL with the errors above */
ChOutput *ch_output_open (const char  *path,
                          GError     **error);

/** ch_output_free: Without ch_output_commit() before, an existing file is left alone. */
void ch_output_free (ChOutput *self);

/** ch_output_get_path: Returns: (transfer none): as it was asked for */
const char *ch_output_get_path (ChOutput *self);

/** ch_output_get_stream: Returns: (transfer none): where to write; blocks */
GOutputStream *ch_output_get_stream (ChOutput *self);

/** ch_output_commit: Puts the file in its place, complete and on the disk. */
gboolean ch_output_commit (ChOutput  *self,
                           GError   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChOutput, ch_output_free)

G_END_DECLS
