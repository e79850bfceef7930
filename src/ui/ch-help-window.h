/* ch-help-window.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChHelpWindow:
 *
 * How the work is done with the program, on one page.
 */
#define CH_TYPE_HELP_WINDOW (ch_help_window_get_type ())
G_DECLARE_FINAL_TYPE (ChHelpWindow, ch_help_window, CH, HELP_WINDOW, AdwWindow)

/** ch_help_window_new: Returns: (transfer none): the window, which is its own until it is closed */
ChHelpWindow *ch_help_window_new (GtkWindow *parent);

G_END_DECLS
