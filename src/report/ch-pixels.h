/* ch-pixels.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gdk-pixbuf/gdk-pixbuf.h>

G_BEGIN_DECLS

/** ch_pixels_create_surface: Returns: (transfer full): @pixbuf as Cairo has pictures */
cairo_surface_t *ch_pixels_create_surface (GdkPixbuf *pixbuf);

/** ch_pixels_decode: Returns: (transfer full) (nullable): the picture in @data */
GdkPixbuf *ch_pixels_decode (GBytes *data);

G_END_DECLS
