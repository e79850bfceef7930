/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-evidence.h"
#include "ch-name.h"
#include "ch-organisation.h"
#include "ch-participant.h"
#include "register-fixture.h"

#include <locale.h>

/* A meeting as an import proposes it: NAME of BODY stands in the article. */
static ChMeeting *
import_meeting (ChLog      *log,
                const char *title,
                const char *name,
                const char *body,
                const char *person)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(ChParticipant) participant
      = g_object_new (CH_TYPE_PARTICIPANT, "name", name, "organisation", body, "person", person, NULL);
  const char *const fields[] = { "name", "organisation" };
  g_autoptr(GError) error = NULL;
  ChMeeting *saved;

  g_object_set (meeting, "title", title, "status", "to review", NULL);
  g_list_store_append (ch_meeting_get_participants (meeting), participant);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr(ChEvidence) evidence = g_object_new (CH_TYPE_EVIDENCE, "record",
                                                     ch_record_get_uid (CH_RECORD (participant)), "field", fields[i], NULL);

      g_list_store_append (ch_meeting_get_evidence (meeting), evidence);
    }
  saved = save (log, meeting, &error);
  g_assert_no_error (error);
  return saved;
}

static ChParticipant *
dup_first (ChMeeting *meeting)
{
  return g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (meeting)), 0);
}

/* Staff change a field of the only participant and confirm the meeting. */
static void
correct (ChLog      *log,
         ChMeeting  *meeting,
         const char *field,
         const char *value)
{
  g_autoptr(ChParticipant) participant = dup_first (meeting);
  g_autoptr(ChMeeting) saved = NULL;
  g_autoptr(GError) error = NULL;

  if (field != NULL)
    g_object_set (participant, field, value, NULL);
  ch_meeting_set_status (meeting, "confirmed");
  saved = save (log, meeting, &error);
  g_assert_no_error (error);
}

/* The further names of a record: "text/kind/meeting ". */
static char *
dup_names (ChLog      *log,
           ChRegister  which,
           const char *uid)
{
  g_autoptr(ChRecord) record = load_record (log, which, uid, NULL);
  GListModel *names = G_LIST_MODEL (ch_record_get_records (record, ch_record_find_field (record, "names")));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr(ChName) name = g_list_model_get_item (names, i);
      const char *meeting = ch_name_get_meeting (name);

      g_string_append_printf (text, "%s/%s/%s ", ch_name_get_text (name), ch_name_get_kind (name),
                              meeting != NULL ? meeting : "");
    }
  return g_string_free (text, FALSE);
}

static void
assert_learnt (ChLog      *log,
               ChRegister  which,
               const char *uid,
               const char *text,
               const char *kind,
               ChMeeting  *meeting)
{
  g_autofree char *names = dup_names (log, which, uid);
  g_autofree char *expected
      = text != NULL ? g_strdup_printf ("%s/%s/%s ", text, kind, ch_record_get_uid (CH_RECORD (meeting))) : g_strdup ("");

  g_assert_cmpstr (names, ==, expected);
}

/* A name that an article worded differently is corrected to that of somebody on file. */
static void
test_renamed (LogFixture    *fixture,
              gconstpointer  data)
{
  g_autofree char *known = add_meeting_of (fixture->log, "Known", "2019", "Ansel Ortolan", NULL, NULL);
  g_autofree char *uid = dup_person_of (fixture->log, known);
  g_autoptr(ChMeeting) imported = import_meeting (fixture->log, "Import", "A. Ortolan", NULL, NULL);
  g_autoptr(ChMeeting) next = NULL;
  g_autoptr(ChParticipant) participant = NULL;

  correct (fixture->log, imported, "name", "Ansel Ortolan");
  assert_learnt (fixture->log, CH_REGISTER_PEOPLE, uid, "A. Ortolan", "alias", imported);

  /* The next article is understood, and keeps its wording. */
  next = import_meeting (fixture->log, "Next", "A. Ortolan", NULL, NULL);
  participant = dup_first (next);
  g_assert_cmpstr (ch_participant_get_person (participant), ==, uid);
  g_assert_cmpstr (ch_participant_get_name (participant), ==, "A. Ortolan");

  /* It is a part of the correction, and goes with it and the import. */
  assert_undone (fixture->log, "Import “Next”");
  assert_undone (fixture->log, "Import “Import”");
  assert_learnt (fixture->log, CH_REGISTER_PEOPLE, uid, NULL, NULL, NULL);
  assert_redone (fixture->log, "Import “Import”");
  assert_learnt (fixture->log, CH_REGISTER_PEOPLE, uid, "A. Ortolan", "alias", imported);
  assert_sound (fixture->log);
}

/* What was learnt wrongly is taken off the record, and stays off. */
static void
test_unlearnt (LogFixture    *fixture,
               gconstpointer  data)
{
  g_autofree char *known = add_meeting_of (fixture->log, "Known", "2019", "Ansel Ortolan", NULL, NULL);
  g_autofree char *uid = dup_person_of (fixture->log, known);
  g_autoptr(ChMeeting) imported = import_meeting (fixture->log, "Import", "The Quay", NULL, NULL);
  g_autoptr(ChMeeting) again = NULL;
  g_autoptr(ChPerson) person = NULL;
  g_autoptr(ChPerson) saved = NULL;

  correct (fixture->log, imported, "name", "Ansel Ortolan");
  person = load_record (fixture->log, CH_REGISTER_PEOPLE, uid, NULL);
  g_list_store_remove_all (ch_person_get_names (person));
  saved = save_record (fixture->log, person, NULL);

  again = load (fixture->log, ch_record_get_uid (CH_RECORD (imported)), NULL);
  correct (fixture->log, again, "title", "Director");
  assert_learnt (fixture->log, CH_REGISTER_PEOPLE, uid, NULL, NULL, NULL);
}

/* A match is proposed, kept with the wording of the article, and learnt when it is confirmed. */
static void
test_confirmed (LogFixture    *fixture,
                gconstpointer  data)
{
  g_autofree char *known = add_meeting_of (fixture->log, "Known", "2019", "Li Ming", NULL, NULL);
  g_autofree char *uid = dup_person_of (fixture->log, known);
  g_autoptr(ChMeeting) imported = import_meeting (fixture->log, "Import", "黎明", NULL, uid);
  /* Without this the confirmation would be one step with the import. */
  g_autofree char *between = add_meeting (fixture->log, "Between", "2020");
  g_autoptr(ChParticipant) participant = dup_first (imported);

  g_assert_cmpstr (ch_participant_get_person (participant), ==, uid);
  g_assert_cmpstr (ch_participant_get_name (participant), ==, "黎明");
  assert_learnt (fixture->log, CH_REGISTER_PEOPLE, uid, NULL, NULL, NULL);

  correct (fixture->log, imported, NULL, NULL);
  assert_learnt (fixture->log, CH_REGISTER_PEOPLE, uid, "黎明", "native", imported);
  assert_undone (fixture->log, "Change “Import”");
  assert_learnt (fixture->log, CH_REGISTER_PEOPLE, uid, NULL, NULL, NULL);
  {
    g_autofree char *still = dup_person_of (fixture->log, ch_record_get_uid (CH_RECORD (imported)));

    g_assert_cmpstr (still, ==, uid);
  }
  assert_sound (fixture->log);
}

/* What says nothing of a name teaches nothing. */
static void
test_nothing (LogFixture    *fixture,
              gconstpointer  data)
{
  g_autofree char *known = add_meeting_of (fixture->log, "Known", "2019", "Ansel Ortolan", NULL, NULL);
  g_autofree char *other = add_meeting_of (fixture->log, "Other", "2019", "Berit Wexel", NULL, NULL);
  g_autofree char *uid = dup_person_of (fixture->log, known);
  g_autoptr(ChMeeting) imported = import_meeting (fixture->log, "Import", "Berit Wexel", NULL, NULL);
  g_autoptr(ChMeeting) typo = import_meeting (fixture->log, "Typo", "Clove Orr", NULL, NULL);
  g_autoptr(ChMeeting) typed = NULL;
  g_autofree char *fresh = NULL;

  /* Somebody else of the file took part after all. */
  correct (fixture->log, imported, "name", "Ansel Ortolan");
  assert_learnt (fixture->log, CH_REGISTER_PEOPLE, uid, NULL, NULL, NULL);

  /* Nobody of the new name was known. */
  correct (fixture->log, typo, "name", "Clove Orwell");
  fresh = find_uid (fixture->log, CH_REGISTER_PEOPLE, "Clove Orwell");
  assert_learnt (fixture->log, CH_REGISTER_PEOPLE, fresh, NULL, NULL, NULL);

  /* What was typed by hand was no wording of anybody. */
  typed = load (fixture->log, other, NULL);
  correct (fixture->log, typed, "name", "Ansel Ortolan");
  assert_learnt (fixture->log, CH_REGISTER_PEOPLE, uid, NULL, NULL, NULL);
}

/* A name that is typed over takes no link along. */
static void
test_typed_over (LogFixture    *fixture,
                 gconstpointer  data)
{
  g_autofree char *known = add_meeting_of (fixture->log, "Known", "2019", "Ansel Ortolan", NULL, NULL);
  g_autoptr(ChMeeting) meeting = load (fixture->log, known, NULL);
  g_autofree char *before = dup_person_of (fixture->log, known);
  g_autofree char *after = NULL;

  correct (fixture->log, meeting, "name", "Berit Wexel");
  after = dup_person_of (fixture->log, known);
  g_assert_cmpstr (before, !=, after);
  assert_register (fixture->log, CH_REGISTER_PEOPLE, NULL, "Berit Wexel 1 2019");
}

static void
test_bodies (LogFixture    *fixture,
             gconstpointer  data)
{
  g_autofree char *known = add_meeting_of (fixture->log, "Known", "2019", "Ansel", "Ministry of Northern Waters", NULL);
  g_autofree char *uid = find_uid (fixture->log, CH_REGISTER_ORGANISATIONS, "Ministry of Northern Waters");
  g_autoptr(ChMeeting) imported = import_meeting (fixture->log, "Import", "Berit", "Waters Ministry", NULL);
  g_autoptr(ChMeeting) again = NULL;

  correct (fixture->log, imported, "organisation", "Ministry of Northern Waters");
  assert_learnt (fixture->log, CH_REGISTER_ORGANISATIONS, uid, "Waters Ministry", "alias", imported);
  again = import_meeting (fixture->log, "Again", "Clove", "WATERS MINISTRY", NULL);
  assert_register (fixture->log, CH_REGISTER_ORGANISATIONS, NULL, "Ministry of Northern Waters 3 2019");
  assert_sound (fixture->log);
}

/* Within one meeting the acronym alone may come first. */
static void
test_acronym_first (LogFixture    *fixture,
                    gconstpointer  data)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(ChMeeting) saved = NULL;
  static const char *const bodies[] = { "TIDA", "Tide Agency (TIDA)", "Tide Agency" };

  ch_meeting_set_title (meeting, "Talks");
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr(ChParticipant) participant
          = g_object_new (CH_TYPE_PARTICIPANT, "name", "Ansel", "organisation", bodies[i], NULL);

      g_list_store_append (ch_meeting_get_participants (meeting), participant);
    }
  saved = save (fixture->log, meeting, NULL);
  assert_register (fixture->log, CH_REGISTER_ORGANISATIONS, NULL, "Tide Agency 1 ");
  assert_sound (fixture->log);
}

/* The acronym behind a name is one of the body's names, whether the body is new or known. */
static void
test_acronyms (LogFixture    *fixture,
               gconstpointer  data)
{
  g_autoptr(ChMeeting) first = import_meeting (fixture->log, "First", "Ansel", "Tide Agency (TIDA)", NULL);
  g_autoptr(ChMeeting) second = import_meeting (fixture->log, "Second", "Berit", "TIDA", NULL);
  g_autofree char *known = add_meeting_of (fixture->log, "Known", "2019", "Ansel", "Ministry of Northern Waters", NULL);
  g_autofree char *uid = find_uid (fixture->log, CH_REGISTER_ORGANISATIONS, "Ministry of Northern Waters");
  g_autoptr(ChMeeting) third = import_meeting (fixture->log, "Third", "Clove", "Ministry of Northern Waters (MNW)", NULL);
  g_autoptr(ChMeeting) fourth = NULL;

  assert_register (fixture->log, CH_REGISTER_ORGANISATIONS, "tida", "Tide Agency 2 ");
  assert_learnt (fixture->log, CH_REGISTER_ORGANISATIONS, uid, NULL, NULL, NULL);
  correct (fixture->log, third, NULL, NULL);
  assert_learnt (fixture->log, CH_REGISTER_ORGANISATIONS, uid, "MNW", "acronym", third);
  fourth = import_meeting (fixture->log, "Fourth", "Dill", "MNW", NULL);
  assert_register (fixture->log, CH_REGISTER_ORGANISATIONS, "mnw", "Ministry of Northern Waters 3 2019");
  assert_sound (fixture->log);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/teaching/" path, LogFixture, NULL, register_fixture_set_up, function, log_fixture_tear_down)
  ADD ("renamed", test_renamed);
  ADD ("unlearnt", test_unlearnt);
  ADD ("confirmed", test_confirmed);
  ADD ("nothing", test_nothing);
  ADD ("typed-over", test_typed_over);
  ADD ("bodies", test_bodies);
  ADD ("acronyms", test_acronyms);
  ADD ("acronym-first", test_acronym_first);
#undef ADD

  return g_test_run ();
}
