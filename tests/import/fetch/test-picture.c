/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures are fetched by the limits of pages, and nothing is taken for a picture that is none. */

#include "loopback.h"

#include <string.h>

/* The least that begins like each of them. */
#define JPEG "\xff\xd8\xff\xe0 and so on"
#define WEBP "RIFF\x10\x00\x00\x00WEBPVP8 "

static void
on_request (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  const char *body = g_str_equal (path, "/a.jpg") ? JPEG : g_str_equal (path, "/page") ? "<html>No picture</html>" : NULL;
  SoupServer *other = user_data;

  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  if (body != NULL)
    {
      /* What the server says of it does not count. */
      soup_server_message_set_response (message, "image/png", SOUP_MEMORY_STATIC, body, strlen (body));
    }
  else if (g_str_equal (path, "/blank.jpg"))
    {
      soup_server_message_set_response (message, "image/jpeg", SOUP_MEMORY_STATIC, " ", 1);
    }
  else if (g_str_equal (path, "/a.webp"))
    {
      soup_server_message_set_response (message, "text/html", SOUP_MEMORY_STATIC, WEBP, sizeof WEBP - 1);
    }
  else if (g_str_equal (path, "/elsewhere.jpg") && other != NULL)
    {
      g_autofree char *address = dup_address (other, "/a.jpg");

      soup_server_message_set_redirect (message, SOUP_STATUS_FOUND, address);
    }
  else
    {
      soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);
    }
}

static void
take_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static GBytes *
fetch_picture (ChFetcher   *fetcher,
               const char  *address,
               const char  *named_by,
               const char **media_type,
               GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_fetcher_fetch_picture_async (fetcher, address, named_by, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_fetcher_fetch_picture_finish (fetcher, result, media_type, error);
}

static void
test_kinds (void)
{
  g_autoptr(SoupServer) server = http_server_new (on_request, NULL, NULL);
  g_autoptr(ChFetcher) fetcher = g_object_new (CH_TYPE_FETCHER, "host-delay", 0, NULL);
  const struct
  {
    const char *path;
    const char *media_type; /* NULL where it is no picture */
    int code;
  } cases[] = {
    { "/a.jpg", "image/jpeg", 0 },
    { "/a.webp", "image/webp", 0 },
    { "/page", NULL, CH_ERROR_NOT_PICTURE },
    { "/nothing.jpg", NULL, CH_ERROR_NOT_FOUND },
    { "/blank.jpg", NULL, CH_ERROR_EMPTY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *address = dup_address (server, cases[i].path);
      g_autoptr(GError) error = NULL;
      const char *media_type = NULL;
      g_autoptr(GBytes) bytes = fetch_picture (fetcher, address, NULL, &media_type, &error);

      g_assert_cmpstr (media_type, ==, cases[i].media_type);
      if (cases[i].media_type != NULL)
        g_assert_no_error (error);
      else
        g_assert_error (error, CH_ERROR, cases[i].code);
      if (error != NULL)
        g_assert_null (strstr (error->message, "page at"));
    }
}

static void
test_limit (void)
{
  g_autoptr(SoupServer) server = http_server_new (on_request, NULL, NULL);
  g_autoptr(ChFetcher) fetcher = g_object_new (CH_TYPE_FETCHER, "host-delay", 0, "size-limit", 5, NULL);
  g_autofree char *address = dup_address (server, "/a.jpg");
  g_autoptr(GError) error = NULL;

  g_assert_null (fetch_picture (fetcher, address, NULL, NULL, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_TOO_LARGE);
  g_assert_true (g_str_has_prefix (error->message, "The picture at "));
}

static gboolean
is_second (GInetAddress *address)
{
  g_autofree char *text = g_inet_address_to_string (address);

  return g_str_equal (text, "127.0.0.2");
}

/* A page may name pictures of its own host, wherever that is, and of public hosts, but of no other private one. */
static void
test_foreign (void)
{
  g_autoptr(SoupServer) inner = http_server_new (on_request, NULL, NULL);
  g_autoptr(SoupServer) public = http_server_new_at ("127.0.0.2", on_request, inner, NULL);
  g_autoptr(ChFetcher) fetcher = g_object_new (CH_TYPE_FETCHER, "host-delay", 0, NULL);
  g_autofree char *inner_picture = dup_address (inner, "/a.jpg");
  g_autofree char *inner_page = dup_address (inner, "/page");
  g_autofree char *public_picture = dup_address (public, "/a.jpg");
  g_autofree char *public_page = dup_address (public, "/page");
  g_autofree char *leads_inside = dup_address (public, "/elsewhere.jpg");
  const struct
  {
    const char *picture;
    const char *page;
    gboolean allowed;
  } cases[] = {
    { inner_picture, inner_page, TRUE },
    { inner_picture, public_page, FALSE },
    { public_picture, inner_page, TRUE },
    { public_picture, public_page, TRUE },
    { leads_inside, public_page, FALSE },
  };

  ch_fetcher_set_classifier (fetcher, is_second);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = fetch_picture (fetcher, cases[i].picture, cases[i].page, NULL, &error);

      if (cases[i].allowed)
        g_assert_no_error (error);
      else
        g_assert_error (error, CH_ERROR, CH_ERROR_REDIRECTS);
      g_assert_true ((bytes != NULL) == cases[i].allowed);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/picture/kinds", test_kinds);
  g_test_add_func ("/import/picture/limit", test_limit);
  g_test_add_func ("/import/picture/foreign", test_foreign);
  return g_test_run ();
}
