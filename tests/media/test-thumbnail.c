/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-error.h"
#include "ch-thumbnail.h"
#include "media-fixture.h"

#include <string.h>

static const guchar *
get_pixel (GdkPixbuf *pixbuf,
           int        x,
           int        y)
{
  return gdk_pixbuf_read_pixels (pixbuf) + y * gdk_pixbuf_get_rowstride (pixbuf) + x * gdk_pixbuf_get_n_channels (pixbuf);
}

static void
assert_size (const char *path,
             guint       size,
             int         width,
             int         height)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkPixbuf) pixbuf = ch_thumbnail_make (path, size, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, width);
  g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), ==, height);
}

static void
test_sizes (MediaFixture  *fixture,
            gconstpointer  data)
{
  static const char *const formats[] = { "jpeg", "png", "tiff", "bmp" };
  const char *const words[] = { "A page", NULL };
  g_autofree char *paper = make_paper (fixture, "paper", words);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = make_picture (fixture, formats[i], formats[i], 400, 300);

      assert_size (path, 100, 100, 75);
      assert_size (path, 1000, 400, 300);
    }
  assert_size (paper, 421, 297, 421);
}

/* A camera that was held upright says so. */
static void
test_upright (MediaFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *path = make_picture (fixture, "a.jpg", "jpeg", 400, 300);
  g_autoptr(GdkPixbuf) pixbuf = NULL;

  set_tags (path, "Exif.Image.Orientation", "6", NULL);
  pixbuf = ch_thumbnail_make (path, 100, NULL, NULL);
  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, 75);
  g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), ==, 100);
  g_assert_cmpint (get_pixel (pixbuf, 37, 20)[0], >, 200); /* red, which was left, is above */
  g_assert_cmpint (get_pixel (pixbuf, 37, 80)[2], >, 200);
}

static guint32
find_crc (const guchar *data,
          gsize         length)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (guint j = 0; j < 8; j++)
        crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
    }
  return ~crc;
}

static void
put (guchar  *to,
     guint32  number)
{
  number = GUINT32_TO_BE (number);
  memcpy (to, &number, sizeof number);
}

/* A few bytes that claim to be thousands of millions of pixels. */
static char *
make_bomb (MediaFixture *fixture)
{
  guchar png[33 + 14 + 12] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

  put (png + 16, 60000);
  put (png + 20, 60000);
  memcpy (png + 24, "\x08\x06\0\0\0", 5);
  put (png + 29, find_crc (png + 12, 17));
  memcpy (png + 33, "\0\0\0\2IDAT\x78\x9c", 10);
  put (png + 43, find_crc (png + 37, 6));
  memcpy (png + 47, "\0\0\0\0IEND\xae\x42\x60\x82", 12);
  return make_file (fixture, "bomb.png", png, sizeof png);
}

static void
assert_refused (const char *path,
                int         code)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (ch_thumbnail_make (path, 100, NULL, &error));
  g_assert_error (error, CH_ERROR, code);
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_refused (MediaFixture  *fixture,
              gconstpointer  data)
{
  static const char svg[] = "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"/etc/passwd\"/></svg>";
  g_autofree char *drawing = make_file (fixture, "a.svg", svg, strlen (svg));
  g_autofree char *text = make_file (fixture, "a.jpg", "words", 5);
  g_autofree char *empty = make_file (fixture, "empty.png", "", 0);
  g_autofree char *head = make_file (fixture, "head.jpg", "\xff\xd8\xff\xe0", 4);
  g_autofree char *phone = make_file (fixture, "a.heic", "\0\0\0\x18" "ftypheic", 12);
  g_autofree char *missing = g_build_filename (fixture->folder, "missing", NULL);
  g_autofree char *bomb = make_bomb (fixture);

  assert_refused (drawing, CH_ERROR_INVALID);
  assert_refused (text, CH_ERROR_INVALID);
  assert_refused (empty, CH_ERROR_EMPTY);
  assert_refused (head, CH_ERROR_INVALID);
  assert_refused (phone, CH_ERROR_INVALID);
  assert_refused (missing, CH_ERROR_NOT_FOUND);
  assert_refused (bomb, CH_ERROR_TOO_LARGE);
}

static void
take_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  gint64 deadline = g_get_monotonic_time () + 60 * G_TIME_SPAN_SECOND;

  while (*result == NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, TRUE);
    }
  return *result;
}

static void
test_async (MediaFixture  *fixture,
            gconstpointer  data)
{
  g_autofree char *path = make_picture (fixture, "a.jpg", "jpeg", 400, 300);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GAsyncResult) cancelled = NULL;
  g_autoptr(GdkPixbuf) pixbuf = NULL;
  g_autoptr(GError) error = NULL;

  ch_thumbnail_make_async (path, 100, NULL, take_result, &result);
  pixbuf = ch_thumbnail_make_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, 100);

  g_cancellable_cancel (cancellable);
  ch_thumbnail_make_async (path, 100, cancellable, take_result, &cancelled);
  g_assert_null (ch_thumbnail_make_finish (wait_for (&cancelled), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Whatever a file says, there is an answer. */
static void
test_hostile (MediaFixture  *fixture,
              gconstpointer  format)
{
  g_autofree char *path = make_picture (fixture, "a", format, 80, 60);
  g_autofree char *damaged = g_build_filename (fixture->folder, "damaged", NULL);
  g_autoptr(GBytes) bytes = read_bytes (path);
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  gsize length;
  const char *content = g_bytes_get_data (bytes, &length);

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *changed = g_memdup2 (content, length);
      gsize kept = i % 3 == 0 ? (gsize) g_rand_int_range (rand, 4, length) : length;
      g_autoptr(GdkPixbuf) pixbuf = NULL;
      g_autoptr(GError) error = NULL;

      for (guint j = 0; j < 1 + i % 5; j++)
        changed[g_rand_int_range (rand, 3, length)] = g_rand_int_range (rand, -128, 128);
      g_file_set_contents (damaged, changed, kept, NULL);
      pixbuf = ch_thumbnail_make (damaged, 50, NULL, &error);
      g_assert_true ((pixbuf != NULL) != (error != NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, data, test) \
  g_test_add (name, MediaFixture, data, media_fixture_set_up, test, media_fixture_tear_down)
  ADD ("/thumbnail/sizes", NULL, test_sizes);
  ADD ("/thumbnail/upright", NULL, test_upright);
  ADD ("/thumbnail/refused", NULL, test_refused);
  ADD ("/thumbnail/async", NULL, test_async);
  ADD ("/thumbnail/hostile/jpeg", "jpeg", test_hostile);
  ADD ("/thumbnail/hostile/png", "png", test_hostile);
  ADD ("/thumbnail/hostile/tiff", "tiff", test_hostile);

  return g_test_run ();
}
