/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-attachment.h"
#include "ch-document.h"
#include "ch-error.h"
#include "log-fixture.h"

#include <locale.h>

/* What was done is told, taken back, and done again. */

static void
test_undo (LogFixture   *fixture,
           gconstpointer data)
{
  g_autoptr(ChMeeting) meeting = make_full_meeting ("Talks", "2019-05-07");
  g_autoptr(ChMeeting) first = save (fixture->log, meeting, NULL);
  g_autoptr(ChMeeting) edited = ch_record_dup (first);
  g_autoptr(ChMeeting) second = NULL;
  g_autoptr(ChMeeting) now = NULL;
  g_autofree char *uid = g_strdup (ch_record_get_uid (CH_RECORD (first)));
  g_autofree char *sentence = NULL;
  g_autoptr(GError) error = NULL;

  ch_meeting_set_title (edited, "Talks on quays");
  second = save (fixture->log, edited, &error);
  g_assert_no_error (error);

  /* The change of the title. */
  sentence = undo (fixture->log, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sentence, ==, "Change “Talks on quays”");
  now = load (fixture->log, uid, NULL);
  g_assert_true (ch_record_equal (now, first));
  g_assert_cmpstr (ch_record_get_modified (CH_RECORD (now)), ==, ch_record_get_modified (CH_RECORD (first)));
  g_assert_cmpint (ch_record_get_revision (CH_RECORD (now)), ==, 3);
  assert_order (fixture->log, "quays", "Talks"); /* by its text; the title is forgotten */
  assert_order (fixture->log, "talks quays", "Talks");

  /* After a restart: the addition, which leaves nothing. */
  log_fixture_reopen (fixture);
  g_assert_cmpstr (ch_log_get_undo_sentence (fixture->log), ==, "Add “Talks”");
  g_assert_cmpstr (ch_log_get_redo_sentence (fixture->log), ==, "Change “Talks on quays”");
  g_clear_pointer (&sentence, g_free);
  sentence = undo (fixture->log, &error);
  g_assert_no_error (error);
  assert_order (fixture->log, NULL, "");
  assert_order (fixture->log, "tides", "");
  g_assert_null (ch_log_get_undo_sentence (fixture->log));
  g_clear_pointer (&sentence, g_free);
  g_assert_null (undo (fixture->log, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* And all of it again. */
  sentence = redo (fixture->log, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sentence, ==, "Add “Talks”");
  log_fixture_reopen (fixture);
  g_clear_pointer (&sentence, g_free);
  sentence = redo (fixture->log, &error);
  g_assert_no_error (error);
  g_clear_object (&now);
  now = load (fixture->log, uid, NULL);
  g_assert_true (ch_record_equal (now, second));
  assert_order (fixture->log, "quays", "Talks on quays");
  g_clear_pointer (&sentence, g_free);
  g_assert_null (redo (fixture->log, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
}

static void
test_undo_deletion (LogFixture   *fixture,
                    gconstpointer data)
{
  g_autoptr(ChMeeting) meeting = make_full_meeting ("Talks", "2019-05-07");
  g_autoptr(ChMeeting) saved = save (fixture->log, meeting, NULL);
  g_autoptr(ChMeeting) back = NULL;
  g_autoptr(ChMeeting) conflict = NULL;
  g_autoptr(GArray) before = find (fixture->log, NULL);
  g_autoptr(GArray) after = NULL;
  g_autofree char *uid = g_strdup (ch_record_get_uid (CH_RECORD (saved)));
  g_autofree char *sentence = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (delete_meeting (fixture->log, uid, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (ch_log_get_undo_sentence (fixture->log), ==, "Delete “Talks”");
  sentence = undo (fixture->log, &error);
  g_assert_no_error (error);

  back = load (fixture->log, uid, &error);
  g_assert_no_error (error);
  g_assert_true (ch_record_equal (back, saved));
  after = find (fixture->log, "ortolan");
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpint (g_array_index (after, gint64, 0), ==, g_array_index (before, gint64, 0));

  /* Who still holds the version from before the deletion is told. */
  ch_meeting_set_city (saved, "Elsewhere");
  conflict = save (fixture->log, saved, &error);
  g_assert_null (conflict);
  g_assert_error (error, CH_ERROR, CH_ERROR_CONFLICT);
}

/* Something new after an undo leaves nothing to redo, and the undone step stays undone. */
static void
test_undo_then_do (LogFixture   *fixture,
                   gconstpointer data)
{
  g_autofree char *a = add_meeting (fixture->log, "a", "2018");
  g_autofree char *b = add_meeting (fixture->log, "b", "2019");
  g_autofree char *undone = undo (fixture->log, NULL);
  g_autofree char *c = add_meeting (fixture->log, "c", "2020");
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_assert_null (ch_log_get_redo_sentence (fixture->log));
  assert_order (fixture->log, NULL, "c a");
  second = undo (fixture->log, NULL);
  third = undo (fixture->log, NULL);
  g_assert_cmpstr (undone, ==, "Add “b”");
  g_assert_cmpstr (second, ==, "Add “c”");
  g_assert_cmpstr (third, ==, "Add “a”");
  assert_order (fixture->log, NULL, "");
}

static ChMeeting *
import (ChLog      *log,
        const char *title)
{
  g_autoptr(ChMeeting) meeting = make_full_meeting (title, "2019-05-07");

  ch_meeting_set_status (meeting, "to review");
  return save (log, meeting, NULL);
}

/* Saves a copy of MEETING that was looked through. */
static ChMeeting *
confirm (ChLog     *log,
         ChMeeting *meeting)
{
  g_autoptr(ChMeeting) edited = ch_record_dup (meeting);
  g_autoptr(GError) error = NULL;
  ChMeeting *saved;

  ch_meeting_set_status (edited, "confirmed");
  ch_meeting_set_city (edited, "Tallport");
  saved = save (log, edited, &error);
  g_assert_no_error (error);
  return saved;
}

static void
assert_undone_and_redone (ChLog      *log,
                          const char *sentence,
                          const char *left)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpstr (ch_log_get_undo_sentence (log), ==, sentence);
  undone = undo (log, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, sentence);
  assert_order (log, NULL, left);
  g_assert_cmpstr (ch_log_get_redo_sentence (log), ==, sentence);
  redone = redo (log, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (redone, ==, sentence);
}

/* An import and its confirmation are taken back at once, and come back at once, as often as one likes. */
static void
test_undo_import (LogFixture   *fixture,
                  gconstpointer data)
{
  g_autofree char *other = add_meeting (fixture->log, "other", "2018");
  g_autoptr(ChMeeting) imported = import (fixture->log, "Talks");
  g_autofree char *uid = g_strdup (ch_record_get_uid (CH_RECORD (imported)));
  g_autoptr(ChMeeting) confirmed = NULL;
  g_autoptr(GPtrArray) changes = NULL;
  g_auto(GStrv) faults = NULL;
  g_autoptr(GError) error = NULL;

  /* Unreviewed it is undone and redone as ever, and confirmed after that. */
  assert_undone_and_redone (fixture->log, "Import “Talks”", "other");
  g_clear_object (&imported);
  imported = load (fixture->log, uid, NULL);
  g_assert_true (ch_meeting_is_to_review (imported));
  confirmed = confirm (fixture->log, imported);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(ChMeeting) back = NULL;

      assert_undone_and_redone (fixture->log, "Import “Talks”", "other");
      back = load (fixture->log, uid, &error);
      g_assert_no_error (error);
      g_assert_true (ch_record_equal (back, confirmed));
      log_fixture_reopen (fixture);
    }

  /* What comes after is a step of its own. */
  g_clear_object (&imported);
  imported = load (fixture->log, uid, NULL);
  ch_meeting_set_city (imported, "Norhaven");
  g_clear_object (&confirmed);
  confirmed = save (fixture->log, imported, &error);
  g_assert_no_error (error);
  assert_undone_and_redone (fixture->log, "Change “Talks”", "Talks other");

  /* The history tells of both, and its chain holds. */
  changes = load_history (fixture->log, uid, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->len, >, 4);
  faults = check (fixture->log);
  g_assert_cmpuint (g_strv_length (faults), ==, 0);
}

/* Where something else was done since the import, the confirmation alone is taken back. */
static void
test_undo_confirmation (LogFixture   *fixture,
                        gconstpointer data)
{
  g_autoptr(ChMeeting) first = import (fixture->log, "First");
  g_autoptr(ChMeeting) second = import (fixture->log, "Second");
  g_autoptr(ChMeeting) confirmed = confirm (fixture->log, first);
  g_autoptr(ChMeeting) back = NULL;
  g_autoptr(ChMeeting) changed = NULL;
  g_autofree char *sentence = NULL;

  assert_undone_and_redone (fixture->log, "Change “First”", "Second First");
  sentence = undo (fixture->log, NULL);
  back = load (fixture->log, ch_record_get_uid (CH_RECORD (first)), NULL);
  g_assert_true (ch_meeting_is_to_review (back));

  /* What was confirmed from the beginning is no import. */
  g_object_unref (g_steal_pointer (&back));
  back = make_full_meeting ("Typed", "2019-05-07");
  changed = save (fixture->log, back, NULL);
  g_clear_object (&confirmed);
  confirmed = confirm (fixture->log, changed);
  g_assert_cmpstr (ch_log_get_undo_sentence (fixture->log), ==, "Change “Typed”");
}

static void
test_history (LogFixture   *fixture,
              gconstpointer data)
{
  g_autofree char *uid = add_meeting (fixture->log, "Talks", "2018");
  g_autoptr(GPtrArray) many = make_meetings ("a b");
  g_autoptr(ChMeeting) meeting = load (fixture->log, uid, NULL);
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GPtrArray) one = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr(GError) error = NULL;

  g_object_set (meeting, "city", "Port Selda", "date", "2019", NULL);
  saved = save (fixture->log, meeting, NULL);
  g_assert_true (save_all (fixture->log, many, "Import 2 meetings", NULL));
  sentence = undo (fixture->log, NULL);
  g_assert_true (delete_meeting (fixture->log, uid, NULL));

  all = load_history (fixture->log, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 5);
  g_assert_cmpstr (ch_history_entry_get_sentence (all->pdata[0]), ==, "Delete “Talks”");
  g_assert_cmpstr (ch_history_entry_get_action (all->pdata[1]), ==, "undo");
  g_assert_cmpstr (ch_history_entry_get_sentence (all->pdata[2]), ==, "Import 2 meetings");
  g_assert_cmpuint (ch_history_entry_get_n_meetings (all->pdata[2]), ==, 2);
  g_assert_null (ch_history_entry_get_uid (all->pdata[2]));
  g_assert_cmpstr (ch_history_entry_get_uid (all->pdata[4]), ==, uid);
  g_assert_cmpstr (ch_history_entry_get_who (all->pdata[4]), ==, g_get_user_name ());

  /* Of one meeting, which is deleted by now. */
  one = load_history (fixture->log, uid, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (one->len, ==, 3);
  {
    const char *const expected[] = { "date", "city", NULL };

    g_assert_cmpstrv (ch_history_entry_get_fields (one->pdata[1]), expected);
  }
  g_assert_null (ch_history_entry_get_fields (one->pdata[0]));
  g_assert_cmpint (ch_history_entry_get_number (one->pdata[2]), ==, 1);
  g_assert_nonnull (ch_history_entry_get_time (one->pdata[2]));

  g_assert_null (load_history (fixture->log, "00000000-0000", &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
}

/* The head tells two histories apart, and stays when nothing is written. */
static void
test_head (LogFixture   *fixture,
           gconstpointer data)
{
  g_autofree char *none = NULL;
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;
  g_autofree char *second = NULL;

  g_strfreev (check_head (fixture->log, &none));
  g_free (add_meeting (fixture->log, "Talks", "2018"));
  g_strfreev (check_head (fixture->log, &first));
  log_fixture_reopen (fixture);
  g_strfreev (check_head (fixture->log, &again));
  g_free (add_meeting (fixture->log, "Talks", "2018"));
  g_strfreev (check_head (fixture->log, &second));

  g_assert_null (none);
  g_assert_cmpuint (strlen (first), ==, 2 + 64);
  g_assert_true (g_str_has_prefix (first, "1 "));
  g_assert_cmpstr (first, ==, again);
  g_assert_true (g_str_has_prefix (second, "2 "));
}

static void
test_thousand_undos (LogFixture   *fixture,
                     gconstpointer data)
{
  g_autofree char *uid = add_meeting (fixture->log, "0", "2018");
  g_auto(GStrv) damages = NULL;
  int n = g_test_slow () ? 1000 : 60;

  for (int i = 1; i <= n; i++)
    {
      g_autoptr(ChMeeting) meeting = load (fixture->log, uid, NULL);
      g_autoptr(ChMeeting) saved = NULL;
      g_autofree char *title = g_strdup_printf ("%d", i);

      ch_meeting_set_title (meeting, title);
      saved = save (fixture->log, meeting, NULL);
      g_assert_nonnull (saved);
    }
  log_fixture_reopen (fixture);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *sentence = undo (fixture->log, NULL);

      g_assert_nonnull (sentence);
    }
  assert_order (fixture->log, NULL, "0");
  for (int i = 0; i < n; i++)
    {
      g_autofree char *sentence = redo (fixture->log, NULL);

      g_assert_nonnull (sentence);
    }
  {
    g_autofree char *title = g_strdup_printf ("%d", n);

    assert_order (fixture->log, NULL, title);
  }
  damages = check (fixture->log);
  g_assert_cmpuint (g_strv_length (damages), ==, 0);
}

/* A file that was attached has its name in the history, if it is all that was done. */
static void
test_attached (LogFixture   *fixture,
               gconstpointer data)
{
  g_autoptr(ChMeeting) meeting = make_full_meeting ("Talks", "2019");
  g_autoptr(ChMeeting) saved = save (fixture->log, meeting, NULL);
  g_autoptr(ChMeeting) edited = ch_record_dup (saved);
  g_autoptr(ChDocument) document = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_documents (edited)), 0);
  g_autoptr(ChAttachment) attachment = ch_attachment_new ();
  g_autofree char *path = g_build_filename (fixture->parent, "treaty.pdf", NULL);
  g_autofree char *sha256 = NULL;
  g_autoptr(GError) error = NULL;

  write_file (path, "a treaty");
  sha256 = add_file (fixture->log, path, &error);
  g_assert_no_error (error);
  g_object_set (attachment, "file", sha256, "name", "treaty.pdf", "media-type", "application/pdf", NULL);
  g_list_store_append (ch_document_get_files (document), attachment);
  g_set_object (&saved, NULL);
  saved = save (fixture->log, edited, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ch_log_get_undo_sentence (fixture->log), ==, "Attach “treaty.pdf” to “Talks”");

  g_set_object (&edited, NULL);
  edited = ch_record_dup (saved);
  g_clear_object (&document);
  document = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_documents (edited)), 0);
  g_clear_object (&attachment);
  attachment = ch_attachment_new ();
  g_object_set (attachment, "file", sha256, "name", "annex.pdf", NULL);
  g_list_store_append (ch_document_get_files (document), attachment);
  ch_meeting_set_venue (edited, "Pier 4");
  g_set_object (&saved, NULL);
  saved = save (fixture->log, edited, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ch_log_get_undo_sentence (fixture->log), ==, "Change “Talks”");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/history/" path, LogFixture, NULL, log_fixture_set_up, function, log_fixture_tear_down)
  ADD ("attached", test_attached);
  ADD ("undo", test_undo);
  ADD ("undo-deletion", test_undo_deletion);
  ADD ("undo-then-do", test_undo_then_do);
  ADD ("undo-import", test_undo_import);
  ADD ("undo-confirmation", test_undo_confirmation);
  ADD ("history", test_history);
  ADD ("head", test_head);
  ADD ("thousand-undos", test_thousand_undos);
#undef ADD

  return g_test_run ();
}
