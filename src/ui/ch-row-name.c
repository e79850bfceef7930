/* ch-row-name.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-row-name.h"

void
ch_row_name_set (GtkWidget  *cell,
                 const char *words)
{
  GtkWidget *row = cell;

  g_return_if_fail (GTK_IS_WIDGET (cell));

  while (row != NULL && !GTK_IS_LIST_BASE (gtk_widget_get_parent (row)))
    row = gtk_widget_get_parent (row);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
