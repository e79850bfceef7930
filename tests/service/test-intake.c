/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From an address into the log: the page is kept, its pictures come when it is confirmed, and it can be read again. */

#include "ch-error.h"
#include "ch-importer.h"
#include "ch-intake.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-reread.h"
#include "service-fixture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <libsoup/soup.h>

#define PAGE "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Minister Receives Envoy</title></head>" \
             "<body><h1>Minister Receives Envoy</h1><p>On 1 April 2022, Minister Ana Bragança of the Ministry of " \
             "Oceans met with Jo Hartog, Envoy of the Harbour Union.</p>" \
             "<figure><img src='%s' width='800' height='600'><figcaption>The talks. Photo by Tomás Silva/MOOC</figcaption></figure>" \
             "<p>They spoke about tidal energy, and agreed to meet again in the autumn of the same year.</p></body></html>"

/* What begins like a picture and cannot be shown: a JPEG of three bytes, and a PNG that is 20,000 pixels wide and high. */
#define STUMP "\xff\xd8\xff"
#define HUGE_PNG "\x89PNG\r\n\x1a\n" \
                 "\000\000\000\015IHDR\000\000\116\040\000\000\116\040\010\002\000\000\000\154\022\321\156" \
                 "\000\000\020\000IDAT\x78\x9c"

/* The page that shows the picture of its name. */
static const char *
find_picture (const char *page)
{
  static const struct
  {
    const char *page;
    const char *picture;
  } pages[] = { { "/good", "talks.jpg" }, { "/bad", "missing.jpg" }, { "/stump", "stump.jpg" }, { "/huge", "huge.png" } };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (page, pages[i].page))
      return pages[i].picture;
  return NULL;
}

static GBytes *
make_jpeg (void)
{
  g_autoptr(GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 8, 8);
  g_autoptr(GError) error = NULL;
  char *buffer;
  gsize length;

  gdk_pixbuf_fill (pixbuf, 0x336699ff);
  gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &length, "jpeg", &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (buffer, length);
}

static void
on_request (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  GBytes *jpeg = user_data;

  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  if (find_picture (path) != NULL)
    {
      g_autofree char *html = g_strdup_printf (PAGE, find_picture (path));

      soup_server_message_set_response (message, "text/html; charset=utf-8", SOUP_MEMORY_COPY, html, strlen (html));
    }
  else if (g_str_equal (path, "/talks.jpg"))
    soup_server_message_set_response (message, "image/jpeg", SOUP_MEMORY_STATIC, g_bytes_get_data (jpeg, NULL),
                                      g_bytes_get_size (jpeg));
  else if (g_str_equal (path, "/stump.jpg"))
    soup_server_message_set_response (message, "image/jpeg", SOUP_MEMORY_STATIC, STUMP, sizeof STUMP - 1);
  else if (g_str_equal (path, "/huge.png"))
    soup_server_message_set_response (message, "image/png", SOUP_MEMORY_STATIC, HUGE_PNG, sizeof HUGE_PNG - 1);
  else
    soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);
}

typedef struct
{
  ServiceFixture service;
  SoupServer *server; /* (owned) */
  GBytes *jpeg; /* (owned) */
  ChImporter *importer; /* (owned) */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  service_fixture_set_up (&fixture->service, data);
  fixture->server = soup_server_new (NULL, NULL);
  fixture->jpeg = make_jpeg ();
  soup_server_add_handler (fixture->server, NULL, on_request, fixture->jpeg, NULL);
  soup_server_listen_local (fixture->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  fixture->importer = ch_importer_new ();
  g_object_set (ch_importer_get_fetcher (fixture->importer), "host-delay", 0, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->importer);
  g_clear_object (&fixture->server);
  g_clear_pointer (&fixture->jpeg, g_bytes_unref);
  service_fixture_tear_down (&fixture->service, data);
}

static ChMeeting *
propose (Fixture    *fixture,
         const char *path)
{
  GSList *uris = soup_server_get_uris (fixture->server);
  g_autofree char *base = g_uri_to_string (uris->data);
  g_autofree char *address = g_strconcat (base, path + 1, NULL);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  ChMeeting *meeting;

  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  ch_importer_propose_address_async (fixture->importer, address, NULL, NULL, NULL, service_take_result, &result);
  meeting = ch_importer_propose_finish (fixture->importer, service_wait (&result), &error);
  g_assert_no_error (error);
  return meeting;
}

static ChMeeting *
save (Fixture    *fixture,
      ChMeeting  *meeting,
      gboolean    confirm,
      char     ***failures)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  ChMeeting *saved;

  ch_meeting_set_status (meeting, confirm ? "confirmed" : "to review");
  ch_intake_save_async (fixture->service.log, confirm ? ch_importer_get_fetcher (fixture->importer) : NULL, meeting, NULL,
                        service_take_result, &result);
  saved = ch_intake_save_finish (fixture->service.log, service_wait (&result), failures, &error);
  g_assert_no_error (error);
  return saved;
}

static ChPhoto *
get_photo (ChMeeting *meeting)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_photos (meeting))), ==, 1);
  return g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_photos (meeting)), 0);
}

static ChArticle *
get_article (ChMeeting *meeting)
{
  return g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_articles (meeting)), 0);
}

static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(ChMeeting) proposal = propose (fixture, "/good");
  g_autoptr(ChMeeting) saved = save (fixture, proposal, FALSE, NULL);
  g_autoptr(ChArticle) article = get_article (saved);
  g_autoptr(ChPhoto) photo = get_photo (saved);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(ChPage) page = NULL;
  g_autofree char *html = g_strdup_printf (PAGE, "talks.jpg");

  g_assert_cmpstr (ch_article_get_source_type (article), ==, "application/warc");
  g_assert_cmpint (ch_article_get_http_status (article), ==, 200);
  g_assert_null (ch_photo_get_file (photo));

  ch_reread_load_page_async (fixture->service.log, article, NULL, service_take_result, &result);
  page = ch_reread_load_page_finish (service_wait (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (ch_page_get_bytes (page), NULL), g_bytes_get_size (ch_page_get_bytes (page)), html,
                   strlen (html));
  g_assert_cmpstr (ch_page_get_address (page), ==, ch_article_get_address (article));
}

static void
test_picture (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(ChMeeting) proposal = propose (fixture, "/good");
  g_autoptr(ChMeeting) unreviewed = save (fixture, proposal, FALSE, NULL);
  g_auto(GStrv) failures = NULL;
  g_autoptr(ChMeeting) saved = save (fixture, unreviewed, TRUE, &failures);
  g_autoptr(ChPhoto) photo = get_photo (saved);
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_cmpuint (g_strv_length (failures), ==, 0);
  g_assert_cmpstr (ch_photo_get_media_type (photo), ==, "image/jpeg");
  g_assert_cmpstr (ch_photo_get_creator (photo), ==, "Tomás Silva");
  g_assert_cmpstr (ch_photo_get_credit_line (photo), ==, "MOOC");
  path = ch_log_dup_file_path (fixture->service.log, ch_photo_get_file (photo));
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpmem (contents, length, g_bytes_get_data (fixture->jpeg, NULL), g_bytes_get_size (fixture->jpeg));
  /* One step: the picture comes and goes with the confirmation. */
  g_assert_cmpint (ch_record_get_revision (CH_RECORD (saved)), ==, 2);
}

static void
test_missing_picture (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(ChMeeting) proposal = propose (fixture, "/bad");
  g_auto(GStrv) failures = NULL;
  g_autoptr(ChMeeting) saved = save (fixture, proposal, TRUE, &failures);
  g_autoptr(ChPhoto) photo = get_photo (saved);

  g_assert_cmpuint (g_strv_length (failures), ==, 1);
  g_assert_nonnull (strstr (failures[0], "missing.jpg"));
  g_assert_cmpstr (ch_meeting_get_status (saved), ==, "confirmed");
  g_assert_null (ch_photo_get_file (photo));
}

static void
test_picture_not_shown (Fixture       *fixture,
                        gconstpointer  data)
{
  static const char *const pages[][3] = { { "/stump", "stump.jpg", "cannot be read" }, { "/huge", "huge.png", "too many pixels" } };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr(ChMeeting) proposal = propose (fixture, pages[i][0]);
      g_auto(GStrv) failures = NULL;
      g_autoptr(ChMeeting) saved = save (fixture, proposal, TRUE, &failures);
      g_autoptr(ChPhoto) photo = get_photo (saved);

      g_assert_cmpuint (g_strv_length (failures), ==, 1);
      g_assert_nonnull (strstr (failures[0], pages[i][1]));
      g_assert_nonnull (strstr (failures[0], pages[i][2]));
      g_assert_cmpstr (ch_meeting_get_status (saved), ==, "confirmed");
      g_assert_null (ch_photo_get_file (photo));
    }
}

static ChMeeting *
reread (Fixture    *fixture,
        ChMeeting  *meeting,
        GError    **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_reread_async (fixture->importer, fixture->service.log, meeting, NULL, service_take_result, &result);
  return ch_reread_finish (service_wait (&result), error);
}

static void
test_reread (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(ChMeeting) proposal = propose (fixture, "/good");
  g_autoptr(ChMeeting) saved = save (fixture, proposal, FALSE, NULL);
  g_autoptr(ChParticipant) participant = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (saved)), 0);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) same = reread (fixture, saved, &error);
  g_autoptr(ChMeeting) anew = NULL;
  g_auto(GStrv) nothing = ch_reread_compare (saved, same);
  g_auto(GStrv) lines = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (nothing), ==, 0);
  g_assert_cmpstr (ch_record_get_uid (CH_RECORD (same)), ==, ch_record_get_uid (CH_RECORD (saved)));

  /* As if an older reader had read it otherwise. */
  ch_participant_set_title (participant, "Ministress");
  anew = reread (fixture, saved, &error);
  g_assert_no_error (error);
  lines = ch_reread_compare (saved, anew);
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_cmpstr (lines[0], ==, "- participants “Ana Bragança” title: Ministress");
  g_assert_cmpstr (lines[1], ==, "+ participants “Ana Bragança” title: Minister");
}

static void
test_not_kept (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(ChMeeting) typed = service_save (&fixture->service, "Talks on ice", "2022");
  g_autoptr(ChMeeting) proposal = propose (fixture, "/good");
  g_autoptr(ChMeeting) saved = save (fixture, proposal, FALSE, NULL);
  g_autoptr(ChArticle) article = get_article (saved);
  g_autofree char *path = ch_log_dup_file_path (fixture->service.log, ch_article_get_source (article));
  g_autoptr(GError) error = NULL;

  g_assert_null (reread (fixture, typed, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, "no archive", -1, NULL));
  g_assert_null (reread (fixture, saved, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
  g_clear_error (&error);

  g_unlink (path);
  g_assert_null (reread (fixture, saved, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/service/intake/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("kept", test_kept);
  ADD ("picture", test_picture);
  ADD ("missing-picture", test_missing_picture);
  ADD ("picture-not-shown", test_picture_not_shown);
  ADD ("reread", test_reread);
  ADD ("not-kept", test_not_kept);
#undef ADD
  return g_test_run ();
}
