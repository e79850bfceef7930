/* ch-spoken.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-spoken.h"

/* What the drop-down shows of the chosen item, as it finds that itself. */
static char *
dup_chosen (GtkDropDown *drop_down)
{
  gpointer item = gtk_drop_down_get_selected_item (drop_down);
  GtkExpression *expression = gtk_drop_down_get_expression (drop_down);
  GValue value = G_VALUE_INIT;
  char *chosen = NULL;

  if (item == NULL)
    return g_strdup ("");
  if (expression == NULL)
    return g_strdup (GTK_IS_STRING_OBJECT (item) ? gtk_string_object_get_string (item) : "");

  if (gtk_expression_evaluate (expression, item, &value))
    {
      chosen = g_value_dup_string (&value);
      g_value_unset (&value);
    }
  return chosen != NULL ? chosen : g_strdup ("");
}

static void
on_chosen (GtkDropDown *drop_down)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  g_autofree char *chosen = dup_chosen (drop_down);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, chosen, -1);
}

void
ch_spoken_set_drop_down (GtkDropDown *drop_down)
{
  GtkWidget *button;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, drop_down, NULL, -1);
  g_signal_connect (drop_down, "notify::selected-item", G_CALLBACK (on_chosen), NULL);
  on_chosen (drop_down);
}
