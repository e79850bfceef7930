/* ch-thumbnail.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ch_thumbnail_make:
 * @path: a picture, or a PDF file, of which the first page is taken
 * @size: of the longer side, in pixels, at most %CH_THUMBNAIL_MAX_SIZE
 *
 * What the file is, its first bytes tell.  Never more than a few hundred megabytes are used, whatever the
 * file says of itself.  Blocks.
 *
 * Returns: (transfer full): the picture, upright and not enlarged; or %NULL with %CH_ERROR_NOT_FOUND, with
 *   %CH_ERROR_TOO_LARGE where it has too many pixels, or with %CH_ERROR_INVALID where it is broken, a
 *   drawing, or of a kind that cannot be shown
 */
GdkPixbuf *ch_thumbnail_make (const char    *path,
                              guint          size,
                              GCancellable  *cancellable,
                              GError       **error);

#define CH_THUMBNAIL_MAX_SIZE 4096

/** ch_thumbnail_make_async: The same in a thread of its own. */
void ch_thumbnail_make_async (const char          *path,
                              guint                size,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data);

/**
 * ch_thumbnail_make_from_bytes_async:
 * @bytes: a picture in memory
 * @media_type: what it is, as its first bytes tell
 *
 * The same for a picture that is no file yet.
 */
void ch_thumbnail_make_from_bytes_async (GBytes              *bytes,
                                         const char          *media_type,
                                         guint                size,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);

/** ch_thumbnail_make_finish: Of either; as ch_thumbnail_make(). */
GdkPixbuf *ch_thumbnail_make_finish (GAsyncResult  *result,
                                     GError       **error);

G_END_DECLS
