/* ch-toast.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-toast.h"

/* A line is no longer than this where there is room. */
#define MAX_LETTERS 60

AdwToast *
ch_toast_new (const char *sentence)
{
  AdwToast *toast;
  GtkWidget *label;

  g_return_val_if_fail (sentence != NULL, NULL);

  toast = adw_toast_new ("");
  label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_LETTERS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
  ch_toast_set_sentence (toast, sentence);
  return toast;
}

void
ch_toast_set_sentence (AdwToast   *toast,
                       const char *sentence)
{
  GtkWidget *label;

  g_return_if_fail (ADW_IS_TOAST (toast));
  g_return_if_fail (sentence != NULL);

  label = adw_toast_get_custom_title (toast);
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_label (GTK_LABEL (label), sentence);
}
