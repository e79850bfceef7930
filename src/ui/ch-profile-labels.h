/* ch-profile-labels.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ch_profile_labels_bind:
 *
 * Gives the templates of @widget_class the closures that word a person or body for people: of its record
 * `name_label`, `other_names_label`, `nature_label`, `biography_label`, `is_there` and `is_missing`, of its profile `met_label`,
 * of a list `has_items`.  To be called in class_init.
 */
void ch_profile_labels_bind (GtkWidgetClass *widget_class);

G_END_DECLS
