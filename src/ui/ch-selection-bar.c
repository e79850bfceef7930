/* ch-selection-bar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-selection-bar.h"

#include "ch-bin.h"

#include <glib/gi18n-lib.h>

struct _ChSelectionBar
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;

  guint n_selected;
};

G_DEFINE_FINAL_TYPE (ChSelectionBar, ch_selection_bar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_N_SELECTED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_n_selected (ChSelectionBar *self,
                guint           n_selected)
{
  g_autofree char *label = NULL;

  self->n_selected = n_selected;
  gtk_revealer_set_reveal_child (self->revealer, n_selected > 1);
  if (n_selected < 2)
    return;
  label = g_strdup_printf (ngettext ("%u meeting selected", "%u meetings selected", n_selected), n_selected);
  gtk_label_set_label (self->label, label);
}

static void
ch_selection_bar_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_N_SELECTED:
      g_value_set_uint (value, CH_SELECTION_BAR (object)->n_selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_selection_bar_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_N_SELECTED:
      set_n_selected (CH_SELECTION_BAR (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_selection_bar_dispose (GObject *object)
{
  ch_bin_dispose_template (ADW_BIN (object), CH_TYPE_SELECTION_BAR);

  G_OBJECT_CLASS (ch_selection_bar_parent_class)->dispose (object);
}

static void
ch_selection_bar_class_init (ChSelectionBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ch_selection_bar_get_property;
  object_class->set_property = ch_selection_bar_set_property;
  object_class->dispose = ch_selection_bar_dispose;

  properties[PROP_N_SELECTED] = g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ChSelectionBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, ChSelectionBar, label);
}

static void
ch_selection_bar_init (ChSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
