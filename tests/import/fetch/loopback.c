/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "loopback.h"

#include <string.h>

gboolean
fail_late (gpointer condition)
{
  g_error ("Waited too long while %s", (const char *) condition);
}

typedef struct
{
  RawAnswer answer;
  gpointer user_data;
  GSocketConnection *connection; /* (owned) (nullable) */
} RawServer;

static void
on_asked (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autofree RawServer *asked = user_data;
  g_autoptr(GSocketConnection) connection = asked->connection;
  g_autoptr(GBytes) request = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, NULL);

  if (request != NULL)
    asked->answer (connection, asked->user_data);
}

static gboolean
on_incoming (GSocketService    *service,
             GSocketConnection *connection,
             GObject           *source,
             gpointer           user_data)
{
  RawServer *asked = g_memdup2 (user_data, sizeof *asked);

  /* Closing with a request unread would reset the connection and lose the answer on its way. */
  asked->connection = g_object_ref (connection);
  g_input_stream_read_bytes_async (g_io_stream_get_input_stream (G_IO_STREAM (connection)), 4096, G_PRIORITY_DEFAULT,
                                   NULL, on_asked, asked);
  return TRUE;
}

GSocketService *
raw_server_new (RawAnswer  answer,
                gpointer   user_data,
                guint16   *port)
{
  GSocketService *service = g_socket_service_new ();
  g_autoptr(GSocketAddress) address = g_inet_socket_address_new_from_string ("127.0.0.1", 0);
  g_autoptr(GSocketAddress) bound = NULL;
  g_autoptr(GError) error = NULL;
  RawServer *server = g_new0 (RawServer, 1);

  server->answer = answer;
  server->user_data = user_data;
  g_socket_listener_add_address (G_SOCKET_LISTENER (service), address, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP,
                                 NULL, &bound, &error);
  g_assert_no_error (error);
  *port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));
  g_signal_connect_data (service, "incoming", G_CALLBACK (on_incoming), server, (GClosureNotify) (void (*) (void)) g_free, 0);
  return service;
}

void
raw_server_send (GSocketConnection *connection,
                 const char        *text)
{
  GOutputStream *out = g_io_stream_get_output_stream (G_IO_STREAM (connection));

  g_output_stream_write_all (out, text, strlen (text), NULL, NULL, NULL);
}

SoupServer *
http_server_new (SoupServerCallback  handler,
                 gpointer            user_data,
                 GTlsCertificate    *certificate)
{
  return http_server_new_at ("127.0.0.1", handler, user_data, certificate);
}

SoupServer *
http_server_new_at (const char         *address,
                    SoupServerCallback  handler,
                    gpointer            user_data,
                    GTlsCertificate    *certificate)
{
  SoupServer *server = soup_server_new ("tls-certificate", certificate, NULL);
  g_autoptr(GSocketAddress) socket_address = g_inet_socket_address_new_from_string (address, 0);
  g_autoptr(GError) error = NULL;

  soup_server_add_handler (server, NULL, handler, user_data, NULL);
  soup_server_listen (server, socket_address, certificate != NULL ? SOUP_SERVER_LISTEN_HTTPS : 0, &error);
  g_assert_no_error (error);
  return server;
}

char *
dup_address (SoupServer *server,
             const char *path)
{
  GSList *listeners = soup_server_get_listeners (server);
  g_autoptr(GSocketAddress) bound = g_socket_get_local_address (listeners->data, NULL);
  GInetSocketAddress *inet = G_INET_SOCKET_ADDRESS (bound);
  g_autofree char *host = g_inet_address_to_string (g_inet_socket_address_get_address (inet));

  g_slist_free (listeners);
  return g_strdup_printf ("%s://%s:%u%s%s", soup_server_is_https (server) ? "https" : "http", host,
                          g_inet_socket_address_get_port (inet), *path == '/' ? "" : "/", path);
}

static void
take_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

ChPage *
fetch (ChFetcher   *fetcher,
       const char  *address,
       GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_fetcher_fetch_async (fetcher, address, NULL, NULL, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_fetcher_fetch_finish (fetcher, result, error);
}

void
assert_fails (ChFetcher  *fetcher,
              const char *address,
              ChError     code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = fetch (fetcher, address, &error);

  g_assert_null (page);
  g_assert_error (error, CH_ERROR, (int) code);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_null (strstr (error->message, ". "));
}
