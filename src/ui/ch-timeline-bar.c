/* ch-timeline-bar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-timeline-bar.h"

#include "ch-compat.h"

/* How wide a bar is at least and if there is room, in pixels, with the gap beside it. */
#define LEAST_WIDTH 5
#define NATURAL_WIDTH 18
#define GAP 1.0f
/* What is there is seen. */
#define LEAST_HEIGHT 2.0f

struct _ChTimelineBar
{
  GtkWidget parent_instance;

  int year;
  guint counts[CH_TIMELINE_N_SERIES];
  guint most;
  gboolean chosen;
  gboolean faded; /* another year is chosen */
};

G_DEFINE_FINAL_TYPE (ChTimelineBar, ch_timeline_bar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

void
ch_timeline_bar_get_colour (GtkWidget *widget,
                            guint      series,
                            GdkRGBA   *colour)
{
  /* Of the palette that libadwaita gives every style, each with what it is where a style lacks it. */
  static const struct
  {
    const char *name;
    const char *value;
  } colours[CH_TIMELINE_N_SERIES] = {
    { "blue_3", "#3584e4" },   { "orange_3", "#ff7800" }, { "green_4", "#2ec27e" },
    { "purple_3", "#9141ac" }, { "yellow_4", "#f6d32d" }, { "light_5", "#9a9996" },
  };

  g_return_if_fail (series < CH_TIMELINE_N_SERIES);

  ch_compat_get_named_colour (widget, colours[series].name, colours[series].value, colour);
}

static guint
get_total (ChTimelineBar *self)
{
  guint total = 0;

  for (guint i = 0; i < CH_TIMELINE_N_SERIES; i++)
    total += self->counts[i];
  return total;
}

static void
ch_timeline_bar_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  ChTimelineBar *self = CH_TIMELINE_BAR (widget);
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  guint total = get_total (self);
  float scale = total > 0 ? MAX (LEAST_HEIGHT, height * total / MAX (self->most, 1)) / total : 0;
  float y = height;

  if (self->faded)
    gtk_snapshot_push_opacity (snapshot, 0.4);
  for (guint i = 0; i < CH_TIMELINE_N_SERIES; i++)
    {
      float part = self->counts[i] * scale;
      GdkRGBA colour;

      if (self->counts[i] == 0)
        continue;
      ch_timeline_bar_get_colour (widget, i, &colour);
      y -= part;
      gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (GAP, y, MAX (1, width - 2 * GAP), part));
    }
  if (self->faded)
    gtk_snapshot_pop (snapshot);
}

static void
ch_timeline_bar_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = across ? LEAST_WIDTH : 0;
  *natural = across ? NATURAL_WIDTH : 0;
}

static gboolean
on_activate (GtkWidget *widget,
             GVariant  *args,
             gpointer   unused)
{
  g_signal_emit (widget, signals[SIGNAL_ACTIVATED], 0);
  return TRUE;
}

static void
on_released (ChTimelineBar *self,
             int            n_press,
             double         x,
             double         y)
{
  if (gtk_widget_contains (GTK_WIDGET (self), x, y))
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
ch_timeline_bar_class_init (ChTimelineBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = ch_timeline_bar_snapshot;
  widget_class->measure = ch_timeline_bar_measure;

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", CH_TYPE_TIMELINE_BAR, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_activate_signal (widget_class, signals[SIGNAL_ACTIVATED]);
  gtk_widget_class_set_css_name (widget_class, "timelinebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, on_activate, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, on_activate, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, on_activate, NULL);
}

static void
ch_timeline_bar_init (ChTimelineBar *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
ch_timeline_bar_new (int year)
{
  ChTimelineBar *self = g_object_new (CH_TYPE_TIMELINE_BAR, NULL);

  self->year = year;
  return GTK_WIDGET (self);
}

int
ch_timeline_bar_get_year (ChTimelineBar *self)
{
  g_return_val_if_fail (CH_IS_TIMELINE_BAR (self), 0);

  return self->year;
}

void
ch_timeline_bar_set_counts (ChTimelineBar *self,
                            const guint   *counts,
                            guint          most,
                            const char    *label,
                            const char    *details)
{
  g_autofree char *tip = NULL;

  g_return_if_fail (CH_IS_TIMELINE_BAR (self));

  memcpy (self->counts, counts, sizeof self->counts);
  self->most = most;
  tip = *details != '\0' ? g_strdup_printf ("%s\n%s", label, details) : g_strdup (label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, details, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ch_timeline_bar_set_chosen (ChTimelineBar *self,
                            gboolean       chosen,
                            gboolean       any_chosen)
{
  g_return_if_fail (CH_IS_TIMELINE_BAR (self));

  self->chosen = chosen;
  self->faded = any_chosen && !chosen;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
                               chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
