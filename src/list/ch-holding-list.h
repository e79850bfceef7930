/* ch-holding-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-holding.h"
#include "ch-log-list.h"

G_BEGIN_DECLS

/**
 * ChHoldingList:
 *
 * The documents or the photos of a log that match some words, as a ChLogList of ChDocumentEntry or ChPhotoEntry; its
 * order is a ChHoldingOrder.
 *
 * Properties: `holding` (ChHolding as int, construct-only).
 */
#define CH_TYPE_HOLDING_LIST (ch_holding_list_get_type ())
G_DECLARE_FINAL_TYPE (ChHoldingList, ch_holding_list, CH, HOLDING_LIST, ChLogList)

ChHoldingList *ch_holding_list_new (ChLog     *log,
                                    ChHolding  which);

G_END_DECLS
