/* ch-typed-people.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting-reader.h"
#include "ch-tongue.h"

G_BEGIN_DECLS

/**
 * ch_typed_people_read:
 * @reader: reads what is worded as in an article
 * @tongue: of @language
 * @language: (nullable): BCP 47
 *
 * The work of ch_meeting_reader_read_typed().
 *
 * Returns: (transfer full) (element-type ChParticipant): the people, one at least
 */
GListStore *ch_typed_people_read (ChMeetingReader *reader,
                                  ChTongue        *tongue,
                                  const char      *text,
                                  const char      *language);

G_END_DECLS
