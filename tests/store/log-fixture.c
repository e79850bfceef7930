/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "log-fixture.h"

#include "ch-article.h"
#include "ch-attachment.h"
#include "ch-document.h"
#include "ch-evidence.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-signatory.h"
#include "ch-title.h"

#include <glib/gstdio.h>

void
write_file (const char *path,
            const char *content)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

void
remove_tree (const char *path)
{
  g_autoptr(GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static gboolean
on_tick (gpointer user_data)
{
  return G_SOURCE_REMOVE;
}

void
wait_a_little (void)
{
  guint tick = g_timeout_add (50, on_tick, NULL);
  GSource *source = g_main_context_find_source_by_id (NULL, tick);

  g_source_ref (source);
  g_main_context_iteration (NULL, TRUE);
  g_source_destroy (source);
  g_source_unref (source);
}

static void
take_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

ChLog *
open_log (const char *folder,
          GError    **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_log_open_async (folder, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_log_open_finish (result, error);
}

void
close_log (ChLog *log)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  ch_log_close_async (log, take_result, &result);
  WAIT_WHILE (result == NULL);
  g_assert_true (ch_log_close_finish (log, result, &error));
  g_assert_no_error (error);
}

ChMeeting *
save (ChLog     *log,
      ChMeeting *meeting,
      GError   **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_log_save_async (log, meeting, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_log_save_finish (log, result, error);
}

ChMeeting *
load (ChLog      *log,
      const char *uid,
      GError    **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_log_load_async (log, uid, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_log_load_finish (log, result, error);
}

gboolean
delete_meeting (ChLog      *log,
                const char *uid,
                GError    **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_log_delete_async (log, uid, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_log_delete_finish (log, result, error);
}

char *
undo (ChLog   *log,
      GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_log_undo_async (log, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_log_undo_finish (log, result, error);
}

char *
redo (ChLog   *log,
      GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_log_redo_async (log, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_log_redo_finish (log, result, error);
}

GArray *
find (ChLog      *log,
      const char *words)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GArray *ids;

  ch_log_find_async (log, words, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  ids = ch_log_find_finish (log, result, &error);
  g_assert_no_error (error);
  return ids;
}

GArray *
find_ordered (ChLog      *log,
              const char *words,
              ChLogOrder  order,
              guint       limit)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GArray *ids;

  ch_log_find_ordered_async (log, words, order, limit, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  ids = ch_log_find_ordered_finish (log, result, &error);
  g_assert_no_error (error);
  return ids;
}

gboolean
save_all (ChLog      *log,
          GPtrArray  *meetings,
          const char *sentence,
          GError    **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_log_save_all_async (log, meetings, sentence, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_log_save_all_finish (log, result, error);
}

GPtrArray *
load_matches (ChLog      *log,
              GArray     *ids,
              const char *words)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *rows;

  ch_log_load_matches_async (log, (const gint64 *) ids->data, ids->len, words, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  rows = ch_log_load_matches_finish (log, result, &error);
  g_assert_no_error (error);
  return rows;
}

GPtrArray *
load_rows (ChLog        *log,
           const gint64 *ids,
           guint         n_ids)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *rows;

  ch_log_load_rows_async (log, ids, n_ids, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  rows = ch_log_load_rows_finish (log, result, &error);
  g_assert_no_error (error);
  return rows;
}

GStrv
check_head (ChLog *log,
            char **head)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GStrv sentences;

  ch_log_check_async (log, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  sentences = ch_log_check_finish (log, result, head, &error);
  g_assert_no_error (error);
  return sentences;
}

GStrv
check (ChLog *log)
{
  return check_head (log, NULL);
}

GPtrArray *
load_history (ChLog      *log,
              const char *uid,
              GError    **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_log_load_history_async (log, uid, 1000, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_log_load_history_finish (log, result, error);
}

char *
add_file (ChLog      *log,
          const char *path,
          GError    **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GFile) file = g_file_new_for_path (path);

  ch_log_add_file_async (log, file, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_log_add_file_finish (log, result, error);
}

void
keep_draft (ChLog     *log,
            ChMeeting *draft)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  ch_log_keep_draft_async (log, draft, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  g_assert_true (ch_log_keep_draft_finish (log, result, &error));
  g_assert_no_error (error);
}

void
drop_draft (ChLog      *log,
            const char *uid)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  ch_log_drop_draft_async (log, uid, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  g_assert_true (ch_log_drop_draft_finish (log, result, &error));
  g_assert_no_error (error);
}

GPtrArray *
load_drafts (ChLog *log)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *drafts;

  ch_log_load_drafts_async (log, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  drafts = ch_log_load_drafts_finish (log, result, &error);
  g_assert_no_error (error);
  return drafts;
}

static void
append (GListStore *list,
        gpointer    record /* (transfer full) */)
{
  g_list_store_append (list, record);
  g_object_unref (record);
}

static void
fill_document (ChMeeting *meeting)
{
  g_autoptr(ChDocument) document = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_documents (meeting)), 0);

  g_object_set (document, "date", "2019-05-07", "place", "Ferryholm", "in-force", "2020", NULL);
  ch_document_set_parties (document, (const char *const[]) { "Harbour League", NULL });
  append (ch_document_get_other_titles (document),
          g_object_new (CH_TYPE_TITLE, "language", "nb", "text", "Avtale om lykter", NULL));
  append (ch_document_get_signatories (document),
          g_object_new (CH_TYPE_SIGNATORY, "name", "Ulla Brandt", "title", "Envoy", "party", "Harbour League", NULL));
  append (ch_document_get_files (document), g_object_new (CH_TYPE_ATTACHMENT, "name", "lanterns.pdf", NULL));
}

ChMeeting *
make_full_meeting (const char *title,
                   const char *date)
{
  const char *const topics[] = { "fisheries", "“quoted” \\ and\nbroken", NULL };
  const char *const bodies[] = { "Harbour Board", NULL };
  ChMeeting *meeting = ch_meeting_new ();
  ChArticle *article = ch_article_new ();
  const char *uid = ch_record_get_uid (CH_RECORD (meeting));

  g_object_set (meeting, "title", title, "date", date, "end-date", NULL, "city", "Port Selda", "country", "KE", "venue",
                "Old Customs House", "reference", "IO/7", "language", "en", "text", "Quays and tides were discussed.", NULL);
  ch_meeting_set_topics (meeting, topics);
  ch_meeting_set_organisations (meeting, bodies);
  g_object_set (meeting, "marking", "Confidential", NULL);
  ch_meeting_set_agreements (meeting, (const char *const[]) { "Both sides will dredge the channel.", NULL });
  append (ch_meeting_get_other_titles (meeting),
          g_object_new (CH_TYPE_TITLE, "language", "nb", "text", "Samtaler om tidevann", NULL));
  append (ch_meeting_get_participants (meeting),
          g_object_new (CH_TYPE_PARTICIPANT, "name", "Anselm Ortolan", "title", "Minister of Tides", "organisation",
                        "Ministry of Tides", "country", "KE", "side", "host", "role", "principal", NULL));
  append (ch_meeting_get_participants (meeting),
          g_object_new (CH_TYPE_PARTICIPANT, "name", "Berit Wexel", "title", "Director", "organisation",
                        "Lantern Institute", "side", "guest", "role", "principal", NULL));
  append (ch_meeting_get_photos (meeting), g_object_new (CH_TYPE_PHOTO, "credit", "Photo by T. Quill", NULL));
  append (ch_meeting_get_documents (meeting),
          g_object_new (CH_TYPE_DOCUMENT, "kind", "agreement", "title", "Agreement on Lanterns", "status", "signed", NULL));
  fill_document (meeting);

  g_object_set (article, "address", "https://example.org/tides", "headline", "Tides discussed", "text",
                "The tides were discussed at length.", NULL);
  append (ch_article_get_images (article), g_object_new (CH_TYPE_PHOTO, "caption", "The quay", NULL));
  append (ch_article_get_evidence (article),
          g_object_new (CH_TYPE_EVIDENCE, "record", ch_record_get_uid (CH_RECORD (article)), "field", "headline", "start",
                        (gint64) -1, "end", (gint64) -1, "rule", "title", "confidence", 1.0, NULL));
  append (ch_meeting_get_evidence (meeting),
          g_object_new (CH_TYPE_EVIDENCE, "record", uid, "field", "date", "start", (gint64) 4, "end", (gint64) 9,
                        "confidence", 0.1, NULL));
  append (ch_meeting_get_articles (meeting), article);
  return meeting;
}

char *
add_meeting (ChLog      *log,
             const char *title,
             const char *date)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(GError) error = NULL;

  g_object_set (meeting, "title", title, "date", date, NULL);
  saved = save (log, meeting, &error);
  g_assert_no_error (error);
  return g_strdup (ch_record_get_uid (CH_RECORD (saved)));
}

static void
on_meeting_changed (LogFixture *fixture,
                    gint64      id,
                    const char *uid,
                    ChLogChange change)
{
  g_assert_cmpint (id, >, 0);
  g_string_append_printf (fixture->told, "%c%s ", "+*-"[change], uid);
}

void
log_fixture_open (LogFixture *fixture)
{
  g_autoptr(GError) error = NULL;

  fixture->log = open_log (fixture->folder, &error);
  g_assert_no_error (error);
  g_signal_connect_swapped (fixture->log, "meeting-changed", G_CALLBACK (on_meeting_changed), fixture);
}

void
log_fixture_set_up (LogFixture   *fixture,
                    gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  fixture->parent = g_dir_make_tmp ("chancery-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->folder = g_build_filename (fixture->parent, "log", NULL);
  fixture->told = g_string_new (NULL);
  log_fixture_open (fixture);
}

static void
close_fixture (LogFixture *fixture)
{
  if (fixture->log == NULL)
    return;
  close_log (fixture->log);
  g_assert_finalize_object (g_steal_pointer (&fixture->log));
}

void
log_fixture_tear_down (LogFixture   *fixture,
                       gconstpointer data)
{
  close_fixture (fixture);
  remove_tree (fixture->parent);
  g_string_free (fixture->told, TRUE);
  g_free (fixture->folder);
  g_free (fixture->parent);
}

void
log_fixture_reopen (LogFixture *fixture)
{
  close_fixture (fixture);
  log_fixture_open (fixture);
}

void
assert_order (ChLog      *log,
              const char *words,
              const char *titles)
{
  g_autoptr(GArray) ids = find (log, words);
  g_autoptr(GPtrArray) rows = load_rows (log, (const gint64 *) ids->data, ids->len);
  g_autoptr(GString) found = g_string_new (NULL);

  g_assert_cmpuint (rows->len, ==, ids->len);
  for (guint i = 0; i < rows->len; i++)
    {
      ChMeetingRow *row = g_ptr_array_index (rows, i);

      g_assert_cmpint (ch_meeting_row_get_id (row), ==, g_array_index (ids, gint64, i));
      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", ch_meeting_row_get_title (row));
    }
  g_assert_cmpstr (found->str, ==, titles);
}

GPtrArray *
make_meetings (const char *titles)
{
  g_auto(GStrv) parts = g_strsplit (titles, " ", -1);
  GPtrArray *meetings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (meetings, make_full_meeting (parts[i], "2019"));
  return meetings;
}
