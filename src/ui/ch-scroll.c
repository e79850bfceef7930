/* ch-scroll.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-scroll.h"

/* Longer than a row takes to unfold. */
#define MOMENT (400 * G_TIME_SPAN_MILLISECOND)
/* So many frames of it are seen all the same, however slowly they come. */
#define LEAST_FRAMES 8
/* What is kept free above and below, in pixels. */
#define ROOM 24

typedef struct
{
  gint64 end;
  guint n_frames; /* in which the widget had its place */
} Moment;

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Moment *moment = user_data;
  GtkWidget *window = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double top;

  if (window == NULL || !gtk_widget_compute_bounds (widget, window, &bounds))
    return G_SOURCE_REMOVE;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
  top = gtk_adjustment_get_value (adjustment) + bounds.origin.y;
  gtk_adjustment_clamp_page (adjustment, top - ROOM, top + bounds.size.height + ROOM);

  if (gtk_widget_get_height (widget) > 0)
    moment->n_frames++;
  return gdk_frame_clock_get_frame_time (clock) < moment->end || moment->n_frames < LEAST_FRAMES ? G_SOURCE_CONTINUE
                                                                                                 : G_SOURCE_REMOVE;
}

void
ch_scroll_to (GtkWidget *widget)
{
  Moment *moment;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  moment = g_new0 (Moment, 1);
  moment->end = g_get_monotonic_time () + MOMENT;
  gtk_widget_add_tick_callback (widget, on_tick, moment, g_free);
}
