/* ch-profile-labels.c: what the page says of a person or body
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-profile-labels.h"

#include "ch-country.h"
#include "ch-edtf.h"
#include "ch-line.h"
#include "ch-name.h"
#include "ch-profile.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>

static gboolean
is_there (gpointer  self,
          ChRecord *record)
{
  return record != NULL;
}

static gboolean
is_missing (gpointer  self,
            ChRecord *record)
{
  return record == NULL;
}

static gboolean
has_items (gpointer    self,
           GListModel *model)
{
  return model != NULL && g_list_model_get_n_items (model) > 0;
}

static char *
dup_field (ChRecord   *record,
           const char *field)
{
  char *value = NULL;

  if (record != NULL && g_object_class_find_property (G_OBJECT_GET_CLASS (record), field) != NULL)
    g_object_get (record, field, &value, NULL);
  return value != NULL ? value : g_strdup ("");
}

static char *
name_label (gpointer  self,
            ChRecord *record)
{
  return dup_field (record, "name");
}

static char *
biography_label (gpointer  self,
                 ChRecord *record)
{
  return dup_field (record, "biography");
}

static char *
other_names_label (gpointer  self,
                   ChRecord *record)
{
  g_autoptr(GListStore) names = NULL;
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();

  if (record != NULL)
    g_object_get (record, "names", &names, NULL);
  for (guint i = 0; names != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (names)); i++)
    {
      g_autoptr(ChName) name = g_list_model_get_item (G_LIST_MODEL (names), i);

      g_ptr_array_add (texts, (char *) ch_name_get_text (name));
    }
  return ch_line_joinv (" · ", (const char *const *) texts->pdata, texts->len);
}

/* Which state, and of a body which kind of body. */
static char *
nature_label (gpointer  self,
              ChRecord *record)
{
  g_autofree char *country = dup_field (record, "country");
  g_autofree char *kind = dup_field (record, "kind");
  const char *of_kind = *kind != '\0' ? ch_vocabulary_get_label (CH_VOCABULARY_ORGANISATION_KIND, kind) : NULL;
  const char *of_country = *country != '\0' ? ch_country_get_name (country) : NULL;

  return ch_line_join (" · ", of_kind, of_country);
}

static char *
met_label (gpointer   self,
           ChProfile *profile)
{
  guint n = profile != NULL ? ch_profile_get_n_meetings (profile) : 0;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (n == 0)
    return g_strdup ("");
  first = ch_edtf_dup_label (ch_profile_get_first_met (profile));
  last = ch_edtf_dup_label (ch_profile_get_last_met (profile));
  if (n == 1)
    /* Translators: %s is a day */
    return g_strdup_printf (_("Met once, %s"), last);
  /* Translators: how often, and two days */
  return g_strdup_printf (ngettext ("Met %u time, last %s, first %s", "Met %u times, last %s, first %s", n), n, last, first);
}

void
ch_profile_labels_bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, biography_label);
  gtk_widget_class_bind_template_callback (widget_class, has_items);
  gtk_widget_class_bind_template_callback (widget_class, is_missing);
  gtk_widget_class_bind_template_callback (widget_class, is_there);
  gtk_widget_class_bind_template_callback (widget_class, met_label);
  gtk_widget_class_bind_template_callback (widget_class, name_label);
  gtk_widget_class_bind_template_callback (widget_class, nature_label);
  gtk_widget_class_bind_template_callback (widget_class, other_names_label);
}
