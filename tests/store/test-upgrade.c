/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "log-fixture.h"

#include "ch-article.h"
#include "ch-attachment.h"
#include "ch-document.h"
#include "ch-error.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-signatory.h"
#include "ch-title.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <sqlite3.h>

#define OLD_MEETING "5d4badb9-a980-4444-b9e1-12b20216273a"

/* Puts a log of the first schema in the place of the fixture's, and opens it. */
static void
set_up (LogFixture    *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autofree char *sql = NULL;
  g_autoptr(GError) error = NULL;
  sqlite3 *database;

  log_fixture_set_up (fixture, NULL);
  close_log (fixture->log);
  g_clear_object (&fixture->log);
  remove_tree (fixture->folder);
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);

  g_file_get_contents (SCRIPT, &sql, NULL, &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "log.sqlite", NULL);
  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);

  log_fixture_open (fixture);
}

static void
assert_clean (ChLog *log)
{
  g_auto(GStrv) sentences = check (log);

  for (guint i = 0; sentences[i] != NULL; i++)
    g_test_message ("%s", sentences[i]);
  g_assert_null (sentences[0]);
}

static gpointer
get_first (GListStore *list)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), >, 0);
  return g_list_model_get_item (G_LIST_MODEL (list), 0);
}

/* What the old program wrote is all there, and says nothing of what it did not know. */
static void
test_content (LogFixture    *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) meeting = load (fixture->log, OLD_MEETING, &error);
  g_autoptr(ChParticipant) person = NULL;
  g_autoptr(ChPhoto) photo = NULL;
  g_autoptr(ChDocument) document = NULL;
  g_autoptr(ChArticle) article = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (ch_record_get_revision (CH_RECORD (meeting)), ==, 2);
  g_assert_cmpstr (ch_meeting_get_city (meeting), ==, "Selda Bay");
  g_assert_cmpstr (ch_meeting_get_topics (meeting)[1], ==, "“quoted” \\ and\nbroken");
  g_assert_null (ch_meeting_get_marking (meeting));
  g_assert_null (ch_meeting_get_agreements (meeting)[0]);

  person = get_first (ch_meeting_get_participants (meeting));
  g_assert_cmpstr (ch_participant_get_name (person), ==, "Anselm Ortolan");
  g_assert_nonnull (ch_participant_get_person (person));
  g_assert_null (ch_participant_get_attendance (person));
  photo = get_first (ch_meeting_get_photos (meeting));
  g_assert_cmpstr (ch_photo_get_credit (photo), ==, "Photo by T. Quill");
  g_assert_null (ch_photo_get_people (photo)[0]);
  document = get_first (ch_meeting_get_documents (meeting));
  g_assert_cmpstr (ch_document_get_title (document), ==, "Agreement on Lanterns and Buoys");
  g_assert_null (ch_document_get_date (document));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_document_get_files (document))), ==, 0);
  article = get_first (ch_meeting_get_articles (meeting));
  g_assert_cmpstr (ch_article_get_headline (article), ==, "Tides discussed");
  g_assert_cmpint (ch_article_get_http_status (article), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_article_get_evidence (article))), ==, 1);

  assert_order (fixture->log, NULL, "Talks on nets Talks on tides");
  assert_order (fixture->log, "buoys", "Talks on tides");
  assert_clean (fixture->log);
}

static void
test_draft (LogFixture    *fixture,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) drafts = load_drafts (fixture->log);

  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_cmpstr (ch_meeting_get_title (drafts->pdata[0]), ==, "Talks half typed");
}

/* The history of before is undone to its beginning, and done again. */
static void
test_history (LogFixture    *fixture,
              gconstpointer  data)
{
  static const char *const sentences[] = {
    "Delete “Talks on ropes”", "Add “Talks on ropes”", "Add “Talks on nets”", "Change “Talks on tides”", "Add “Talks on tides”",
  };
  g_autoptr(ChMeeting) before = load (fixture->log, OLD_MEETING, NULL);
  g_autoptr(ChMeeting) after = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *undone = undo (fixture->log, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (undone, ==, sentences[i]);
      if (i == 3)
        {
          g_autoptr(ChMeeting) first = load (fixture->log, OLD_MEETING, &error);

          g_assert_no_error (error);
          g_assert_cmpstr (ch_meeting_get_city (first), ==, "Port Selda");
          assert_order (fixture->log, "buoys", "");
        }
    }
  assert_order (fixture->log, NULL, "");

  for (guint i = G_N_ELEMENTS (sentences); i > 0; i--)
    {
      g_autofree char *redone = redo (fixture->log, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (redone, ==, sentences[i - 1]);
    }
  after = load (fixture->log, OLD_MEETING, &error);
  g_assert_no_error (error);
  g_assert_true (ch_record_equal (before, after));
  assert_clean (fixture->log);
}

static void
take (GListStore *list,
      gpointer    record /* (transfer full) */)
{
  g_list_store_append (list, record);
  g_object_unref (record);
}

static void
fill (ChMeeting  *meeting,
      const char *sha256)
{
  g_autoptr(ChDocument) second = ch_document_new ();
  g_autoptr(ChDocument) document = get_first (ch_meeting_get_documents (meeting));
  g_autoptr(ChParticipant) person = get_first (ch_meeting_get_participants (meeting));
  g_autoptr(ChPhoto) photo = get_first (ch_meeting_get_photos (meeting));
  g_autoptr(ChArticle) article = get_first (ch_meeting_get_articles (meeting));

  g_object_set (meeting, "marking", "Confidential", NULL);
  ch_meeting_set_agreements (meeting, (const char *const[]) { "Both sides will dredge the channel.", NULL });
  take (ch_meeting_get_other_titles (meeting),
        g_object_new (CH_TYPE_TITLE, "language", "nb", "text", "Samtaler om tidevann", NULL));
  g_object_set (person, "attendance", "apologies", "deputising-for", "Tove Marling", "post",
                "0e8a3c1f-0000-4000-8000-000000000001", NULL);
  g_object_set (photo, "alt-text", "Two people beside a crane", "rights", "All rights reserved", "file-name", "quay.jpg",
                NULL);
  ch_photo_set_people (photo, (const char *const[]) { "Berit Wexel", "Anselm Ortolan", NULL });
  g_object_set (article, "subheadline", "Dredging begins", "updated", "2019-05-09", "site", "Tidings", "http-status",
                (gint64) 200, "source", sha256, "source-type", "text/html", NULL);

  g_object_set (document, "date", "2019-05-07", "place", "Ferryholm", "in-force", "2020", "status", "in force", NULL);
  ch_document_set_parties (document, (const char *const[]) { "Harbour League", "Lantern Institute", NULL });
  ch_document_set_languages (document, (const char *const[]) { "en", "nb", NULL });
  take (ch_document_get_other_titles (document),
        g_object_new (CH_TYPE_TITLE, "language", "nb", "text", "Avtale om lykter", NULL));
  take (ch_document_get_signatories (document),
        g_object_new (CH_TYPE_SIGNATORY, "name", "Ulla Brandt", "title", "Envoy", "party", "Harbour League", NULL));
  take (ch_document_get_files (document),
        g_object_new (CH_TYPE_ATTACHMENT, "file", sha256, "media-type", "application/pdf", "name", "lanterns.pdf", "role",
                      "signed scan", "text", "Whereas beacons are dim", NULL));

  /* What the second document holds is told apart from what the first one does. */
  take (ch_document_get_signatories (second), g_object_new (CH_TYPE_SIGNATORY, "name", "Ivo Kestrel", NULL));
  g_list_store_append (ch_meeting_get_documents (meeting), second);
}

static void
test_new_fields (LogFixture    *fixture,
                 gconstpointer  data)
{
  static const char *const words[] = {
    "confidential", "title:tidevann", "dredge", "marling", "crane", "reserved", "dredging", "document:ferryholm",
    "document:\"harbour league\"", "lykter", "document:brandt", "beacons", "kestrel", "credit:wexel", "signed:yes",
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) meeting = load (fixture->log, OLD_MEETING, &error);
  g_autoptr(ChMeeting) filled = NULL;
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(ChMeeting) loaded = NULL;
  g_autofree char *path = g_build_filename (fixture->parent, "scan", NULL);
  g_autofree char *sha256 = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  write_file (path, "a scan");
  sha256 = add_file (fixture->log, path, &error);
  g_assert_no_error (error);
  filled = ch_record_dup (meeting);
  fill (filled, sha256);
  saved = save (fixture->log, filled, &error);
  g_assert_no_error (error);
  loaded = load (fixture->log, OLD_MEETING, &error);
  g_assert_no_error (error);
  g_assert_true (ch_record_equal (filled, loaded));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    assert_order (fixture->log, words[i], "Talks on tides");
  assert_clean (fixture->log);

  undone = undo (fixture->log, &error);
  g_assert_no_error (error);
  g_clear_object (&loaded);
  loaded = load (fixture->log, OLD_MEETING, &error);
  g_assert_true (ch_record_equal (meeting, loaded));
  for (guint i = 0; i < G_N_ELEMENTS (words) - 2; i++)
    assert_order (fixture->log, words[i], "");

  redone = redo (fixture->log, &error);
  g_assert_no_error (error);
  g_clear_object (&loaded);
  loaded = load (fixture->log, OLD_MEETING, &error);
  g_assert_true (ch_record_equal (filled, loaded));
}

/* Each file that a record names is looked at. */
static void
test_check (LogFixture    *fixture,
            gconstpointer  data)
{
  g_autoptr(ChMeeting) meeting = load (fixture->log, OLD_MEETING, NULL);
  g_autoptr(ChDocument) document = get_first (ch_meeting_get_documents (meeting));
  g_autoptr(ChArticle) article = get_first (ch_meeting_get_articles (meeting));
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) sentences = NULL;
  g_autofree char *missing = g_strnfill (64, 'a');
  g_autofree char *lost = g_strnfill (64, 'b');

  take (ch_document_get_files (document), g_object_new (CH_TYPE_ATTACHMENT, "file", missing, NULL));
  ch_article_set_source (article, lost);
  saved = save (fixture->log, meeting, &error);
  g_assert_no_error (error);
  sentences = check (fixture->log);
  g_assert_cmpuint (g_strv_length (sentences), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_nonnull (g_strstr_len (sentences[i], -1, OLD_MEETING));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/upgrade/content", LogFixture, NULL, set_up, test_content, log_fixture_tear_down);
  g_test_add ("/upgrade/draft", LogFixture, NULL, set_up, test_draft, log_fixture_tear_down);
  g_test_add ("/upgrade/history", LogFixture, NULL, set_up, test_history, log_fixture_tear_down);
  g_test_add ("/upgrade/new-fields", LogFixture, NULL, set_up, test_new_fields, log_fixture_tear_down);
  g_test_add ("/upgrade/check", LogFixture, NULL, set_up, test_check, log_fixture_tear_down);

  return g_test_run ();
}
