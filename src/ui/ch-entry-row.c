/* ch-entry-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-entry-row.h"

G_DEFINE_TYPE (ChEntryRow, ch_entry_row, ADW_TYPE_ENTRY_ROW)

/* A title may have an underline before the letter of its key, which nobody says. */
static char *
dup_spoken_title (ChEntryRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  char *spoken = NULL;

  if (!adw_preferences_row_get_use_underline (ADW_PREFERENCES_ROW (self))
      || !pango_parse_markup (title, -1, '_', NULL, &spoken, NULL, NULL))
    spoken = g_strdup (title);
  return spoken;
}

static void
on_title_changed (ChEntryRow *self)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self));
  g_autofree char *title = dup_spoken_title (self);

  if (text == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/* GTK 4.8 lets nobody ask the text in a row what stands in it. */
static void
on_cursor_came (ChEntryRow *self)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self));

  if (text != NULL && gtk_widget_has_focus (GTK_WIDGET (text)))
    gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_editable_get_text (text), -1);
}

static gboolean
is_cut (GtkWidget *widget)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget))
    return pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_cut (child))
      return TRUE;
  return FALSE;
}

static gboolean
ch_entry_row_query_tooltip (GtkWidget  *widget,
                            int         x,
                            int         y,
                            gboolean    keyboard,
                            GtkTooltip *tooltip)
{
  g_autofree char *title = NULL;

  if (gtk_widget_get_tooltip_text (widget) != NULL || !is_cut (widget))
    return GTK_WIDGET_CLASS (ch_entry_row_parent_class)->query_tooltip (widget, x, y, keyboard, tooltip);

  title = dup_spoken_title (CH_ENTRY_ROW (widget));
  gtk_tooltip_set_text (tooltip, title);
  return TRUE;
}

static void
ch_entry_row_class_init (ChEntryRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->query_tooltip = ch_entry_row_query_tooltip;
}

static void
ch_entry_row_init (ChEntryRow *self)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self));

  /* This must be before anybody asks for it: the role of a thing stays. */
  g_object_set (text, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  g_signal_connect_object (text, "notify::has-focus", G_CALLBACK (on_cursor_came), self, G_CONNECT_SWAPPED);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "notify::title", G_CALLBACK (on_title_changed), NULL);
  g_signal_connect (self, "notify::use-underline", G_CALLBACK (on_title_changed), NULL);
}
