/* ch-split-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-split-view.h"

struct _ChSplitView
{
  GtkWidget parent_instance;

  GtkWidget *sidebar; /* (owned by the widget tree) (nullable) */
  GtkWidget *content; /* (owned by the widget tree) (nullable) */
  gboolean show_sidebar;
  int sidebar_width;
  int content_width;
};

G_DEFINE_FINAL_TYPE (ChSplitView, ch_split_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SIDEBAR,
  PROP_CONTENT,
  PROP_SHOW_SIDEBAR,
  PROP_SIDEBAR_WIDTH,
  PROP_CONTENT_WIDTH,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_child (ChSplitView  *self,
           GtkWidget   **child,
           GtkWidget    *widget)
{
  if (*child == widget)
    return;

  g_clear_pointer (child, gtk_widget_unparent);
  *child = widget;
  if (widget != NULL)
    gtk_widget_set_parent (widget, GTK_WIDGET (self));
}

/* The side bar comes first for the keys too, whichever was set first. */
static void
set_sidebar (ChSplitView *self,
             GtkWidget   *widget)
{
  set_child (self, &self->sidebar, widget);
  if (widget != NULL)
    gtk_widget_set_visible (widget, self->show_sidebar);
  if (widget != NULL && self->content != NULL)
    gtk_widget_insert_before (widget, GTK_WIDGET (self), self->content);
}

static void
set_show_sidebar (ChSplitView *self,
                  gboolean     show_sidebar)
{
  self->show_sidebar = show_sidebar;
  if (self->sidebar != NULL)
    gtk_widget_set_visible (self->sidebar, show_sidebar);
}

/* What is not drawn is not read aloud either. */
static void
reveal_sidebar (ChSplitView *self,
                gboolean     reveal)
{
  gtk_widget_set_child_visible (self->sidebar, reveal);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->sidebar), GTK_ACCESSIBLE_STATE_HIDDEN, !reveal, -1);
}

static GtkSizeRequestMode
ch_split_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* The side bar asks for no width, or the window could not be made so narrow that it goes. */
static void
ch_split_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  ChSplitView *self = CH_SPLIT_VIEW (widget);

  if (self->content != NULL)
    gtk_widget_measure (self->content, orientation, -1, minimum, natural, NULL, NULL);

  if (self->sidebar != NULL && self->show_sidebar && orientation == GTK_ORIENTATION_VERTICAL)
    {
      int sidebar_minimum, sidebar_natural;

      gtk_widget_measure (self->sidebar, orientation, -1, &sidebar_minimum, &sidebar_natural, NULL, NULL);
      *minimum = MAX (*minimum, sidebar_minimum);
      *natural = MAX (*natural, sidebar_natural);
    }
}

static void
ch_split_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  ChSplitView *self = CH_SPLIT_VIEW (widget);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean room = width >= self->sidebar_width + self->content_width;
  int sidebar_width = 0;

  if (self->sidebar != NULL && self->show_sidebar)
    reveal_sidebar (self, room);
  if (self->sidebar != NULL && self->show_sidebar && room)
    {
      gtk_widget_measure (self->sidebar, GTK_ORIENTATION_HORIZONTAL, -1, &sidebar_width, NULL, NULL, NULL);
      sidebar_width = MAX (sidebar_width, self->sidebar_width);
      gtk_widget_size_allocate (self->sidebar,
                                &(GtkAllocation) { right_to_left ? width - sidebar_width : 0, 0, sidebar_width, height },
                                -1);
    }

  if (self->content != NULL)
    gtk_widget_size_allocate (self->content,
                              &(GtkAllocation) { right_to_left ? 0 : sidebar_width, 0, width - sidebar_width, height },
                              baseline);
}

static void
ch_split_view_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  ChSplitView *self = CH_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, self->show_sidebar);
      break;
    case PROP_SIDEBAR_WIDTH:
      g_value_set_int (value, self->sidebar_width);
      break;
    case PROP_CONTENT_WIDTH:
      g_value_set_int (value, self->content_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_split_view_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  ChSplitView *self = CH_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      set_sidebar (self, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      set_child (self, &self->content, g_value_get_object (value));
      break;
    case PROP_SHOW_SIDEBAR:
      set_show_sidebar (self, g_value_get_boolean (value));
      break;
    case PROP_SIDEBAR_WIDTH:
      self->sidebar_width = g_value_get_int (value);
      break;
    case PROP_CONTENT_WIDTH:
      self->content_width = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ch_split_view_dispose (GObject *object)
{
  ChSplitView *self = CH_SPLIT_VIEW (object);

  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (ch_split_view_parent_class)->dispose (object);
}

static void
ch_split_view_class_init (ChSplitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ch_split_view_get_property;
  object_class->set_property = ch_split_view_set_property;
  object_class->dispose = ch_split_view_dispose;
  widget_class->get_request_mode = ch_split_view_get_request_mode;
  widget_class->measure = ch_split_view_measure;
  widget_class->size_allocate = ch_split_view_size_allocate;

  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SHOW_SIDEBAR] = g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE, flags | G_PARAM_CONSTRUCT);
  properties[PROP_SIDEBAR_WIDTH] = g_param_spec_int ("sidebar-width", NULL, NULL, 0, G_MAXINT, 240, flags | G_PARAM_CONSTRUCT);
  properties[PROP_CONTENT_WIDTH] = g_param_spec_int ("content-width", NULL, NULL, 0, G_MAXINT, 860, flags | G_PARAM_CONSTRUCT);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ch_split_view_init (ChSplitView *self)
{
}
