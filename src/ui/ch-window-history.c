/* ch-window-history.c: taking back what was done, and doing it again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-window-private.h"

#include "ch-widget-actions.h"

#include <glib/gi18n-lib.h>

static void
on_undone (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ChWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = ch_log_undo_finish (CH_LOG (object), result, &error);
  /* Translators: %s is what was undone, "Delete “Minister …”" */
  g_autofree char *told = sentence != NULL ? g_strdup_printf (_("Undone: %s"), sentence) : NULL;

  ch_window_tell (self, told != NULL ? told : error->message, FALSE);
}

static void
on_undo (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ch_log_undo_async (CH_WINDOW (widget)->log, NULL, on_undone, g_object_ref (widget));
}

static void
on_redone (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ChWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = ch_log_redo_finish (CH_LOG (object), result, &error);
  /* Translators: %s is what was done again, "Delete “Minister …”" */
  g_autofree char *told = sentence != NULL ? g_strdup_printf (_("Redone: %s"), sentence) : NULL;

  ch_window_tell (self, told != NULL ? told : error->message, FALSE);
}

static void
on_redo (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ch_log_redo_async (CH_WINDOW (widget)->log, NULL, on_redone, g_object_ref (widget));
}

void
ch_window_class_install_history_actions (ChWindowClass *klass)
{
  static const ChWidgetAction actions[] = {
    { "win.undo", on_undo, GDK_KEY_z, GDK_CONTROL_MASK },
    { "win.redo", on_redo, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  };

  ch_widget_class_install_actions (GTK_WIDGET_CLASS (klass), actions, G_N_ELEMENTS (actions));
}
