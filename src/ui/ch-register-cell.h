/* ch-register-cell.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-register-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChRegisterCell:
 *
 * A person or a body in a list.  Properties: `row` (ChRegisterRow, nullable: not loaded yet).
 */
#define CH_TYPE_REGISTER_CELL (ch_register_cell_get_type ())
G_DECLARE_FINAL_TYPE (ChRegisterCell, ch_register_cell, CH, REGISTER_CELL, AdwBin)

G_END_DECLS
