/* ch-widget-actions.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ChWidgetAction:
 * @name: with the group in front: "win.new"
 * @activate: what it does; it takes no parameter
 * @key: 0 for none
 *
 * An action of a class of widgets, and its key.
 */
typedef struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
  guint key;
  GdkModifierType modifiers;
} ChWidgetAction;

/** ch_widget_class_install_actions: For the class_init of a widget. */
void ch_widget_class_install_actions (GtkWidgetClass       *klass,
                                      const ChWidgetAction *actions,
                                      guint                 n_actions);

G_END_DECLS
