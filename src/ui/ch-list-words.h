/* ch-list-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ch_list_words_bind:
 *
 * Gives the template of @widget_class the closures that say what is to be known of a list of meetings: how many there
 * are (`count_label`), what is to be heeded (`note_label`), and why there are none (`none_icon`, `none_title`,
 * `none_label`).  To be called in class_init.
 */
void ch_list_words_bind (GtkWidgetClass *widget_class);

G_END_DECLS
