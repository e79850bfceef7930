/* ch-help-window.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-help-window.h"

struct _ChHelpWindow
{
  AdwWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (ChHelpWindow, ch_help_window, ADW_TYPE_WINDOW)

static void
ch_help_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CH_TYPE_HELP_WINDOW);

  G_OBJECT_CLASS (ch_help_window_parent_class)->dispose (object);
}

static void
ch_help_window_class_init (ChHelpWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ch_help_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-help-window.ui");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
ch_help_window_init (ChHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

ChHelpWindow *
ch_help_window_new (GtkWindow *parent)
{
  return g_object_new (CH_TYPE_HELP_WINDOW, "transient-for", parent, NULL);
}
