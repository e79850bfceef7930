/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Articles of several pages are fetched whole. */

#include "loopback.h"

#include <string.h>

#define N_PARTS 3

static void
on_request (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  const guint *n_good = user_data;
  const char *page = query != NULL ? g_hash_table_lookup (query, "page") : NULL;
  const guint number = page != NULL ? atoi (page) : 1;
  g_autofree char *next = g_strdup_printf ("<a href='?page=%u'>Next page</a>", number + 1);
  g_autofree char *html = g_strdup_printf ("<html><body><p>This is part %u of the article.</p>%s</body></html>", number,
                                           number < N_PARTS ? next : "");

  if (number > *n_good)
    {
      soup_server_message_set_status (message, SOUP_STATUS_INTERNAL_SERVER_ERROR, NULL);
      return;
    }
  soup_server_message_set_response (message, "text/html", SOUP_MEMORY_COPY, html, strlen (html));
  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
}

static void
take_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static ChPage *
fetch_whole (guint         n_good,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr(SoupServer) server = http_server_new (on_request, &n_good, NULL);
  g_autoptr(ChFetcher) fetcher = g_object_new (CH_TYPE_FETCHER, "host-delay", 0, NULL);
  g_autofree char *address = dup_address (server, "/article");
  g_autoptr(GAsyncResult) result = NULL;

  ch_fetcher_fetch_whole_async (fetcher, address, NULL, NULL, cancellable, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_fetcher_fetch_whole_finish (fetcher, result, error);
}

static void
test_all (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = fetch_whole (N_PARTS, NULL, &error);
  GPtrArray *parts;

  g_assert_no_error (error);
  parts = ch_page_get_parts (page);
  g_assert_cmpuint (parts->len, ==, N_PARTS - 1);
  g_assert_true (g_str_has_suffix (ch_page_get_address (parts->pdata[0]), "?page=2"));
  g_assert_true (g_str_has_suffix (ch_page_get_address (parts->pdata[1]), "?page=3"));
  g_assert_false (ch_page_get_incomplete (page));
}

/* A part that fails does not take the others with it. */
static void
test_broken_part (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = fetch_whole (2, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ch_page_get_parts (page)->len, ==, 1);
  g_assert_true (ch_page_get_incomplete (page));
}

static void
test_broken_first (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (fetch_whole (0, NULL, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_SERVER);
}

static void
test_cancelled (void)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (fetch_whole (N_PARTS, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parts/all", test_all);
  g_test_add_func ("/parts/broken-part", test_broken_part);
  g_test_add_func ("/parts/broken-first", test_broken_first);
  g_test_add_func ("/parts/cancelled", test_cancelled);
  return g_test_run ();
}
