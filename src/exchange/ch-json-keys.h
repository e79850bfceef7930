/* ch-json-keys.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ChJsonKey:
 * @field: a property of the record
 * @object: (nullable): the member of the record's JSON object that holds @key, or %NULL where the
 *   object itself does
 * @key: what the value is called in JSON
 *
 * A value is written, and its evidence is addressed, by the same line.
 */
typedef struct
{
  const char *field;
  const char *object;
  const char *key;
} ChJsonKey;

/** ch_json_keys_get: Returns: the lines of @type, a record class, ended by one without a field */
const ChJsonKey *ch_json_keys_get (GType type);

G_END_DECLS
