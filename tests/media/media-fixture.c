/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "media-fixture.h"

#include <cairo-pdf.h>
#include <gexiv2/gexiv2.h>
#include <glib/gstdio.h>

void
media_fixture_set_up (MediaFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("chancery-test-XXXXXX", &error);
  g_assert_no_error (error);
}

void
media_fixture_tear_down (MediaFixture  *fixture,
                         gconstpointer  data)
{
  g_autoptr(GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

char *
make_picture (MediaFixture *fixture,
              const char   *name,
              const char   *format,
              int           width,
              int           height)
{
  g_autoptr(GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr(GdkPixbuf) left = gdk_pixbuf_new_subpixbuf (pixbuf, 0, 0, width / 2, height);
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr(GError) error = NULL;

  gdk_pixbuf_fill (pixbuf, 0x0000ffff);
  gdk_pixbuf_fill (left, 0xff0000ff);
  gdk_pixbuf_save (pixbuf, path, format, &error, NULL);
  g_assert_no_error (error);
  return path;
}

char *
make_paper (MediaFixture      *fixture,
            const char        *name,
            const char *const *words)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 595, 842);
  cairo_t *cr = cairo_create (surface);

  cairo_set_font_size (cr, 8);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto(GStrv) lines = g_strsplit (words[i], "\n", -1);

      for (guint j = 0; lines[j] != NULL; j++)
        {
          cairo_move_to (cr, 60, 100 + 8 * j);
          cairo_show_text (cr, lines[j]);
        }
      cairo_rectangle (cr, 60, 200, 100, 100);
      cairo_fill (cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return path;
}

char *
make_file (MediaFixture *fixture,
           const char   *name,
           const void   *content,
           gsize         length)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);
  return path;
}

void
set_tags (const char *path,
          ...)
{
  GExiv2Metadata *metadata = NULL;
  g_autoptr(GError) error = NULL;
  va_list args;
  const char *tag;

  gexiv2_initialize ();
  metadata = gexiv2_metadata_new ();
  gexiv2_metadata_open_path (metadata, path, &error);
  g_assert_no_error (error);

  va_start (args, path);
  while ((tag = va_arg (args, const char *)) != NULL)
    {
      gexiv2_metadata_try_set_tag_string (metadata, tag, va_arg (args, const char *), &error);
      g_assert_no_error (error);
    }
  va_end (args);

  gexiv2_metadata_save_file (metadata, path, &error);
  g_assert_no_error (error);
  g_object_unref (metadata);
}

char *
get_tag (const char *path,
         const char *tag)
{
  GExiv2Metadata *metadata = gexiv2_metadata_new ();
  g_autoptr(GError) error = NULL;
  char *value;

  gexiv2_metadata_open_path (metadata, path, &error);
  g_assert_no_error (error);
  value = gexiv2_metadata_try_get_tag_string (metadata, tag, NULL);
  g_object_unref (metadata);
  return value;
}

GBytes *
read_bytes (const char *path)
{
  char *content;
  gsize length;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (content, length);
}
