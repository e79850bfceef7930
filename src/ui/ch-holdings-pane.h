/* ch-holdings-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-holding-list.h"
#include "ch-view-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChHoldingsPane:
 *
 * The documents or the photos of a log, and the search above them.  The photos can be narrowed to those without a credit,
 * which is a view of its own.
 *
 * Properties: `holding` (ChHolding as int, construct-only: documents or photos), `log` (ChLog, nullable), `list` (ChHoldingList,
 * read-only), `views` and `view` (as those of ChListPane), `order` (CH_VOCABULARY_ORDER: newest or title), `meeting` and
 * `selected-uid` (read-only, nullable: the UID of the one that is chosen, and of its meeting).
 */
#define CH_TYPE_HOLDINGS_PANE (ch_holdings_pane_get_type ())
G_DECLARE_FINAL_TYPE (ChHoldingsPane, ch_holdings_pane, CH, HOLDINGS_PANE, AdwBin)

/**
 * ChHoldingsPane::activated:
 *
 * The one that is chosen was to be opened.
 */

/**
 * ChHoldingsPane::failed:
 * @sentence: translated: which file could not be opened, and why
 */

/** ch_holdings_pane_search: Puts the cursor into the search entry. */
void ch_holdings_pane_search (ChHoldingsPane *self);

/** ch_holdings_pane_step: Chooses the next one (1) or the one before (-1); the first where none is chosen. */
void ch_holdings_pane_step (ChHoldingsPane *self,
                            int             step);

G_END_DECLS
