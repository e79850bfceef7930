/* ch-register-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-register.h"
#include "ch-search-pane.h"

G_BEGIN_DECLS

/**
 * ChRegisterPane:
 *
 * The people or the bodies on file; the search looks among all their names.
 *
 * Properties: `register` (ChRegister as int, construct-only).
 */
#define CH_TYPE_REGISTER_PANE (ch_register_pane_get_type ())
G_DECLARE_FINAL_TYPE (ChRegisterPane, ch_register_pane, CH, REGISTER_PANE, ChSearchPane)

G_END_DECLS
