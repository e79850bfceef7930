/* ch-catalogue.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ch_catalogue_load:
 * @path: a catalogue of translations (GNU gettext, ".mo")
 *
 * Reads a catalogue whatever the user's language is, which gettext itself does not do.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): message to translation, or %NULL
 *   where there is no such catalogue
 */
GHashTable *ch_catalogue_load (const char *path);

G_END_DECLS
