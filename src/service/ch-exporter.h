/* ch-exporter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"
#include "ch-meeting-writer.h"
#include "ch-progress.h"

G_BEGIN_DECLS

/**
 * ChExportSum:
 * @n_meetings: how many meetings were written
 * @n_left_out: how many the format had no place for
 * @n_files: how many pictures lie in the folder now
 * @n_missing: how many pictures the log should have and has not
 */
typedef struct
{
  guint64 n_meetings;
  guint64 n_left_out;
  guint n_files;
  guint n_missing;
} ChExportSum;

/**
 * ch_exporter_write_async:
 * @uids: (nullable): the meetings, each by its UID or a UID's beginning
 * @words: (nullable): without @uids, the search whose matches are written; blank is the whole log
 * @writer: a new writer, which nobody else uses meanwhile; its stream is written to on another thread
 * @files_folder: (nullable): where to copy the pictures to, each by the name of its SHA-256; the
 *   folder is made where it is not there
 * @progress: (nullable) (scope notified)
 *
 * Writes meetings, sorted by their UID, with flat memory.
 */
void ch_exporter_write_async (ChLog               *log,
                              const char *const   *uids,
                              const char          *words,
                              ChMeetingWriter     *writer,
                              const char          *files_folder,
                              ChProgressFunc       progress,
                              gpointer             progress_data,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data);

/** ch_exporter_write_finish: @sum: (out caller-allocates) */
gboolean ch_exporter_write_finish (GAsyncResult  *result,
                                   ChExportSum   *sum,
                                   GError       **error);

G_END_DECLS
