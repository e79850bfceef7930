/* ch-card-writer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting-writer.h"

G_BEGIN_DECLS

/**
 * ChCardWriter:
 *
 * The people of the meetings (vCard 4.0, RFC 6350), a card for each, with the title and the body of
 * the last meeting.  A participant without a person on file is whoever has the same name and country.
 */
#define CH_TYPE_CARD_WRITER (ch_card_writer_get_type ())
G_DECLARE_FINAL_TYPE (ChCardWriter, ch_card_writer, CH, CARD_WRITER, ChMeetingWriter)

G_END_DECLS
