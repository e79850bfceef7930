/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What fetching gives where all goes well. */

#include "loopback.h"

#include <string.h>

#define HTML "<html><body><p>The ministers met.</p></body></html>"
#define LARGE (5 * 1000 * 1000)

static char *agent = NULL;

/* HTML, as brotli compresses it. */
static const guint8 brotli[] = {
  0x1b, 0x32, 0x00, 0x00, 0xc4, 0x6d, 0x6c, 0x5d, 0xc7, 0xb2, 0x71, 0xc2, 0xb3, 0x1a, 0x57, 0xe8,
  0x04, 0x41, 0xc1, 0x06, 0x1c, 0xb8, 0x64, 0x85, 0x3c, 0xf2, 0xb0, 0x01, 0x27, 0x56, 0x32, 0x48,
  0x53, 0x49, 0x48, 0xa5, 0x87, 0x51, 0xae, 0xaa, 0x8d, 0xa5, 0xcf, 0x61, 0xfc, 0x7c, 0x36, 0x0a,
  0x63, 0x08,
};

static void
on_request (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);

  g_free (agent);
  agent = g_strdup (soup_message_headers_get_one (soup_server_message_get_request_headers (message), "User-Agent"));

  if (strcmp (path, "/moved") == 0)
    {
      soup_server_message_set_redirect (message, SOUP_STATUS_MOVED_PERMANENTLY, "/found");
    }
  else if (strcmp (path, "/large") == 0)
    {
      g_autofree char *data = g_strnfill (LARGE, 'a');

      soup_server_message_set_response (message, "text/html", SOUP_MEMORY_COPY, data, LARGE);
      soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
    }
  else if (strcmp (path, "/unsure") == 0)
    {
      soup_server_message_set_response (message, "application/octet-stream", SOUP_MEMORY_STATIC, HTML, strlen (HTML));
      soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
    }
  else if (strcmp (path, "/pdf") == 0)
    {
      soup_server_message_set_response (message, "application/pdf", SOUP_MEMORY_STATIC, "%PDF-1.4\n%\x01\x02\x03\x04", 14);
      soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
    }
  else if (strcmp (path, "/brotli") == 0)
    {
      soup_message_headers_append (headers, "Content-Encoding", "br");
      soup_server_message_set_response (message, "text/html", SOUP_MEMORY_STATIC, (const char *) brotli, sizeof brotli);
      soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
    }
  else if (strcmp (path, "/said-gzip") == 0)
    {
      soup_message_headers_append (headers, "Content-Encoding", "gzip");
      soup_server_message_set_response (message, "text/html", SOUP_MEMORY_STATIC, HTML, strlen (HTML));
      soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
    }
  else if (strcmp (path, "/gzip") == 0)
    {
      g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1);
      char packed[1000];
      gsize n_read, n_written;

      g_converter_convert (G_CONVERTER (compressor), HTML, strlen (HTML), packed, sizeof packed,
                           G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      soup_message_headers_append (headers, "Content-Encoding", "gzip");
      soup_server_message_set_response (message, "text/html", SOUP_MEMORY_COPY, packed, n_written);
      soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
    }
  else
    {
      soup_server_message_set_response (message, "text/html; charset=gb2312", SOUP_MEMORY_STATIC, HTML, strlen (HTML));
      soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
    }
}

static void
assert_page (ChPage *page)
{
  GBytes *bytes = ch_page_get_bytes (page);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), HTML, strlen (HTML));
}

static void
test_http (void)
{
  g_autoptr(SoupServer) server = http_server_new (on_request, NULL, NULL);
  g_autoptr(ChFetcher) fetcher = ch_fetcher_new ();
  g_autofree char *address = dup_address (server, "/page?id=1");
  g_autofree char *padded = g_strdup_printf (" \t%s\n", address);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = fetch (fetcher, padded, &error);
  g_autoptr(GDateTime) retrieved = NULL;

  g_assert_no_error (error);
  assert_page (page);
  g_assert_cmpstr (ch_page_get_address (page), ==, address);
  g_assert_cmpstr (ch_page_get_final_address (page), ==, address);
  g_assert_cmpstr (ch_page_get_media_type (page), ==, "text/html");
  g_assert_cmpstr (ch_page_get_charset (page), ==, "gb2312");
  g_assert_true (g_str_has_prefix (agent, "Chancery/"));
  retrieved = g_date_time_new_from_iso8601 (ch_page_get_retrieved (page), NULL);
  g_assert_nonnull (retrieved);
}

static void
test_https (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "loopback.pem", NULL);
  g_autoptr(GTlsCertificate) certificate = g_tls_certificate_new_from_file (file, &error);
  g_autoptr(GTlsDatabase) trusted = g_tls_file_database_new (file, NULL);
  g_autoptr(SoupServer) server = NULL;
  g_autoptr(ChFetcher) fetcher = g_object_new (CH_TYPE_FETCHER, "tls-database", trusted, NULL);
  g_autofree char *address = NULL;
  g_autoptr(ChPage) page = NULL;

  g_assert_no_error (error);
  server = http_server_new (on_request, NULL, certificate);
  address = dup_address (server, "/");
  g_assert_true (g_str_has_prefix (address, "https://"));
  page = fetch (fetcher, address, &error);
  g_assert_no_error (error);
  assert_page (page);
}

static void
test_redirect (void)
{
  g_autoptr(SoupServer) server = http_server_new (on_request, NULL, NULL);
  g_autoptr(ChFetcher) fetcher = ch_fetcher_new ();
  g_autofree char *address = dup_address (server, "/moved");
  g_autofree char *final_address = dup_address (server, "/found");
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = fetch (fetcher, address, &error);

  g_assert_no_error (error);
  assert_page (page);
  g_assert_cmpstr (ch_page_get_address (page), ==, address);
  g_assert_cmpstr (ch_page_get_final_address (page), ==, final_address);
}

/* Compressed, or of a type that says nothing: a page all the same. */
static void
test_wrapped (gconstpointer path)
{
  g_autoptr(SoupServer) server = http_server_new (on_request, NULL, NULL);
  g_autoptr(ChFetcher) fetcher = ch_fetcher_new ();
  g_autofree char *address = dup_address (server, path);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = fetch (fetcher, address, &error);

  g_assert_no_error (error);
  assert_page (page);
}

/* No page of text, but one can be made of it. */
static void
test_pdf (void)
{
  g_autoptr(SoupServer) server = http_server_new (on_request, NULL, NULL);
  g_autoptr(ChFetcher) fetcher = ch_fetcher_new ();
  g_autofree char *address = dup_address (server, "/pdf");
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = fetch (fetcher, address, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ch_page_get_media_type (page), ==, "application/pdf");
}

typedef struct
{
  guint n_calls;
  goffset received;
  goffset total;
} Progress;

static void
on_progress (goffset  received,
             goffset  total,
             gpointer user_data)
{
  Progress *progress = user_data;

  g_assert_cmpint (received, >, progress->received);
  progress->n_calls++;
  progress->received = received;
  progress->total = total;
}

static void
take_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static void
test_progress (void)
{
  g_autoptr(SoupServer) server = http_server_new (on_request, NULL, NULL);
  g_autoptr(ChFetcher) fetcher = ch_fetcher_new ();
  g_autofree char *address = dup_address (server, "/large");
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = NULL;
  Progress progress = { 0 };

  ch_fetcher_fetch_async (fetcher, address, on_progress, &progress, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  page = ch_fetcher_fetch_finish (fetcher, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (progress.n_calls, >, 2);
  g_assert_cmpint (progress.received, ==, LARGE);
  g_assert_cmpint (progress.total, ==, LARGE);
}

/* Several at once through one fetcher, as a list of addresses is fetched. */
static void
test_together (void)
{
  g_autoptr(SoupServer) server = http_server_new (on_request, NULL, NULL);
  g_autoptr(ChFetcher) fetcher = g_object_new (CH_TYPE_FETCHER, "host-delay", 0, NULL);
  GAsyncResult *results[8] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autofree char *path = g_strdup_printf ("/%u", i);
      g_autofree char *address = dup_address (server, path);

      ch_fetcher_fetch_async (fetcher, address, NULL, NULL, NULL, take_result, &results[i]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(ChPage) page = NULL;

      WAIT_WHILE (results[i] == NULL);
      page = ch_fetcher_fetch_finish (fetcher, results[i], &error);
      g_assert_no_error (error);
      assert_page (page);
      g_object_unref (results[i]);
    }
}

/* The second page of one host waits for its turn, and is given up at once if nobody wants it; another
 * host does not wait for it. */
static void
test_politeness (void)
{
  g_autoptr(SoupServer) server = http_server_new (on_request, NULL, NULL);
  g_autoptr(ChFetcher) fetcher = g_object_new (CH_TYPE_FETCHER, "host-delay", 200, NULL);
  g_autofree char *address = dup_address (server, "/");
  g_autoptr(SoupServer) other = http_server_new_at ("127.0.0.2", on_request, NULL, NULL);
  g_autofree char *other_address = dup_address (other, "/");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) cancelled = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) first = NULL;
  g_autoptr(ChPage) second = NULL;
  g_autoptr(ChPage) elsewhere = NULL;
  gint64 begin = g_get_monotonic_time ();

  first = fetch (fetcher, address, &error);
  g_assert_no_error (error);
  second = fetch (fetcher, address, &error);
  g_assert_no_error (error);
  assert_page (second);
  g_assert_cmpint (g_get_monotonic_time () - begin, >=, 200 * 1000);

  g_object_set (fetcher, "host-delay", 3600 * 1000, NULL);
  begin = g_get_monotonic_time ();
  ch_fetcher_fetch_async (fetcher, address, NULL, NULL, cancellable, take_result, &cancelled);
  g_cancellable_cancel (cancellable);
  WAIT_WHILE (cancelled == NULL);
  g_assert_null (ch_fetcher_fetch_finish (fetcher, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, G_USEC_PER_SEC);
  g_clear_error (&error);

  elsewhere = fetch (fetcher, other_address, &error);
  g_assert_no_error (error);
  assert_page (elsewhere);
}

/* A proxy for all hosts, which is none: whoever asks it is refused. */
static void
test_proxy (void)
{
  g_autoptr(SoupServer) server = http_server_new (on_request, NULL, NULL);
  g_autoptr(GProxyResolver) proxies = g_simple_proxy_resolver_new ("http://127.0.0.1:1", NULL);
  g_autoptr(ChFetcher) fetcher = g_object_new (CH_TYPE_FETCHER, "proxy-resolver", proxies, NULL);
  g_autofree char *address = dup_address (server, "/");
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = fetch (fetcher, address, &error);

  g_assert_no_error (error);
  assert_page (page);
  /* The name is never looked up: that is the proxy's matter, and there is no proxy. */
  assert_fails (fetcher, "http://no-such-ministry.invalid/", CH_ERROR_REFUSED);
}

/* What the proxy answers is the page; it is asked in the name of this program. */
static void
test_through_proxy (void)
{
  g_autoptr(SoupServer) proxy = http_server_new (on_request, NULL, NULL);
  g_autofree char *uri = dup_address (proxy, "");
  g_autoptr(GProxyResolver) proxies = g_simple_proxy_resolver_new (uri, NULL);
  g_autoptr(ChFetcher) fetcher = g_object_new (CH_TYPE_FETCHER, "proxy-resolver", proxies, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = NULL;

  g_clear_pointer (&agent, g_free);
  page = fetch (fetcher, "http://no-such-ministry.invalid/", &error);
  g_assert_no_error (error);
  assert_page (page);
  g_assert_nonnull (agent);
  g_assert_true (g_str_has_prefix (agent, "Chancery/"));
}

static void
test_is_address (void)
{
  g_assert_true (ch_fetcher_is_address ("http://example.org/a?b=c"));
  g_assert_true (ch_fetcher_is_address ("  HTTPS://example.org/\n"));
  g_assert_true (ch_fetcher_is_address ("https://example.org/会见"));
  g_assert_false (ch_fetcher_is_address (NULL));
  g_assert_false (ch_fetcher_is_address (""));
  g_assert_false (ch_fetcher_is_address ("example.org"));
  g_assert_false (ch_fetcher_is_address ("ftp://example.org/"));
  g_assert_false (ch_fetcher_is_address ("https:///path"));
  g_assert_false (ch_fetcher_is_address ("https://example.org/ and more"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fetch/http", test_http);
  g_test_add_func ("/fetch/https", test_https);
  g_test_add_func ("/fetch/redirect", test_redirect);
  g_test_add_data_func ("/fetch/gzip", "/gzip", test_wrapped);
  g_test_add_data_func ("/fetch/said-gzip", "/said-gzip", test_wrapped);
  g_test_add_data_func ("/fetch/brotli", "/brotli", test_wrapped);
  g_test_add_data_func ("/fetch/unsure-type", "/unsure", test_wrapped);
  g_test_add_func ("/fetch/pdf", test_pdf);
  g_test_add_func ("/fetch/progress", test_progress);
  g_test_add_func ("/fetch/together", test_together);
  g_test_add_func ("/fetch/politeness", test_politeness);
  g_test_add_func ("/fetch/proxy", test_proxy);
  g_test_add_func ("/fetch/through-proxy", test_through_proxy);
  g_test_add_func ("/fetch/is-address", test_is_address);
  return g_test_run ();
}
