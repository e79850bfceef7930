/* ch-backups-window.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChBackupsWindow:
 *
 * The backups of a log: makes one, lists them, says where they lie, and restores one through the application's
 * action “restore-backup”, which is given its folder.
 */
#define CH_TYPE_BACKUPS_WINDOW (ch_backups_window_get_type ())
G_DECLARE_FINAL_TYPE (ChBackupsWindow, ch_backups_window, CH, BACKUPS_WINDOW, AdwWindow)

/** ch_backups_window_new: Returns: (transfer none): the window, which is its own until it is closed */
ChBackupsWindow *ch_backups_window_new (GtkWindow *parent,
                                        ChLog     *log,
                                        GSettings *settings);

G_END_DECLS
