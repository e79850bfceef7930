/* ch-csv-encoding.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * How the tables of spreadsheets are written where they are not in UTF-8.
 */

/**
 * ch_csv_encoding_open:
 * @stream: a table
 *
 * Blocks.
 *
 * Returns: (transfer full): @stream from its beginning, in UTF-8 where it is written in UTF-16, with a byte order mark or
 *   without; anything else as it is.  %NULL if it cannot be read
 */
GInputStream *ch_csv_encoding_open (GInputStream  *stream,
                                    GCancellable  *cancellable,
                                    GError       **error);

/**
 * ch_csv_encoding_guess:
 * @bytes: the beginning of a table that is neither UTF-8 nor UTF-16, with a byte above ASCII in it
 *
 * Returns: (transfer none): the encoding that it is most likely written in.  Where such bytes stand by themselves among Latin
 *   letters that is Windows-1252; where they stand side by side, what they look like
 */
const char *ch_csv_encoding_guess (GBytes *bytes);

/** ch_csv_encoding_dup_utf8: Returns: (transfer full) (nullable): @text in UTF-8; %NULL where it makes no sense in @charset */
char *ch_csv_encoding_dup_utf8 (const char *text,
                                gsize       length,
                                const char *charset);

G_END_DECLS
