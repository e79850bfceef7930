/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ch-document.h"
#include "ch-evidence.h"
#include "ch-json.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-signatory.h"

static void
add_evidence (GListStore *list,
              gpointer    record,
              const char *field,
              const char *value,
              const char *source,
              gint64      start)
{
  g_autoptr(ChEvidence) evidence = ch_evidence_new ();

  ch_evidence_set_record (evidence, ch_record_get_uid (record));
  ch_evidence_set_field (evidence, field);
  ch_evidence_set_value (evidence, value);
  ch_evidence_set_source (evidence, source);
  ch_evidence_set_start (evidence, start);
  ch_evidence_set_end (evidence, start < 0 ? -1 : start + g_utf8_strlen (value, -1));
  ch_evidence_set_quote (evidence, value);
  ch_evidence_set_rule (evidence, "test");
  ch_evidence_set_confidence (evidence, 0.5);
  g_list_store_append (list, evidence);
}

static ChArticle *
add_article (ChMeeting *meeting)
{
  g_autoptr(ChArticle) article = ch_article_new ();

  ch_article_set_headline (article, "Minister A meets Director B");
  ch_article_set_published (article, "2018-07-03");
  ch_article_set_address (article, "http://example.org/1");
  ch_article_set_text (article, "Minister A met Director B.");
  add_evidence (ch_article_get_evidence (article), article, "headline", "Minister A meets Director B", "metadata", -1);
  add_evidence (ch_article_get_evidence (article), article, "published", "2018-07-03", "metadata", -1);
  g_list_store_append (ch_meeting_get_articles (meeting), article);
  return g_steal_pointer (&article);
}

static void
add_people (ChMeeting *meeting)
{
  GListStore *evidence = ch_meeting_get_evidence (meeting);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(ChParticipant) person = ch_participant_new ();
      const char *name = i == 0 ? "A" : "B";

      ch_participant_set_name (person, name);
      ch_participant_set_title (person, i == 0 ? "Minister" : "Director");
      ch_participant_set_side (person, i == 0 ? "host" : "guest");
      add_evidence (evidence, person, "name", name, "text", i == 0 ? 9 : 24);
      g_list_store_append (ch_meeting_get_participants (meeting), person);
    }
}

/* The first picture has no credit, so that places in the list and in the JSON differ. */
static void
add_photos (ChMeeting *meeting)
{
  g_autoptr(ChPhoto) bare = ch_photo_new ();
  g_autoptr(ChPhoto) credited = ch_photo_new ();

  ch_photo_set_creator (credited, "C");
  ch_photo_set_credit_line (credited, "Agency");
  add_evidence (ch_meeting_get_evidence (meeting), credited, "credit-line", "Agency", "text", 3);
  g_list_store_append (ch_meeting_get_photos (meeting), bare);
  g_list_store_append (ch_meeting_get_photos (meeting), credited);
}

static void
add_signatories (ChDocument *document,
                 GListStore *evidence)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(ChSignatory) signatory = ch_signatory_new ();

      ch_signatory_set_name (signatory, i == 0 ? "A" : "B");
      ch_signatory_set_title (signatory, i == 0 ? "Minister" : NULL);
      ch_signatory_set_party (signatory, i == 0 ? "Norland" : "Sudland");
      add_evidence (evidence, signatory, "name", i == 0 ? "A" : "B", "text", 110);
      g_list_store_append (ch_document_get_signatories (document), signatory);
    }
}

static ChMeeting *
make_meeting (void)
{
  ChMeeting *meeting = ch_meeting_new ();
  GListStore *evidence = ch_meeting_get_evidence (meeting);
  g_autoptr(ChDocument) document = ch_document_new ();
  g_autoptr(ChArticle) article = add_article (meeting);

  ch_meeting_set_title (meeting, "Minister A meets Director B");
  ch_meeting_set_date (meeting, "2018-07-02");
  ch_meeting_set_city (meeting, "Beijing");
  ch_meeting_set_organisations (meeting, (const char *const[]) { "Ministry", "Agency", NULL });
  ch_meeting_set_topics (meeting, (const char *const[]) { "food safety", "北京", NULL });
  add_evidence (evidence, meeting, "date", "2018-07-02", "text", 0);
  add_evidence (evidence, meeting, "organisations", "Agency", "text", 40);
  add_evidence (evidence, meeting, "topics", "北京", "text", 60);
  add_people (meeting);
  add_photos (meeting);
  ch_document_set_kind (document, "agreement");
  ch_document_set_title (document, "Agreement on Tests");
  add_evidence (evidence, document, "kind", "agreement", "derived", 80);
  ch_document_set_parties (document, (const char *const[]) { "Norland", "Sudland", NULL });
  add_evidence (evidence, document, "parties", "Sudland", "text", 90);
  ch_document_set_date (document, "2018-07-02");
  ch_document_set_place (document, "Port Selda");
  add_evidence (evidence, document, "place", "Port Selda", "text", 100);
  add_signatories (document, evidence);
  ch_meeting_set_agreements (meeting, (const char *const[]) { "They will meet again.", NULL });
  add_evidence (evidence, meeting, "agreements", "They will meet again.", "text", 120);
  g_list_store_append (ch_meeting_get_documents (meeting), document);
  return meeting;
}

/* The evidence for PATH, which there must be once. */
static JsonObject *
get_evidence (JsonObject *object,
              const char *path)
{
  JsonArray *array = json_object_get_array_member (object, "evidence");
  JsonObject *found = NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *evidence = json_array_get_object_element (array, i);

      if (g_strcmp0 (json_object_get_string_member (evidence, "path"), path) != 0)
        continue;
      g_assert_null (found);
      found = evidence;
    }
  return found;
}

static JsonObject *
get_item (JsonObject *object,
          const char *list,
          guint       i)
{
  return json_array_get_object_element (json_object_get_array_member (object, list), i);
}

static void
test_proposal (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();
  g_autoptr(JsonNode) node = ch_json_from_proposal (meeting);
  JsonObject *object = json_node_get_object (node);
  JsonObject *place = json_object_get_object_member (object, "meeting");
  JsonObject *document;

  g_assert_cmpstr (json_object_get_string_member (object, "title"), ==, "Minister A meets Director B");
  g_assert_cmpstr (json_object_get_string_member (object, "published"), ==, "2018-07-03");
  g_assert_true (json_object_get_null_member (object, "language"));
  g_assert_cmpstr (json_object_get_string_member (place, "date"), ==, "2018-07-02");
  g_assert_true (json_object_get_null_member (place, "end_date"));
  g_assert_cmpstr (json_object_get_string_member (place, "city"), ==, "Beijing");
  g_assert_cmpstr (json_object_get_string_member (get_item (object, "people", 1), "title"), ==, "Director");
  g_assert_true (json_object_get_null_member (get_item (object, "people", 1), "organisation"));
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (object, "photo_credits")), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (get_item (object, "photo_credits", 0), "credit"), ==, "Agency");
  g_assert_cmpstr (json_object_get_string_member (get_item (object, "documents", 0), "type"), ==, "agreement");
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (object, "topics"), 1), ==, "北京");
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (object, "agreements")), ==, 1);

  document = get_item (object, "documents", 0);
  g_assert_cmpstr (json_object_get_string_member (document, "date"), ==, "2018-07-02");
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (document, "parties")), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (get_item (document, "signatories", 1), "party"), ==, "Sudland");
  g_assert_true (json_object_get_null_member (get_item (document, "signatories", 1), "title"));
  /* What no page tells is no part of a proposal. */
  g_assert_false (json_object_has_member (document, "files"));
}

static void
test_evidence_paths (void)
{
  static const char *const paths[] = {
    "title", "published", "meeting.date", "people[0].name", "people[1].name", "organisations[1]",
    "photo_credits[0].credit", "documents[0].type", "documents[0].parties[1]", "documents[0].place",
    "documents[0].signatories[0].name", "documents[0].signatories[1].name", "topics[1]", "agreements[0]",
  };
  g_autoptr(ChMeeting) meeting = make_meeting ();
  g_autoptr(JsonNode) node = ch_json_from_proposal (meeting);
  JsonObject *object = json_node_get_object (node);
  JsonObject *evidence;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    g_assert_nonnull (get_evidence (object, paths[i]));
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (object, "evidence")), ==, G_N_ELEMENTS (paths));

  evidence = get_evidence (object, "topics[1]");
  g_assert_cmpstr (json_object_get_string_member (evidence, "source"), ==, "text");
  g_assert_cmpint (json_object_get_int_member (evidence, "start"), ==, 60);
  g_assert_cmpint (json_object_get_int_member (evidence, "end"), ==, 62);
  g_assert_cmpstr (json_object_get_string_member (evidence, "quote"), ==, "北京");
  g_assert_cmpstr (json_object_get_string_member (evidence, "rule"), ==, "test");
  g_assert_cmpfloat (json_object_get_double_member (evidence, "confidence"), ==, 0.5);

  evidence = get_evidence (object, "published");
  g_assert_true (json_object_get_null_member (evidence, "start"));
  g_assert_true (json_object_get_null_member (evidence, "end"));
}

static void
test_changed_values_lose_evidence (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();
  g_autoptr(ChParticipant) person = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (meeting)), 0);
  g_autoptr(JsonNode) node = NULL;
  JsonObject *object;

  ch_participant_set_name (person, "Another");
  ch_meeting_set_title (meeting, "A title of our own");
  ch_meeting_set_organisations (meeting, (const char *const[]) { "Agency", NULL });
  ch_meeting_set_topics (meeting, (const char *const[]) { "food safety", NULL });
  node = ch_json_from_proposal (meeting);
  object = json_node_get_object (node);

  g_assert_null (get_evidence (object, "people[0].name"));
  g_assert_nonnull (get_evidence (object, "people[1].name"));
  g_assert_null (get_evidence (object, "title"));
  g_assert_nonnull (get_evidence (object, "organisations[0]"));
  g_assert_null (get_evidence (object, "topics[1]"));
}

static void
test_removed_records_lose_evidence (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();
  g_autoptr(JsonNode) node = NULL;

  g_list_store_remove (ch_meeting_get_participants (meeting), 0);
  node = ch_json_from_proposal (meeting);

  g_assert_nonnull (get_evidence (json_node_get_object (node), "people[0].name"));
  g_assert_null (get_evidence (json_node_get_object (node), "people[1].name"));
}

static void
test_empty (void)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(JsonNode) node = ch_json_from_proposal (meeting);
  JsonObject *object = json_node_get_object (node);

  g_assert_true (json_object_get_null_member (object, "title"));
  g_assert_true (json_object_get_null_member (object, "published"));
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (object, "people")), ==, 0);
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (object, "evidence")), ==, 0);
}

static void
test_meeting (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ();
  g_autoptr(JsonNode) node = NULL;
  JsonObject *object;

  ch_meeting_set_text (meeting, "What staff wrote.");
  node = ch_json_from_meeting (meeting);
  object = json_node_get_object (node);

  g_assert_cmpstr (json_object_get_string_member (object, "uid"), ==, ch_record_get_uid (CH_RECORD (meeting)));
  g_assert_cmpstr (json_object_get_string_member (object, "status"), ==, "confirmed");
  g_assert_cmpstr (json_object_get_string_member (object, "text"), ==, "What staff wrote.");
  g_assert_cmpstr (json_object_get_string_member (get_item (object, "sources", 0), "text"), ==, "Minister A met Director B.");
  g_assert_cmpstr (json_object_get_string_member (get_item (object, "sources", 0), "address"), ==, "http://example.org/1");
  g_assert_nonnull (get_evidence (object, "published"));
}

static void
test_article (void)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(ChArticle) article = add_article (meeting);
  g_autoptr(JsonNode) node = ch_json_from_article (article);
  g_autofree char *line = ch_json_to_line (node);
  g_autofree char *text = ch_json_to_text (node);

  g_assert_cmpstr (line, ==,
                   "{\"title\":\"Minister A meets Director B\",\"subheadline\":null,\"date\":\"2018-07-03\","
                   "\"updated\":null,\"author\":null,\"publisher\":null,\"site\":null,\"language\":null,"
                   "\"address\":\"http://example.org/1\",\"text\":\"Minister A met Director B.\",\"images\":[],\"remarks\":[]}\n");
  g_assert_true (g_str_has_suffix (text, "}\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/proposal", test_proposal);
  g_test_add_func ("/json/evidence/paths", test_evidence_paths);
  g_test_add_func ("/json/evidence/changed-values", test_changed_values_lose_evidence);
  g_test_add_func ("/json/evidence/removed-records", test_removed_records_lose_evidence);
  g_test_add_func ("/json/empty", test_empty);
  g_test_add_func ("/json/meeting", test_meeting);
  g_test_add_func ("/json/article", test_article);

  return g_test_run ();
}
