/* ch-sniff.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ch_sniff_is_text:
 * @bytes: the whole of a page, or its beginning
 *
 * Servers and file names lie about what they hold; bytes do not.
 *
 * Returns: whether @bytes can be text in some encoding, and not a picture, a program, a PDF …
 */
gboolean ch_sniff_is_text (GBytes *bytes);

/**
 * ch_sniff_picture:
 *
 * Returns: (nullable): the media type of the picture that @bytes begin like, of those kinds that can be shown and
 *   printed: JPEG, PNG, GIF, WebP; %NULL for all else
 */
const char *ch_sniff_picture (GBytes *bytes);

/**
 * ch_sniff_is_html:
 * @text: the beginning of a page in any encoding that has ASCII as it is
 *
 * Returns: whether @text begins like an HTML or XHTML document or fragment
 */
gboolean ch_sniff_is_html (const char *text);

G_END_DECLS
