/* ch-primary-menu-button.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** ChPrimaryMenuButton: The button of the main menu, which stands on every page beside the list. */
#define CH_TYPE_PRIMARY_MENU_BUTTON (ch_primary_menu_button_get_type ())
G_DECLARE_FINAL_TYPE (ChPrimaryMenuButton, ch_primary_menu_button, CH, PRIMARY_MENU_BUTTON, AdwBin)

G_END_DECLS
