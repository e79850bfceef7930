/* ch-log-check.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"

G_BEGIN_DECLS

/**
 * ch_log_check_folder:
 * @database: the one of the log in @folder
 * @damages: (element-type utf8): gets a translated sentence for each damage of the database itself
 * @faults: (element-type utf8): gets one for each other fault: of the history, the search index, the files;
 *   may be the same as @damages
 * @head: (out) (nullable): the number and the hash of the newest entry of the history
 *
 * Checks a whole log.
 *
 * Returns: %FALSE with @error where it could not be checked to the end
 */
gboolean ch_log_check_folder (const char    *folder,
                              ChDatabase    *database,
                              GPtrArray     *damages,
                              GPtrArray     *faults,
                              char         **head,
                              GCancellable  *cancellable,
                              GError       **error);

G_END_DECLS
