/* ch-picture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-canvas.h"

G_BEGIN_DECLS

/**
 * ChPicture:
 *
 * A photo on file, upright, ready to be drawn.  What is in memory is small: a photo of the right
 * size is read when it is drawn, and goes into a PDF as the file has it.
 */
typedef struct _ChPicture ChPicture;

/**
 * ch_picture_open:
 * @path: of a picture that gdk-pixbuf reads
 * @max_width: of which more cannot be seen, in pixels
 * @max_height: of which more cannot be seen, in pixels
 * @shared: whether the picture stands elsewhere in the same product, larger: then it costs nothing as it is
 *
 * Returns: (transfer full): the picture, or %NULL with %CH_ERROR_NOT_FOUND or %CH_ERROR_INVALID if there
 *   is none that can be read
 */
ChPicture *ch_picture_open (const char  *path,
                            int          max_width,
                            int          max_height,
                            gboolean     shared,
                            GError     **error);
void       ch_picture_free (ChPicture   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChPicture, ch_picture_free)

int ch_picture_get_width  (ChPicture *self);
int ch_picture_get_height (ChPicture *self);

/**
 * ch_picture_dup_file:
 * @media_type: (out) (transfer none): "image/jpeg" or "image/png"
 *
 * Returns: (transfer full) (nullable): the picture as a file of its own, %NULL where it has gone
 */
GBytes *ch_picture_dup_file (ChPicture   *self,
                             const char **media_type);

/** ch_picture_draw: Draws it, its top left at (@x, @y), with @scale points a pixel. */
void ch_picture_draw (ChPicture *self,
                      ChCanvas  *canvas,
                      double     x,
                      double     y,
                      double     scale);

G_END_DECLS
