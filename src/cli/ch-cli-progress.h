/* ch-cli-progress.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** ch_cli_progress_show: Shows, where standard error is a terminal, how much is done: a ChProgressFunc */
void ch_cli_progress_show (double   fraction,
                           gpointer user_data);

/** ch_cli_progress_clear: Leaves the terminal's line as it was. */
void ch_cli_progress_clear (void);

G_END_DECLS
