/* ch-photo-glance.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-photo-glance.h"

#include "ch-photo-cell.h"

/* The pictures in sight are looked for no more often than this, in milliseconds. */
#define GLANCE 60

struct _ChPhotoGlance
{
  GObject parent_instance;

  GtkWidget *view; /* (unowned) */
  ChLog *log; /* (owned) (nullable) */
  GSignalGroup *clock_signals; /* (owned) of the frames, while the list is on the screen */
  guint source; /* 0 where no glance is due */
};

G_DEFINE_FINAL_TYPE (ChPhotoGlance, ch_photo_glance, G_TYPE_OBJECT)

static ChPhotoCell *
find_cell (GtkWidget *row)
{
  GtkWidget *box = gtk_widget_get_first_child (row);
  GtkWidget *last = box != NULL ? gtk_widget_get_last_child (box) : NULL;

  return CH_IS_PHOTO_CELL (last) ? CH_PHOTO_CELL (last) : NULL;
}

static gboolean
on_glance (gpointer user_data)
{
  ChPhotoGlance *self = user_data;
  double height = gtk_widget_get_height (self->view);

  self->source = 0;
  for (GtkWidget *row = gtk_widget_get_first_child (self->view); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      ChPhotoCell *cell = find_cell (row);
      graphene_rect_t bounds;

      if (cell != NULL && gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, self->view, &bounds)
          && bounds.origin.y < height && bounds.origin.y + bounds.size.height > 0)
        ch_photo_cell_show_picture (cell, self->log);
    }
  return G_SOURCE_REMOVE;
}

/* Whatever brings other rows into sight, a frame is painted. */
static void
on_painted (ChPhotoGlance *self)
{
  if (self->source == 0 && gtk_widget_get_mapped (self->view))
    self->source = g_timeout_add (GLANCE, on_glance, self);
}

static void
on_realized (ChPhotoGlance *self)
{
  g_signal_group_set_target (self->clock_signals, gtk_widget_get_frame_clock (self->view));
}

static void
on_unrealized (ChPhotoGlance *self)
{
  g_signal_group_set_target (self->clock_signals, NULL);
  g_clear_handle_id (&self->source, g_source_remove);
}

static void
ch_photo_glance_dispose (GObject *object)
{
  ChPhotoGlance *self = CH_PHOTO_GLANCE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->clock_signals);
  g_clear_object (&self->log);

  G_OBJECT_CLASS (ch_photo_glance_parent_class)->dispose (object);
}

static void
ch_photo_glance_class_init (ChPhotoGlanceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ch_photo_glance_dispose;
}

static void
ch_photo_glance_init (ChPhotoGlance *self)
{
  self->clock_signals = g_signal_group_new (GDK_TYPE_FRAME_CLOCK);
  g_signal_group_connect_swapped (self->clock_signals, "after-paint", G_CALLBACK (on_painted), self);
}

ChPhotoGlance *
ch_photo_glance_new (GtkListView *view)
{
  ChPhotoGlance *self;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (view), NULL);

  self = g_object_new (CH_TYPE_PHOTO_GLANCE, NULL);
  self->view = GTK_WIDGET (view);
  g_signal_connect_object (view, "realize", G_CALLBACK (on_realized), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "unrealize", G_CALLBACK (on_unrealized), self, G_CONNECT_SWAPPED);
  return self;
}

void
ch_photo_glance_set_log (ChPhotoGlance *self,
                         ChLog         *log)
{
  g_return_if_fail (CH_IS_PHOTO_GLANCE (self));
  g_return_if_fail (log == NULL || CH_IS_LOG (log));

  g_set_object (&self->log, log);
}
