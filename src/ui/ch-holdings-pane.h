/* ch-holdings-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-holding.h"
#include "ch-search-pane.h"

G_BEGIN_DECLS

/**
 * ChHoldingsPane:
 *
 * The documents or the photos of a log.  The photos can be narrowed to those without a credit, which is a view of its own.
 *
 * Properties: `holding` (ChHolding as int, construct-only: documents or photos), `order` (CH_VOCABULARY_ORDER: newest or
 * title), `meeting` (read-only, nullable: the UID of the meeting of the one that is chosen).
 */
#define CH_TYPE_HOLDINGS_PANE (ch_holdings_pane_get_type ())
G_DECLARE_FINAL_TYPE (ChHoldingsPane, ch_holdings_pane, CH, HOLDINGS_PANE, ChSearchPane)

/**
 * ChHoldingsPane::failed:
 * @sentence: translated: which file could not be opened, and why
 */

G_END_DECLS
