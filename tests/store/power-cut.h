/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A file system for SQLite that remembers what was written since the last sync of each file, so that
 * a test can see what would be left after a power cut.
 */

/** power_cut_install: Makes it the one that all connections of this process use from now on. */
void power_cut_install (void);

/** power_cut_get_n_syncs: Returns: how often any file was synced so far */
guint power_cut_get_n_syncs (void);

/** power_cut_get_n_unsynced: Returns: how many writes would be lost now */
guint power_cut_get_n_unsynced (void);

/** power_cut_copy: Copies the file at @from to @to, without what was written since its last sync. */
void power_cut_copy (const char *from,
                     const char *to);

G_END_DECLS
