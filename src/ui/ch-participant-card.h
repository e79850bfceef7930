/* ch-participant-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record-card.h"

G_BEGIN_DECLS

/**
 * ChParticipantCard:
 *
 * A participant to read: the name, and the title and body as worded that day.
 */
#define CH_TYPE_PARTICIPANT_CARD (ch_participant_card_get_type ())
G_DECLARE_FINAL_TYPE (ChParticipantCard, ch_participant_card, CH, PARTICIPANT_CARD, ChRecordCard)

G_END_DECLS
