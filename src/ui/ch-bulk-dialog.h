/* ch-bulk-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChBulkDialog:
 *
 * Changes a field of many meetings at once: which field, what it is to be, and what stands there now.
 */
#define CH_TYPE_BULK_DIALOG (ch_bulk_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChBulkDialog, ch_bulk_dialog, CH, BULK_DIALOG, AdwWindow)

/**
 * ChBulkDialog::changed:
 * @sentence: translated: what was changed, in how many meetings; it can be undone
 */

/** ch_bulk_dialog_new: @uids: of the meetings, at least one. Returns: (transfer none): the window, which is its own until it is closed */
ChBulkDialog *ch_bulk_dialog_new (GtkWindow         *parent,
                                  ChLog             *log,
                                  const char *const *uids);

G_END_DECLS
