/* ch-address.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ch_address_dup_page:
 * @address: of a page on the web
 *
 * Returns: (transfer full): what of @address tells the page from others, to compare: without the scheme, the case of the host, a
 *   usual port, a fragment, slashes at the end of the path, and the parameters that only say how somebody came there
 *   ("utm_source", "fbclid")
 */
char *ch_address_dup_page (const char *address);

G_END_DECLS
