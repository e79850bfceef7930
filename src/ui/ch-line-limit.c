/* ch-line-limit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-line-limit.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static G_DEFINE_QUARK (ch-line-limit-most, most)
static G_DEFINE_QUARK (ch-line-limit-hint, hint)

static void
on_insert_text (GtkEditable *text,
                const char  *added,
                int          length,
                int         *position,
                GtkWidget   *entry)
{
  guint most = GPOINTER_TO_UINT (g_object_get_qdata (G_OBJECT (entry), most_quark ()));
  g_autofree char *sentence = NULL;

  if (g_utf8_strlen (gtk_editable_get_text (text), -1) + g_utf8_strlen (added, length) <= (glong) most)
    return;

  g_signal_stop_emission_by_name (text, "insert-text");
  gtk_widget_error_bell (entry);
  sentence = g_strdup_printf (_("That is too long: the line has at most %'u characters."), most);
  gtk_widget_activate_action (entry, "editor.say", "s", sentence);
}

void
ch_line_limit_add (GtkWidget *entry,
                   guint      most)
{
  g_return_if_fail (GTK_IS_EDITABLE (entry));
  g_return_if_fail (gtk_editable_get_delegate (GTK_EDITABLE (entry)) != NULL);

  g_object_set_qdata (G_OBJECT (entry), most_quark (), GUINT_TO_POINTER (most));
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "insert-text", G_CALLBACK (on_insert_text),
                           entry, 0);
}

static GtkWidget *
add_hint (GtkWidget *entry)
{
  GtkWidget *hint = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  const char *sentence = _("This is too long to be shown whole. What you change here takes the place of all of it.");

  gtk_widget_set_tooltip_text (hint, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (hint), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_add_css_class (hint, "warning");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (entry), hint);
  g_object_set_qdata (G_OBJECT (entry), hint_quark (), hint);
  return hint;
}

void
ch_line_limit_set_cut (GtkWidget *entry,
                       gboolean   cut)
{
  GtkWidget *hint = g_object_get_qdata (G_OBJECT (entry), hint_quark ());

  if (!ADW_IS_ENTRY_ROW (entry) || (hint == NULL && !cut))
    return;
  gtk_widget_set_visible (hint != NULL ? hint : add_hint (entry), cut);
}
