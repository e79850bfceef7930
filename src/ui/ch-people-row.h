/* ch-people-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-entry-row.h"
#include "ch-importer.h"

G_BEGIN_DECLS

/**
 * ChPeopleRow:
 *
 * Takes people in one line each, "Arne Lundqvist, Director-General of International Cooperation, MNW", or
 * the whole sentence of an article that lists those present.  People on file are offered while a name
 * is typed.
 *
 * Properties: `log` (ChLog, nullable), `importer` (ChImporter, nullable: reads what was typed), `date` (EDTF, nullable: the
 * day of the meeting, whose titles the people on file come with).
 */
#define CH_TYPE_PEOPLE_ROW (ch_people_row_get_type ())
G_DECLARE_FINAL_TYPE (ChPeopleRow, ch_people_row, CH, PEOPLE_ROW, ChEntryRow)

/**
 * ChPeopleRow::entered:
 * @people: (element-type ChParticipant): new participants, nobody else's
 */

G_END_DECLS
