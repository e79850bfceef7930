/* ch-history-entry.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ChHistoryEntry:
 *
 * What happened once: an operation of the log, or the part of it that concerned one record;
 * immutable.
 *
 * Properties, read-only: `number` (int64, grows), `time` (ISO 8601 in UTC), `who`, `sentence` ("Change
 * “Minister …”"), `action` ("do", "undo" or "redo"), `n-meetings` (uint: how many meetings it changed),
 * `uid` (nullable: of the record, where it is one), `record` (nullable: what that is: "meeting", "person", "organisation",
 * "saved search", or "person links", "organisation links": which meetings name the person or body), `fields` (strv,
 * nullable: which fields of the record changed, where its history was asked for).
 */
#define CH_TYPE_HISTORY_ENTRY (ch_history_entry_get_type ())
G_DECLARE_FINAL_TYPE (ChHistoryEntry, ch_history_entry, CH, HISTORY_ENTRY, GObject)

/* Strings belong to the entry (transfer none); they are nullable where the properties are. */
gint64             ch_history_entry_get_number     (ChHistoryEntry *self);
const char        *ch_history_entry_get_time       (ChHistoryEntry *self);
const char        *ch_history_entry_get_who        (ChHistoryEntry *self);
const char        *ch_history_entry_get_sentence   (ChHistoryEntry *self);
const char        *ch_history_entry_get_action     (ChHistoryEntry *self);
guint              ch_history_entry_get_n_meetings (ChHistoryEntry *self);
const char        *ch_history_entry_get_uid        (ChHistoryEntry *self);
const char        *ch_history_entry_get_record     (ChHistoryEntry *self);
const char *const *ch_history_entry_get_fields     (ChHistoryEntry *self);

G_END_DECLS
