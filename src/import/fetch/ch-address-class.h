/* ch-address-class.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChAddressIsPublic:
 *
 * Returns: whether @address belongs to the public internet
 */
typedef gboolean (*ChAddressIsPublic) (GInetAddress *address);

/**
 * ch_address_is_public:
 *
 * Returns: whether @address is one that anybody may reach, and not this computer, the house's own
 *   network or one that means no host at all
 */
gboolean ch_address_is_public (GInetAddress *address);

G_END_DECLS
