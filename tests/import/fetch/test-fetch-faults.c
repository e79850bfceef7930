/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What fetching says of whatever can go wrong on the way to a page. */

#include "loopback.h"

#include <stdlib.h>
#include <string.h>

#define MEGABYTE (1000 * 1000)
#define HUGE_SIZE (50 * MEGABYTE)

/* Less than a megabyte of spaces, in bytes as they travel. */
#define HALF 500

static const guint8 png[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0x0d, 'I', 'H', 'D', 'R', 0, 0, 0, 1 };
static const guint8 elf[] = { 0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0 };

/* Fifty megabytes of spaces, as brotli compresses them. */
static const guint8 brotli_bomb[] = {
  0xcb, 0xff, 0xff, 0x3f, 0x00, 0x24, 0x40, 0xe2, 0xb1, 0x40, 0x72, 0xef, 0xff, 0xf8, 0xff, 0xff,
  0x07, 0x80, 0x04, 0x40, 0x1c, 0x16, 0x80, 0xee, 0xfd, 0x1f, 0xff, 0xff, 0xff, 0x00, 0x90, 0x00,
  0x88, 0xc3, 0x02, 0xd0, 0xbd, 0xff, 0xe3, 0xff, 0xff, 0x1f, 0x00, 0x12, 0x00, 0x71, 0x58, 0x00,
  0xba, 0xf7, 0x7f, 0xfc, 0xff, 0xff, 0x03, 0x40, 0x02, 0x20, 0x0e, 0x0b, 0x40, 0xf7, 0xfe, 0x2f,
  0xff, 0xe0, 0xf5, 0x00, 0x48, 0x00, 0xc4, 0x61, 0x01, 0xe8, 0xa0, 0xeb, 0x01,
};

/* "<html><body><p>The ministers met.</p></body></html>" compressed by brotli, without the end. */
static const guint8 half_brotli[] = {
  0x1b, 0x32, 0x00, 0x00, 0xc4, 0x6d, 0x6c, 0x5d, 0xc7, 0xb2, 0x71, 0xc2, 0xb3, 0x1a, 0x57, 0xe8,
  0x04, 0x41, 0xc1, 0x06, 0x1c, 0xb8, 0x64, 0x85, 0x3c, 0xf2, 0xb0, 0x01, 0x27, 0x56, 0x32, 0x48,
  0x53, 0x49, 0x48, 0xa5, 0x87, 0x51, 0xae, 0xaa, 0x8d, 0xa5,
};

/* Fifty megabytes that travel as some fifty kilobytes. */
static GBytes *
make_bomb (void)
{
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr(GOutputStream) out = g_converter_output_stream_new (memory, G_CONVERTER (compressor));
  g_autofree char *block = g_strnfill (MEGABYTE, ' ');

  for (guint i = 0; i < HUGE_SIZE / MEGABYTE; i++)
    g_assert_true (g_output_stream_write_all (out, block, MEGABYTE, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (out, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
answer_huge (SoupServerMessage *message,
             SoupEncoding       encoding)
{
  SoupMessageBody *body = soup_server_message_get_response_body (message);
  g_autofree char *block = g_strnfill (MEGABYTE, 'x');
  g_autoptr(GBytes) bytes = g_bytes_new (block, MEGABYTE);

  soup_message_headers_set_content_type (soup_server_message_get_response_headers (message), "text/html", NULL);
  soup_message_headers_set_encoding (soup_server_message_get_response_headers (message), encoding);
  for (guint i = 0; i < HUGE_SIZE / MEGABYTE; i++)
    soup_message_body_append_bytes (body, bytes);
  soup_message_body_complete (body);
}

static void
on_request (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  const char *name = path + 1;

  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  if (strcmp (name, "missing") == 0)
    soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);
  else if (strcmp (name, "gone") == 0)
    soup_server_message_set_status (message, SOUP_STATUS_GONE, NULL);
  else if (strcmp (name, "broken") == 0)
    soup_server_message_set_status (message, SOUP_STATUS_INTERNAL_SERVER_ERROR, NULL);
  else if (strcmp (name, "forbidden") == 0)
    soup_server_message_set_status (message, SOUP_STATUS_FORBIDDEN, NULL);
  else if (strcmp (name, "image") == 0)
    soup_server_message_set_response (message, "image/png", SOUP_MEMORY_STATIC, (const char *) png, sizeof png);
  else if (strcmp (name, "image-as-html") == 0)
    soup_server_message_set_response (message, "text/html", SOUP_MEMORY_STATIC, (const char *) png, sizeof png);
  else if (strcmp (name, "program") == 0)
    soup_server_message_set_response (message, "application/octet-stream", SOUP_MEMORY_STATIC, (const char *) elf, sizeof elf);
  else if (strcmp (name, "empty") == 0)
    soup_server_message_set_response (message, "text/html", SOUP_MEMORY_STATIC, "", 0);
  else if (strcmp (name, "blank") == 0)
    soup_server_message_set_response (message, "text/html", SOUP_MEMORY_STATIC, " \r\n\t", 4);
  else if (strcmp (name, "huge") == 0)
    answer_huge (message, SOUP_ENCODING_CONTENT_LENGTH);
  else if (strcmp (name, "huge-chunked") == 0)
    answer_huge (message, SOUP_ENCODING_CHUNKED);
  else if (strcmp (name, "bomb") == 0)
    {
      g_autoptr(GBytes) bomb = make_bomb ();
      gsize size;
      const char *data = g_bytes_get_data (bomb, &size);

      g_assert_cmpuint (size, <, MEGABYTE);
      soup_message_headers_append (soup_server_message_get_response_headers (message), "Content-Encoding", "gzip");
      soup_server_message_set_response (message, "text/html", SOUP_MEMORY_COPY, data, size);
    }
  else if (strcmp (name, "brotli-bomb") == 0)
    {
      soup_message_headers_append (soup_server_message_get_response_headers (message), "Content-Encoding", "br");
      soup_server_message_set_response (message, "text/html", SOUP_MEMORY_STATIC, (const char *) brotli_bomb, sizeof brotli_bomb);
    }
  else if (strcmp (name, "half-brotli") == 0)
    {
      soup_message_headers_append (soup_server_message_get_response_headers (message), "Content-Encoding", "br");
      soup_server_message_set_response (message, "text/html", SOUP_MEMORY_STATIC, (const char *) half_brotli, sizeof half_brotli);
    }
  else if (strcmp (name, "not-gzip") == 0)
    {
      soup_message_headers_append (soup_server_message_get_response_headers (message), "Content-Encoding", "gzip");
      soup_server_message_set_response (message, "text/html", SOUP_MEMORY_STATIC, "\x1f\x8b\x08 no gzip at all", 18);
    }
  else if (g_str_has_prefix (name, "hops/") && atoi (name + 5) > 0)
    {
      g_autofree char *next = g_strdup_printf ("/hops/%d", atoi (name + 5) - 1);

      soup_server_message_set_redirect (message, SOUP_STATUS_FOUND, next);
    }
  else if (strcmp (name, "hops/0") == 0)
    soup_server_message_set_response (message, "text/html", SOUP_MEMORY_STATIC, "<p>The ministers met.</p>", 25);
  else if (strcmp (name, "loop") == 0)
    soup_server_message_set_redirect (message, SOUP_STATUS_FOUND, "/loop");
  else if (strcmp (name, "to-file") == 0)
    soup_server_message_set_redirect (message, SOUP_STATUS_FOUND, "file:///etc/hostname");
  else if (strcmp (name, "nowhere") == 0)
    soup_server_message_set_status (message, SOUP_STATUS_FOUND, NULL);
  else
    g_assert_not_reached ();
}

typedef struct
{
  const char *name;
  ChError code;
} Answer;

static const Answer answers[] = {
  { "missing", CH_ERROR_NOT_FOUND },       { "gone", CH_ERROR_NOT_FOUND },
  { "broken", CH_ERROR_SERVER },           { "forbidden", CH_ERROR_SERVER },
  { "image", CH_ERROR_NOT_TEXT },          { "image-as-html", CH_ERROR_NOT_TEXT },
  { "program", CH_ERROR_NOT_TEXT },        { "empty", CH_ERROR_EMPTY },
  { "blank", CH_ERROR_EMPTY },             { "huge", CH_ERROR_TOO_LARGE },
  { "huge-chunked", CH_ERROR_TOO_LARGE },  { "bomb", CH_ERROR_TOO_LARGE },
  { "brotli-bomb", CH_ERROR_TOO_LARGE },   { "not-gzip", CH_ERROR_SERVER },
  { "loop", CH_ERROR_REDIRECTS },          { "to-file", CH_ERROR_REDIRECTS },
  { "nowhere", CH_ERROR_REDIRECTS },       { "hops/11", CH_ERROR_REDIRECTS },
};

static void
test_answer (gconstpointer data)
{
  const Answer *answer = data;
  g_autoptr(SoupServer) server = http_server_new (on_request, NULL, NULL);
  g_autoptr(ChFetcher) fetcher = ch_fetcher_new ();
  g_autofree char *address = dup_address (server, answer->name);

  assert_fails (fetcher, address, answer->code);
}

/* Ten times is as often as an address may lead on. */
static void
test_hops (void)
{
  g_autoptr(SoupServer) server = http_server_new (on_request, NULL, NULL);
  g_autoptr(ChFetcher) fetcher = ch_fetcher_new ();
  g_autofree char *address = dup_address (server, "hops/10");
  g_autofree char *final = dup_address (server, "hops/0");
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = fetch (fetcher, address, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (ch_page_get_final_address (page), ==, final);
}

static void
test_invalid (void)
{
  g_autoptr(ChFetcher) fetcher = ch_fetcher_new ();

  assert_fails (fetcher, "", CH_ERROR_INVALID);
  assert_fails (fetcher, "ftp://127.0.0.1/page", CH_ERROR_INVALID);
  assert_fails (fetcher, "file:///etc/hostname", CH_ERROR_INVALID);
  assert_fails (fetcher, "http://", CH_ERROR_INVALID);
}

static void
test_unknown_host (void)
{
  g_autoptr(ChFetcher) fetcher = ch_fetcher_new ();

  assert_fails (fetcher, "http://no-such-ministry.invalid/page", CH_ERROR_UNKNOWN_HOST);
}

/* Returns: a port that was free a moment ago */
static guint16
find_free_port (void)
{
  g_autoptr(GSocket) socket = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL);
  g_autoptr(GSocketAddress) any = g_inet_socket_address_new_from_string ("127.0.0.1", 0);
  g_autoptr(GSocketAddress) bound = NULL;

  g_assert_true (g_socket_bind (socket, any, FALSE, NULL));
  bound = g_socket_get_local_address (socket, NULL);
  return g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));
}

static void
test_refused (void)
{
  g_autoptr(ChFetcher) fetcher = ch_fetcher_new ();
  g_autofree char *address = g_strdup_printf ("http://127.0.0.1:%u/", find_free_port ());

  assert_fails (fetcher, address, CH_ERROR_REFUSED);
}

static void
test_tls (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "loopback.pem", NULL);
  g_autoptr(GTlsCertificate) certificate = g_tls_certificate_new_from_file (file, &error);
  g_autoptr(SoupServer) server = NULL;
  g_autoptr(ChFetcher) fetcher = ch_fetcher_new ();
  g_autofree char *address = NULL;

  g_assert_no_error (error);
  server = http_server_new (on_request, NULL, certificate);
  address = dup_address (server, "missing");
  assert_fails (fetcher, address, CH_ERROR_NOT_TRUSTED);
}

static void
answer_nothing (GSocketConnection *connection,
                gpointer           user_data)
{
}

static void
answer_garbage (GSocketConnection *connection,
                gpointer           user_data)
{
  raw_server_send (connection, "SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n\r\n");
}

/* Promises more than it sends. */
static void
answer_half (GSocketConnection *connection,
             gpointer           user_data)
{
  raw_server_send (connection, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n<p>The ministers");
}

/* The same, and says that it closes the connection then, where libsoup takes the end for the end. */
static void
answer_half_and_close (GSocketConnection *connection,
                       gpointer           user_data)
{
  raw_server_send (connection, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n"
                               "Connection: close\r\n\r\n<p>The ministers");
}

/* Counts wrong. */
static void
answer_miscounted (GSocketConnection *connection,
                   gpointer           user_data)
{
  raw_server_send (connection, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n"
                               "Connection: close\r\n\r\n<html><body><p>The ministers met.</p></body></html>");
}

#define CHUNKED "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"

/* Ends within a chunk. */
static void
answer_half_chunk (GSocketConnection *connection,
                   gpointer           user_data)
{
  raw_server_send (connection, CHUNKED "40\r\n<p>The ministers");
}

/* Ends between two chunks, without the empty one that says that it was the last. */
static void
answer_some_chunks (GSocketConnection *connection,
                    gpointer           user_data)
{
  raw_server_send (connection, CHUNKED "10\r\n<p>The ministers\r\n");
}

/* All of a page that is compressed, or as much of it as a whole answer holds. */
static void
answer_half_gzip (GSocketConnection *connection,
                  gpointer           user_data)
{
  g_autoptr(GBytes) whole = make_bomb ();
  g_autofree char *head = g_strdup_printf ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n"
                                           "Content-Length: %u\r\n\r\n", HALF);
  GOutputStream *out = g_io_stream_get_output_stream (G_IO_STREAM (connection));

  raw_server_send (connection, head);
  g_assert_true (g_output_stream_write_all (out, g_bytes_get_data (whole, NULL), HALF, NULL, NULL, NULL));
}

/* A length that is no length. */
static void
answer_bad_length (GSocketConnection *connection,
                   gpointer           user_data)
{
  g_autofree char *answer = g_strdup_printf ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %s\r\n\r\n"
                                             "<p>The ministers met.</p>", (const char *) user_data);

  raw_server_send (connection, answer);
}

typedef struct
{
  const char *name;
  const char *scheme;
  RawAnswer answer;
  ChError code;
} RawFault;

static const RawFault raw_faults[] = {
  { "no-answer", "http", answer_nothing, CH_ERROR_REFUSED },
  { "garbage", "http", answer_garbage, CH_ERROR_SERVER },
  { "half", "http", answer_half, CH_ERROR_REFUSED },
  { "half-and-close", "http", answer_half_and_close, CH_ERROR_REFUSED },
  { "half-chunk", "http", answer_half_chunk, CH_ERROR_REFUSED },
  { "half-gzip", "http", answer_half_gzip, CH_ERROR_REFUSED },
  { "no-tls", "https", answer_garbage, CH_ERROR_NOT_TRUSTED },
};

static void
test_raw_fault (gconstpointer data)
{
  const RawFault *fault = data;
  guint16 port;
  g_autoptr(GSocketService) service = raw_server_new (fault->answer, NULL, &port);
  g_autoptr(ChFetcher) fetcher = ch_fetcher_new ();
  g_autofree char *address = g_strdup_printf ("%s://127.0.0.1:%u/", fault->scheme, port);

  assert_fails (fetcher, address, fault->code);
}

/* Nobody can tell whether another piece was to come; the page itself lacks its end. */
static void
test_some_chunks (void)
{
  guint16 port;
  g_autoptr(GSocketService) service = raw_server_new (answer_some_chunks, NULL, &port);
  g_autoptr(ChFetcher) fetcher = ch_fetcher_new ();
  g_autofree char *address = g_strdup_printf ("http://127.0.0.1:%u/", port);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = fetch (fetcher, address, &error);

  g_assert_no_error (error);
  g_assert_true (ch_page_get_broken_off (page));
}

/* What a browser shows is read here, too; a password that was typed goes into no record. */
static void
test_miscounted (void)
{
  guint16 port;
  g_autoptr(GSocketService) service = raw_server_new (answer_miscounted, NULL, &port);
  g_autoptr(ChFetcher) fetcher = ch_fetcher_new ();
  g_autofree char *address = g_strdup_printf ("http://reader:secret@127.0.0.1:%u/", port);
  g_autofree char *bare = g_strdup_printf ("http://127.0.0.1:%u/", port);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = fetch (fetcher, address, &error);

  g_assert_no_error (error);
  g_assert_false (ch_page_get_broken_off (page));
  g_assert_cmpstr (ch_page_get_address (page), ==, bare);
  g_assert_cmpstr (ch_page_get_final_address (page), ==, bare);
}

/* libsoup's decoder takes it for the whole. */
static void
test_half_brotli (void)
{
  g_autoptr(SoupServer) server = http_server_new (on_request, NULL, NULL);
  g_autoptr(ChFetcher) fetcher = ch_fetcher_new ();
  g_autofree char *address = dup_address (server, "half-brotli");
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = fetch (fetcher, address, &error);

  if (page == NULL)
    g_assert_error (error, CH_ERROR, CH_ERROR_REFUSED);
  else
    g_assert_true (ch_page_get_broken_off (page));
}

/* Nothing of it reaches the terminal either: a warning would end this program. */
static void
test_bad_length (void)
{
  static const char *const lengths[]
      = { "-5", "-1", "-9223372036854775808", "9223372036854775808", "18446744073709551611", "99999999999999999999999", "many", "5, 7" };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      guint16 port;
      g_autoptr(GSocketService) service = raw_server_new (answer_bad_length, (gpointer) lengths[i], &port);
      g_autoptr(ChFetcher) fetcher = ch_fetcher_new ();
      g_autofree char *address = g_strdup_printf ("http://127.0.0.1:%u/", port);

      g_test_message ("%s", lengths[i]);
      assert_fails (fetcher, address, CH_ERROR_SERVER);
    }
}

/* A host that takes no more connections: the network drops what asks for one. */
static void
test_no_connection (void)
{
  g_autoptr(GSocket) full = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL);
  g_autoptr(GSocketAddress) any = g_inet_socket_address_new_from_string ("127.0.0.1", 0);
  g_autoptr(GSocketAddress) bound = NULL;
  g_autoptr(GPtrArray) waiting = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(ChFetcher) fetcher = g_object_new (CH_TYPE_FETCHER, "idle-timeout", 1, NULL);
  g_autofree char *address = NULL;
  gboolean dropped = FALSE;

  g_socket_set_listen_backlog (full, 0);
  g_assert_true (g_socket_bind (full, any, FALSE, NULL));
  g_assert_true (g_socket_listen (full, NULL));
  bound = g_socket_get_local_address (full, NULL);
  for (guint i = 0; i < 8 && !dropped; i++)
    {
      GSocket *client = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL);

      g_ptr_array_add (waiting, client);
      g_socket_set_blocking (client, FALSE);
      g_socket_connect (client, bound, NULL, NULL);
      dropped = !g_socket_condition_timed_wait (client, G_IO_OUT, 200 * 1000, NULL, NULL);
    }
  if (!dropped)
    {
      g_test_skip ("This system drops no connection");
      return;
    }

  address = g_strdup_printf ("http://127.0.0.1:%u/", g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound)));
  assert_fails (fetcher, address, CH_ERROR_TIMED_OUT);
}

/* Keeps the connection open without a word. */
static void
answer_never (GSocketConnection *connection,
              gpointer           user_data)
{
  g_ptr_array_add (user_data, g_object_ref (connection));
}

static void
test_silence (void)
{
  g_autoptr(GPtrArray) connections = g_ptr_array_new_with_free_func (g_object_unref);
  guint16 port;
  g_autoptr(GSocketService) service = raw_server_new (answer_never, connections, &port);
  g_autoptr(ChFetcher) fetcher = g_object_new (CH_TYPE_FETCHER, "idle-timeout", 1, NULL);
  g_autofree char *address = g_strdup_printf ("http://127.0.0.1:%u/", port);

  assert_fails (fetcher, address, CH_ERROR_TIMED_OUT);
  g_assert_cmpuint (connections->len, ==, 1);
}

static gboolean
on_drip (gpointer user_data)
{
  GSocketConnection *connection = user_data;
  GOutputStream *out = g_io_stream_get_output_stream (G_IO_STREAM (connection));

  return g_output_stream_write (out, "x", 1, NULL, NULL) == 1;
}

/* A byte now and then, for ever: never silent and never done. */
static void
answer_drip (GSocketConnection *connection,
             gpointer           user_data)
{
  raw_server_send (connection, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
  g_timeout_add_full (G_PRIORITY_DEFAULT, 100, on_drip, g_object_ref (connection), g_object_unref);
}

static void
test_endless (void)
{
  guint16 port;
  g_autoptr(GSocketService) service = raw_server_new (answer_drip, NULL, &port);
  g_autoptr(ChFetcher) fetcher = g_object_new (CH_TYPE_FETCHER, "idle-timeout", 1, "total-timeout", 2, NULL);
  g_autofree char *address = g_strdup_printf ("http://127.0.0.1:%u/", port);
  const gint64 begin = g_get_monotonic_time ();

  assert_fails (fetcher, address, CH_ERROR_TIMED_OUT);
  g_assert_cmpint (g_get_monotonic_time () - begin, >=, 1.5 * G_USEC_PER_SEC);
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
assert_cancelled (ChFetcher     *fetcher,
                  GAsyncResult **result)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = NULL;
  const gint64 begin = g_get_monotonic_time ();

  WAIT_WHILE (*result == NULL);
  page = ch_fetcher_fetch_finish (fetcher, *result, &error);
  g_assert_null (page);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, G_USEC_PER_SEC);
}

static void
test_cancelled_before (void)
{
  g_autoptr(ChFetcher) fetcher = ch_fetcher_new ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;

  g_cancellable_cancel (cancellable);
  ch_fetcher_fetch_async (fetcher, "http://127.0.0.1:9/", NULL, NULL, cancellable, take_result, &result);
  assert_cancelled (fetcher, &result);
}

static void
test_cancelled_waiting (void)
{
  g_autoptr(GPtrArray) connections = g_ptr_array_new_with_free_func (g_object_unref);
  guint16 port;
  g_autoptr(GSocketService) service = raw_server_new (answer_never, connections, &port);
  g_autoptr(ChFetcher) fetcher = ch_fetcher_new ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *address = g_strdup_printf ("http://127.0.0.1:%u/", port);
  g_autoptr(GAsyncResult) result = NULL;

  ch_fetcher_fetch_async (fetcher, address, NULL, NULL, cancellable, take_result, &result);
  WAIT_WHILE (connections->len == 0);
  g_cancellable_cancel (cancellable);
  assert_cancelled (fetcher, &result);
}

static void
cancel_on_progress (goffset  received,
                    goffset  total,
                    gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_cancelled_reading (void)
{
  guint16 port;
  g_autoptr(GSocketService) service = raw_server_new (answer_drip, NULL, &port);
  g_autoptr(ChFetcher) fetcher = ch_fetcher_new ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *address = g_strdup_printf ("http://127.0.0.1:%u/", port);
  g_autoptr(GAsyncResult) result = NULL;

  ch_fetcher_fetch_async (fetcher, address, cancel_on_progress, cancellable, cancellable, take_result, &result);
  WAIT_WHILE (!g_cancellable_is_cancelled (cancellable));
  assert_cancelled (fetcher, &result);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *path = g_strconcat ("/fetch/answer/", answers[i].name, NULL);

      g_test_add_data_func (path, &answers[i], test_answer);
    }
  for (guint i = 0; i < G_N_ELEMENTS (raw_faults); i++)
    {
      g_autofree char *path = g_strconcat ("/fetch/raw/", raw_faults[i].name, NULL);

      g_test_add_data_func (path, &raw_faults[i], test_raw_fault);
    }
  g_test_add_func ("/fetch/hops", test_hops);
  g_test_add_func ("/fetch/invalid", test_invalid);
  g_test_add_func ("/fetch/unknown-host", test_unknown_host);
  g_test_add_func ("/fetch/refused", test_refused);
  g_test_add_func ("/fetch/tls", test_tls);
  g_test_add_func ("/fetch/some-chunks", test_some_chunks);
  g_test_add_func ("/fetch/miscounted", test_miscounted);
  g_test_add_func ("/fetch/half-brotli", test_half_brotli);
  g_test_add_func ("/fetch/bad-length", test_bad_length);
  g_test_add_func ("/fetch/no-connection", test_no_connection);
  g_test_add_func ("/fetch/silence", test_silence);
  g_test_add_func ("/fetch/endless", test_endless);
  g_test_add_func ("/fetch/cancelled/before", test_cancelled_before);
  g_test_add_func ("/fetch/cancelled/waiting", test_cancelled_waiting);
  g_test_add_func ("/fetch/cancelled/reading", test_cancelled_reading);
  return g_test_run ();
}
