/* ch-record-columns.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"
#include "ch-record.h"

G_BEGIN_DECLS

/*
 * The fields of a record class as columns of its table, by the class' field table: "end-date" is
 * the column end_date, a list of strings is a JSON array, and records that a record holds have
 * tables of their own.
 */

/**
 * ch_record_columns_join:
 * @type: the record class
 * @except: (nullable): a field that the table has no column for
 * @exception: (nullable): SQL that stands for @except, or %NULL to leave it out
 * @n_columns: (out) (optional): how many there are
 *
 * Returns: (transfer full): the columns, parted by commas, in the order of the field table
 */
char *ch_record_columns_join (GType       type,
                              const char *except,
                              const char *exception,
                              guint      *n_columns);

/** ch_record_columns_bind: Binds the fields, but for @except, to the parameters from @parameter on. */
void ch_record_columns_bind (ChStatement *statement,
                             int          parameter,
                             ChRecord    *record,
                             const char  *except);

/** ch_record_columns_read: Sets the fields from the columns of the row from @column on. */
void ch_record_columns_read (ChStatement *statement,
                             int          column,
                             ChRecord    *record);

/** ch_record_columns_parameters: Returns: (transfer full): @n question marks, parted by commas */
char *ch_record_columns_parameters (guint n);

G_END_DECLS
