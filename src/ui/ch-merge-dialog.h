/* ch-merge-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log-register.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChMergeDialog:
 *
 * Makes one of two people, or of two bodies, on file: the one that it was opened on stays, another is chosen.
 */
#define CH_TYPE_MERGE_DIALOG (ch_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChMergeDialog, ch_merge_dialog, CH, MERGE_DIALOG, AdwWindow)

/** ChMergeDialog::merged: The two are one. */

/** ch_merge_dialog_new: Returns: (transfer none): the window, which is its own until it is closed */
ChMergeDialog *ch_merge_dialog_new (GtkWindow  *parent,
                                    ChLog      *log,
                                    ChRegister  which,
                                    ChRecord   *kept);

G_END_DECLS
