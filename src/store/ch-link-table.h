/* ch-link-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"
#include "ch-register.h"

G_BEGIN_DECLS

/*
 * Which places in which meetings name a person or a body.  For the history such links are JSON: the UID of whom
 * they lead to, and the row ids of the meetings with the positions in them.
 */

/** ChLink: A place in a meeting that names somebody. */
typedef struct
{
  gint64 meeting; /* row id */
  gint64 position; /* of the participant, or among the meeting's organisations */
  gboolean body; /* whether it is one of the latter */
} ChLink;

/**
 * ch_link_table_load:
 * @meetings: (nullable): UIDs of the only meetings to look at
 *
 * Returns: (transfer full) (element-type ChLink): the places that name the record of row @id
 */
GArray *ch_link_table_load (ChDatabase         *database,
                            ChRegister          which,
                            gint64              id,
                            const char *const  *meetings,
                            GError            **error);

/** ch_link_table_dup_json: Returns: (transfer full): the history's word for it that @links lead to the record @uid */
char *ch_link_table_dup_json (GArray     *links,
                              const char *uid);

/**
 * ch_link_table_replace:
 * @before: JSON: where the links lead now
 * @after: JSON: the same links, and where they are to lead
 * @target: (out): the row id of that
 *
 * Returns: %FALSE with %CH_ERROR_CONFLICT where one of them leads elsewhere by now
 */
gboolean ch_link_table_replace (ChDatabase  *database,
                                ChRegister   which,
                                const char  *before,
                                const char  *after,
                                gint64      *target,
                                GError     **error);

G_END_DECLS
