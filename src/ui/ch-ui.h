/* ch-ui.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ch_ui_init:
 *
 * Makes the templates, styles and icons of this floor known; to be called once, before the first
 * window.  They live in a static library, which the linker would otherwise leave out.
 */
void ch_ui_init (void);

G_END_DECLS
