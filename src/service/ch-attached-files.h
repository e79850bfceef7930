/* ch-attached-files.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ch_attached_files_collect:
 * @files: (element-type utf8): a set that owns its strings
 *
 * Adds the SHA-256 of each file that @record, or a record that it holds, names.
 */
void ch_attached_files_collect (ChRecord   *record,
                                GHashTable *files);

G_END_DECLS
