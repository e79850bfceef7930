/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Leaves the closed database at PATH, and a rollback journal beside it, as a computer does that stops in the middle of
 * a transaction: half of what was deleted is gone from the file, and stands in the journal. */
void hot_journal_make (const char *path);

G_END_DECLS
