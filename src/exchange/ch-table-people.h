/* ch-table-people.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** ChTablePerson: @title: (nullable): as worded; @name: as worded */
typedef struct
{
  char *title;
  char *name;
} ChTablePerson;

/**
 * ch_table_people_split:
 * @cell: a person as tables name one, "Prime Minister Jane Doe", or several, "King A and Queen B"
 * @titles: what may stand before a name, the longest first
 *
 * Takes the title from before the name.  A second person begins only where, after "and", "&" or a
 * comma, another title does: names have commas too.
 *
 * Returns: (transfer full) (element-type ChTablePerson): at least one, unless @cell is blank
 */
GPtrArray *ch_table_people_split (const char        *cell,
                                  const char *const *titles);

G_END_DECLS
