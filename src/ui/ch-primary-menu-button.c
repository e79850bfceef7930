/* ch-primary-menu-button.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-primary-menu-button.h"

struct _ChPrimaryMenuButton
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (ChPrimaryMenuButton, ch_primary_menu_button, ADW_TYPE_BIN)

static void
ch_primary_menu_button_dispose (GObject *object)
{
  /* The bin must know that its child goes, or it would let go of it a second time. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CH_TYPE_PRIMARY_MENU_BUTTON);

  G_OBJECT_CLASS (ch_primary_menu_button_parent_class)->dispose (object);
}

static void
ch_primary_menu_button_class_init (ChPrimaryMenuButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ch_primary_menu_button_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/org/chancery/Chancery/ui/ch-primary-menu-button.ui");
}

static void
ch_primary_menu_button_init (ChPrimaryMenuButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
