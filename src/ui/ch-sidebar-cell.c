/* ch-sidebar-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-sidebar-cell.h"

#include "ch-bin.h"
#include "ch-row-name.h"

struct _ChSidebarCell
{
  AdwBin parent_instance;

  ChView *view; /* (owned) (nullable) */
  GSignalGroup *view_signals; /* (owned) */
};

G_DEFINE_FINAL_TYPE (ChSidebarCell, ch_sidebar_cell, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The name with the number, for who cannot see the row. */
static void
name_row (ChSidebarCell *self)
{
  g_autofree char *count = NULL;
  g_autofree char *words = NULL;

  if (self->view == NULL)
    return;

  g_object_get (self->view, "count-label", &count, NULL);
  words = count != NULL && *count != '\0' ? g_strdup_printf ("%s · %s", ch_view_get_label (self->view), count)
                                          : g_strdup (ch_view_get_label (self->view));
  ch_row_name_set (GTK_WIDGET (self), words);
}

static void
ch_sidebar_cell_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VIEW:
      g_value_set_object (value, CH_SIDEBAR_CELL (object)->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_sidebar_cell_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  ChSidebarCell *self = CH_SIDEBAR_CELL (object);

  switch (prop_id)
    {
    case PROP_VIEW:
      if (!g_set_object (&self->view, g_value_get_object (value)))
        return;
      g_signal_group_set_target (self->view_signals, self->view);
      name_row (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_sidebar_cell_dispose (GObject *object)
{
  ChSidebarCell *self = CH_SIDEBAR_CELL (object);

  g_clear_object (&self->view_signals);
  ch_bin_dispose_template (ADW_BIN (self), CH_TYPE_SIDEBAR_CELL);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (ch_sidebar_cell_parent_class)->dispose (object);
}

static void
ch_sidebar_cell_class_init (ChSidebarCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ch_sidebar_cell_get_property;
  object_class->set_property = ch_sidebar_cell_set_property;
  object_class->dispose = ch_sidebar_cell_dispose;

  properties[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, CH_TYPE_VIEW, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/org/chancery/Chancery/ui/ch-sidebar-cell.ui");
}

static void
ch_sidebar_cell_init (ChSidebarCell *self)
{
  self->view_signals = g_signal_group_new (CH_TYPE_VIEW);
  g_signal_group_connect_swapped (self->view_signals, "notify::count-label", G_CALLBACK (name_row), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}
