/* ch-recent-logs.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The logs that were opened lately, as the desktop keeps them. */

/** ch_recent_logs_add: @folder: of a log that has been opened */
void ch_recent_logs_add (const char *folder);

/** ch_recent_logs_fill: Puts into @menu an item for each that is still there, newest first, of the action `app.open-folder`. */
void ch_recent_logs_fill (GMenu *menu);

G_END_DECLS
