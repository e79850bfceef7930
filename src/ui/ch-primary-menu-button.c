/* ch-primary-menu-button.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-primary-menu-button.h"

#include "ch-bin.h"
#include "ch-recent-logs.h"

struct _ChPrimaryMenuButton
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GMenuModel *primary_menu;
  GMenu *recent_menu;
};

G_DEFINE_FINAL_TYPE (ChPrimaryMenuButton, ch_primary_menu_button, ADW_TYPE_BIN)

/* Nobody sees the menu before it is opened: it is made then, and what was opened lately is looked up every time. */
static void
on_popup (GtkMenuButton *button,
          gpointer       user_data)
{
  ChPrimaryMenuButton *self = user_data;

  ch_recent_logs_fill (self->recent_menu);
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, self->primary_menu);
}

static void
ch_primary_menu_button_dispose (GObject *object)
{
  ch_bin_dispose_template (ADW_BIN (object), CH_TYPE_PRIMARY_MENU_BUTTON);

  G_OBJECT_CLASS (ch_primary_menu_button_parent_class)->dispose (object);
}

static void
ch_primary_menu_button_class_init (ChPrimaryMenuButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ch_primary_menu_button_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/org/chancery/Chancery/ui/ch-primary-menu-button.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), ChPrimaryMenuButton, button);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), ChPrimaryMenuButton, primary_menu);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), ChPrimaryMenuButton, recent_menu);
}

static void
ch_primary_menu_button_init (ChPrimaryMenuButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, on_popup, self, NULL);
}
