/* ch-compare-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChCompareDialog:
 *
 * An import and a meeting of the log that may be the same, side by side, for a person to decide.
 *
 * Properties, construct-only: `log` (ChLog), `proposal` and `meeting` (ChMeeting).
 */
#define CH_TYPE_COMPARE_DIALOG (ch_compare_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChCompareDialog, ch_compare_dialog, CH, COMPARE_DIALOG, AdwWindow)

/** ChCompareDialog::join: They are the same: the article is to be added to the meeting, and no new one made. */

/** ch_compare_dialog_new: Returns: (transfer none): the window, which is its own until it is closed */
ChCompareDialog *ch_compare_dialog_new (GtkWindow *parent,
                                        ChLog     *log,
                                        ChMeeting *proposal,
                                        ChMeeting *meeting);

G_END_DECLS
