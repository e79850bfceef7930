/* ch-window.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-importer.h"
#include "ch-log.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChWindow:
 *
 * The window on one log: the list, the chosen meeting, and the commands.
 *
 * Properties: `settings` (GSettings) and `importer` (ChImporter), construct-only; `log` (ChLog,
 * nullable: none is open yet), `views` (ChViewList, read-only: of the log), `show-sidebar` (boolean: where there is room for it).
 */
#define CH_TYPE_WINDOW (ch_window_get_type ())
G_DECLARE_FINAL_TYPE (ChWindow, ch_window, CH, WINDOW, AdwApplicationWindow)

/** ch_window_new: Returns: (transfer none): a window, which @application holds until it is closed */
ChWindow *ch_window_new (GtkApplication *application,
                         GSettings      *settings,
                         ChImporter     *importer);

void ch_window_set_log (ChWindow *self,
                        ChLog    *log);

/** ch_window_fail: Shows, in place of a log, the translated @sentence that says why it is not open. */
void ch_window_fail (ChWindow   *self,
                     const char *sentence);

/** ch_window_fail_damaged: The same for the log in @folder, which is damaged; offers what can be done about that. */
void ch_window_fail_damaged (ChWindow   *self,
                             const char *folder,
                             const char *sentence);

/** ch_window_restore: Puts the backup in the folder @backup in the place of the log in @folder, which has been closed. */
void ch_window_restore (ChWindow   *self,
                        const char *folder,
                        const char *backup);

/** ch_window_is_repairing: Returns: whether a log is being restored or salvaged, so that none must be opened */
gboolean ch_window_is_repairing (ChWindow *self);

/** ch_window_warn: Shows a translated @sentence that stays; @label: (nullable): of a button for @action */
void ch_window_warn (ChWindow   *self,
                     const char *sentence,
                     const char *label,
                     const char *action);

/** ch_window_get_editing: Returns: whether something is being edited that another log would take away */
gboolean ch_window_get_editing (ChWindow *self);

/** ch_window_import: Opens the import; @address: (nullable): what to begin with */
void ch_window_import (ChWindow   *self,
                       const char *address);

/** ch_window_show_to_review: Shows what waits for review, unless a meeting is being edited. */
void ch_window_show_to_review (ChWindow *self);

/** ch_window_tell: Shows a translated @sentence for a while; @undoable: with a button that takes the newest change back */
void ch_window_tell (ChWindow   *self,
                     const char *sentence,
                     gboolean    undoable);

G_END_DECLS
