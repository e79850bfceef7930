/* ch-register-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-register-list.h"
#include "ch-view-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChRegisterPane:
 *
 * The people or the bodies on file, and the search above them, which looks among all their names.
 *
 * Properties: `register` (ChRegister as int, construct-only), `log` (ChLog, nullable), `list` (ChRegisterList, read-only),
 * `views` and `view` (as those of ChListPane), `selected-uid` (read-only, nullable).
 */
#define CH_TYPE_REGISTER_PANE (ch_register_pane_get_type ())
G_DECLARE_FINAL_TYPE (ChRegisterPane, ch_register_pane, CH, REGISTER_PANE, AdwBin)

/** ch_register_pane_search: Puts the cursor into the search entry. */
void ch_register_pane_search (ChRegisterPane *self);

/** ch_register_pane_step: Chooses the next one (1) or the one before (-1); the first where none is chosen. */
void ch_register_pane_step (ChRegisterPane *self,
                            int             step);

G_END_DECLS
