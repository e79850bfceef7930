/* ch-csv.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ch_csv_append_row:
 * @fields: %NULL-terminated
 *
 * Appends a row as RFC 4180 has it: commas between, quotation marks where they are needed, CRLF.
 */
void ch_csv_append_row (GString           *text,
                        const char *const *fields);

G_END_DECLS
