/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-error.h"
#include "ch-scan.h"
#include "media-fixture.h"

#include <errno.h>
#include <string.h>
#include <sys/wait.h>

static const char *const words[] = { "Whereas lanterns are dim", "the beacons burn", NULL };

static ChScan *
open_good (const char *path)
{
  g_autoptr(GError) error = NULL;
  ChScan *scan = ch_scan_open (path, &error);

  g_assert_no_error (error);
  return scan;
}

static void
test_text (MediaFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *path = make_paper (fixture, "treaty.pdf", words);
  g_autoptr(ChScan) scan = open_good (path);
  g_autoptr(GBytes) bytes = read_bytes (path);
  g_autoptr(ChScan) same = ch_scan_open_bytes (bytes, NULL);
  g_autofree char *text = ch_scan_dup_text (scan, NULL, NULL);
  g_autofree char *page = ch_scan_dup_page_text (same, 1, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (ch_scan_get_n_pages (scan), ==, 2);
  g_assert_cmpstr (text, ==, "Whereas lanterns are dim\nthe beacons burn");
  g_assert_cmpstr (page, ==, "the beacons burn");

  g_cancellable_cancel (cancellable);
  g_assert_null (ch_scan_dup_text (scan, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Forms within forms, each drawn a thousand times by the one around it. */
static GBytes *
make_endless (void)
{
  g_autoptr(GString) calls = g_string_new (NULL);
  GString *file = g_string_new ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                                "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R"
                                "/Resources<</XObject<</X 5 0 R>>>>>>endobj\n");

  for (guint i = 0; i < 1000; i++)
    g_string_append (calls, "/X Do ");
  g_string_append_printf (file, "4 0 obj<</Length %u>>stream\n%s\nendstream endobj\n", (guint) calls->len, calls->str);
  for (guint i = 5; i < 9; i++)
    g_string_append_printf (file,
                            "%u 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %u 0 R>>>>"
                            "/Length %u>>stream\n%s\nendstream endobj\n",
                            i, i + 1, (guint) calls->len, calls->str);
  g_string_append (file, "9 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 1>>stream\nq\nendstream endobj\n"
                         "trailer<</Root 1 0 R/Size 10>>\n%%EOF\n");
  return g_string_free_to_bytes (file);
}

static void
test_endless (MediaFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr(GBytes) bytes = make_endless ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GError) again = NULL;
      g_autoptr(ChScan) scan = ch_scan_open_bytes (bytes, &error);

      g_assert_no_error (error);
      ch_scan_set_time_limit (scan, 200);
      if (i == 0)
        g_assert_null (ch_scan_dup_text (scan, NULL, &error));
      else
        g_assert_null (ch_scan_render_page (scan, 0, 100, &error));
      g_assert_error (error, CH_ERROR, CH_ERROR_TIMED_OUT);

      /* It is not tried anew. */
      ch_scan_set_time_limit (scan, G_MAXUINT);
      g_assert_null (ch_scan_dup_page_text (scan, 0, &again));
      g_assert_error (again, CH_ERROR, CH_ERROR_TIMED_OUT);

      /* Nothing is left that goes on computing. */
      g_assert_cmpint (waitpid (-1, NULL, WNOHANG), ==, -1);
      g_assert_cmpint (errno, ==, ECHILD);
    }
}

/* A page of a few kilobytes that becomes gigabytes takes no room here, and ends. */
static void
test_bomb (MediaFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr(GByteArray) file = g_byte_array_new ();
  g_autoptr(GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9));
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr(GOutputStream) stream = g_converter_output_stream_new (memory, compressor);
  g_autofree char *spaces = g_strnfill (1 << 20, ' ');
  static const char end[] = "\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF\n";
  g_autofree char *head = NULL;
  g_autoptr(GBytes) packed = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(ChScan) scan = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  gint64 start;

  for (guint i = 0; i < 256; i++)
    g_output_stream_write_all (stream, spaces, 1 << 20, NULL, NULL, &error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  packed = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  head = g_strdup_printf ("%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                          "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                          "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>endobj\n"
                          "4 0 obj<</Filter/FlateDecode/Length %u>>stream\n", (guint) g_bytes_get_size (packed));
  g_byte_array_append (file, (const guint8 *) head, strlen (head));
  g_byte_array_append (file, g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  g_byte_array_append (file, (const guint8 *) end, strlen (end));
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&file));

  scan = ch_scan_open_bytes (bytes, &error);
  g_assert_no_error (error);
  ch_scan_set_time_limit (scan, 300);
  start = g_get_monotonic_time ();
  text = ch_scan_dup_text (scan, NULL, &error);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_TIME_SPAN_SECOND);
  /* A fast computer is done with it in time. */
  if (text != NULL)
    g_assert_cmpstr (text, ==, "");
  else
    g_assert_error (error, CH_ERROR, CH_ERROR_TIMED_OUT);
}

static void
test_long_text (MediaFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr(GPtrArray) pages = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = NULL;
  g_autoptr(ChScan) scan = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 60; i++)
    {
      GString *page = g_string_new (NULL);

      for (guint j = 0; j < 80; j++)
        g_string_append (page, "lantern beacon lantern beacon lantern beacon lantern beacon lantern\n");
      g_ptr_array_add (pages, g_string_free (page, FALSE));
    }
  g_ptr_array_add (pages, NULL);
  path = make_paper (fixture, "long.pdf", (const char *const *) pages->pdata);
  scan = open_good (path);
  text = ch_scan_dup_text (scan, NULL, NULL);
  g_assert_cmpuint (strlen (text), <=, CH_SCAN_MAX_TEXT);
  g_assert_cmpuint (strlen (text), >, CH_SCAN_MAX_TEXT / 2);
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

static const guchar *
get_pixel (GdkPixbuf *pixbuf,
           int        x,
           int        y)
{
  return gdk_pixbuf_read_pixels (pixbuf) + y * gdk_pixbuf_get_rowstride (pixbuf) + x * gdk_pixbuf_get_n_channels (pixbuf);
}

/* The black square of the page lies where it should, on white. */
static void
test_render (MediaFixture  *fixture,
             gconstpointer  data)
{
  g_autofree char *path = make_paper (fixture, "treaty.pdf", words);
  g_autoptr(ChScan) scan = open_good (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkPixbuf) pixbuf = ch_scan_render_page (scan, 0, 421, &error);

  g_assert_no_error (error);
  g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), ==, 421);
  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, 297);
  g_assert_cmpint (get_pixel (pixbuf, 55, 125)[0], <, 10);
  g_assert_cmpint (get_pixel (pixbuf, 150, 300)[0], >, 245);
  g_assert_null (ch_scan_render_page (scan, 2, 100, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
}

static void
assert_refused (const char *path,
                int         code)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (ch_scan_open (path, &error));
  g_assert_error (error, CH_ERROR, code);
}

static void
test_refused (MediaFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *picture = make_picture (fixture, "a.pdf", "jpeg", 10, 10);
  g_autofree char *broken = make_file (fixture, "broken.pdf", "%PDF-1.7\nnothing", 16);
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.pdf", NULL);

  assert_refused (picture, CH_ERROR_INVALID);
  assert_refused (broken, CH_ERROR_INVALID);
  assert_refused (missing, CH_ERROR_NOT_FOUND);
}

static void
test_password (MediaFixture  *fixture,
               gconstpointer  data)
{
  g_autofree char *path = make_paper (fixture, "treaty.pdf", words);
  g_autofree char *locked = g_build_filename (fixture->folder, "locked.pdf", NULL);
  g_autofree char *qpdf = g_find_program_in_path ("qpdf");
  const char *const argv[] = { "qpdf", "--encrypt", "open", "open", "256", "--", path, locked, NULL };
  g_autoptr(GError) error = NULL;
  int status;

  if (qpdf == NULL)
    {
      g_test_skip ("qpdf is not installed");
      return;
    }
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_assert_null (ch_scan_open (locked, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "password"));
}

/* Whatever a file says, there is an answer. */
static void
test_hostile (MediaFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *path = make_paper (fixture, "treaty.pdf", words);
  g_autofree char *damaged = g_build_filename (fixture->folder, "damaged.pdf", NULL);
  g_autoptr(GBytes) bytes = read_bytes (path);
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  gsize length;
  const char *content = g_bytes_get_data (bytes, &length);

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *changed = g_memdup2 (content, length);
      gsize kept = i % 3 == 0 ? (gsize) g_rand_int_range (rand, 5, length) : length;
      g_autoptr(ChScan) scan = NULL;
      g_autoptr(GError) error = NULL;

      for (guint j = 0; j < 1 + i % 7; j++)
        changed[g_rand_int_range (rand, 5, length)] = g_rand_int_range (rand, 0, 128);
      g_file_set_contents (damaged, changed, kept, NULL);
      scan = ch_scan_open (damaged, &error);
      g_assert_true ((scan != NULL) != (error != NULL));
      if (scan != NULL)
        {
          g_autofree char *text = ch_scan_dup_text (scan, NULL, NULL);
          g_autoptr(GError) render_error = NULL;
          g_autoptr(GdkPixbuf) pixbuf = ch_scan_render_page (scan, 0, 100, &render_error);

          g_assert_true (g_utf8_validate (text, -1, NULL));
          g_assert_true ((pixbuf != NULL) != (render_error != NULL));
        }
    }
}

/* A page as large as a country is shown as small as any; one without a size is not. */
static void
test_sizes (MediaFixture  *fixture,
            gconstpointer  data)
{
  static const char *const boxes[] = { "0 0 1e12 10", "0 0 14400 14400", "0 0 0 0", "0 0 1 1e12" };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      g_autofree char *pdf
          = g_strdup_printf ("%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                             "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                             "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[%s]>>endobj\ntrailer<</Root 1 0 R>>\n", boxes[i]);
      g_autofree char *path = make_file (fixture, "a.pdf", pdf, strlen (pdf));
      g_autoptr(ChScan) scan = open_good (path);
      g_autoptr(GError) error = NULL;
      g_autoptr(GdkPixbuf) pixbuf = ch_scan_render_page (scan, 0, 200, &error);

      g_assert_true ((pixbuf != NULL) != (error != NULL));
      if (pixbuf != NULL)
        {
          g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), <=, 200);
          g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), <=, 200);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add (name, MediaFixture, NULL, media_fixture_set_up, test, media_fixture_tear_down)
  ADD ("/scan/text", test_text);
  ADD ("/scan/endless", test_endless);
  ADD ("/scan/bomb", test_bomb);
  ADD ("/scan/long-text", test_long_text);
  ADD ("/scan/render", test_render);
  ADD ("/scan/refused", test_refused);
  ADD ("/scan/password", test_password);
  ADD ("/scan/hostile", test_hostile);
  ADD ("/scan/sizes", test_sizes);

  return g_test_run ();
}
