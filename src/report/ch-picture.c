/* ch-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-picture.h"

#include "ch-error.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>

#define JPEG_QUALITY "90"

static void
copy_row (const guchar *from,
          guint32      *to,
          int           width,
          int           n_channels)
{
  for (int x = 0; x < width; x++, from += n_channels)
    {
      guint alpha = n_channels == 4 ? from[3] : 255;

      /* Cairo's colours are multiplied with the alpha. */
      to[x] = alpha << 24 | (from[0] * alpha / 255) << 16 | (from[1] * alpha / 255) << 8 | from[2] * alpha / 255;
    }
}

static cairo_surface_t *
create_surface (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  cairo_format_t format = gdk_pixbuf_get_has_alpha (pixbuf) ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24;
  cairo_surface_t *surface = cairo_image_surface_create (format, width, height);
  const guchar *pixels = gdk_pixbuf_read_pixels (pixbuf);
  guchar *data = cairo_image_surface_get_data (surface);

  if (data == NULL)
    return surface;

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    copy_row (pixels + (gsize) y * gdk_pixbuf_get_rowstride (pixbuf),
              (guint32 *) (gpointer) (data + (gsize) y * cairo_image_surface_get_stride (surface)),
              width, gdk_pixbuf_get_n_channels (pixbuf));
  cairo_surface_mark_dirty (surface);
  return surface;
}

/* (transfer full) @data */
static void
attach_jpeg (cairo_surface_t *surface,
             char            *data,
             gsize            length)
{
  if (cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, (const guchar *) data, length, g_free, data)
      != CAIRO_STATUS_SUCCESS)
    g_free (data);
}

static gboolean
is_upright (GdkPixbuf *pixbuf)
{
  const char *orientation = gdk_pixbuf_get_option (pixbuf, "orientation");

  return orientation == NULL || g_str_equal (orientation, "1");
}

cairo_surface_t *
ch_picture_load (const char  *path,
                 int          max_width,
                 int          max_height,
                 GError     **error)
{
  int width = 0, height = 0;
  GdkPixbufFormat *format = gdk_pixbuf_get_file_info (path, &width, &height);
  g_autofree char *format_name = format != NULL ? gdk_pixbuf_format_get_name (format) : NULL;
  gboolean is_jpeg = g_strcmp0 (format_name, "jpeg") == 0;
  gboolean fits = width <= max_width && height <= max_height;
  g_autoptr(GdkPixbuf) pixbuf = NULL;
  g_autoptr(GdkPixbuf) upright = NULL;
  cairo_surface_t *surface;
  char *data = NULL;
  gsize length = 0;

  if (format != NULL && fits)
    pixbuf = gdk_pixbuf_new_from_file (path, NULL);
  else if (format != NULL)
    pixbuf = gdk_pixbuf_new_from_file_at_scale (path, max_width, max_height, TRUE, NULL);
  if (pixbuf == NULL)
    {
      gboolean exists = g_file_test (path, G_FILE_TEST_EXISTS);

      g_set_error_literal (error, CH_ERROR, exists ? CH_ERROR_INVALID : CH_ERROR_NOT_FOUND,
                           _("The picture cannot be read."));
      return NULL;
    }

  upright = gdk_pixbuf_apply_embedded_orientation (pixbuf);
  surface = create_surface (upright);
  if (is_jpeg && fits && is_upright (pixbuf))
    {
      if (g_file_get_contents (path, &data, &length, NULL))
        attach_jpeg (surface, data, length);
    }
  else if (is_jpeg && gdk_pixbuf_save_to_buffer (upright, &data, &length, "jpeg", NULL, "quality", JPEG_QUALITY, NULL))
    {
      attach_jpeg (surface, data, length);
    }
  return surface;
}
