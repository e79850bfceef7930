/* ch-print-preview-turn.c: turning the pages, near and far
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-print-preview-private.h"

#include "ch-widget-actions.h"

#define ZOOM_STEP 1.25
#define MIN_ZOOM 0.25
#define MAX_ZOOM 4.0

static void
on_previous (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  ChPrintPreview *self = CH_PRINT_PREVIEW (widget);

  ch_print_preview_turn_to (self, self->page - 1);
}

static void
on_next (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ChPrintPreview *self = CH_PRINT_PREVIEW (widget);

  ch_print_preview_turn_to (self, self->page + 1);
}

static void
zoom_by (ChPrintPreview *self,
         double          factor)
{
  double zoom = ch_page_view_get_scale (self->page_view) * factor;

  g_object_set (self->page_view, "zoom", CLAMP (zoom, MIN_ZOOM, MAX_ZOOM), NULL);
}

static void
on_zoom_in (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  zoom_by (CH_PRINT_PREVIEW (widget), ZOOM_STEP);
}

static void
on_zoom_out (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  zoom_by (CH_PRINT_PREVIEW (widget), 1 / ZOOM_STEP);
}

static void
on_zoom_fit (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_object_set (CH_PRINT_PREVIEW (widget)->page_view, "zoom", 0.0, NULL);
}

void
ch_print_preview_class_install_turn_actions (ChPrintPreviewClass *klass)
{
  static const ChWidgetAction actions[] = {
    { "preview.previous", on_previous, GDK_KEY_Page_Up, 0 },
    { "preview.next", on_next, GDK_KEY_Page_Down, 0 },
    { "preview.zoom-in", on_zoom_in, GDK_KEY_plus, GDK_CONTROL_MASK },
    { "preview.zoom-out", on_zoom_out, GDK_KEY_minus, GDK_CONTROL_MASK },
    { "preview.zoom-fit", on_zoom_fit, GDK_KEY_0, GDK_CONTROL_MASK },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ch_widget_class_install_actions (widget_class, actions, G_N_ELEMENTS (actions));
  /* Plus without Shift, as it lies on many keyboards. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "preview.zoom-in", NULL);
}
