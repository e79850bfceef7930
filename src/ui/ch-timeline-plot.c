/* ch-timeline-plot.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-timeline-plot.h"

#include "ch-compat.h"

/* In pixels. */
#define BARS_HEIGHT 72
#define WIDEST_BAR 40
#define ROOM_FOR_RING 3
#define ROOM_BETWEEN_LABELS 8

struct _ChTimelinePlot
{
  GtkWidget parent_instance;

  GPtrArray *bars; /* (owned) (element-type ChTimelineBar): owned by the widget tree */
  int first;
  int year; /* that is marked; 0 for none */
};

G_DEFINE_FINAL_TYPE (ChTimelinePlot, ch_timeline_plot, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
runs_backwards (gpointer self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static PangoLayout *
new_label (ChTimelinePlot *self,
           int             year)
{
  g_autofree char *text = g_strdup_printf ("%d", year);

  return gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
}

static int
get_label_size (ChTimelinePlot *self,
                GtkOrientation  orientation)
{
  g_autoptr(PangoLayout) layout = new_label (self, 2000);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  return orientation == GTK_ORIENTATION_HORIZONTAL ? width : height;
}

static void
ch_timeline_plot_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  ChTimelinePlot *self = CH_TIMELINE_PLOT (widget);
  int bar_minimum = 0, bar_natural = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = BARS_HEIGHT + 2 * ROOM_FOR_RING + get_label_size (self, orientation);
      return;
    }
  if (self->bars->len > 0)
    gtk_widget_measure (g_ptr_array_index (self->bars, 0), orientation, -1, &bar_minimum, &bar_natural, NULL, NULL);
  *minimum = MAX (get_label_size (self, orientation), bar_minimum * (int) self->bars->len) + 2 * ROOM_FOR_RING;
  *natural = MAX (*minimum, bar_natural * (int) self->bars->len + 2 * ROOM_FOR_RING);
}

/* Few years stand together at the beginning of the line. */
static float
get_bar_width (ChTimelinePlot *self,
               int             width)
{
  return MIN ((float) (width - 2 * ROOM_FOR_RING) / MAX (self->bars->len, 1), WIDEST_BAR);
}

/* Where bar N begins, from the left. */
static float
get_place (ChTimelinePlot *self,
           guint           n,
           int             width)
{
  float bar = get_bar_width (self, width);

  return runs_backwards (self) ? width - ROOM_FOR_RING - bar * (n + 1) : ROOM_FOR_RING + bar * n;
}

static void
ch_timeline_plot_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  ChTimelinePlot *self = CH_TIMELINE_PLOT (widget);

  for (guint i = 0; i < self->bars->len; i++)
    {
      int left = (int) get_place (self, i, width);
      int right = (int) (get_place (self, i, width) + get_bar_width (self, width));
      GtkAllocation allocation = { left, ROOM_FOR_RING, MAX (right - left, 1), BARS_HEIGHT };

      gtk_widget_size_allocate (g_ptr_array_index (self->bars, i), &allocation, -1);
    }
}

/* As many years are written as have room: every one, every second, fifth, tenth or so. */
static guint
get_stride (ChTimelinePlot *self,
            int             width)
{
  static const guint strides[] = { 1, 2, 5, 10, 20, 50, 100 };
  float needed = get_label_size (self, GTK_ORIENTATION_HORIZONTAL) + ROOM_BETWEEN_LABELS;

  for (guint i = 0; i < G_N_ELEMENTS (strides); i++)
    if (strides[i] * get_bar_width (self, width) >= needed)
      return strides[i];
  return strides[G_N_ELEMENTS (strides) - 1];
}

static void
ch_timeline_plot_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  ChTimelinePlot *self = CH_TIMELINE_PLOT (widget);
  int width = gtk_widget_get_width (widget);
  guint stride = get_stride (self, width);
  GdkRGBA colour;

  GTK_WIDGET_CLASS (ch_timeline_plot_parent_class)->snapshot (widget, snapshot);

  ch_compat_get_colour (widget, &colour);
  colour.alpha *= 0.3f;
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (0, ROOM_FOR_RING + BARS_HEIGHT, width, 1));

  ch_compat_get_colour (widget, &colour);
  for (guint i = 0; i < self->bars->len; i++)
    {
      g_autoptr(PangoLayout) layout = NULL;
      float middle = get_place (self, i, width) + get_bar_width (self, width) / 2;
      int label_width;

      if ((self->first + (int) i) % (int) stride != 0 && self->bars->len > 1)
        continue;
      layout = new_label (self, self->first + (int) i);
      pango_layout_get_pixel_size (layout, &label_width, NULL);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (CLAMP (middle - label_width / 2.0f, 0, MAX (0, width - label_width)),
                                                              BARS_HEIGHT + 2 * ROOM_FOR_RING));
      gtk_snapshot_append_layout (snapshot, layout, &colour);
      gtk_snapshot_restore (snapshot);
    }
}

static void
focus_bar (ChTimelinePlot *self,
           guint           n)
{
  GtkWidget *bar = g_ptr_array_index (self->bars, n);

  gtk_widget_grab_focus (bar);
}

static guint
find_focus (ChTimelinePlot *self)
{
  for (guint i = 0; i < self->bars->len; i++)
    if (gtk_widget_has_focus (g_ptr_array_index (self->bars, i)))
      return i;
  return G_MAXUINT;
}

/* Tab comes to the year that is marked, or to the newest, and goes on from any. */
static gboolean
ch_timeline_plot_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  ChTimelinePlot *self = CH_TIMELINE_PLOT (widget);
  guint n = self->bars->len - 1;

  if (self->bars->len == 0 || find_focus (self) != G_MAXUINT)
    return FALSE;

  if (self->year >= self->first && self->year < self->first + (int) self->bars->len)
    n = self->year - self->first;
  focus_bar (self, n);
  return TRUE;
}

static gboolean
on_move (GtkWidget *widget,
         GVariant  *args,
         gpointer   unused)
{
  ChTimelinePlot *self = CH_TIMELINE_PLOT (widget);
  gint64 n = find_focus (self);
  gint64 last = (gint64) self->bars->len - 1;
  int step;

  if (n > last)
    return FALSE;

  g_variant_get (args, "(i)", &step);
  if (ABS (step) == 1 && runs_backwards (self))
    step = -step;
  n = CLAMP (n + step, 0, last);
  focus_bar (self, (guint) n);
  return TRUE;
}

static void
on_bar_activated (ChTimelinePlot *self,
                  ChTimelineBar  *bar)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, ch_timeline_bar_get_year (bar));
}

static void
remove_bars (ChTimelinePlot *self)
{
  for (guint i = 0; i < self->bars->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->bars, i));
  g_ptr_array_set_size (self->bars, 0);
}

static void
ch_timeline_plot_dispose (GObject *object)
{
  remove_bars (CH_TIMELINE_PLOT (object));

  G_OBJECT_CLASS (ch_timeline_plot_parent_class)->dispose (object);
}

static void
ch_timeline_plot_finalize (GObject *object)
{
  g_ptr_array_unref (CH_TIMELINE_PLOT (object)->bars);

  G_OBJECT_CLASS (ch_timeline_plot_parent_class)->finalize (object);
}

static void
ch_timeline_plot_class_init (ChTimelinePlotClass *klass)
{
  static const struct
  {
    guint key;
    int step;
  } moves[] = { { GDK_KEY_Left, -1 },  { GDK_KEY_Right, 1 }, { GDK_KEY_KP_Left, -1 },
                { GDK_KEY_KP_Right, 1 }, { GDK_KEY_Home, -CH_TIMELINE_MOST_YEARS }, { GDK_KEY_End, CH_TIMELINE_MOST_YEARS } };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_timeline_plot_dispose;
  object_class->finalize = ch_timeline_plot_finalize;
  widget_class->focus = ch_timeline_plot_focus;
  widget_class->measure = ch_timeline_plot_measure;
  widget_class->size_allocate = ch_timeline_plot_size_allocate;
  widget_class->snapshot = ch_timeline_plot_snapshot;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CH_TYPE_TIMELINE_PLOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                         1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "timelineplot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_add_binding (widget_class, moves[i].key, 0, on_move, "(i)", moves[i].step);
}

static void
ch_timeline_plot_init (ChTimelinePlot *self)
{
  self->bars = g_ptr_array_new ();
}

gboolean
ch_timeline_plot_set_years (ChTimelinePlot *self,
                            int             first,
                            guint           n_years)
{
  gboolean had_focus;

  g_return_val_if_fail (CH_IS_TIMELINE_PLOT (self), FALSE);
  g_return_val_if_fail (n_years <= CH_TIMELINE_MOST_YEARS, FALSE);

  if (self->first == first && self->bars->len == n_years)
    return FALSE;

  had_focus = find_focus (self) != G_MAXUINT;
  remove_bars (self);
  self->first = first;
  for (guint i = 0; i < n_years; i++)
    {
      GtkWidget *bar = ch_timeline_bar_new (first + (int) i);

      g_signal_connect_object (bar, "activated", G_CALLBACK (on_bar_activated), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (bar, GTK_WIDGET (self));
      g_ptr_array_add (self->bars, bar);
    }
  ch_timeline_plot_set_year (self, self->year);
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return TRUE;
}

ChTimelineBar *
ch_timeline_plot_get_bar (ChTimelinePlot *self,
                          guint           n)
{
  g_return_val_if_fail (CH_IS_TIMELINE_PLOT (self), NULL);
  g_return_val_if_fail (n < self->bars->len, NULL);

  return g_ptr_array_index (self->bars, n);
}

void
ch_timeline_plot_set_year (ChTimelinePlot *self,
                           int             year)
{
  g_return_if_fail (CH_IS_TIMELINE_PLOT (self));

  self->year = year;
  for (guint i = 0; i < self->bars->len; i++)
    ch_timeline_bar_set_chosen (g_ptr_array_index (self->bars, i), self->first + (int) i == year, year != 0);
}
