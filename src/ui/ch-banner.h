/* ch-banner.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChBanner:
 *
 * A sentence that stays in the window, with a button where something can be done about it.
 */
#define CH_TYPE_BANNER (ch_banner_get_type ())
G_DECLARE_FINAL_TYPE (ChBanner, ch_banner, CH, BANNER, AdwBin)

/**
 * ch_banner_show:
 * @sentence: (nullable): translated; %NULL shows nothing
 * @label: (nullable): of the button, with a mnemonic; %NULL for none
 * @action: (nullable): what the button does
 */
void ch_banner_show (ChBanner   *self,
                     const char *sentence,
                     const char *label,
                     const char *action);

G_END_DECLS
