/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page that was kept is the page that was fetched. */

#include "ch-error.h"
#include "ch-warc.h"

#include <string.h>

#define HTML "<html><body><p>Ana Bragança met Piet Zandvoort.</p>\r\n\r\nWARC/1.1\r\n</body></html>"

static ChPage *
make_page (const char *text,
           const char *address)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  ChPage *page = ch_page_new (bytes, address);

  ch_page_set_retrieved (page, "2021-03-10T08:15:00Z");
  return page;
}

static ChPage *
make_fetched (const char *text,
              const char *address)
{
  ChPage *page = make_page (text, address);

  ch_page_set_final_address (page, address);
  ch_page_set_status (page, 200);
  ch_page_set_media_type (page, "text/html");
  ch_page_set_charset (page, "gb18030");
  ch_page_add_header (page, "ETag", "\"a:b\"");
  ch_page_add_header (page, "Server", "harbour/1.0");
  return page;
}

static ChPage *
keep_and_read (ChPage *page)
{
  g_autoptr(GBytes) archive = ch_warc_write (page);
  g_autoptr(GError) error = NULL;
  ChPage *read = ch_warc_read (archive, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (ch_page_get_bytes (page), ch_page_get_bytes (read)));
  g_assert_cmpstr (ch_page_get_address (read), ==, ch_page_get_address (page));
  g_assert_cmpstr (ch_page_get_final_address (read), ==, ch_page_get_final_address (page));
  g_assert_cmpstr (ch_page_get_media_type (read), ==, ch_page_get_media_type (page));
  g_assert_cmpstr (ch_page_get_charset (read), ==, ch_page_get_charset (page));
  g_assert_cmpstr (ch_page_get_retrieved (read), ==, ch_page_get_retrieved (page));
  g_assert_cmpuint (ch_page_get_status (read), ==, ch_page_get_status (page));
  g_assert_true (g_strv_equal (ch_page_get_headers (read), ch_page_get_headers (page)));
  g_assert_cmpint (ch_page_get_incomplete (read), ==, ch_page_get_incomplete (page));
  g_assert_cmpuint (ch_page_get_parts (read)->len, ==, ch_page_get_parts (page)->len);
  return read;
}

static void
test_fetched (void)
{
  g_autoptr(ChPage) page = make_fetched (HTML, "https://ports.example/1.html");
  g_autoptr(ChPage) read = keep_and_read (page);
}

static void
test_redirected (void)
{
  g_autoptr(ChPage) page = make_fetched (HTML, "https://ports.example/old");
  g_autoptr(ChPage) read = NULL;

  ch_page_set_final_address (page, "https://ports.example/new");
  read = keep_and_read (page);
}

static void
test_parts (void)
{
  g_autoptr(ChPage) page = make_fetched (HTML, "https://ports.example/1.html");
  g_autoptr(ChPage) second = make_fetched ("<p>Part two.</p>", "https://ports.example/2.html");
  g_autoptr(ChPage) read = NULL;

  ch_page_set_final_address (second, "https://ports.example/two.html");
  ch_page_add_part (page, second);
  ch_page_set_incomplete (page, TRUE);
  read = keep_and_read (page);
  g_assert_cmpstr (ch_page_get_address (g_ptr_array_index (ch_page_get_parts (read), 0)), ==, "https://ports.example/2.html");
}

/* From a file, from a paste: nobody has said what it is, or where it comes from. */
static void
test_unfetched (void)
{
  g_autoptr(ChPage) file = make_page (HTML, "https://ports.example/1.html");
  g_autoptr(ChPage) paste = make_page ("Ana Bragança met Piet Zandvoort.", NULL);
  g_autoptr(ChPage) odd = make_page ("x", "https://ports.example/a\r\nWARC-Type: response");
  g_autoptr(ChPage) read_file = keep_and_read (file);
  g_autoptr(ChPage) read_paste = NULL;
  g_autoptr(GBytes) archive = ch_warc_write (odd);
  g_autoptr(ChPage) read_odd = ch_warc_read (archive, NULL);

  ch_page_set_charset (paste, "UTF-8");
  ch_page_set_media_type (paste, "text/plain");
  read_paste = keep_and_read (paste);
  g_assert_cmpstr (ch_page_get_address (read_odd), ==, "https://ports.example/a  WARC-Type: response");
}

static void
test_same_bytes (void)
{
  g_autoptr(ChPage) one = make_fetched (HTML, "https://ports.example/1.html");
  g_autoptr(ChPage) other = make_fetched (HTML, "https://ports.example/1.html");
  g_autoptr(GBytes) first = ch_warc_write (one);
  g_autoptr(GBytes) second = ch_warc_write (other);

  g_assert_true (g_bytes_equal (first, second));
}

/* Wherever a byte has changed, a wrong page is never given for the right one. */
static void
test_damaged (void)
{
  g_autoptr(ChPage) page = make_fetched (HTML, "https://ports.example/1.html");
  g_autoptr(GBytes) archive = ch_warc_write (page);
  gsize length;
  const guint8 *data = g_bytes_get_data (archive, &length);
  guint n_told = 0;

  for (gsize i = 0; i < length; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, length);
      g_autoptr(GBytes) damaged = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(ChPage) read = NULL;

      copy[i] ^= 0x41;
      damaged = g_bytes_new_take (g_steal_pointer (&copy), length);
      read = ch_warc_read (damaged, &error);
      if (read != NULL)
        g_assert_true (g_bytes_equal (ch_page_get_bytes (read), ch_page_get_bytes (page)));
      else
        g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
      n_told += read == NULL;
    }
  g_assert_cmpuint (n_told, >, length / 2);

  for (gsize i = 0; i < length; i += 7)
    {
      g_autoptr(GBytes) cut = g_bytes_new (data, i);
      g_autoptr(GError) error = NULL;

      g_assert_null (ch_warc_read (cut, &error));
      g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/warc/fetched", test_fetched);
  g_test_add_func ("/import/warc/redirected", test_redirected);
  g_test_add_func ("/import/warc/parts", test_parts);
  g_test_add_func ("/import/warc/unfetched", test_unfetched);
  g_test_add_func ("/import/warc/same-bytes", test_same_bytes);
  g_test_add_func ("/import/warc/damaged", test_damaged);
  return g_test_run ();
}
