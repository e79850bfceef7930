/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-import-queue.h"
#include "service-fixture.h"

#include <libsoup/soup.h>
#include <string.h>

#define PAGE "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>%s</title></head><body><h1>%s</h1>" \
             "<p>On %s 2022, Minister Ana Bragança of the Ministry of Oceans met with %s, Envoy of the Harbour Union." \
             "</p><p>They spoke about tidal energy.</p></body></html>"

typedef struct
{
  ServiceFixture service;
  SoupServer *server;
  ChImporter *importer;
  ChImportQueue *queue;
  guint n_asked; /* how often a page was fetched */
  guint n_steps;
  gboolean done;
} Fixture;

/* Two meetings at two addresses; there is nothing anywhere else. */
static void
on_request (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  Fixture *fixture = user_data;
  gboolean first = g_str_equal (path, "/first");
  const char *title = first ? "Minister Receives Envoy" : "Minister Meets Captain";
  g_autofree char *page = g_strdup_printf (PAGE, title, title, first ? "1 April" : "9 June", first ? "Jo Hartog" : "Mel Torrent");

  fixture->n_asked++;
  if (!first && !g_str_equal (path, "/second"))
    {
      soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);
      return;
    }
  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_server_message_set_response (message, "text/html; charset=utf-8", SOUP_MEMORY_COPY, page, strlen (page));
}

static void
on_step (Fixture    *fixture,
         const char *name,
         guint       number,
         guint       n,
         gboolean    fetched)
{
  fixture->n_steps++;
  g_assert_cmpuint (number, ==, fixture->n_steps);
  g_assert_cmpuint (number, <=, n);
}

static void
on_done (Fixture *fixture)
{
  fixture->done = TRUE;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  service_fixture_set_up (&fixture->service, data);
  fixture->server = soup_server_new (NULL, NULL);
  soup_server_add_handler (fixture->server, NULL, on_request, fixture, NULL);
  soup_server_listen_local (fixture->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  fixture->importer = ch_importer_new ();
  fixture->queue = ch_import_queue_new (fixture->service.log, fixture->importer);
  g_signal_connect_swapped (fixture->queue, "step", G_CALLBACK (on_step), fixture);
  g_signal_connect_swapped (fixture->queue, "done", G_CALLBACK (on_done), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->queue);
  g_clear_object (&fixture->importer);
  g_clear_object (&fixture->server);
  service_fixture_tear_down (&fixture->service, data);
}

/* Adds PATH, and returns the address that it was added by. */
static char *
add (Fixture    *fixture,
     const char *path)
{
  GSList *uris = soup_server_get_uris (fixture->server);
  g_autofree char *base = g_uri_to_string (uris->data);
  char *address = g_strconcat (base, path + 1, NULL);

  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  ch_import_queue_add_address (fixture->queue, address);
  return address;
}

static void
run (Fixture *fixture)
{
  fixture->done = FALSE;
  fixture->n_steps = 0;
  ch_import_queue_run (fixture->queue);
  g_assert_true (ch_import_queue_get_busy (fixture->queue));
  /* The test ends by its time where the queue does not. */
  while (!fixture->done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (ch_import_queue_get_busy (fixture->queue));
}

/* One page in four spellings is read once; what fails leaves the rest alone. */
static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *first = add (fixture, "/first");
  g_autofree char *fragment = add (fixture, "/first#top");
  g_autofree char *tracked = add (fixture, "/first/?utm_source=letter");
  g_autofree char *missing = add (fixture, "/missing");
  g_autofree char *second = add (fixture, "/second");
  g_autofree char *again = g_strdup_printf ("%s: It was named twice, and is read once.\n%s: It was named twice, and is read once.\n",
                                            fragment, tracked);

  run (fixture);
  g_assert_cmpuint (ch_import_queue_get_n_imported (fixture->queue), ==, 2);
  g_assert_cmpuint (fixture->n_asked, ==, 3);
  g_assert_cmpuint (fixture->n_steps, ==, 3);
  g_assert_true (ch_import_queue_get_failed (fixture->queue));
  g_assert_true (g_str_has_prefix (ch_import_queue_get_told (fixture->queue), again));
  g_assert_nonnull (strstr (ch_import_queue_get_told (fixture->queue) + strlen (again), missing));
  g_assert_cmpstr (ch_import_queue_get_left (fixture->queue), ==, missing);
  g_assert_cmpstr (ch_meeting_get_title (ch_import_queue_get_meeting (fixture->queue)), ==, "Minister Meets Captain");
}

/* A page that the log has already comes in, and the meeting is named. */
static void
test_known (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *first = add (fixture, "/first");
  g_autofree char *tracked = NULL;
  g_autofree char *second = NULL;
  g_autofree char *told = NULL;

  run (fixture);
  g_assert_cmpstr (ch_import_queue_get_told (fixture->queue), ==, "");
  g_assert_false (ch_import_queue_get_failed (fixture->queue));

  tracked = add (fixture, "/first?fbclid=1");
  second = add (fixture, "/second");
  run (fixture);
  told = g_strdup_printf ("%s: This may be a meeting that the log has already: “Minister Receives Envoy”, 1 April 2022.", tracked);
  g_assert_cmpuint (ch_import_queue_get_n_imported (fixture->queue), ==, 2);
  g_assert_cmpstr (ch_import_queue_get_told (fixture->queue), ==, told);
  g_assert_cmpstr (ch_import_queue_get_left (fixture->queue), ==, "");
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *first = add (fixture, "/first");
  g_autofree char *second = add (fixture, "/second");
  g_autofree char *both = g_strdup_printf ("%s %s", first, second);

  g_signal_connect_swapped (fixture->queue, "step", G_CALLBACK (ch_import_queue_cancel), fixture->queue);
  run (fixture);
  g_assert_true (ch_import_queue_get_cancelled (fixture->queue));
  g_assert_cmpuint (ch_import_queue_get_n_imported (fixture->queue), ==, 0);
  g_assert_cmpstr (ch_import_queue_get_left (fixture->queue), ==, both);
  g_assert_cmpstr (ch_import_queue_get_told (fixture->queue), ==, "");
}

static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *text = g_strdup_printf (PAGE, "Talks", "Talks", "1 April", "Jo Hartog");
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(ChPage) page = ch_page_new (bytes, NULL);
  g_autofree char *path = g_build_filename (fixture->service.folder, "no-such-file.html", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  ch_import_queue_add_page (fixture->queue, page, "Pasted text");
  ch_import_queue_add_file (fixture->queue, file);
  run (fixture);
  g_assert_cmpuint (ch_import_queue_get_n_imported (fixture->queue), ==, 1);
  g_assert_true (g_str_has_prefix (ch_import_queue_get_told (fixture->queue), "no-such-file.html: "));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/import-queue/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("twice", test_twice);
  ADD ("known", test_known);
  ADD ("cancel", test_cancel);
  ADD ("page", test_page);
#undef ADD
  return g_test_run ();
}
