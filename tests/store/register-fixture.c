/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "register-fixture.h"

#include "ch-name.h"
#include "ch-participant.h"
#include "ch-post.h"
#include "ch-saved-search.h"

#include <string.h>

static void
take_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
on_record_changed (LogFixture *fixture,
                   gint64      id,
                   const char *uid,
                   ChLogChange change)
{
  g_assert_cmpint (id, >, 0);
  g_string_append_printf (fixture->told, "%c%s ", "+*-"[change], uid);
}

void
register_fixture_set_up (LogFixture   *fixture,
                         gconstpointer data)
{
  log_fixture_set_up (fixture, data);
  g_signal_connect_swapped (fixture->log, "person-changed", G_CALLBACK (on_record_changed), fixture);
  g_signal_connect_swapped (fixture->log, "organisation-changed", G_CALLBACK (on_record_changed), fixture);
  g_signal_connect_swapped (fixture->log, "search-changed", G_CALLBACK (on_record_changed), fixture);
}

GArray *
find_in_register (ChLog          *log,
                  ChRegister      which,
                  const char     *words,
                  ChRegisterOrder order,
                  guint           limit)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GArray *ids;

  ch_log_find_in_register_async (log, which, words, order, limit, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  ids = ch_log_find_in_register_finish (log, result, &error);
  g_assert_no_error (error);
  return ids;
}

GPtrArray *
load_register_rows (ChLog     *log,
                    ChRegister which,
                    GArray    *ids)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *rows;

  ch_log_load_register_rows_async (log, which, (const gint64 *) (gpointer) ids->data, ids->len, NULL, take_result,
                                   &result);
  WAIT_WHILE (result == NULL);
  rows = ch_log_load_register_rows_finish (log, result, &error);
  g_assert_no_error (error);
  return rows;
}

GPtrArray *
find_by_name (ChLog      *log,
              ChRegister  which,
              const char *name,
              const char *country)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *rows;

  ch_log_find_by_name_async (log, which, name, country, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  rows = ch_log_find_by_name_finish (log, result, &error);
  g_assert_no_error (error);
  return rows;
}

gpointer
load_record (ChLog      *log,
             ChRegister  which,
             const char *uid,
             GError    **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_log_load_record_async (log, which, uid, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_log_load_record_finish (log, result, error);
}

gpointer
save_record (ChLog   *log,
             gpointer record,
             GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_log_save_record_async (log, record, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_log_save_record_finish (log, result, error);
}

gboolean
delete_record (ChLog      *log,
               ChRegister  which,
               const char *uid,
               GError    **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_log_delete_record_async (log, which, uid, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_log_delete_record_finish (log, result, error);
}

gpointer
merge (ChLog      *log,
       ChRegister  which,
       const char *kept,
       const char *merged,
       GError    **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_log_merge_async (log, which, kept, merged, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_log_merge_finish (log, result, error);
}

gpointer
separate (ChLog             *log,
          const char        *uid,
          const char *const *meetings,
          GError           **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_log_separate_async (log, uid, meetings, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  return ch_log_separate_finish (log, result, error);
}

char *
add_meeting_of (ChLog      *log,
                const char *title,
                const char *date,
                const char *person,
                const char *organisation,
                const char *country)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(ChParticipant) participant
      = g_object_new (CH_TYPE_PARTICIPANT, "name", person, "title", "Director", "organisation", organisation, "country",
                      country, "role", "principal", NULL);
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(GError) error = NULL;

  g_object_set (meeting, "title", title, "date", date, NULL);
  g_list_store_append (ch_meeting_get_participants (meeting), participant);
  saved = save (log, meeting, &error);
  g_assert_no_error (error);
  return g_strdup (ch_record_get_uid (CH_RECORD (saved)));
}

char *
dup_person_of (ChLog      *log,
               const char *meeting)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) loaded = load (log, meeting, &error);
  g_autoptr(ChParticipant) participant = NULL;

  g_assert_no_error (error);
  participant = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (loaded)), 0);
  return g_strdup (ch_participant_get_person (participant));
}

char *
find_uid (ChLog      *log,
          ChRegister  which,
          const char *name)
{
  g_autoptr(GPtrArray) rows = find_by_name (log, which, name, NULL);

  g_assert_cmpuint (rows->len, ==, 1);
  return g_strdup (ch_register_row_get_uid (rows->pdata[0]));
}

void
add_name (GListStore *names,
          const char *text,
          const char *kind)
{
  g_autoptr(ChName) name = g_object_new (CH_TYPE_NAME, "text", text, "kind", kind, NULL);

  g_list_store_append (names, name);
}

void
add_post (ChPerson   *person,
          const char *title,
          const char *organisation,
          const char *from,
          const char *to)
{
  g_autoptr(ChPost) post
      = g_object_new (CH_TYPE_POST, "title", title, "organisation", organisation, "from", from, "to", to, NULL);

  g_list_store_append (ch_person_get_posts (person), post);
}

void
assert_register (ChLog      *log,
                 ChRegister  which,
                 const char *words,
                 const char *expected)
{
  g_autoptr(GArray) ids = find_in_register (log, which, words, CH_REGISTER_ORDER_NAME, G_MAXUINT);
  g_autoptr(GPtrArray) rows = load_register_rows (log, which, ids);
  g_autoptr(GString) found = g_string_new (NULL);

  g_assert_cmpuint (rows->len, ==, ids->len);
  for (guint i = 0; i < rows->len; i++)
    {
      ChRegisterRow *row = g_ptr_array_index (rows, i);
      const char *last = ch_register_row_get_last_met (row);

      g_string_append_printf (found, "%s%s %u %s", i > 0 ? ", " : "", ch_register_row_get_name (row),
                              ch_register_row_get_n_meetings (row), last != NULL ? last : "");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

void
assert_meetings_of (ChLog      *log,
                    ChRegister  which,
                    const char *uid,
                    const char *titles)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GString) found = g_string_new (NULL);

  ch_log_find_meetings_of_async (log, which, uid, G_MAXUINT, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  ids = ch_log_find_meetings_of_finish (log, result, &error);
  g_assert_no_error (error);
  rows = load_rows (log, (const gint64 *) (gpointer) ids->data, ids->len);
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "", ch_meeting_row_get_title (rows->pdata[i]));
  g_assert_cmpstr (found->str, ==, titles);
}

void
assert_searches (ChLog      *log,
                 const char *expected)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = NULL;
  g_autoptr(GString) found = g_string_new (NULL);

  ch_log_load_records_async (log, CH_REGISTER_SEARCHES, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  records = ch_log_load_records_finish (log, result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    {
      ChSavedSearch *search = g_ptr_array_index (records, i);
      const char *words = ch_saved_search_get_words (search);

      g_string_append_printf (found, "%s%s=%s", i > 0 ? " " : "", ch_saved_search_get_name (search),
                              words != NULL ? words : "");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

void
assert_names (ChMeeting  *meeting,
              const char *names)
{
  GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (meeting));
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, i);

      g_string_append_printf (found, "%s%s", i > 0 ? ", " : "", ch_participant_get_name (participant));
    }
  g_assert_cmpstr (found->str, ==, names);
}

void
assert_told_once (LogFixture *fixture,
                  char        what,
                  const char *uid)
{
  g_autofree char *event = g_strdup_printf ("%c%s ", what, uid);
  const char *found = strstr (fixture->told->str, event);

  g_assert_nonnull (found);
  g_assert_null (strstr (found + 1, event));
  g_string_truncate (fixture->told, 0);
}

void
assert_undone (ChLog      *log,
               const char *sentence)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *undone = undo (log, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, sentence);
}

void
assert_redone (ChLog      *log,
               const char *sentence)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *redone = redo (log, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (redone, ==, sentence);
}

void
assert_sound (ChLog *log)
{
  g_auto(GStrv) sentences = check (log);

  for (guint i = 0; sentences[i] != NULL; i++)
    g_test_message ("%s", sentences[i]);
  g_assert_null (sentences[0]);
}
