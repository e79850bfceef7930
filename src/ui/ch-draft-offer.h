/* ch-draft-offer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChDraftOffer:
 *
 * A bar below the window's content that offers again what was typed and never saved, because the program or the machine went
 * down: one draft after the other, the newest first.  It is folded up where there is none.
 *
 * Properties: `log` (ChLog, nullable): whose drafts are offered, as they are when it is set.
 */
#define CH_TYPE_DRAFT_OFFER (ch_draft_offer_get_type ())
G_DECLARE_FINAL_TYPE (ChDraftOffer, ch_draft_offer, CH, DRAFT_OFFER, AdwBin)

/**
 * ChDraftOffer::taken:
 * @meeting: as it stands in the log, or an empty one that was never saved
 * @draft: what had been made of it
 *
 * Somebody wants to go on with the draft.
 */

G_END_DECLS
