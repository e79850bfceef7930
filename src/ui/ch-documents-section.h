/* ch-documents-section.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-editor-section.h"

G_BEGIN_DECLS

/**
 * ChDocumentsSection:
 *
 * Edits the documents that were signed, issued or agreed.
 */
#define CH_TYPE_DOCUMENTS_SECTION (ch_documents_section_get_type ())
G_DECLARE_FINAL_TYPE (ChDocumentsSection, ch_documents_section, CH, DOCUMENTS_SECTION, ChEditorSection)

G_END_DECLS
