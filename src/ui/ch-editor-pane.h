/* ch-editor-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChEditorPane:
 *
 * The editor with the buttons that save it or leave it.  It serves one meeting.
 *
 * Properties, construct-only: `log` (ChLog), `meeting` (ChMeeting: what is edited).
 */
#define CH_TYPE_EDITOR_PANE (ch_editor_pane_get_type ())
G_DECLARE_FINAL_TYPE (ChEditorPane, ch_editor_pane, CH, EDITOR_PANE, AdwBin)

/**
 * ChEditorPane::closed:
 * @meeting: (nullable): the meeting as it was saved, or %NULL where nothing was
 *
 * The editing is over.
 */

ChEditorPane *ch_editor_pane_new (ChLog     *log,
                                  ChMeeting *meeting);

/** ch_editor_pane_save: Saves; on success the pane closes, else it says why not. */
void ch_editor_pane_save (ChEditorPane *self);

/**
 * ch_editor_pane_leave:
 *
 * Leaves the editing; where something was changed it asks first whether to save it.
 */
void ch_editor_pane_leave (ChEditorPane *self);

G_END_DECLS
