/* ch-profile-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log-register.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChProfilePane:
 *
 * The page of a person or a body: names, posts over time, when it was met and with whom, what it signed, which
 * photos show it.  It follows the log.
 *
 * Properties: `register` (ChRegister as int, construct-only), `log` (ChLog, nullable), `uid` (nullable: nobody is chosen).
 *
 * Uses the actions `win.show-meeting` and `win.show-words` of the window.
 */
#define CH_TYPE_PROFILE_PANE (ch_profile_pane_get_type ())
G_DECLARE_FINAL_TYPE (ChProfilePane, ch_profile_pane, CH, PROFILE_PANE, AdwBin)

/** ChProfilePane::merged: Two on file have been made one, which can be undone. */

/** ChProfilePane::saved: The record was edited, which can be undone. */

G_END_DECLS
