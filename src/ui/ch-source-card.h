/* ch-source-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record-card.h"

G_BEGIN_DECLS

/**
 * ChSourceCard:
 *
 * A source to read: where the article was found, what was remarked in reading it, and its text.
 */
#define CH_TYPE_SOURCE_CARD (ch_source_card_get_type ())
G_DECLARE_FINAL_TYPE (ChSourceCard, ch_source_card, CH, SOURCE_CARD, ChRecordCard)

G_END_DECLS
