/* ch-document-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record-row.h"

G_BEGIN_DECLS

/**
 * ChDocumentRow:
 *
 * Edits a document: its type, titles and status, its parties and signatories, and its files.
 */
#define CH_TYPE_DOCUMENT_ROW (ch_document_row_get_type ())
G_DECLARE_FINAL_TYPE (ChDocumentRow, ch_document_row, CH, DOCUMENT_ROW, ChRecordRow)

G_END_DECLS
