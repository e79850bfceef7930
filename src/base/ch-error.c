/* ch-error.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-error.h"

G_DEFINE_QUARK (ch-error-quark, ch_error)
