/* ch-table-headings.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChTableHeadings:
 *
 * Knows from what the columns of a table are called what they hold, in the languages of data/mappings/headings.txt, so that a
 * plain table needs no map.
 */
typedef struct _ChTableHeadings ChTableHeadings;

/** ch_table_headings_new: @text: of such a file. Returns: (transfer full): lines that make no sense are passed over */
ChTableHeadings *ch_table_headings_new  (const char *text);
void             ch_table_headings_free (ChTableHeadings *self);

/**
 * ch_table_headings_guess:
 * @columns: (element-type utf8): the heading of a table
 *
 * Returns: (transfer full): for each of the columns a target of ch_table_draft_get_targets(), 0 for what is not known.  A
 *   country is the visitor's where there is a visitor
 */
guint *ch_table_headings_guess (ChTableHeadings *self,
                                GPtrArray       *columns);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChTableHeadings, ch_table_headings_free)

G_END_DECLS
