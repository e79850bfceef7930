/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Articles out of files that are no web pages: PDF, and pages saved in one file. */

#include "ch-article-reader.h"
#include "ch-error.h"

#include <pango/pangocairo.h>
#include <cairo-pdf.h>
#include <string.h>

#define A "The minister received the delegation of the academy in the old harbour and spoke of the many years of work that they have in common."
#define B "The head of the delegation thanked the ministry and invited it to the capital of his country, where a workshop is to be held in autumn."

static ChArticle *
read_bytes (GBytes  *bytes,
            GError **error)
{
  g_autoptr(ChPage) page = ch_page_new (bytes, NULL);

  return ch_article_reader_read (page, error);
}

static cairo_status_t
write_bytes (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Returns: (transfer full): a PDF file of one page on which @texts are set as paragraphs */
static GBytes *
print_pdf (const char *const *texts)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_bytes, bytes, 595, 842);
  cairo_t *cr = cairo_create (surface);
  double y = 60;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      PangoLayout *layout = pango_cairo_create_layout (cr);
      int height;

      pango_layout_set_width (layout, 475 * PANGO_SCALE);
      pango_layout_set_text (layout, texts[i], -1);
      pango_layout_get_pixel_size (layout, NULL, &height);
      cairo_move_to (cr, 60, y);
      pango_cairo_show_layout (cr, layout);
      y += height + 14;
      g_object_unref (layout);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static void
test_pdf (void)
{
  static const char *const texts[] = { "A visit of the academy", A, B, NULL };
  g_autoptr(GBytes) bytes = print_pdf (texts);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChArticle) article = read_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ch_article_get_headline (article), ==, "A visit of the academy");
  g_assert_cmpstr (ch_article_get_text (article), ==, A "\n" B);
  g_assert_cmpstr (ch_article_get_media_type (article), ==, "application/pdf");
}

static void
test_pdf_without_text (void)
{
  static const char *const texts[] = { NULL };
  g_autoptr(GBytes) bytes = print_pdf (texts);
  g_autoptr(GError) error = NULL;

  g_assert_null (read_bytes (bytes, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_EMPTY);
}

static void
test_broken_pdf (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("%PDF-1.4\nnothing", 16);
  g_autoptr(GError) error = NULL;

  g_assert_null (read_bytes (bytes, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_TEXT);
}

#define HEAD "From: <Saved by a browser>\r\nSubject: =?utf-8?Q?A=20visit?=\r\nMIME-Version: 1.0\r\n" \
             "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Part--x1----\"\r\n\r\n\r\n"

static void
test_mhtml (void)
{
  static const char file[] =
    HEAD "------Part--x1----\r\nContent-Type: text/css\r\n\r\np { margin: 0 }\r\n"
         "------Part--x1----\r\nContent-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: quoted-printable\r\n"
         "Content-Location: http://example.org/visit.html\r\n\r\n"
         "<html><body><h1>A visit</h1><p>" A "=\r\n</p><p>" B " =B2=BF=B3=A4=\r\n</p></body></html>\r\n"
         "------Part--x1----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------Part--x1------\r\n";
  g_autoptr(GBytes) bytes = g_bytes_new_static (file, sizeof file - 1);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChArticle) article = read_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ch_article_get_headline (article), ==, "A visit");
  g_assert_cmpstr (ch_article_get_text (article), ==, A "\n" B " 部长");
  g_assert_cmpstr (ch_article_get_address (article), ==, "http://example.org/visit.html");
  g_assert_cmpstr (ch_article_get_charset (article), ==, "GB18030");
}

static void
test_mhtml_base64 (void)
{
  g_autofree char *encoded = g_base64_encode ((const guchar *) "<h1>A visit</h1><p>" A, strlen ("<h1>A visit</h1><p>" A));
  g_autofree char *file = g_strconcat (HEAD, "------Part--x1----\r\nContent-Type: text/html; charset=\"utf-8\"\r\n"
                                             "Content-Transfer-Encoding: base64\r\n\r\n", encoded, "\r\n------Part--x1------\r\n", NULL);
  g_autoptr(GBytes) bytes = g_bytes_new (file, strlen (file));
  g_autoptr(GError) error = NULL;
  g_autoptr(ChArticle) article = read_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ch_article_get_text (article), ==, A);
}

/* Plain text that begins like the head of a message is still plain text. */
static void
test_not_mhtml (void)
{
  static const char text[] = "Subject: a visit\n\n" A;
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChArticle) article = read_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ch_article_get_text (article), ==, A);
}

static void
test_scripts (void)
{
  static const char html[] = "<!DOCTYPE html><html><head><title>App</title></head><body><div id=app></div>"
                             "<noscript>Please enable scripts.</noscript><script src=app.js></script></body></html>";
  g_autoptr(GBytes) bytes = g_bytes_new_static (html, sizeof html - 1);
  g_autoptr(GError) error = NULL;

  g_assert_null (read_bytes (bytes, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_EMPTY);
  g_assert_nonnull (strstr (error->message, "scripts"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/files/pdf", test_pdf);
  g_test_add_func ("/files/pdf-without-text", test_pdf_without_text);
  g_test_add_func ("/files/broken-pdf", test_broken_pdf);
  g_test_add_func ("/files/mhtml", test_mhtml);
  g_test_add_func ("/files/mhtml-base64", test_mhtml_base64);
  g_test_add_func ("/files/not-mhtml", test_not_mhtml);
  g_test_add_func ("/files/scripts", test_scripts);
  return g_test_run ();
}
