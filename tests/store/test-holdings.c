/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-document.h"
#include "ch-log-holdings.h"
#include "ch-photo.h"
#include "ch-signatory.h"
#include "log-fixture.h"

#include <locale.h>
#include <sqlite3.h>
#include <string.h>

/* Makes a log one of before there were lists of documents and photos. */
#define OLD_SQL \
  "DROP TABLE document_entry; DROP TABLE document_search; DROP TABLE photo_entry; DROP TABLE search_name; " \
  "DROP TABLE search_stale; PRAGMA user_version = 4"

static void
on_result (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GArray *
find_holdings (ChLog          *log,
               ChHolding       which,
               const char     *words,
               ChHoldingOrder  order,
               guint           limit)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GArray *ranks;

  ch_log_find_holdings_async (log, which, words, order, limit, NULL, on_result, &result);
  WAIT_WHILE (result == NULL);
  ranks = ch_log_find_holdings_finish (log, result, &error);
  g_assert_no_error (error);
  return ranks;
}

static GPtrArray *
load_holdings (ChLog     *log,
               ChHolding  which,
               GArray    *ranks)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *rows;

  ch_log_load_holdings_async (log, which, (const gint64 *) (gpointer) ranks->data, ranks->len, NULL, on_result, &result);
  WAIT_WHILE (result == NULL);
  rows = ch_log_load_holdings_finish (log, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, ranks->len);
  return rows;
}

/* The titles of documents or the captions of photos, the first few and all of them alike. */
static void
assert_holdings (ChLog          *log,
                 ChHolding       which,
                 const char     *words,
                 ChHoldingOrder  order,
                 const char     *expected)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GArray) ranks = find_holdings (log, which, words, order, i == 0 ? 100 : G_MAXUINT);
      g_autoptr(GPtrArray) rows = load_holdings (log, which, ranks);
      g_autoptr(GString) titles = g_string_new (NULL);

      for (guint j = 0; j < rows->len; j++)
        {
          gpointer row = g_ptr_array_index (rows, j);

          g_assert_cmpint (ch_row_get_id (row), ==, g_array_index (ranks, gint64, j));
          g_string_append_printf (titles, "%s%s", j > 0 ? " " : "",
                                  which == CH_HOLDING_DOCUMENTS ? ch_document_entry_get_title (row)
                                                                : ch_photo_entry_get_caption (row));
        }
      g_assert_cmpstr (titles->str, ==, expected);
    }
}

static void
assert_counts (ChLog *log,
               gint64 n_documents,
               gint64 n_photos,
               gint64 n_uncredited)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) counts = NULL;

  ch_log_count_holdings_async (log, NULL, on_result, &result);
  WAIT_WHILE (result == NULL);
  counts = ch_log_count_holdings_finish (log, result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_array_index (counts, gint64, CH_HOLDING_DOCUMENTS), ==, n_documents);
  g_assert_cmpint (g_array_index (counts, gint64, CH_HOLDING_PHOTOS), ==, n_photos);
  g_assert_cmpint (g_array_index (counts, gint64, CH_HOLDING_UNCREDITED), ==, n_uncredited);
}

static void
assert_clean (ChLog *log)
{
  g_auto(GStrv) sentences = check (log);

  g_assert_null (sentences[0]);
}

static void
take (GListStore *list,
      gpointer    record /* (transfer full) */)
{
  g_list_store_append (list, record);
  g_object_unref (record);
}

static void
add_document (ChMeeting  *meeting,
              const char *title,
              const char *date,
              const char *party,
              const char *signatory)
{
  ChDocument *document = g_object_new (CH_TYPE_DOCUMENT, "title", title, "date", date, "kind", "agreement", "status", "signed", NULL);

  ch_document_set_parties (document, (const char *const[]) { party, NULL });
  if (signatory != NULL)
    take (ch_document_get_signatories (document), g_object_new (CH_TYPE_SIGNATORY, "name", signatory, NULL));
  take (ch_meeting_get_documents (meeting), document);
}

static void
add_photo (ChMeeting  *meeting,
           const char *caption,
           const char *credit)
{
  take (ch_meeting_get_photos (meeting), g_object_new (CH_TYPE_PHOTO, "caption", caption, "credit", credit, NULL));
}

/* Three meetings: of 2018 with two documents, of 2020 with one of 2017, and of 2019 with photos. */
static char *
fill (ChLog *log)
{
  g_autoptr(ChMeeting) first = g_object_new (CH_TYPE_MEETING, "title", "Talks on tides", "date", "2018-05-07", NULL);
  g_autoptr(ChMeeting) second = g_object_new (CH_TYPE_MEETING, "title", "Talks on nets", "date", "2020", NULL);
  g_autoptr(ChMeeting) third = g_object_new (CH_TYPE_MEETING, "title", "Talks on ropes", "date", "2019-02", NULL);
  ChMeeting *meetings[] = { first, second, third };

  add_document (first, "Buoys", NULL, "Norland", "Ulla Brandt");
  add_document (first, "Anchors", NULL, "Sudland", NULL);
  add_document (second, "Winches", "2017-11-30", "Norland", "Ivo Kestrel");
  add_photo (second, "crane", NULL);
  add_photo (third, "quay", "Photo by T. Quill");
  add_photo (third, "pier", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (meetings); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(ChMeeting) saved = save (log, meetings[i], &error);

      g_assert_no_error (error);
    }
  return g_strdup (ch_record_get_uid (CH_RECORD (first)));
}

static void
test_rank (void)
{
  gint64 rank = ch_holding_rank ("2018-05-07", 4711, 3);

  g_assert_cmpint (ch_holding_rank_get_meeting (rank), ==, 4711);
  g_assert_cmpuint (ch_holding_rank_get_position (rank), ==, 3);
  g_assert_cmpint (ch_holding_rank_get_year (rank), ==, 2018);
  g_assert_cmpint (rank, >, ch_holding_rank ("2018-05-07", 4711, 4));
  g_assert_cmpint (rank, >, ch_holding_rank ("2018-05-07", 4710, 0));
  g_assert_cmpint (rank, >, ch_holding_rank ("2018-05", 9000, 0));
  g_assert_cmpint (rank, <, ch_holding_rank ("2018-06", 1, 1023));
  g_assert_cmpint (ch_holding_rank_get_year (ch_holding_rank (NULL, 1, 0)), ==, 0);
  g_assert_cmpint (ch_holding_rank (NULL, 1, 0), >, 0);
  g_assert_cmpint (ch_holding_rank ("9999-12-31", (1 << 30) - 1, 0), >, 0);
  g_assert_cmpint (ch_holding_rank ("2018", 1, CH_HOLDING_MOST_OF_ONE), ==, 0);
  g_assert_cmpint (ch_holding_rank ("2018", G_GINT64_CONSTANT (1) << 30, 0), ==, 0);
  g_assert_cmpint (ch_holding_rank_of_day (20180507, 4711), ==, ch_holding_rank ("2018-05-07", 4711, CH_HOLDING_MOST_OF_ONE - 1));
}

static void
test_documents (LogFixture    *fixture,
                gconstpointer  data)
{
  ChLog *log = fixture->log;
  g_autofree char *uid = fill (log);

  assert_holdings (log, CH_HOLDING_DOCUMENTS, NULL, CH_HOLDING_ORDER_NEWEST, "Buoys Anchors Winches");
  assert_holdings (log, CH_HOLDING_DOCUMENTS, "", CH_HOLDING_ORDER_TITLE, "Anchors Buoys Winches");
  assert_holdings (log, CH_HOLDING_DOCUMENTS, "norl", CH_HOLDING_ORDER_NEWEST, "Buoys Winches");
  assert_holdings (log, CH_HOLDING_DOCUMENTS, "norl", CH_HOLDING_ORDER_TITLE, "Buoys Winches");
  assert_holdings (log, CH_HOLDING_DOCUMENTS, "agree nor kestrel", CH_HOLDING_ORDER_NEWEST, "Winches");
  assert_holdings (log, CH_HOLDING_DOCUMENTS, "anch", CH_HOLDING_ORDER_NEWEST, "Anchors");
  /* What one document of a meeting has does not find another. */
  assert_holdings (log, CH_HOLDING_DOCUMENTS, "anchors norland", CH_HOLDING_ORDER_NEWEST, "");
  assert_holdings (log, CH_HOLDING_DOCUMENTS, "tides", CH_HOLDING_ORDER_NEWEST, "");
  {
    g_autoptr(GArray) ranks = find_holdings (log, CH_HOLDING_DOCUMENTS, "brandt", CH_HOLDING_ORDER_NEWEST, 10);
    g_autoptr(GPtrArray) rows = load_holdings (log, CH_HOLDING_DOCUMENTS, ranks);
    ChDocumentEntry *entry = g_ptr_array_index (rows, 0);

    g_assert_cmpstr (ch_document_entry_get_meeting (entry), ==, uid);
    g_assert_cmpstr (ch_document_entry_get_meeting_title (entry), ==, "Talks on tides");
    g_assert_cmpstr (ch_document_entry_get_kind (entry), ==, "agreement");
    g_assert_cmpstr (ch_document_entry_get_status (entry), ==, "signed");
    g_assert_cmpstr (ch_document_entry_get_parties (entry), ==, "Norland");
    g_assert_nonnull (strstr (ch_document_entry_get_date_label (entry), "2018"));
    g_assert_null (ch_document_entry_get_file (entry));
  }
  assert_counts (log, 3, 3, 2);
  assert_clean (log);
}

static void
test_photos (LogFixture    *fixture,
             gconstpointer  data)
{
  ChLog *log = fixture->log;
  g_autofree char *uid = fill (log);

  assert_holdings (log, CH_HOLDING_PHOTOS, NULL, CH_HOLDING_ORDER_NEWEST, "crane quay pier");
  assert_holdings (log, CH_HOLDING_PHOTOS, NULL, CH_HOLDING_ORDER_TITLE, "crane quay pier");
  assert_holdings (log, CH_HOLDING_UNCREDITED, NULL, CH_HOLDING_ORDER_NEWEST, "crane pier");
  assert_holdings (log, CH_HOLDING_PHOTOS, "ropes", CH_HOLDING_ORDER_NEWEST, "quay pier");
  assert_holdings (log, CH_HOLDING_PHOTOS, "talks", CH_HOLDING_ORDER_NEWEST, "crane quay pier");
  assert_holdings (log, CH_HOLDING_UNCREDITED, "talks year:2019", CH_HOLDING_ORDER_NEWEST, "pier");
  assert_holdings (log, CH_HOLDING_PHOTOS, "tides", CH_HOLDING_ORDER_NEWEST, "");
}

/* The lists follow from the meetings, whichever way these change. */
static void
test_changes (LogFixture    *fixture,
              gconstpointer  data)
{
  ChLog *log = fixture->log;
  g_autofree char *uid = fill (log);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) meeting = load (log, uid, &error);
  g_autoptr(ChMeeting) saved = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *again = NULL;

  ch_meeting_set_date (meeting, "2016");
  g_list_store_remove (ch_meeting_get_documents (meeting), 0);
  add_document (meeting, "Charts", "2021", "Norland", NULL);
  saved = save (log, meeting, &error);
  g_assert_no_error (error);
  assert_holdings (log, CH_HOLDING_DOCUMENTS, NULL, CH_HOLDING_ORDER_NEWEST, "Charts Winches Anchors");
  assert_holdings (log, CH_HOLDING_DOCUMENTS, "brandt", CH_HOLDING_ORDER_NEWEST, "");
  assert_clean (log);

  undone = undo (log, &error);
  g_assert_no_error (error);
  assert_holdings (log, CH_HOLDING_DOCUMENTS, NULL, CH_HOLDING_ORDER_NEWEST, "Buoys Anchors Winches");
  assert_holdings (log, CH_HOLDING_DOCUMENTS, "charts", CH_HOLDING_ORDER_NEWEST, "");
  assert_clean (log);

  g_assert_true (delete_meeting (log, uid, &error));
  assert_holdings (log, CH_HOLDING_DOCUMENTS, NULL, CH_HOLDING_ORDER_NEWEST, "Winches");
  assert_counts (log, 1, 3, 2);
  again = undo (log, &error);
  g_assert_no_error (error);
  assert_holdings (log, CH_HOLDING_DOCUMENTS, "brandt", CH_HOLDING_ORDER_NEWEST, "Buoys");
  assert_clean (log);
}

static void
execute (LogFixture *fixture,
         const char *sql)
{
  g_autofree char *path = g_build_filename (fixture->folder, "log.sqlite", NULL);
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

/* All that the entries say, in order. */
static char *
dump (LogFixture *fixture)
{
  static const char sql[] = "SELECT 'document ' || rank || ' ' || title_key FROM document_entry UNION ALL "
                            "SELECT 'search ' || id || ' ' || c0 FROM document_search_content UNION ALL "
                            "SELECT 'photo ' || rank || ' ' || uncredited FROM photo_entry ORDER BY 1";
  g_autofree char *path = g_build_filename (fixture->folder, "log.sqlite", NULL);
  GString *text = g_string_new (NULL);
  sqlite3 *database;
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (text, "%s\n", sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
  return g_string_free (text, FALSE);
}

/* A log of the schema before gets the same entries as one that was written with this one. */
static void
test_upgrade (LogFixture    *fixture,
              gconstpointer  data)
{
  g_autofree char *uid = fill (fixture->log);
  g_autoptr(ChMeeting) full = make_full_meeting ("Talks on everything", "2022-03~");
  g_autoptr(ChMeeting) undated = make_full_meeting ("会见", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  add_photo (full, "boat", " \t");
  {
    g_autoptr(ChMeeting) one = save (fixture->log, full, &error);
    g_autoptr(ChMeeting) other = save (fixture->log, undated, &error);

    g_assert_no_error (error);
  }
  close_log (fixture->log);
  g_clear_object (&fixture->log);
  before = dump (fixture);
  g_assert_nonnull (strstr (before, "lanterns"));

  execute (fixture, OLD_SQL);
  log_fixture_open (fixture);
  assert_holdings (fixture->log, CH_HOLDING_DOCUMENTS, "brandt buoys", CH_HOLDING_ORDER_NEWEST, "Buoys");
  assert_clean (fixture->log);
  close_log (fixture->log);
  g_clear_object (&fixture->log);
  after = dump (fixture);
  g_assert_cmpstr (after, ==, before);
  log_fixture_open (fixture);
}

/* An entry that is missing, and one of nothing, are told. */
static void
test_check (LogFixture    *fixture,
            gconstpointer  data)
{
  static const char *const faults[] = {
    "DELETE FROM document_entry WHERE title_key = 'buoys'",
    "DELETE FROM document_search WHERE rowid = (SELECT min (rank) FROM document_entry)",
    "DELETE FROM photo_entry WHERE NOT uncredited",
    "INSERT INTO photo_entry (rank, uncredited) VALUES (4711, 0)",
    "INSERT INTO document_entry (rank, title_key) VALUES (4711, '')",
  };
  g_autofree char *uid = fill (fixture->log);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_auto(GStrv) sentences = NULL;

      close_log (fixture->log);
      g_clear_object (&fixture->log);
      /* Whole again. */
      if (i > 0)
        {
          execute (fixture, OLD_SQL);
          log_fixture_open (fixture);
          assert_clean (fixture->log);
          close_log (fixture->log);
          g_clear_object (&fixture->log);
        }
      execute (fixture, faults[i]);
      log_fixture_open (fixture);
      sentences = check (fixture->log);
      g_assert_nonnull (sentences[0]);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/holdings/rank", test_rank);
#define ADD(path, function) \
  g_test_add ("/holdings/" path, LogFixture, NULL, log_fixture_set_up, function, log_fixture_tear_down)
  ADD ("documents", test_documents);
  ADD ("photos", test_photos);
  ADD ("changes", test_changes);
  ADD ("upgrade", test_upgrade);
  ADD ("check", test_check);
#undef ADD

  return g_test_run ();
}
