/* ch-table-draft.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Drafts the map of a table (see ch-table-map.h) from what somebody says that its columns hold, so
 * that nobody need write one by hand.
 */

/**
 * ChTableTarget:
 * @label: what a column can hold, to be translated
 * @section: (nullable): of the map; %NULL for a column that is left out
 * @field: the field in it
 * @side: (nullable): of the people that the column names
 * @heading: (nullable): what the column is called in the tables that Chancery writes, where that is not @field
 */
typedef struct
{
  const char *label;
  const char *section;
  const char *field;
  const char *side;
  const char *heading;
} ChTableTarget;

/** ch_table_draft_get_targets: Returns: (transfer none): what columns can hold; the first leaves one out */
const ChTableTarget *ch_table_draft_get_targets (guint *n);

/**
 * ch_table_draft_guess:
 * @heading: of a column
 *
 * Returns: which of the targets bears that name, in the program's language or in English, as in the tables
 *   that Chancery writes; 0 where none does
 */
guint ch_table_draft_guess (const char *heading);

/**
 * ch_table_draft_has_title:
 *
 * Returns: whether one of the @n @targets gives the meeting the title that a map cannot do without: a title, or else the
 *   visitor after whom it is called
 */
gboolean ch_table_draft_has_title (const guint *targets,
                                   guint        n);

/**
 * ch_table_draft_find_dates:
 * @cells: (element-type utf8): what stands in the columns that hold dates
 *
 * Returns: (transfer full) (element-type utf8): the forms, as a map names them, in which all the cells can be read; the
 *   likelier first.  Where no form reads all of them, those that together read the most
 */
GPtrArray *ch_table_draft_find_dates (GPtrArray *cells,
                                      gboolean  *all);

/** ch_table_draft_can_be_named: Returns: whether a map can ask for a column by that @heading, in braces */
gboolean ch_table_draft_can_be_named (const char *heading);

/**
 * ch_table_draft_dup_map:
 * @columns: (element-type utf8): the heading.  Of two that are called alike the map asks all the same: whoever reads a
 *   table by it says that there is more than one
 * @targets: what each of them holds
 * @dates: (nullable): the forms of dates, the likelier first
 *
 * Returns: (transfer full): the text of the map
 */
char *ch_table_draft_dup_map (GPtrArray         *columns,
                              const guint       *targets,
                              const char *const *dates);

G_END_DECLS
