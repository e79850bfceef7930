/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-document.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-signatory.h"
#include "register-fixture.h"

#include <locale.h>

static void
take_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static ChProfile *
load_profile (ChLog      *log,
              ChRegister  which,
              const char *uid)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  ChProfile *profile;

  ch_log_load_profile_async (log, which, uid, NULL, take_result, &result);
  WAIT_WHILE (result == NULL);
  profile = ch_log_load_profile_finish (log, result, &error);
  g_assert_no_error (error);
  return profile;
}

static void
add_participant (ChMeeting  *meeting,
                 const char *name,
                 const char *title,
                 const char *body,
                 const char *side,
                 const char *role)
{
  g_autoptr(ChParticipant) participant = g_object_new (CH_TYPE_PARTICIPANT, "name", name, "title", title, "organisation",
                                                       body, "side", side, "role", role, NULL);

  g_list_store_append (ch_meeting_get_participants (meeting), participant);
}

static void
take (GListStore *list,
      gpointer    record /* (transfer full) */)
{
  g_list_store_append (list, record);
  g_object_unref (record);
}

/* Three meetings of Ansel, who changes his post in between. */
static void
fill_log (ChLog *log)
{
  static const struct
  {
    const char *title;
    const char *date;
    const char *post;
    const char *guest;
  } meetings[] = {
    { "One", "2015-03", "Director", "Berit Wexel" },
    { "Two", "2016-05-02", "director", "Clove Orr" },
    { "Three", "2019-01-01", "Minister", "Berit Wexel" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (meetings); i++)
    {
      g_autoptr(ChMeeting) meeting = ch_meeting_new ();
      g_autoptr(ChMeeting) saved = NULL;
      g_autoptr(GError) error = NULL;

      g_object_set (meeting, "title", meetings[i].title, "date", meetings[i].date, NULL);
      add_participant (meeting, "Ansel Ortolan", meetings[i].post, "Tide Office", "host", i == 1 ? "signatory" : "principal");
      add_participant (meeting, "Dill Marl", "Clerk", "Tide Office", "host", "attendee");
      add_participant (meeting, meetings[i].guest, "Envoy", "Lantern Institute", "guest", "principal");
      if (i == 1)
        take (ch_meeting_get_documents (meeting), g_object_new (CH_TYPE_DOCUMENT, "title", "Pact", NULL));
      if (i == 2)
        {
          ChDocument *document = g_object_new (CH_TYPE_DOCUMENT, "title", "Treaty", NULL);
          ChPhoto *photo = g_object_new (CH_TYPE_PHOTO, "caption", "The quay", NULL);

          take (ch_document_get_signatories (document),
                g_object_new (CH_TYPE_SIGNATORY, "name", "ANSEL ORTOLAN", "party", "Tide Office", NULL));
          take (ch_meeting_get_documents (meeting), document);
          ch_photo_set_people (photo, (const char *const[]) { "Berit Wexel", "Ansel Ortolan", NULL });
          take (ch_meeting_get_photos (meeting), photo);
        }
      saved = save (log, meeting, &error);
      g_assert_no_error (error);
    }
}

static void
assert_posts (ChProfile  *profile,
              const char *expected)
{
  GListModel *posts = ch_profile_get_posts (profile);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr(ChHeldPost) post = g_list_model_get_item (posts, i);

      g_string_append_printf (text, "%s %s–%s %u%s; ", ch_held_post_get_title (post), ch_held_post_get_from (post),
                              ch_held_post_get_to (post) != NULL ? ch_held_post_get_to (post) : "",
                              ch_held_post_get_n_meetings (post), ch_held_post_get_post (post) != NULL ? " filed" : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_company (ChProfile  *profile,
                const char *expected)
{
  GListModel *company = ch_profile_get_company (profile);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (company); i++)
    {
      g_autoptr(ChRegisterRow) row = g_list_model_get_item (company, i);

      g_string_append_printf (text, "%s %u %s; ", ch_register_row_get_name (row), ch_register_row_get_n_meetings (row),
                              ch_register_row_get_last_met (row));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_traces (GListModel *traces,
               const char *field,
               const char *expected)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (traces); i++)
    {
      g_autoptr(ChTrace) trace = g_list_model_get_item (traces, i);
      ChRecord *record = ch_trace_get_record (trace);

      g_string_append_printf (text, "%s %s; ", ch_record_get_string (record, ch_record_find_field (record, field)),
                              ch_trace_get_date (trace));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_person (LogFixture    *fixture,
             gconstpointer  data)
{
  g_autofree char *uid = NULL;
  g_autoptr(ChProfile) profile = NULL;
  g_autoptr(ChProfile) filed = NULL;
  g_autoptr(ChPerson) person = NULL;
  g_autoptr(ChPerson) saved = NULL;

  fill_log (fixture->log);
  uid = find_uid (fixture->log, CH_REGISTER_PEOPLE, "Ansel Ortolan");
  profile = load_profile (fixture->log, CH_REGISTER_PEOPLE, uid);
  g_assert_cmpuint (ch_profile_get_n_meetings (profile), ==, 3);
  g_assert_cmpstr (ch_profile_get_first_met (profile), ==, "2015-03");
  g_assert_cmpstr (ch_profile_get_last_met (profile), ==, "2019-01-01");
  assert_posts (profile, "Minister 2019-01-01–2019-01-01 1; director 2015-03–2016-05-02 2; ");
  assert_company (profile, "Berit Wexel 2 2019-01-01; Clove Orr 1 2016-05-02; ");
  assert_traces (ch_profile_get_documents (profile), "title", "Treaty 2019-01-01; Pact 2016-05-02; ");
  assert_traces (ch_profile_get_photos (profile), "caption", "The quay 2019-01-01; ");

  /* What staff put on file goes before what was seen, and stands beside it. */
  person = load_record (fixture->log, CH_REGISTER_PEOPLE, uid, NULL);
  add_post (person, "Director", "Tide Office", "2014", "2018-12");
  add_post (person, "Pilot", "Harbour Board", "2010", "2013");
  saved = save_record (fixture->log, person, NULL);
  filed = load_profile (fixture->log, CH_REGISTER_PEOPLE, uid);
  assert_posts (filed, "Minister 2019-01-01–2019-01-01 1; Director 2014–2018-12 2 filed; Pilot 2010–2013 0 filed; ");
}

static void
assert_filed (ChProfile  *profile,
              const char *expected)
{
  GListModel *posts = ch_profile_get_posts (profile);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr(ChHeldPost) held = g_list_model_get_item (posts, i);
      g_autoptr(ChPost) post = ch_held_post_dup_filed (held, posts);

      g_string_append_printf (text, "%s, %s %s–%s; ", ch_post_get_title (post), ch_post_get_organisation (post),
                              ch_post_get_from (post), ch_post_get_to (post) != NULL ? ch_post_get_to (post) : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* What meetings word can be put on file: the last one has no end, unless staff know of one that is held still. */
static void
test_filing (LogFixture    *fixture,
             gconstpointer  data)
{
  g_autofree char *uid = NULL;
  g_autoptr(ChProfile) profile = NULL;
  g_autoptr(ChProfile) filed = NULL;
  g_autoptr(ChPerson) person = NULL;
  g_autoptr(ChPerson) saved = NULL;

  fill_log (fixture->log);
  uid = find_uid (fixture->log, CH_REGISTER_PEOPLE, "Ansel Ortolan");
  profile = load_profile (fixture->log, CH_REGISTER_PEOPLE, uid);
  assert_filed (profile, "Minister, Tide Office 2019-01-01–; director, Tide Office 2015-03–2016-05-02; ");

  person = load_record (fixture->log, CH_REGISTER_PEOPLE, uid, NULL);
  add_post (person, "Governor", "Harbour Board", "2020", NULL);
  saved = save_record (fixture->log, person, NULL);
  filed = load_profile (fixture->log, CH_REGISTER_PEOPLE, uid);
  assert_filed (filed, "Governor, Harbour Board 2020–; Minister, Tide Office 2019-01-01–2019-01-01; "
                       "director, Tide Office 2015-03–2016-05-02; ");
}

static void
test_body (LogFixture    *fixture,
           gconstpointer  data)
{
  g_autofree char *uid = NULL;
  g_autoptr(ChProfile) profile = NULL;

  fill_log (fixture->log);
  uid = find_uid (fixture->log, CH_REGISTER_ORGANISATIONS, "Tide Office");
  profile = load_profile (fixture->log, CH_REGISTER_ORGANISATIONS, uid);
  g_assert_cmpuint (ch_profile_get_n_meetings (profile), ==, 3);
  assert_posts (profile, "");
  assert_company (profile, "Berit Wexel 2 2019-01-01; Clove Orr 1 2016-05-02; ");
  assert_traces (ch_profile_get_documents (profile), "title", "Treaty 2019-01-01; Pact 2016-05-02; ");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/profile/" path, LogFixture, NULL, register_fixture_set_up, function, log_fixture_tear_down)
  ADD ("person", test_person);
  ADD ("filing", test_filing);
  ADD ("body", test_body);
#undef ADD

  return g_test_run ();
}
