/* ch-integrity.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-database.h"

G_BEGIN_DECLS

/**
 * ch_integrity_check:
 * @sentences: (element-type utf8): gets a translated sentence for each damage found
 *
 * Checks the pages, the indexes and the constraints of the database, and that no row refers to one
 * that is not there.
 *
 * Returns: %FALSE with @error where it could not be checked to the end
 */
gboolean ch_integrity_check (ChDatabase  *database,
                             GPtrArray   *sentences,
                             GError     **error);

G_END_DECLS
