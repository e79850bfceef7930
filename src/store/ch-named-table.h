/* ch-named-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"
#include "ch-name-table.h"

G_BEGIN_DECLS

/** ChNamed: The people and bodies that a meeting names, by row id. */
typedef struct
{
  GArray *ids[CH_REGISTER_ORGANISATIONS + 1]; /* (owned) (element-type gint64) */
} ChNamed;

/** CH_NAMED_SQL: The people and bodies that the meeting of row ?1 names. */
#define CH_NAMED_SQL \
  "SELECT person_id, organisation_id FROM participant WHERE meeting = ?1 UNION ALL " \
  "SELECT NULL, organisation_id FROM attending_body WHERE meeting = ?1"

/** ch_named_load: Returns: (transfer full): whom the meeting of row @id names in the log */
ChNamed *ch_named_load (ChDatabase  *database,
                        gint64       meeting,
                        GError     **error);

/** ch_named_drop_unused: Takes those off the file again whom no meeting names any more and nobody saved. */
gboolean ch_named_drop_unused (ChNamed      *self,
                               ChNameTable  *names,
                               GError      **error);

void ch_named_free (ChNamed *self);

/**
 * ch_named_announce_bodies:
 *
 * Puts those bodies on file that @meeting names with their acronyms, so that the acronym alone, which may stand before in
 * the meeting, is known to mean them.  To be called before its participants are in the log.
 */
gboolean ch_named_announce_bodies (ChNameTable  *names,
                                   ChMeeting    *meeting,
                                   GError      **error);

/**
 * ch_named_insert_bodies:
 * @id: the row id of @meeting, whose participants are in the log
 * @rank: the meeting's
 *
 * Links the bodies that took part in @meeting and that none of its participants is of.
 */
gboolean ch_named_insert_bodies (ChDatabase   *database,
                                 ChNameTable  *names,
                                 ChMeeting    *meeting,
                                 gint64        id,
                                 gint64        rank,
                                 GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChNamed, ch_named_free)

G_END_DECLS
