/* ch-table-map.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"

G_BEGIN_DECLS

/**
 * ChTableMap:
 *
 * How the rows of a table become meetings: which column goes into which field.  It is read from a
 * plain text that a clerk can write; data/mappings/MAPS.md says how.  Not bound to a thread, but to
 * be used by one at a time.
 */
typedef struct _ChTableMap ChTableMap;

/**
 * ch_table_map_new:
 * @text: what the file holds
 * @name: what the file is called, for the sentence of an error
 * @lexicon_dirs: where to learn how people are named, ch_paths_dup_lexicon_dirs()
 *
 * Returns: (transfer full): the map, or %NULL with %CH_ERROR_INVALID naming file and line, or where
 *   a lexicon cannot be read
 */
ChTableMap *ch_table_map_new  (const char         *text,
                               const char         *name,
                               const char *const  *lexicon_dirs,
                               GError            **error);
void        ch_table_map_free (ChTableMap *self);

/** ch_table_map_get_separator: Returns: what stands between the columns, 0 where the map does not say */
char ch_table_map_get_separator (ChTableMap *self);

/**
 * ch_table_map_check_heading:
 * @columns: (element-type utf8): the heading of the table
 *
 * Returns: %FALSE with %CH_ERROR_INVALID, if the map asks for a column that is not there, or one is
 *   there twice
 */
gboolean ch_table_map_check_heading (ChTableMap  *self,
                                     GPtrArray   *columns,
                                     GError     **error);

/**
 * ch_table_map_make_meeting:
 * @columns: (element-type utf8): the heading, checked
 * @cells: (element-type utf8): the row, as long as the heading
 *
 * Returns: (transfer full): the one meeting of the row, which may be saved; or %NULL with
 *   %CH_ERROR_INVALID, the reason why the row is refused
 */
ChMeeting *ch_table_map_make_meeting (ChTableMap  *self,
                                      GPtrArray   *columns,
                                      GPtrArray   *cells,
                                      GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChTableMap, ch_table_map_free)

G_END_DECLS
