/* ch-mhtml.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ch_mhtml_dup_page:
 * @bytes: a file
 * @charset: (out) (transfer full) (nullable): the encoding that the file names for the page
 * @address: (out) (transfer full) (nullable): where the page was when it was saved
 *
 * A browser saves a page with its pictures in one file as a mail message of several parts (RFC 2557).
 *
 * Returns: (transfer full) (nullable): the page in @bytes, or %NULL if they are no such message
 */
GBytes *ch_mhtml_dup_page (GBytes  *bytes,
                           char   **charset,
                           char   **address);

G_END_DECLS
