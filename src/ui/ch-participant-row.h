/* ch-participant-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record-row.h"

G_BEGIN_DECLS

/**
 * ChParticipantRow:
 *
 * Edits a participant: the name, the title and the body as worded that day, the country, side and role.
 */
#define CH_TYPE_PARTICIPANT_ROW (ch_participant_row_get_type ())
G_DECLARE_FINAL_TYPE (ChParticipantRow, ch_participant_row, CH, PARTICIPANT_ROW, ChRecordRow)

G_END_DECLS
