/* ch-document-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record-card.h"

G_BEGIN_DECLS

/**
 * ChDocumentCard:
 *
 * A document to read: what it is, and its full title.
 */
#define CH_TYPE_DOCUMENT_CARD (ch_document_card_get_type ())
G_DECLARE_FINAL_TYPE (ChDocumentCard, ch_document_card, CH, DOCUMENT_CARD, ChRecordCard)

G_END_DECLS
