/* ch-field-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-field-place.h"

#include "ch-editor-section.h"
#include "ch-record-row.h"
#include "ch-scroll.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *uid;
  const char *field;
  GtkWidget *found;
} Search;

static G_DEFINE_QUARK (ch-field-place, field)
static G_DEFINE_QUARK (ch-field-place-doubt, doubt)

static const char *
get_field (GtkWidget *widget)
{
  return g_object_get_qdata (G_OBJECT (widget), field_quark ());
}

/* (transfer none) (nullable) */
static ChRecord *
get_record (GtkWidget *widget)
{
  if (CH_IS_RECORD_ROW (widget))
    return ch_record_row_get_record (CH_RECORD_ROW (widget));
  if (CH_IS_EDITOR_SECTION (widget))
    return CH_RECORD (ch_editor_section_get_draft (CH_EDITOR_SECTION (widget)));
  return NULL;
}

/* What hangs in a popover, such as all the countries, is no field of its own, and the head of a row holds none. */
static void
walk (GtkWidget        *widget,
      ChRecord         *record,
      ChFieldPlaceFunc  func,
      gpointer          user_data)
{
  ChRecord *inner = get_record (widget);
  const char *field = get_field (widget);

  if (GTK_IS_POPOVER (widget))
    return;

  if (inner != NULL)
    record = inner;
  if (record != NULL && (field != NULL || CH_IS_RECORD_ROW (widget)))
    func (widget, record, field, user_data);
  if (CH_IS_RECORD_ROW (widget) && !ch_record_row_has_fields (CH_RECORD_ROW (widget)))
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    walk (child, record, func, user_data);
}

static void
find (GtkWidget  *widget,
      ChRecord   *record,
      const char *field,
      gpointer    user_data)
{
  Search *search = user_data;

  if (CH_IS_RECORD_ROW (widget) && ch_record_find (record, search->uid) != NULL)
    ch_record_row_make_fields (CH_RECORD_ROW (widget));
  if (g_strcmp0 (field, search->field) == 0 && g_strcmp0 (ch_record_get_uid (record), search->uid) == 0)
    search->found = widget;
}

static GtkWidget *
make_button (GtkWidget *widget)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("dialog-question-symbolic");
  ChRecord *record = NULL;
  const char *field = NULL;

  ch_field_place_look_up (widget, &record, &field);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "editor.accept-value");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", ch_record_get_uid (record), field);
  gtk_widget_set_tooltip_text (button, _("Uncertain: compare it with the article, and press here to accept it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Accept the Uncertain Value"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "doubt");

  if (ADW_IS_ENTRY_ROW (widget))
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (widget), button);
  else if (ADW_IS_ACTION_ROW (widget))
    adw_action_row_add_suffix (ADW_ACTION_ROW (widget), button);

  return button;
}

void
ch_field_place_set (GtkWidget  *widget,
                    const char *field)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (field != NULL);

  g_object_set_qdata (G_OBJECT (widget), field_quark (), (gpointer) field);
}

gboolean
ch_field_place_look_up (GtkWidget   *widget,
                        ChRecord   **record,
                        const char **field)
{
  g_return_val_if_fail (record != NULL && field != NULL, FALSE);

  *field = NULL;
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      if (*field == NULL)
        *field = get_field (widget);
      *record = get_record (widget);
      if (*record != NULL)
        return TRUE;
    }
  return FALSE;
}

GtkWidget *
ch_field_place_find (GtkWidget  *root,
                     const char *uid,
                     const char *field)
{
  Search search = { uid, field, NULL };

  g_return_val_if_fail (GTK_IS_WIDGET (root), NULL);

  walk (root, NULL, find, &search);
  return search.found;
}

void
ch_field_place_foreach (GtkWidget         *root,
                        ChFieldPlaceFunc   func,
                        gpointer           user_data)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  walk (root, NULL, func, user_data);
}

void
ch_field_place_set_doubt (GtkWidget *widget,
                          gboolean   doubtful)
{
  GtkWidget *button = g_object_get_qdata (G_OBJECT (widget), doubt_quark ());

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (button == NULL && !doubtful)
    return;

  if (button == NULL)
    {
      button = make_button (widget);
      g_object_set_qdata (G_OBJECT (widget), doubt_quark (), button);
    }

  gtk_widget_set_visible (button, doubtful);
  if (doubtful)
    gtk_widget_add_css_class (widget, "doubtful");
  else
    gtk_widget_remove_css_class (widget, "doubtful");
}

/* Each row around WIDGET. */
static void
unfold (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (CH_IS_RECORD_ROW (widget))
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
}

void
ch_field_place_go_to (GtkWidget  *root,
                      const char *uid,
                      const char *field)
{
  GtkWidget *widget = ch_field_place_find (root, uid, field);

  if (widget == NULL)
    return;
  unfold (gtk_widget_get_parent (widget));
  if (CH_IS_RECORD_ROW (widget))
    {
      ch_record_row_open (CH_RECORD_ROW (widget));
      return;
    }
  gtk_widget_grab_focus (widget);
  ch_scroll_to (widget);
}
