/* ch-bulk-import.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"
#include "ch-progress.h"
#include "ch-table-map.h"

G_BEGIN_DECLS

/*
 * Brings many meetings into the log at once: an exported log, or a table through its map.
 */

/**
 * ChBulkNoteKind:
 * @CH_BULK_REFUSED: a row of the table made no meeting; the reason
 * @CH_BULK_PRESENT: a meeting of the exported log is in this log already, and was left as it is
 * @CH_BULK_DUPLICATE: a row may tell of a meeting that is there already; it was imported
 */
typedef enum
{
  CH_BULK_REFUSED,
  CH_BULK_PRESENT,
  CH_BULK_DUPLICATE,
  CH_BULK_N_KINDS,
} ChBulkNoteKind;

/**
 * ChBulkNote:
 * @line: of the table, 0 for an exported log
 * @words: a translated sentence
 * @uid: (nullable): of the meeting that it is about, where that is in the log
 * @other_uid: (nullable): of the meeting that may be the same
 */
typedef struct
{
  ChBulkNoteKind kind;
  gulong line;
  char *words;
  char *uid;
  char *other_uid;
} ChBulkNote;

/**
 * ChBulkReport:
 * @n_added: how many meetings are in the log that were not before
 * @n: how many notes there are of each kind
 * @notes: (element-type ChBulkNote): in the order of the file
 * @n_missing_files: how many pictures the meetings name that the log has not
 */
typedef struct
{
  guint64 n_added;
  guint64 n[CH_BULK_N_KINDS];
  GPtrArray *notes;
  guint n_missing_files;
} ChBulkReport;

void ch_bulk_report_free (ChBulkReport *self);

/**
 * ch_bulk_import_async:
 * @file: what to read; it is read more than once
 * @map: (nullable): how its rows become meetings; without one it is an exported log
 * @files_folder: (nullable): where the pictures of an exported log lie, each by the name of its SHA-256
 * @confirm: whether all are saved as confirmed
 *
 * An exported log in which anything is wrong changes nothing.  A table is read as far as it can be:
 * each row makes one meeting or is refused.  All of it is undone at once, up to ten thousand
 * meetings, which are a step each.  Whoever stops it keeps what has been added.
 *
 * @map must live until the end.
 */
void ch_bulk_import_async (ChLog               *log,
                           GFile               *file,
                           ChTableMap          *map,
                           const char          *files_folder,
                           gboolean             confirm,
                           ChProgressFunc       progress,
                           gpointer             progress_data,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data);

/**
 * ch_bulk_import_finish:
 * @report: (out) (transfer full): what was done, with an error as well
 */
gboolean ch_bulk_import_finish (GAsyncResult   *result,
                                ChBulkReport  **report,
                                GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChBulkReport, ch_bulk_report_free)

G_END_DECLS
