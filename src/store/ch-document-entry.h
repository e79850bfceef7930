/* ch-document-entry.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-row.h"

G_BEGIN_DECLS

/**
 * ChDocumentEntry:
 *
 * What a list shows of a document; its id is the rank (see ch-holding.h).
 *
 * Properties, read-only, all but the first two nullable: `uid`, `meeting` (UID), `title`, `kind` (CH_VOCABULARY_DOCUMENT_TYPE),
 * `status` (CH_VOCABULARY_DOCUMENT_STATUS), `parties` ("Norland, Sudland"), `date-label` (of the document, or of the meeting
 * where it has no date; for people), `meeting-title`, `file` and `file-name` (of the first scan or copy).
 */
#define CH_TYPE_DOCUMENT_ENTRY (ch_document_entry_get_type ())
G_DECLARE_FINAL_TYPE (ChDocumentEntry, ch_document_entry, CH, DOCUMENT_ENTRY, ChRow)

/* Strings belong to the entry (transfer none); they are nullable where the properties are. */
const char *ch_document_entry_get_uid           (ChDocumentEntry *self);
const char *ch_document_entry_get_meeting       (ChDocumentEntry *self);
const char *ch_document_entry_get_title         (ChDocumentEntry *self);
const char *ch_document_entry_get_kind          (ChDocumentEntry *self);
const char *ch_document_entry_get_status        (ChDocumentEntry *self);
const char *ch_document_entry_get_parties       (ChDocumentEntry *self);
const char *ch_document_entry_get_date_label    (ChDocumentEntry *self);
const char *ch_document_entry_get_meeting_title (ChDocumentEntry *self);
const char *ch_document_entry_get_file          (ChDocumentEntry *self);
const char *ch_document_entry_get_file_name     (ChDocumentEntry *self);

G_END_DECLS
