/* ch-banner.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-banner.h"

#include "ch-bin.h"

/* Stands for AdwBanner, which comes with libadwaita 1.3. */
struct _ChBanner
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (ChBanner, ch_banner, ADW_TYPE_BIN)

static void
ch_banner_dispose (GObject *object)
{
  ch_bin_dispose_template (ADW_BIN (object), CH_TYPE_BANNER);

  G_OBJECT_CLASS (ch_banner_parent_class)->dispose (object);
}

static void
ch_banner_class_init (ChBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ch_banner_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/chancery/Chancery/ui/ch-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, ChBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, ChBanner, label);
  gtk_widget_class_bind_template_child (widget_class, ChBanner, button);
}

static void
ch_banner_init (ChBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ch_banner_show (ChBanner   *self,
                const char *sentence,
                const char *label,
                const char *action)
{
  g_return_if_fail (CH_IS_BANNER (self));

  if (sentence != NULL)
    gtk_label_set_label (self->label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->button), label != NULL);
  if (label != NULL)
    gtk_button_set_label (self->button, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_revealer_set_reveal_child (self->revealer, sentence != NULL);
}
