/* ch-view-button.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-view-button.h"

#include "ch-bin.h"

struct _ChViewButton
{
  AdwBin parent_instance;

  GtkMenuButton *button;

  ChViewList *views; /* (owned) (nullable) */
  GSignalGroup *views_signals; /* (owned) */
  char *view; /* (owned) */
  char *subtitle; /* (owned) */
};

G_DEFINE_FINAL_TYPE (ChViewButton, ch_view_button, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_VIEWS,
  PROP_VIEW,
  PROP_SUBTITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static char *
view_label (ChViewButton *self,
            ChViewList   *views,
            const char   *view)
{
  return g_strdup (views != NULL ? ch_view_get_label (ch_view_list_find (views, view)) : "");
}

static void
update_menu (ChViewButton *self)
{
  g_autoptr(GMenuModel) menu = self->views != NULL ? ch_view_list_new_menu (self->views, "view-button.view") : NULL;

  gtk_menu_button_set_menu_model (self->button, menu);
}

static void
ch_view_button_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  ChViewButton *self = CH_VIEW_BUTTON (object);

  switch (prop_id)
    {
    case PROP_VIEWS:
      g_value_set_object (value, self->views);
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_view_button_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  ChViewButton *self = CH_VIEW_BUTTON (object);

  switch (prop_id)
    {
    case PROP_VIEWS:
      g_set_object (&self->views, g_value_get_object (value));
      g_signal_group_set_target (self->views_signals, self->views);
      update_menu (self);
      break;
    case PROP_VIEW:
      /* The action of that name has a value at all times. */
      g_free (self->view);
      self->view = g_strdup (g_value_get_string (value) != NULL ? g_value_get_string (value) : CH_VIEW_ALL);
      break;
    case PROP_SUBTITLE:
      g_free (self->subtitle);
      self->subtitle = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_view_button_dispose (GObject *object)
{
  ChViewButton *self = CH_VIEW_BUTTON (object);

  g_clear_object (&self->views_signals);
  ch_bin_dispose_template (ADW_BIN (self), CH_TYPE_VIEW_BUTTON);
  g_clear_object (&self->views);

  G_OBJECT_CLASS (ch_view_button_parent_class)->dispose (object);
}

static void
ch_view_button_finalize (GObject *object)
{
  g_free (CH_VIEW_BUTTON (object)->view);
  g_free (CH_VIEW_BUTTON (object)->subtitle);

  G_OBJECT_CLASS (ch_view_button_parent_class)->finalize (object);
}

static void
ch_view_button_class_init (ChViewButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_view_button_get_property;
  object_class->set_property = ch_view_button_set_property;
  object_class->dispose = ch_view_button_dispose;
  object_class->finalize = ch_view_button_finalize;

  properties[PROP_VIEWS] = g_param_spec_object ("views", NULL, NULL, CH_TYPE_VIEW_LIST, flags);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-view-button.ui");
  gtk_widget_class_bind_template_child (widget_class, ChViewButton, button);
  gtk_widget_class_bind_template_callback (widget_class, view_label);

  gtk_widget_class_install_property_action (widget_class, "view-button.view", "view");
}

static void
ch_view_button_init (ChViewButton *self)
{
  self->view = g_strdup (CH_VIEW_ALL);
  self->views_signals = g_signal_group_new (CH_TYPE_VIEW_LIST);
  g_signal_group_connect_swapped (self->views_signals, "items-changed", G_CALLBACK (update_menu), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}
