/* ch-direct-loopback.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChDirectLoopback:
 *
 * Asks the system's proxy resolver for all hosts but this computer itself, to which a proxy has no
 * way and of which it should not hear.
 */
#define CH_TYPE_DIRECT_LOOPBACK (ch_direct_loopback_get_type ())
G_DECLARE_FINAL_TYPE (ChDirectLoopback, ch_direct_loopback, CH, DIRECT_LOOPBACK, GObject)

/** ch_direct_loopback_new: Returns: (transfer full): a resolver that asks @resolver for other hosts */
GProxyResolver *ch_direct_loopback_new (GProxyResolver *resolver);

G_END_DECLS
