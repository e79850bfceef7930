/* ch-note-item.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-bulk-import.h"

G_BEGIN_DECLS

/**
 * ChNoteItem:
 *
 * A line of the report on an import, for a list.
 */
#define CH_TYPE_NOTE_ITEM (ch_note_item_get_type ())
G_DECLARE_FINAL_TYPE (ChNoteItem, ch_note_item, CH, NOTE_ITEM, GObject)

/** ch_note_item_new: Returns: (transfer full) */
ChNoteItem *ch_note_item_new (const ChBulkNote *note);

/** ch_note_item_get_words: Returns: (transfer none): a translated sentence */
const char *ch_note_item_get_words (ChNoteItem *self);

/** ch_note_item_get_meeting: Returns: (transfer none) (nullable): the UID of the meeting that it is about, a string */
GVariant *ch_note_item_get_meeting (ChNoteItem *self);

/** ch_note_item_get_other: Returns: (transfer none) (nullable): the UID of the meeting that may be the same, a string */
GVariant *ch_note_item_get_other (ChNoteItem *self);

G_END_DECLS
