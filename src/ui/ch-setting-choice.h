/* ch-setting-choice.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ch_setting_choice_bind:
 * @object: has the property `selected`, the place of a choice in a list
 * @ids: the words that the setting @key has for the choices, in the list's order; %NULL-terminated
 * @otherwise: the place of what is chosen where the setting has another word
 *
 * Binds a choice among several to a setting that is a word, for as long as @object lives.
 */
void ch_setting_choice_bind (GSettings         *settings,
                             const char        *key,
                             GObject           *object,
                             const char *const *ids,
                             guint              otherwise);

G_END_DECLS
