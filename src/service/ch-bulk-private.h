/* ch-bulk-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-bulk-import.h"
#include "ch-bulk-reader.h"
#include "ch-duplicate-finder.h"
#include "ch-uid-set.h"
#include "ch-worker.h"

G_BEGIN_DECLS

/*
 * An import is in three files: ch-bulk-import.c reads batch after batch and adds them, ch-bulk-sort.c says what of a
 * batch is to be added and writes the report, ch-bulk-files.c looks after the files of its meetings.
 */
typedef struct
{
  GTask *task; /* (unowned): whose data this is */
  ChTableMap *map; /* (unowned) (nullable) */
  char *files_folder; /* (owned) (nullable) */
  gboolean confirm;
  char *sentence; /* (owned): for the history */
  ChProgressFunc progress; /* (nullable) */
  gpointer progress_data;
  ChBulkReport *report; /* (owned) (nullable): until it is handed out */

  ChWorker *worker; /* (owned) */
  ChBulkReader *reader; /* (owned): the worker's while it works */
  GError *error; /* (owned) (nullable): the worker's */

  /* The log as it was. */
  GArray *ids; /* (owned) (nullable) */
  guint n_rows; /* how many of their rows are loaded */
  ChUidSet *uids; /* (owned): for an exported log */
  ChDuplicateFinder *finder; /* (owned): for a table */

  /* The batch under way. */
  GArray *rows; /* (owned) (element-type ChTableRow) */
  GPtrArray *meetings; /* (owned) (nullable) (element-type ChMeeting): to be added */
  GArray *twin_ids; /* (owned): row ids of meetings that some may be the same as */
  GArray *twin_notes; /* (owned) (element-type guint): which notes are to name them */
  GPtrArray *files; /* (owned) (nullable) (element-type utf8): of its meetings, not in the log yet */
  guint n_files; /* how many of them have been looked after */

  guint n_in_batch;
  gint64 step; /* of the history; 0 where the next batch begins one */
  guint n_in_step;
} ChBulk;

/** ch_bulk_report_new: Returns: (transfer full): an empty report */
ChBulkReport *ch_bulk_report_new (void);

/** ch_bulk_fail: Ends the import. The chain of callbacks holds the task; whoever ends it lets go. */
void ch_bulk_fail (ChBulk *bulk,
                   GError *error /* (transfer full) */);

GCancellable *ch_bulk_get_cancellable (ChBulk *bulk);
ChLog        *ch_bulk_get_log         (ChBulk *bulk);

/* The way of a batch that has been read: each goes on to the next. */
void ch_bulk_sort_batch       (ChBulk *bulk);
void ch_bulk_look_after_files (ChBulk *bulk);
void ch_bulk_add_batch        (ChBulk *bulk);

G_END_DECLS
