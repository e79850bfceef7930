/* ch-save-search-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log-register.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChSaveSearchDialog:
 *
 * Gives a search a name, under which it stands in the side bar.
 */
#define CH_TYPE_SAVE_SEARCH_DIALOG (ch_save_search_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChSaveSearchDialog, ch_save_search_dialog, CH, SAVE_SEARCH_DIALOG, AdwWindow)

/** ch_save_search_dialog_new: @words: what was typed; @order: CH_VOCABULARY_ORDER. Returns: (transfer none): the window, which is its own until it is closed */
ChSaveSearchDialog *ch_save_search_dialog_new (GtkWindow  *parent,
                                               ChLog      *log,
                                               const char *words,
                                               const char *order);

G_END_DECLS
