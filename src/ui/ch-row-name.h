/* ch-row-name.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ch_row_name_set:
 * @cell: stands in a row of a list view
 * @words: what a screen reader says of the row
 *
 * Gives the row around @cell a name.  GtkListItem has a property for that from 4.12 on only.
 */
void ch_row_name_set (GtkWidget  *cell,
                      const char *words);

G_END_DECLS
