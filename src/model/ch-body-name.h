/* ch-body-name.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ch_body_name_split:
 * @worded: "Ministry of Northern Waters (MNW)", as a text has it
 * @name: (out): "Ministry of Northern Waters"
 * @acronym: (out): "MNW"
 *
 * Returns: whether @worded tells an acronym behind the name; else nothing is set
 */
gboolean ch_body_name_split (const char  *worded,
                             char       **name,
                             char       **acronym);

G_END_DECLS
