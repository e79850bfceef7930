/* ch-field-check.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/*
 * What a string field of a record may hold: for the records themselves, and for whoever brings them in
 * from outside.
 */

/** ch_field_is_day: Returns: whether @field holds a date in EDTF */
gboolean ch_field_is_day (const ChField *field);

/** A value of one line, such as a name or a title, has at most so many characters. */
#define CH_FIELD_LONGEST_LINE 10000

/** ch_field_is_line: Returns: whether @field, of the class of @record, holds values of one line, and not a text of any length */
gboolean ch_field_is_line (ChRecord      *record,
                           const ChField *field);

/** ch_field_is_file: Returns: whether @field names a file of the log by its SHA-256 */
gboolean ch_field_is_file (ChRecord      *record,
                           const ChField *field);

/**
 * ch_field_dup_day_objection:
 * @value: (nullable): what is to be a date
 *
 * Returns: (transfer full) (nullable): a sentence on why @value is no date in EDTF, that February 2023 has 28 days for one;
 *   %NULL where it is, or where it is blank
 */
char *ch_field_dup_day_objection (const char *value);

/**
 * ch_field_dup_term_objection:
 * @field: of the class of @record
 *
 * Returns: (transfer full) (nullable): a sentence with the terms that @field may hold, if @value is
 *   none of them; %NULL where it is, or where the field is free
 */
char *ch_field_dup_term_objection (ChRecord      *record,
                                   const ChField *field,
                                   const char    *value);

/**
 * ch_field_dup_objection:
 *
 * Returns: (transfer full) (nullable): why @field cannot hold @value: a term, country code, date
 *   or SHA-256 that is none, or a line that is too long
 */
char *ch_field_dup_objection (ChRecord      *record,
                              const ChField *field,
                              const char    *value);

/**
 * ch_field_collect_objections:
 * @sentences: (element-type utf8): gets what ch_field_dup_objection() says
 * @name: a field of @record that holds a string, followed by more of them and %NULL
 */
void ch_field_collect_objections (ChRecord   *record,
                                  GPtrArray  *sentences,
                                  const char *name,
                                  ...) G_GNUC_NULL_TERMINATED;

/** ch_field_collect_too_long: The same, for each line of @record that is too long */
void ch_field_collect_too_long (ChRecord  *record,
                                GPtrArray *sentences);

/** ch_field_find_objectionable: Returns: (nullable): the name of the first field of @record that cannot hold what it does */
const char *ch_field_find_objectionable (ChRecord *record);

G_END_DECLS
