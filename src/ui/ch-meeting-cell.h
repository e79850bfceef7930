/* ch-meeting-cell.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChMeetingCell:
 *
 * A meeting in the list.  While its row is not loaded it is empty, and as high.
 *
 * Properties: `row` (ChMeetingRow, nullable).
 */
#define CH_TYPE_MEETING_CELL (ch_meeting_cell_get_type ())
G_DECLARE_FINAL_TYPE (ChMeetingCell, ch_meeting_cell, CH, MEETING_CELL, AdwBin)

G_END_DECLS
