/* ch-table-template.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChTableTemplate:
 *
 * Words with columns in braces, "Visit of {visitor}"; "{{" is a brace.
 */
typedef struct _ChTableTemplate ChTableTemplate;

/** ch_table_template_new: Returns: (transfer full): the template, %NULL where a brace is not closed or empty */
ChTableTemplate *ch_table_template_new  (const char *text);
void             ch_table_template_free (ChTableTemplate *self);

/** ch_table_template_get_columns: Returns: (transfer none) (element-type utf8): the columns in braces */
GPtrArray *ch_table_template_get_columns (ChTableTemplate *self);

/**
 * ch_table_template_get_constant:
 *
 * Returns: (transfer none) (nullable): the words, where there is no column among them
 */
const char *ch_table_template_get_constant (ChTableTemplate *self);

/**
 * ChTableCellFunc:
 *
 * Returns: (transfer none) (nullable): what stands in @column
 */
typedef const char *(*ChTableCellFunc) (const char *column,
                                        gpointer    user_data);

/**
 * ch_table_template_expand:
 *
 * Returns: (transfer full) (nullable): the words with what stands in the columns, %NULL if one of
 *   those is blank
 */
char *ch_table_template_expand (ChTableTemplate *self,
                                ChTableCellFunc  cell,
                                gpointer         user_data);

G_END_DECLS
