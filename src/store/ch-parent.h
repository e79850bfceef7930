/* ch-parent.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"

G_BEGIN_DECLS

/*
 * What bodies are parts of: a body of the log, and never, by way of others, itself.  No walk relies on it: a log may come
 * from elsewhere.
 */

/** ch_parent_check: Returns: whether the body of @uid, as it stands in @database, is part of nothing or of what it can be part of */
gboolean ch_parent_check (ChDatabase  *database,
                          const char  *uid,
                          GError     **error);

/**
 * ch_parent_reaches:
 * @uid: (nullable): a body
 * @above: another
 * @reaches: (out): whether @uid is @above, or part of it by way of any others
 */
gboolean ch_parent_reaches (ChDatabase  *database,
                            const char  *uid,
                            const char  *above,
                            gboolean    *reaches,
                            GError     **error);

/** ch_parent_verify: @sentences: (element-type utf8): gets a translated sentence for each body that is part of what it cannot be part of */
gboolean ch_parent_verify (ChDatabase  *database,
                           GPtrArray   *sentences,
                           GError     **error);

/** CH_PARENT_SQL: What the body of the UID ?1 is part of; the tests look at how SQLite means to find it. */
#define CH_PARENT_SQL "SELECT parent, name FROM organisation WHERE uid = ?1"

G_END_DECLS
