/* ch-alt-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ch_alt_text_mend:
 * @data: (array length=length): a picture into which Exiv2 has just written XMP
 *
 * The standard has the alternative text of a picture as a text in several languages, which Exiv2 before
 * 0.28 does not know and writes as a plain one.  Puts it right within the room that XMP keeps free for
 * such changes; leaves all as it is where there is not enough, or no such text.
 */
void ch_alt_text_mend (char  *data,
                       gsize  length);

G_END_DECLS
