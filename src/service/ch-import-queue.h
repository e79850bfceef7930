/* ch-import-queue.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-importer.h"
#include "ch-log.h"

G_BEGIN_DECLS

/**
 * ChImportQueue:
 *
 * Imports several pages, one after the other: addresses, files, and pages that are there already.  Each is read and saved, to be
 * reviewed; one that fails is no reason to leave out the others.  An address that is named twice is read once.
 *
 * Property `busy` (boolean, read-only).
 *
 * Signal `step` (name, number of the source under way, from 1; number of all; whether it is fetched).
 * Signal `progress` (fraction, negative where it is not known): of what is fetched.
 * Signal `done`: all is done, or was cancelled; what came of it can be asked for until the next run.
 */
#define CH_TYPE_IMPORT_QUEUE (ch_import_queue_get_type ())
G_DECLARE_FINAL_TYPE (ChImportQueue, ch_import_queue, CH, IMPORT_QUEUE, GObject)

/** ch_import_queue_new: Returns: (transfer full) */
ChImportQueue *ch_import_queue_new (ChLog      *log,
                                    ChImporter *importer);

/* What is to be imported, in this order. */
void ch_import_queue_add_address (ChImportQueue *self,
                                  const char    *address);
void ch_import_queue_add_file    (ChImportQueue *self,
                                  GFile         *file);
/** ch_import_queue_add_page: @name: for people */
void ch_import_queue_add_page    (ChImportQueue *self,
                                  ChPage        *page,
                                  const char    *name);

/** ch_import_queue_run: Begins; nothing may be added until it is done. */
void ch_import_queue_run (ChImportQueue *self);

/** ch_import_queue_cancel: Stops what is under way, and leaves out the rest. What has been saved stays. */
void ch_import_queue_cancel (ChImportQueue *self);

gboolean ch_import_queue_get_busy (ChImportQueue *self);

/* What came of it. */

/** ch_import_queue_get_cancelled: Returns: whether it was ended before its end */
gboolean ch_import_queue_get_cancelled (ChImportQueue *self);

guint ch_import_queue_get_n_imported (ChImportQueue *self);

/** ch_import_queue_get_meeting: Returns: (transfer none) (nullable): the meeting that was imported last */
ChMeeting *ch_import_queue_get_meeting (ChImportQueue *self);

/** ch_import_queue_get_failed: Returns: whether something could not be imported */
gboolean ch_import_queue_get_failed (ChImportQueue *self);

/** ch_import_queue_get_told: Returns: (transfer none): what is to be said, a translated sentence a line: what failed and why, which
 * address was named twice, which of several may be a meeting that the log has already; "" for nothing */
const char *ch_import_queue_get_told (ChImportQueue *self);

/** ch_import_queue_get_left: Returns: (transfer none): the addresses that are worth another attempt, with spaces between them */
const char *ch_import_queue_get_left (ChImportQueue *self);

G_END_DECLS
