/* ch-document-cell.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-document-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChDocumentCell:
 *
 * A document in the list.  While its row is not loaded it is empty, and as high.
 *
 * Properties: `row` (ChDocumentEntry, nullable).
 */
#define CH_TYPE_DOCUMENT_CELL (ch_document_cell_get_type ())
G_DECLARE_FINAL_TYPE (ChDocumentCell, ch_document_cell, CH, DOCUMENT_CELL, AdwBin)

G_END_DECLS
