/* ch-csv-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChCsvReader:
 *
 * Reads a table as RFC 4180 has it, row by row, blocking on its stream: UTF-8 with or without a byte
 * order mark, UTF-16, or what spreadsheets wrote before (Windows-1252, or the code page of another
 * script); comma, semicolon or tab between the columns; line feeds in quotation marks; any line end.  A row that is broken costs that row alone: reading goes on at the next line.
 */
typedef struct _ChCsvReader ChCsvReader;

/**
 * ChCsvRow:
 * @line: where the row begins, counted from 1
 * @fields: (element-type utf8): the cells; not to be used when the row is broken
 * @broken: (nullable): a translated sentence, if the row cannot be read
 *
 * Everything is borrowed until the next row is read.
 */
typedef struct
{
  gulong line;
  GPtrArray *fields;
  const char *broken;
} ChCsvRow;

/**
 * ch_csv_reader_new:
 * @separator: what stands between the columns, or 0 for whichever of comma, semicolon and tab the
 *   first line has most of
 */
ChCsvReader *ch_csv_reader_new  (GInputStream *stream,
                                 char          separator);
void         ch_csv_reader_free (ChCsvReader *self);

/**
 * ch_csv_reader_next:
 *
 * Blank lines are passed over.
 *
 * Returns: (transfer none) (nullable): the next row; %NULL at the end, or with @error set if the
 *   stream fails or holds no text
 */
const ChCsvRow *ch_csv_reader_next (ChCsvReader   *self,
                                    GCancellable  *cancellable,
                                    GError       **error);

/** ch_csv_reader_get_offset: Returns: how many bytes of the stream have been read */
guint64 ch_csv_reader_get_offset (ChCsvReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChCsvReader, ch_csv_reader_free)

G_END_DECLS
