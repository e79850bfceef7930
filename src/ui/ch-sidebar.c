/* ch-sidebar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-sidebar.h"

#include "ch-bin.h"
#include "ch-sidebar-cell.h"
#include "ch-walk.h"

struct _ChSidebar
{
  AdwBin parent_instance;

  GtkListView *list_view;
  GtkSingleSelection *selection;

  ChViewList *views; /* (owned) (nullable) */
  char *view; /* (owned) */
};

G_DEFINE_FINAL_TYPE (ChSidebar, ch_sidebar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_VIEWS,
  PROP_VIEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The row of the chosen view; one that has gone leaves no row chosen. */
static void
select_view (ChSidebar *self)
{
  guint n = self->views != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->views)) : 0;
  guint position;

  for (position = 0; position < n; position++)
    if (g_strcmp0 (ch_view_list_find_id (self->views, position), self->view) == 0)
      break;
  gtk_single_selection_set_selected (self->selection, position < n ? position : GTK_INVALID_LIST_POSITION);
}

static void
set_view (ChSidebar  *self,
          const char *view)
{
  if (g_strcmp0 (self->view, view) == 0)
    return;

  g_free (self->view);
  self->view = g_strdup (view);
  select_view (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
on_selected (ChSidebar *self)
{
  ChView *view = gtk_single_selection_get_selected_item (self->selection);

  if (view != NULL)
    set_view (self, ch_view_get_id (view));
}

static void
ch_sidebar_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  ChSidebar *self = CH_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_VIEWS:
      g_value_set_object (value, self->views);
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_sidebar_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  ChSidebar *self = CH_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_VIEWS:
      if (g_set_object (&self->views, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_VIEW:
      set_view (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_sidebar_dispose (GObject *object)
{
  ChSidebar *self = CH_SIDEBAR (object);

  ch_bin_dispose_template (ADW_BIN (self), CH_TYPE_SIDEBAR);
  g_clear_object (&self->views);

  G_OBJECT_CLASS (ch_sidebar_parent_class)->dispose (object);
}

static void
ch_sidebar_finalize (GObject *object)
{
  g_free (CH_SIDEBAR (object)->view);

  G_OBJECT_CLASS (ch_sidebar_parent_class)->finalize (object);
}

static void
ch_sidebar_class_init (ChSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_sidebar_get_property;
  object_class->set_property = ch_sidebar_set_property;
  object_class->dispose = ch_sidebar_dispose;
  object_class->finalize = ch_sidebar_finalize;

  properties[PROP_VIEWS] = g_param_spec_object ("views", NULL, NULL, CH_TYPE_VIEW_LIST, flags);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CH_TYPE_SIDEBAR_CELL);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, ChSidebar, list_view);
  gtk_widget_class_bind_template_child (widget_class, ChSidebar, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, select_view);
}

static void
ch_sidebar_init (ChSidebar *self)
{
  self->view = g_strdup (CH_VIEW_ALL);

  gtk_widget_init_template (GTK_WIDGET (self));
  ch_walk_let_tab_leave (self->list_view);
}
