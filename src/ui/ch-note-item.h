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
 *
 * Properties, read-only: `words` (translated), `meeting` and `other` (GVariant, a string, nullable: the UIDs of the meeting that
 * it is about and of the one that may be the same), `has-meeting`, `has-other`.
 */
#define CH_TYPE_NOTE_ITEM (ch_note_item_get_type ())
G_DECLARE_FINAL_TYPE (ChNoteItem, ch_note_item, CH, NOTE_ITEM, GObject)

ChNoteItem *ch_note_item_new (const ChBulkNote *note);

const char *ch_note_item_get_words (ChNoteItem *self);

G_END_DECLS
