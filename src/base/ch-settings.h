/* ch-settings.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** ch_settings_new: Returns: (transfer full) (nullable): the user's settings, whether the program is installed or
 * stands in its build folder; %NULL where their schema is nowhere to be found */
GSettings *ch_settings_new (void);

G_END_DECLS
