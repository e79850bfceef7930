/* ch-export-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChExportDialog:
 *
 * Writes the whole log, what a search shows, or the chosen meetings, for other programs.
 *
 * Signal `exported` (sentence, translated: how many meetings were written).
 */
#define CH_TYPE_EXPORT_DIALOG (ch_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChExportDialog, ch_export_dialog, CH, EXPORT_DIALOG, AdwWindow)

/**
 * ch_export_dialog_new:
 * @words: the search that the list shows; blank for all meetings
 * @uids: of the meetings that are chosen; there may be none
 *
 * Returns: (transfer none): the window, which is its own until it is closed
 */
ChExportDialog *ch_export_dialog_new (GtkWindow         *parent,
                                      ChLog             *log,
                                      const char        *words,
                                      const char *const *uids);

G_END_DECLS
