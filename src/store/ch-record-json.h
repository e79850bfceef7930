/* ch-record-json.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/*
 * A whole record as JSON, for history and drafts: {"uid", "revision", "created", "modified", and each
 * field by its name}; what is not known is left out.  It follows the record's field table.
 */

/** ch_record_json_write: Returns: (transfer full): @record with all that it holds */
char *ch_record_json_write (ChRecord *record);

/**
 * ch_record_json_read:
 * @type: the class of the record
 * @json: as ch_record_json_write() wrote it, by this or an older version
 *
 * Returns: (transfer full): the record, or %NULL with %CH_ERROR_DAMAGED
 */
gpointer ch_record_json_read (GType        type,
                              const char  *json,
                              GError     **error);

/** ch_record_json_write_strings: Returns: (transfer full) (nullable): @strings as a JSON array, %NULL as %NULL */
char *ch_record_json_write_strings (GStrv strings);

/** ch_record_json_read_strings: Returns: (transfer full) (nullable): the strings of a JSON array; what is none as %NULL */
GStrv ch_record_json_read_strings (const char *json);

G_END_DECLS
