/* ch-labels.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ch_labels_bind:
 *
 * Gives the templates of @widget_class the closures that word values for people: `kind_label`,
 * `title_label`, `date_label`, `place_label`, `country_label`, `document_label`, `joined_label`, `time_label`,
 * `first_known`, `is_known`, `is_unknown`, `are_known`, `is_signatory`,
 * `is_to_review`.  To be called in class_init.
 */
void ch_labels_bind (GtkWidgetClass *widget_class);

G_END_DECLS
