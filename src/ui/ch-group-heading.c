/* ch-group-heading.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-group-heading.h"

struct _ChGroupHeading
{
  AdwBin parent_instance;

  GtkLabel *label; /* (owned by the widget tree) */
};

G_DEFINE_FINAL_TYPE (ChGroupHeading, ch_group_heading, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_label (ChGroupHeading *self,
           const char     *label)
{
  gtk_label_set_label (self->label, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self), label != NULL);
}

static void
ch_group_heading_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, gtk_label_get_label (CH_GROUP_HEADING (object)->label));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_group_heading_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_LABEL:
      set_label (CH_GROUP_HEADING (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_group_heading_class_init (ChGroupHeadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ch_group_heading_get_property;
  object_class->set_property = ch_group_heading_set_property;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_group_heading_init (ChGroupHeading *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "xalign", 0.0, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
  gtk_widget_add_css_class (GTK_WIDGET (self), "group-heading");
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
