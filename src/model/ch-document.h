/* ch-document.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ChDocument:
 *
 * A document that was signed, issued or agreed at a meeting.
 */
#define CH_TYPE_DOCUMENT (ch_document_get_type ())
G_DECLARE_FINAL_TYPE (ChDocument, ch_document, CH, DOCUMENT, ChRecord)

/** ch_document_new: Returns: (transfer full): an empty record with a new identity */
ChDocument *ch_document_new (void);

/*
 * The fields.  Strings are borrowed and %NULL where nothing is known; string arrays are borrowed
 * and never %NULL; lists belong to the record and are changed in place.
 */

/* CH_VOCABULARY_DOCUMENT_TYPE */
const char *ch_document_get_kind (ChDocument *self);
void ch_document_set_kind (ChDocument *self,
                           const char *kind);

/* The full title as worded */
const char *ch_document_get_title (ChDocument *self);
void ch_document_set_title (ChDocument *self,
                            const char *title);

/* CH_VOCABULARY_DOCUMENT_STATUS */
const char *ch_document_get_status (ChDocument *self);
void ch_document_set_status (ChDocument *self,
                             const char *status);

G_END_DECLS
