/* ch-cli-streams.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ch_cli_streams_set_up:
 *
 * Has g_print() and g_printerr() write UTF-8 in every locale: JSON must be, and names must not become
 * question marks.  To be called before anything opens a file.
 */
void ch_cli_streams_set_up (void);

/**
 * ch_cli_streams_flush:
 *
 * Returns: whether all that was printed has been written; if not, this has been told
 */
gboolean ch_cli_streams_flush (void);

G_END_DECLS
