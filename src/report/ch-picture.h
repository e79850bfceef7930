/* ch-picture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * ch_picture_load:
 * @path: of a picture that gdk-pixbuf reads
 * @max_width: to which it is reduced, in pixels
 * @max_height: to which it is reduced, in pixels
 *
 * Reads a picture upright.  A photo goes into a PDF as a JPEG, as it is where it need not be
 * turned or reduced.
 *
 * Returns: (transfer full): the picture, or %NULL if there is none that can be read
 */
cairo_surface_t *ch_picture_load (const char  *path,
                                  int          max_width,
                                  int          max_height,
                                  GError     **error);

G_END_DECLS
