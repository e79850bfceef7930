/* ch-habit-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-entry-row.h"
#include "ch-habits.h"

G_BEGIN_DECLS

/**
 * ChHabitRow:
 *
 * An entry that completes what is typed with what was written before in such a place, the latest first; the down
 * arrow shows all of that.  Bodies are looked for among those on file, too.
 *
 * Properties: `habit` (ChHabit), `list` (boolean: several, with semicolons between them), `log` (ChLog, nullable); without a
 * log of its own it has that of the record or section around it.
 */
#define CH_TYPE_HABIT_ROW (ch_habit_row_get_type ())
G_DECLARE_FINAL_TYPE (ChHabitRow, ch_habit_row, CH, HABIT_ROW, ChEntryRow)

/**
 * ChHabitRow::taken:
 *
 * What was offered stands in the entry now.
 */

G_END_DECLS
