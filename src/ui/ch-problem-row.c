/* ch-problem-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-problem-row.h"

struct _ChProblemRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *label; /* (owned by the widget tree) */
};

G_DEFINE_FINAL_TYPE (ChProblemRow, ch_problem_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_SENTENCE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
ch_problem_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SENTENCE:
      g_value_set_string (value, gtk_label_get_label (CH_PROBLEM_ROW (object)->label));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_problem_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SENTENCE:
      ch_problem_row_set_sentence (CH_PROBLEM_ROW (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_problem_row_class_init (ChProblemRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ch_problem_row_get_property;
  object_class->set_property = ch_problem_row_set_property;

  properties[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, NULL,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_problem_row_init (ChProblemRow *self)
{
  self->label = GTK_LABEL (g_object_new (GTK_TYPE_LABEL,
                                         "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                         "wrap", TRUE,
                                         "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                         "xalign", 0.0,
                                         "margin-start", 12,
                                         "margin-end", 12,
                                         "margin-top", 6,
                                         "margin-bottom", 8,
                                         NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->label));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
ch_problem_row_set_sentence (ChProblemRow *self,
                             const char   *sentence)
{
  g_return_if_fail (CH_IS_PROBLEM_ROW (self));

  gtk_label_set_label (self->label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self), sentence != NULL && *sentence != '\0');
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SENTENCE]);
}
