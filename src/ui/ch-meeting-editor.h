/* ch-meeting-editor.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-importer.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChMeetingEditor:
 *
 * Edits a copy of a meeting, section by section.  One editor serves one meeting and is thrown away
 * after it.
 *
 * Properties: `log`, `importer` and `meeting` (construct-only: what is edited, never changed here), `draft`
 * (construct-only: the copy, or what an earlier one had become), `modified` (boolean, read-only: whether the copy differs), `n-doubts` (uint,
 * read-only: how many values are uncertain).
 */
#define CH_TYPE_MEETING_EDITOR (ch_meeting_editor_get_type ())
G_DECLARE_FINAL_TYPE (ChMeetingEditor, ch_meeting_editor, CH, MEETING_EDITOR, AdwBin)

/**
 * ChMeetingEditor::field-focused:
 * @uid: of the record that has the field
 * @field: (nullable): a property's name, or %NULL for the whole record
 *
 * The cursor came into a field.
 */

/** ch_meeting_editor_new: @draft: (nullable): what is gone on with, or %NULL to begin with a copy of @meeting. Returns: (transfer floating) */
ChMeetingEditor *ch_meeting_editor_new (ChLog      *log,
                                        ChImporter *importer,
                                        ChMeeting  *meeting,
                                        ChMeeting  *draft);

/** ch_meeting_editor_get_draft: Returns: (transfer none): the copy that is edited */
ChMeeting *ch_meeting_editor_get_draft    (ChMeetingEditor *self);
/** ch_meeting_editor_get_modified: Returns: whether the copy differs from the meeting */
gboolean   ch_meeting_editor_get_modified (ChMeetingEditor *self);
/** ch_meeting_editor_get_n_doubts: Returns: how many values are uncertain */
guint      ch_meeting_editor_get_n_doubts (ChMeetingEditor *self);

/**
 * ch_meeting_editor_check:
 *
 * Shows what is wrong with the draft, and goes on doing so while it is edited.
 *
 * Returns: whether it may be saved
 */
gboolean ch_meeting_editor_check (ChMeetingEditor *self);

/** ch_meeting_editor_go_to_problem: Puts the cursor where the first thing that is wrong with the draft can be mended, if anything is. */
void ch_meeting_editor_go_to_problem (ChMeetingEditor *self);

/** ch_meeting_editor_report: Shows a translated @sentence at the top: why the draft could not be saved. */
void ch_meeting_editor_report (ChMeetingEditor *self,
                               const char      *sentence);

/**
 * ch_meeting_editor_focus_field:
 * @field: (nullable): a property's name, or %NULL for the first field of the record
 *
 * Puts the cursor into the widget that edits @field of the record @uid, if there is one, and opens the row around it.
 */
void ch_meeting_editor_focus_field (ChMeetingEditor *self,
                                    const char      *uid,
                                    const char      *field);

G_END_DECLS
