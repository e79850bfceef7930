/* ch-preferences-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChPreferencesPage:
 *
 * What can be set of the program: each row is bound to its setting, and counts at once.
 */
#define CH_TYPE_PREFERENCES_PAGE (ch_preferences_page_get_type ())
G_DECLARE_FINAL_TYPE (ChPreferencesPage, ch_preferences_page, CH, PREFERENCES_PAGE, AdwPreferencesPage)

/** ch_preferences_page_new: Returns: (transfer floating): a page for @settings */
ChPreferencesPage *ch_preferences_page_new (GSettings *settings);

G_END_DECLS
