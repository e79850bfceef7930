/* ch-encoding.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ch_encoding_decode:
 * @bytes: a page in any encoding
 * @declared: (nullable): the encoding that the server named
 * @charset: (out) (transfer none): the name of the encoding that it was read in
 * @broken: (out): whether bytes made no sense in it; each stands as U+FFFD in the text
 *
 * Decides on an encoding by what is most to be trusted: a byte order mark, the server's word, the
 * page's own word, and last by what the bytes look like.  A declaration that the bytes belie is
 * passed over.
 *
 * Returns: (transfer full): the page as valid UTF-8 without NUL
 */
char *ch_encoding_decode (GBytes      *bytes,
                          const char  *declared,
                          const char **charset,
                          gboolean    *broken);

G_END_DECLS
