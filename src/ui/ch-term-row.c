/* ch-term-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-term-row.h"

struct _ChTermRow
{
  AdwComboRow parent_instance;

  const char *const *terms; /* (unowned) (nullable) the ids, in the order of the row's model */
};

G_DEFINE_FINAL_TYPE (ChTermRow, ch_term_row, ADW_TYPE_COMBO_ROW)

enum
{
  PROP_0,
  PROP_TERM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *
get_term (ChTermRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return self->terms != NULL && selected != GTK_INVALID_LIST_POSITION ? self->terms[selected] : NULL;
}

static void
set_term (ChTermRow  *self,
          const char *term)
{
  guint position = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; self->terms != NULL && self->terms[i] != NULL; i++)
    if (g_strcmp0 (self->terms[i], term) == 0)
      position = i;

  adw_combo_row_set_selected (ADW_COMBO_ROW (self), position);
}

static void
on_selected (ChTermRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TERM]);
}

static void
ch_term_row_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TERM:
      g_value_set_string (value, get_term (CH_TERM_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_term_row_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_TERM:
      set_term (CH_TERM_ROW (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_term_row_class_init (ChTermRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ch_term_row_get_property;
  object_class->set_property = ch_term_row_set_property;

  properties[PROP_TERM] = g_param_spec_string ("term", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_term_row_init (ChTermRow *self)
{
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected), NULL);
}

void
ch_term_row_set_vocabulary (ChTermRow    *self,
                            ChVocabulary  vocabulary)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  g_return_if_fail (CH_IS_TERM_ROW (self));
  g_return_if_fail (self->terms == NULL);

  self->terms = ch_vocabulary_get_terms (vocabulary);
  for (guint i = 0; self->terms[i] != NULL; i++)
    gtk_string_list_append (labels, ch_vocabulary_get_label (vocabulary, self->terms[i]));

  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (labels));
}
