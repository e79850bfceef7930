/* ch-editor-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-importer.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChEditorPane:
 *
 * The editor with the buttons that save it or leave it, and beside it the article that the meeting was
 * read out of.  It serves one meeting.
 *
 * Properties: `log` (ChLog), `importer` (ChImporter), `meeting` (ChMeeting: what is edited) and `draft` (ChMeeting, nullable: what an
 * earlier editing had made of it), construct-only; `show-article`
 * (boolean); `n-doubts` (uint, read-only: how many values are uncertain).
 */
#define CH_TYPE_EDITOR_PANE (ch_editor_pane_get_type ())
G_DECLARE_FINAL_TYPE (ChEditorPane, ch_editor_pane, CH, EDITOR_PANE, AdwBin)

/**
 * ChEditorPane::closed:
 * @meeting: (nullable): the meeting as it was saved, or %NULL where nothing was
 *
 * The editing is over.
 */

/**
 * ChEditorPane::failed:
 * @sentence: translated: what of the meeting, which was saved, could not be fetched
 */

/**
 * ChEditorPane::stayed:
 *
 * The editing was to end, and does not: the meeting cannot be saved as it is, or somebody thought better of it.
 */

/** ch_editor_pane_new: Returns: (transfer floating): an editor of @meeting; @draft: (nullable) */
ChEditorPane *ch_editor_pane_new (ChLog      *log,
                                  ChImporter *importer,
                                  ChMeeting  *meeting,
                                  ChMeeting  *draft);

/** ch_editor_pane_save: Saves; on success the pane closes, else it says why not.  While it is at it, it does nothing more. */
void ch_editor_pane_save (ChEditorPane *self);

/** ch_editor_pane_finish: Saves where something was changed, else just closes. */
void ch_editor_pane_finish (ChEditorPane *self);

/** ch_editor_pane_accept: Saves as a meeting that was reviewed and is right. */
void ch_editor_pane_accept (ChEditorPane *self);

/** ch_editor_pane_get_meeting: Returns: (transfer none): what is edited, as it was before */
ChMeeting *ch_editor_pane_get_meeting (ChEditorPane *self);

/** ch_editor_pane_abandon: Leaves the editing without saving and without a question. */
void ch_editor_pane_abandon (ChEditorPane *self);

/**
 * ch_editor_pane_leave:
 *
 * Leaves the editing; where something was changed it asks first whether to save it.
 */
void ch_editor_pane_leave (ChEditorPane *self);

G_END_DECLS
