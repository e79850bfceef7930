/* ch-detail-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-importer.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChDetailPane:
 *
 * Beside the list: the chosen meeting to read, or the editor.  It follows the log.
 *
 * Properties: `log` (ChLog, nullable), `importer` (ChImporter), `uid` (of the meeting to show, nullable), `meeting`
 * (ChMeeting, read-only, nullable: as it is shown), `editing` (boolean, read-only),
 * `place` (nullable: the UID of what of the meeting is looked for, a document or a photo: the page shows it),
 * `log-empty` (boolean: there is no meeting that could be chosen), `wide` (boolean, read-only: an article
 * is shown beside the editor, which wants the room of the list).
 */
#define CH_TYPE_DETAIL_PANE (ch_detail_pane_get_type ())
G_DECLARE_FINAL_TYPE (ChDetailPane, ch_detail_pane, CH, DETAIL_PANE, AdwBin)

/**
 * ChDetailPane::failed:
 * @sentence: translated: what could not be shown or fetched, and why
 */

/**
 * ChDetailPane::stayed:
 *
 * The editing was to end, and goes on, see ChEditorPane.
 */

/** ch_detail_pane_get_meeting: Returns: (transfer none) (nullable): the meeting that is shown */
ChMeeting *ch_detail_pane_get_meeting (ChDetailPane *self);
/** ch_detail_pane_get_editing: Returns: whether the editor is open */
gboolean   ch_detail_pane_get_editing (ChDetailPane *self);
/** ch_detail_pane_get_edited: Returns: (transfer none) (nullable): what the editor was opened on, as it was before */
ChMeeting *ch_detail_pane_get_edited  (ChDetailPane *self);

/** ch_detail_pane_enter_place: Puts the cursor into what is looked for on the page. */
void ch_detail_pane_enter_place (ChDetailPane *self);

/**
 * ch_detail_pane_edit:
 * @meeting: one of the log, or a new one
 * @draft: (nullable): what an earlier editing had made of it
 *
 * Opens the editor.
 */
void ch_detail_pane_edit  (ChDetailPane *self,
                           ChMeeting    *meeting,
                           ChMeeting    *draft);
/* While editing: as the functions of ChEditorPane that are called so. */
void ch_detail_pane_save    (ChDetailPane *self);
void ch_detail_pane_finish  (ChDetailPane *self);
void ch_detail_pane_accept  (ChDetailPane *self);
void ch_detail_pane_leave   (ChDetailPane *self);
void ch_detail_pane_abandon (ChDetailPane *self);

G_END_DECLS
