/* ch-conflict-dialog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChConflictDialog:
 *
 * Two versions of a meeting side by side, where somebody else saved it while it was edited.  Only the fields that differ are shown;
 * of each, one of the versions is chosen.  Where only one side changed a field, that side is chosen already.
 *
 * Signal `merged` (ChMeeting: what was chosen, of the other version's revision): it is to be saved.
 */
#define CH_TYPE_CONFLICT_DIALOG (ch_conflict_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChConflictDialog, ch_conflict_dialog, CH, CONFLICT_DIALOG, AdwWindow)

/**
 * ch_conflict_dialog_new:
 * @base: what the editing began with
 * @mine: what it came to
 * @theirs: what stands in the log now
 *
 * Returns: (transfer none): the window, which is its own until it is closed
 */
ChConflictDialog *ch_conflict_dialog_new (GtkWindow *parent,
                                          ChMeeting *base,
                                          ChMeeting *mine,
                                          ChMeeting *theirs);

G_END_DECLS
