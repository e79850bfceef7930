/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-error.h"
#include "ch-importer.h"
#include "ch-page.h"
#include "ch-participant.h"
#include "service-fixture.h"

#include <libsoup/soup.h>

#define PAGE "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Minister Receives Envoy</title></head>" \
             "<body><h1>Minister Receives Envoy</h1><p>On 1 April 2022, Minister Ana Bragança of the Ministry of " \
             "Oceans met with Jo Hartog, Envoy of the Harbour Union.</p><p>They spoke about tidal energy.</p></body></html>"

static void
on_request (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  if (g_str_equal (path, "/page"))
    {
      soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
      soup_server_message_set_response (message, "text/html; charset=utf-8", SOUP_MEMORY_STATIC, PAGE, strlen (PAGE));
    }
  else
    soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);
}

static char *
dup_address (SoupServer *server,
             const char *path)
{
  GSList *uris = soup_server_get_uris (server);
  g_autofree char *base = g_uri_to_string (uris->data);

  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  return g_strconcat (base, path + 1, NULL);
}

static SoupServer *
make_server (void)
{
  SoupServer *server = soup_server_new (NULL, NULL);
  g_autoptr(GError) error = NULL;

  soup_server_add_handler (server, NULL, on_request, NULL, NULL);
  soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  return server;
}

static ChMeeting *
propose_address (ChImporter    *importer,
                 const char    *address,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_importer_propose_address_async (importer, address, NULL, NULL, cancellable, service_take_result, &result);
  return ch_importer_propose_finish (importer, service_wait (&result), error);
}

static ChPage *
make_page (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (PAGE, strlen (PAGE));

  return ch_page_new (bytes, NULL);
}

static void
check_proposal (ChMeeting *meeting)
{
  g_assert_cmpstr (ch_meeting_get_title (meeting), ==, "Minister Receives Envoy");
  g_assert_cmpstr (ch_meeting_get_date (meeting), ==, "2022-04-01");
  g_assert_cmpstr (ch_meeting_get_status (meeting), ==, "to review");
  g_assert_cmpint (ch_record_get_revision (CH_RECORD (meeting)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_participants (meeting))), ==, 2);
}

static void
test_address (void)
{
  g_autoptr(SoupServer) server = make_server ();
  g_autofree char *address = dup_address (server, "/page");
  g_autoptr(ChImporter) importer = ch_importer_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) meeting = propose_address (importer, address, NULL, &error);
  g_autoptr(ChArticle) article = NULL;

  g_assert_no_error (error);
  check_proposal (meeting);
  article = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_articles (meeting)), 0);
  g_assert_cmpstr (ch_article_get_address (article), ==, address);
}

static void
test_no_such_page (void)
{
  g_autoptr(SoupServer) server = make_server ();
  g_autofree char *address = dup_address (server, "/nothing");
  g_autoptr(ChImporter) importer = ch_importer_new ();
  g_autoptr(GError) error = NULL;

  g_assert_null (propose_address (importer, address, NULL, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
}

static void
test_cancelled (void)
{
  g_autoptr(SoupServer) server = make_server ();
  g_autofree char *address = dup_address (server, "/page");
  g_autoptr(ChImporter) importer = ch_importer_new ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (propose_address (importer, address, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_page (void)
{
  g_autoptr(ChImporter) importer = ch_importer_new ();
  g_autoptr(ChPage) page = make_page ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(ChMeeting) meeting = NULL;
  g_autoptr(GError) error = NULL;

  ch_importer_propose_page_async (importer, page, NULL, service_take_result, &result);
  meeting = ch_importer_propose_finish (importer, service_wait (&result), &error);
  g_assert_no_error (error);
  check_proposal (meeting);
}

static void
test_article (void)
{
  g_autoptr(ChImporter) importer = ch_importer_new ();
  g_autoptr(ChPage) page = make_page ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(ChArticle) article = NULL;
  g_autoptr(GError) error = NULL;

  ch_importer_read_article_async (importer, page, NULL, service_take_result, &result);
  article = ch_importer_read_article_finish (importer, service_wait (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ch_article_get_headline (article), ==, "Minister Receives Envoy");
  g_assert_true (g_str_has_suffix (ch_article_get_text (article), "They spoke about tidal energy."));
}

/* Several pages may be under way at once, though one reader serves them all. */
static void
test_many_at_once (void)
{
  g_autoptr(ChImporter) importer = ch_importer_new ();
  GAsyncResult *results[16] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr(ChPage) page = make_page ();

      ch_importer_propose_page_async (importer, page, NULL, service_take_result, &results[i]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(ChMeeting) meeting = ch_importer_propose_finish (importer, service_wait (&results[i]), &error);

      g_assert_no_error (error);
      check_proposal (meeting);
      g_object_unref (results[i]);
    }
}

/* "name | title | body | country", one below the other. */
static void
assert_people (ChImporter *importer,
               const char *text,
               const char *expected)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) people = NULL;
  g_autoptr(GString) found = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  ch_importer_read_people_async (importer, text, NULL, service_take_result, &result);
  people = ch_importer_read_people_finish (importer, service_wait (&result), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < people->len; i++)
    {
      ChParticipant *person = people->pdata[i];
      const char *fields[] = { ch_participant_get_name (person), ch_participant_get_title (person),
                               ch_participant_get_organisation (person), ch_participant_get_country (person) };

      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        g_string_append_printf (found, "%s%s", j > 0 ? " | " : "", fields[j] != NULL ? fields[j] : "-");
      g_string_append_c (found, '\n');
    }
  g_assert_cmpstr (found->str, ==, expected);
}

/* What is typed of a person stays as it is worded, and the country is known beside it. */
static void
test_wording (void)
{
  g_autoptr(ChImporter) importer = ch_importer_new ();

  assert_people (importer, "Inês Barreiro, Minister of Foreign Affairs of Portugal",
                 "Inês Barreiro | Minister of Foreign Affairs of Portugal | - | PT\n");
  assert_people (importer, "Marja Kuusisto, Minister of Fisheries of the Republic of Finland",
                 "Marja Kuusisto | Minister of Fisheries of the Republic of Finland | - | FI\n");
  assert_people (importer, "Arne Lundqvist, Director, Ministry of Oceans of Norway",
                 "Arne Lundqvist | Director | Ministry of Oceans of Norway | NO\n");
  assert_people (importer, "Norwegian Minister of Fisheries Arne Lundqvist",
                 "Arne Lundqvist | Norwegian Minister of Fisheries | - | NO\n");
  assert_people (importer, "Arne Lundqvist, Director, Harbour Board", "Arne Lundqvist | Director | Harbour Board | -\n");
}

/* The same of a whole paragraph. */
static void
test_paragraph (void)
{
  g_autoptr(ChImporter) importer = ch_importer_new ();

  assert_people (importer,
                 "Present at the meeting were Inês Barreiro, Minister of Foreign Affairs of Portugal, Marja Kuusisto, "
                 "Ambassador of Finland, and Arne Lundqvist, Director of the Harbour Board.",
                 "Inês Barreiro | Minister of Foreign Affairs of Portugal | - | PT\n"
                 "Marja Kuusisto | Ambassador of Finland | - | FI\n"
                 "Arne Lundqvist | Director of the Harbour Board | - | -\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/importer/address", test_address);
  g_test_add_func ("/importer/no-such-page", test_no_such_page);
  g_test_add_func ("/importer/cancelled", test_cancelled);
  g_test_add_func ("/importer/page", test_page);
  g_test_add_func ("/importer/article", test_article);
  g_test_add_func ("/importer/many-at-once", test_many_at_once);
  g_test_add_func ("/importer/wording", test_wording);
  g_test_add_func ("/importer/paragraph", test_paragraph);

  return g_test_run ();
}
