/* ch-bulk-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-table-reader.h"

G_BEGIN_DECLS

/**
 * ChBulkReader:
 *
 * Reads meetings from a file, whatever it is: an exported log or a table.  It blocks, and belongs on a
 * worker thread.
 */
typedef struct _ChBulkReader ChBulkReader;

/** ch_bulk_reader_new: @map: (nullable): must live as long; without one the file is an exported log */
ChBulkReader *ch_bulk_reader_new  (GFile      *file,
                                   ChTableMap *map);
void          ch_bulk_reader_free (ChBulkReader *self);

/**
 * ch_bulk_reader_check:
 *
 * Reads an exported log to its end, for whatever is wrong with it, and begins again; of a table
 * nothing need be known before.
 */
gboolean ch_bulk_reader_check (ChBulkReader  *self,
                               GCancellable  *cancellable,
                               GError       **error);

/**
 * ch_bulk_reader_read:
 * @rows: (element-type ChTableRow): gets up to @n rows, which belong to it
 *
 * Returns: %FALSE with an error; at the end there are no rows
 */
gboolean ch_bulk_reader_read (ChBulkReader  *self,
                              GArray        *rows,
                              guint          n,
                              GCancellable  *cancellable,
                              GError       **error);

/**
 * ch_bulk_reader_steal_records:
 *
 * Returns: (transfer full) (element-type ChRecord): the people, bodies and saved searches that were read since the last
 *   time; they belong before the rows that were read with them
 */
GPtrArray *ch_bulk_reader_steal_records (ChBulkReader *self);

/** ch_bulk_reader_get_fraction: Returns: how much has been read, from 0 to 1 */
double ch_bulk_reader_get_fraction (ChBulkReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChBulkReader, ch_bulk_reader_free)

G_END_DECLS
