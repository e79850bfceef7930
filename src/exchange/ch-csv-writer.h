/* ch-csv-writer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting-writer.h"

G_BEGIN_DECLS

/**
 * ChCsvWriter:
 *
 * A table for spreadsheets, one row for each meeting: its own fields, and what it holds in words.
 */
#define CH_TYPE_CSV_WRITER (ch_csv_writer_get_type ())
G_DECLARE_FINAL_TYPE (ChCsvWriter, ch_csv_writer, CH, CSV_WRITER, ChMeetingWriter)

G_END_DECLS
