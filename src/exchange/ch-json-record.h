/* ch-json-record.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * Records and JSON objects, field by field as the record's table has them, with the records that
 * they hold.
 */

/**
 * ch_json_record_complete:
 * @object: what `extract` tells of @record, or empty
 *
 * Adds what is not in @object yet, so that ch_json_record_read() can make the same record of it:
 * `uid`, `revision`, `created`, `modified`, and every field of the table.  A list of records that is
 * there already has an object for each of them, which is completed too.
 */
void ch_json_record_complete (JsonObject *object,
                              ChRecord   *record);

/**
 * ch_json_record_read:
 * @object: with nothing in it but fields of @record
 * @more: (nullable) (array zero-terminated=1): keys that are read elsewhere
 * @path: where @object stands in the document, "meetings[3]"; as it was on return, but after an
 *   error
 *
 * Fills @record.  A field whose key is missing keeps its value.
 *
 * Returns: %FALSE with a sentence that names the place, if the object says what no record can hold
 */
gboolean ch_json_record_read (JsonObject         *object,
                              ChRecord           *record,
                              const char *const  *more,
                              GString            *path,
                              GError            **error);

/** ch_json_set_string: Sets @key to @value (nullable): what is not known is written as null. */
void ch_json_set_string (JsonObject *object,
                         const char *key,
                         const char *value);

/** ch_json_refuse: Sets %CH_ERROR_INVALID: that at @path, @sentence (transfer full). Returns: %FALSE */
gboolean ch_json_refuse (GError  **error,
                         GString  *path,
                         char     *sentence);

G_END_DECLS
