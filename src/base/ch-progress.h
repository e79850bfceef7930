/* ch-progress.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChProgressFunc:
 * @fraction: from 0 to 1
 *
 * Called now and then while something long is done, on the thread that started it.
 */
typedef void (*ChProgressFunc) (double   fraction,
                                gpointer user_data);

G_END_DECLS
