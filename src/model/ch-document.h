/* ch-document.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-attachment.h"
#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ChDocument:
 *
 * A document that was signed, issued or agreed at a meeting, with its parties, signatories and files.
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

/* The title in other languages (transfer none) (element-type ChTitle) */
GListStore *ch_document_get_other_titles (ChDocument *self);

/* CH_VOCABULARY_DOCUMENT_STATUS */
const char *ch_document_get_status (ChDocument *self);
void ch_document_set_status (ChDocument *self,
                             const char *status);

/* Whom it binds, as worded */
const char *const *ch_document_get_parties (ChDocument *self);
void ch_document_set_parties (ChDocument *self,
                              const char *const *parties);

/* Who signed it, in order (transfer none) (element-type ChSignatory) */
GListStore *ch_document_get_signatories (ChDocument *self);

/* The day of signature, EDTF */
const char *ch_document_get_date (ChDocument *self);
void ch_document_set_date (ChDocument *self,
                           const char *date);

/* The place of signature, as worded */
const char *ch_document_get_place (ChDocument *self);
void ch_document_set_place (ChDocument *self,
                            const char *place);

/* The languages that it was made in, BCP 47 */
const char *const *ch_document_get_languages (ChDocument *self);
void ch_document_set_languages (ChDocument *self,
                                const char *const *languages);

/* The day of its entry into force, EDTF */
const char *ch_document_get_in_force (ChDocument *self);
void ch_document_set_in_force (ChDocument *self,
                               const char *in_force);

/* Scans and copies of it (transfer none) (element-type ChAttachment) */
GListStore *ch_document_get_files (ChDocument *self);

/**
 * ch_document_add_file:
 * @file: gets its role, unless somebody has said it: the scan of what has been signed is a signed scan
 *
 * Puts @file behind the others.
 */
void ch_document_add_file (ChDocument   *self,
                           ChAttachment *file);

G_END_DECLS
