/* ch-json-names.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ChJsonName:
 * @field: a field of the record
 * @object: (nullable): the member of the record's JSON object that holds @key, or %NULL where the
 *   object itself does
 * @key: what the field is called in an exported log
 *
 * The keys of `extract` (ch_json_keys_get()) stand where a class has them; every other field of the
 * record's table follows under its own name, so that a new field is exported and imported at once.
 */
typedef struct
{
  const ChField *field;
  const char *object;
  const char *key;
} ChJsonName;

/**
 * ch_json_names_get:
 *
 * Returns: (transfer none): one line for each field of the class of @record, @n_names long; safe
 *   from any thread
 */
const ChJsonName *ch_json_names_get (ChRecord *record,
                                     guint    *n_names);

G_END_DECLS
