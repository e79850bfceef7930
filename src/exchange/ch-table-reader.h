/* ch-table-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-table-map.h"

G_BEGIN_DECLS

/**
 * ChTableReader:
 *
 * Reads a table row by row through a map: each row makes exactly one meeting, or is refused with
 * the reason.  It blocks on its stream, and belongs on a worker thread.
 */
typedef struct _ChTableReader ChTableReader;

/**
 * ChTableRow:
 * @line: of the table, where the row begins
 * @meeting: (nullable): what it tells of
 * @reason: (nullable): why it is refused, a translated sentence
 *
 * One of the two is there; both belong to the caller, ch_table_row_clear().
 */
typedef struct
{
  gulong line;
  ChMeeting *meeting;
  char *reason;
} ChTableRow;

void ch_table_row_clear (ChTableRow *row);

/** ch_table_reader_new: @map: must live as long as the reader */
ChTableReader *ch_table_reader_new  (GInputStream *stream,
                                     ChTableMap   *map);
void           ch_table_reader_free (ChTableReader *self);

/**
 * ch_table_reader_next:
 * @row: (out caller-allocates)
 *
 * Returns: %FALSE at the end, or with @error set where the table as a whole cannot be read: it is
 *   empty, no text, or has not the columns that the map asks for
 */
gboolean ch_table_reader_next (ChTableReader  *self,
                               ChTableRow     *row,
                               GCancellable   *cancellable,
                               GError        **error);

/** ch_table_reader_get_offset: Returns: how many bytes of the stream have been read */
guint64 ch_table_reader_get_offset (ChTableReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChTableReader, ch_table_reader_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChTableRow, ch_table_row_clear)

G_END_DECLS
