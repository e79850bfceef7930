/* ch-entry-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChEntryRow:
 *
 * A row to type into, of which a screen reader says what it is called and what stands in it when the cursor comes into it:
 * the text in an AdwEntryRow of libadwaita 1.2 is nothing to it.
 *
 * A title that has no room is cut, and stands in full in the tooltip.
 */
#define CH_TYPE_ENTRY_ROW (ch_entry_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (ChEntryRow, ch_entry_row, CH, ENTRY_ROW, AdwEntryRow)

struct _ChEntryRowClass
{
  AdwEntryRowClass parent_class;
};

G_END_DECLS
