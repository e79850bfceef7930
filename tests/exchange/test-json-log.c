/* test-json-log.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ch-document.h"
#include "ch-error.h"
#include "ch-evidence.h"
#include "ch-json-reader.h"
#include "ch-json.h"
#include "ch-meeting-writer.h"
#include "ch-name.h"
#include "ch-organisation.h"
#include "ch-participant.h"
#include "ch-person.h"
#include "ch-saved-search.h"

/* A record with something in every field of its table, so that no field can be forgotten. */

#define TEXT "Minister A met Director B.\n“北京” \\ / \t😀 \x7f"

static const struct
{
  const char *type;
  const char *field;
  const char *value;
} closed_fields[] = {
  { "ChMeeting", "status", "to review" },
  { "ChMeeting", "kind", "visit" },
  { "ChMeeting", "date", "2018-07~" },
  { "ChMeeting", "end-date", "2018-08-01" },
  { "ChParticipant", "side", "guest" },
  { "ChParticipant", "role", "signatory" },
  { "ChDocument", "kind", "joint communique" },
  { "ChDocument", "status", "issued" },
  { "ChParticipant", "attendance", "partly" },
  { "ChDocument", "date", "2018-07-02" },
  { "ChDocument", "in-force", "2019-01" },
  { "ChAttachment", "role", "translation" },
  { "ChArticle", "updated", "2018-07-04" },
  { "ChArticle", "source", "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210" },
  { "ChEvidence", "source", "metadata" },
  { "ChArticle", "published", "2018" },
  { NULL, "country", "CN" },
  { NULL, "file", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" },
  { NULL, "text", TEXT },
};

static char *
make_value (ChRecord      *record,
            const ChField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (closed_fields); i++)
    if (g_str_equal (closed_fields[i].field, field->name)
        && (closed_fields[i].type == NULL || g_str_equal (closed_fields[i].type, G_OBJECT_TYPE_NAME (record))))
      return g_strdup (closed_fields[i].value);
  return g_strdup_printf ("the %s of “%s”\n", field->name, G_OBJECT_TYPE_NAME (record));
}

static void
fill (ChRecord *record)
{
  static gint64 revision = 7;
  guint n_fields;
  const ChField *fields = ch_record_get_fields (record, &n_fields);

  ch_record_set_identity (record, ch_record_get_uid (record), revision++);
  ch_record_set_times (record, "2018-07-03T09:30:00Z", "2019-01-01T00:00:00.250Z");

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].type == CH_FIELD_STRING)
      {
        g_autofree char *value = make_value (record, &fields[i]);

        g_object_set (record, fields[i].name, value, NULL);
      }
    else if (fields[i].type == CH_FIELD_INTEGER)
      g_object_set (record, fields[i].name, (gint64) i, NULL);
    else if (fields[i].type == CH_FIELD_REAL)
      g_object_set (record, fields[i].name, 0.1 + i, NULL);
    else if (fields[i].type == CH_FIELD_STRINGS)
      g_object_set (record, fields[i].name, (const char *const[]) { "one", "two, three", "北京", NULL }, NULL);
    else
      for (guint j = 0; j < 2; j++)
        {
          g_autoptr(ChRecord) item = g_object_new (fields[i].item_type (), NULL);

          fill (item);
          g_list_store_append (ch_record_get_records (record, &fields[i]), item);
        }
}

static ChMeeting *
make_full (void)
{
  ChMeeting *meeting = ch_meeting_new ();

  fill (CH_RECORD (meeting));
  return meeting;
}

static void
assert_same_identity (ChRecord *a,
                      ChRecord *b)
{
  guint n_fields;
  const ChField *fields = ch_record_get_fields (a, &n_fields);

  g_assert_cmpstr (ch_record_get_uid (a), ==, ch_record_get_uid (b));
  g_assert_cmpint (ch_record_get_revision (a), ==, ch_record_get_revision (b));
  g_assert_cmpstr (ch_record_get_created (a), ==, ch_record_get_created (b));
  g_assert_cmpstr (ch_record_get_modified (a), ==, ch_record_get_modified (b));

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].type == CH_FIELD_RECORDS)
      {
        GListModel *one = G_LIST_MODEL (ch_record_get_records (a, &fields[i]));
        GListModel *other = G_LIST_MODEL (ch_record_get_records (b, &fields[i]));

        g_assert_cmpuint (g_list_model_get_n_items (one), ==, g_list_model_get_n_items (other));
        for (guint j = 0; j < g_list_model_get_n_items (one); j++)
          {
            g_autoptr(ChRecord) item = g_list_model_get_item (one, j);
            g_autoptr(ChRecord) other_item = g_list_model_get_item (other, j);

            assert_same_identity (item, other_item);
          }
      }
}

/* Reading and writing from and to memory */

static ChJsonReader *
open_text (const char *text)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (g_strdup (text), -1, g_free);

  return ch_json_reader_new (stream);
}

static GPtrArray *
read_all (const char  *text,
          GError     **error)
{
  g_autoptr(ChJsonReader) reader = open_text (text);
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) local_error = NULL;
  ChMeeting *meeting;

  while ((meeting = ch_json_reader_next (reader, NULL, &local_error)) != NULL)
    g_ptr_array_add (meetings, meeting);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  return g_steal_pointer (&meetings);
}

static char *
write_all (GPtrArray *meetings)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(ChMeetingWriter) writer = ch_meeting_writer_new ("json", stream);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < meetings->len; i++)
    {
      ch_meeting_writer_add (writer, meetings->pdata[i], NULL, &error);
      g_assert_no_error (error);
    }
  ch_meeting_writer_end (writer, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, &error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_round_trip (void)
{
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *second = NULL;
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (meetings, make_full ());
  g_ptr_array_add (meetings, ch_meeting_new ());
  ch_meeting_set_title (meetings->pdata[1], "Little is known");
  ch_meeting_set_status (meetings->pdata[1], NULL);
  text = write_all (meetings);
  again = read_all (text, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (again->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (ch_record_equal (meetings->pdata[i], again->pdata[i]));
      assert_same_identity (meetings->pdata[i], again->pdata[i]);
    }
  second = write_all (again);
  g_assert_cmpstr (text, ==, second);
}

/* A file of an older program has none of the keys that came later. */
static void
test_older (void)
{
  static const char text[]
      = "{\"format\":\"chancery\",\"version\":1,\"meetings\":[{\"uid\":\"6ba7b810-9dad-41d1-80b4-00c04fd430c8\","
        "\"title\":\"Old talks\",\"meeting\":{\"date\":\"2018\"},\"people\":[{\"name\":\"A\",\"side\":\"host\"}],"
        "\"documents\":[{\"type\":\"treaty\",\"title\":\"Old treaty\",\"status\":\"signed\"}],"
        "\"sources\":[{\"address\":\"http://example.org/\",\"images\":[{\"caption\":\"C\"}]}],"
        "\"photos\":[{\"credit\":\"Photo by B\"}]}]}";
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) meetings = read_all (text, &error);
  g_autoptr(ChDocument) document = NULL;
  g_autoptr(ChParticipant) person = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (meetings->len, ==, 1);
  g_assert_null (ch_meeting_get_agreements (meetings->pdata[0])[0]);
  document = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_documents (meetings->pdata[0])), 0);
  g_assert_cmpstr (ch_document_get_title (document), ==, "Old treaty");
  g_assert_null (ch_document_get_parties (document)[0]);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_document_get_signatories (document))), ==, 0);
  person = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (meetings->pdata[0])), 0);
  g_assert_null (ch_participant_get_attendance (person));
}

/* Written piece by piece, it is laid out as a document that is written at once. */
static void
test_writer (void)
{
  for (guint n = 0; n < 3; n++)
    {
      g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr(JsonNode) node = NULL;
      g_autofree char *written = NULL;
      g_autofree char *text = NULL;
      g_autoptr(GError) error = NULL;
      JsonObject *root;

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (meetings, make_full ());
      written = write_all (meetings);
      node = json_from_string (written, &error);
      g_assert_no_error (error);
      text = ch_json_to_text (node);
      g_assert_cmpstr (text, ==, written);

      root = json_node_get_object (node);
      g_assert_cmpstr (json_object_get_string_member (root, "format"), ==, "chancery");
      g_assert_cmpint (json_object_get_int_member (root, "version"), ==, 1);
      g_assert_cmpint (json_array_get_length (json_object_get_array_member (root, "meetings")), ==, n);
    }
}

/* Numbers that are whole, or have more digits than people write. */
static void
test_numbers (void)
{
  const double confidences[] = { 0, 1, 0.1, 1.0 / 3 };
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) again = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (meetings, ch_meeting_new ());
  ch_meeting_set_title (meetings->pdata[0], "A title");
  for (guint i = 0; i < G_N_ELEMENTS (confidences); i++)
    {
      g_autoptr(ChEvidence) evidence = ch_evidence_new ();

      ch_evidence_set_record (evidence, ch_record_get_uid (meetings->pdata[0]));
      ch_evidence_set_field (evidence, "title");
      ch_evidence_set_value (evidence, "A title");
      ch_evidence_set_start (evidence, -1);
      ch_evidence_set_end (evidence, -1);
      ch_evidence_set_confidence (evidence, confidences[i]);
      g_list_store_append (ch_meeting_get_evidence (meetings->pdata[0]), evidence);
    }

  text = write_all (meetings);
  again = read_all (text, &error);
  g_assert_no_error (error);
  g_assert_true (ch_record_equal (meetings->pdata[0], again->pdata[0]));
}

/* The least that a program of somebody else must write. */
static void
test_small (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) meetings =
    read_all ("\xef\xbb\xbf { \"version\": 1, \"meetings\" : [\n"
              "  {\"title\": \"\\u0041 visit \\ud83d\\ude00\", \"meeting\": {\"date\": \"2020-05\", \"country\": \"KE\"},\n"
              "   \"people\": [{\"name\": \"Jane Doe\", \"side\": \"guest\"}],\n"
              "   \"photo_credits\": [{\"creator\": \"C\", \"credit\": null}]}\n"
              "], \"format\": \"chancery\" }\n", &error);
  ChMeeting *meeting;
  g_autoptr(ChParticipant) person = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (meetings->len, ==, 1);
  meeting = meetings->pdata[0];
  g_assert_cmpstr (ch_meeting_get_title (meeting), ==, "A visit 😀");
  g_assert_cmpstr (ch_meeting_get_date (meeting), ==, "2020-05");
  g_assert_cmpstr (ch_meeting_get_kind (meeting), ==, "meeting");
  g_assert_cmpint (ch_record_get_revision (CH_RECORD (meeting)), ==, 0);
  person = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (meeting)), 0);
  g_assert_cmpstr (ch_participant_get_role (person), ==, "attendee");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_photos (meeting))), ==, 1);
}

/* What is wrong is told by its place. */

#define DOCUMENT(meetings) "{\"format\": \"chancery\", \"version\": 1, \"meetings\": [" meetings "]}"
#define MEETING(members) DOCUMENT ("{\"title\": \"T\"}, \n{\"title\": \"T\", " members "}")
#define UID "6ba7b810-9dad-41d1-80b4-00c04fd430c8"

static const struct
{
  const char *name;
  const char *text;
  int code;
  const char *place; /* a part of the sentence */
} refusals[] = {
  { "empty", " \n", CH_ERROR_EMPTY, "empty" },
  { "no-object", "[1]", CH_ERROR_INVALID, "Line 1, column 1:" },
  { "other-format", "{\"format\": \"other\"}", CH_ERROR_INVALID, "“format”" },
  { "no-format", "{\"version\": 1, \"meetings\": []}", CH_ERROR_INVALID, "“format”" },
  { "no-version", "{\"format\": \"chancery\", \"meetings\": []}", CH_ERROR_INVALID, "“version”" },
  { "no-meetings", "{\"format\": \"chancery\", \"version\": 1}", CH_ERROR_INVALID, "“meetings”" },
  { "newer", "{\"format\": \"chancery\", \"version\": 3}", CH_ERROR_NEWER_LOG, "“version”" },
  { "person-without-name", "{\"format\": \"chancery\", \"version\": 2, \"people\": [{\"name\": \"\"}], \"meetings\": []}",
    CH_ERROR_INVALID, "people[0]" },
  { "kind-of-name",
    "{\"format\": \"chancery\", \"version\": 2, \"people\": [{\"name\": \"A\", \"names\": [{\"text\": \"B\", \"kind\": \"nick\"}]}]}",
    CH_ERROR_INVALID, "people[0].names[0].kind" },
  { "unknown-in-body", "{\"format\": \"chancery\", \"version\": 2, \"organisations\": [{\"name\": \"A\", \"size\": 3}]}",
    CH_ERROR_INVALID, "organisations[0]" },
  { "people-twice", "{\"format\": \"chancery\", \"version\": 2, \"people\": [], \"people\": [], \"meetings\": []}",
    CH_ERROR_INVALID, "“people”" },
  { "version-text", "{\"format\": \"chancery\", \"version\": \"1\"}", CH_ERROR_INVALID, "“version”" },
  { "twice", "{\"format\": \"chancery\", \"format\": \"chancery\"}", CH_ERROR_INVALID, "twice" },
  { "name-twice", MEETING ("\"topics\": [], \"topics\": [\"a\"]"), CH_ERROR_INVALID, "Line 2, “meetings”: A name stands twice" },
  { "name-twice-below", MEETING ("\"people\": [{\"name\": \"A\", \"name\": \"B\"}]"), CH_ERROR_INVALID, "twice" },
  { "other-part", "{\"history\": []}", CH_ERROR_INVALID, "“history”" },
  { "no-list", "{\"meetings\": {}}", CH_ERROR_INVALID, "Line 1, column 14:" },
  { "cut-short", "{\"format\": \"chancery\", \"version\": 1, \"meetings\": [{\"title\": \"T\"", CH_ERROR_INVALID, "ends" },
  { "rest", DOCUMENT ("") " x", CH_ERROR_INVALID, "After the end" },
  { "comma-too-many", DOCUMENT ("{\"title\": \"T\"},"), CH_ERROR_INVALID, "Here must be a value" },
  { "comma-in-object", DOCUMENT ("{\"title\": \"T\",}"), CH_ERROR_INVALID, "name in quotation marks" },
  { "no-comma", DOCUMENT ("{\"title\": \"T\"} {}"), CH_ERROR_INVALID, "comma" },
  { "comment", DOCUMENT ("/* hm */"), CH_ERROR_INVALID, "Here must be a value" },
  { "single-quotes", DOCUMENT ("'T'"), CH_ERROR_INVALID, "Here must be a value" },
  { "leading-zero", MEETING ("\"revision\": 012"), CH_ERROR_INVALID, "comma" },
  { "half-number", MEETING ("\"revision\": 1."), CH_ERROR_INVALID, "number" },
  { "control", MEETING ("\"text\": \"a\nb\""), CH_ERROR_INVALID, "Line 2" },
  { "nul", MEETING ("\"text\": \"\\u0000\""), CH_ERROR_INVALID, "NUL" },
  { "half-pair", MEETING ("\"text\": \"\\ud83d\""), CH_ERROR_INVALID, "surrogate" },
  { "second-half", MEETING ("\"text\": \"\\ude00\""), CH_ERROR_INVALID, "surrogate" },
  { "half-pair-escape", MEETING ("\"text\": \"\\ud83d\\n\""), CH_ERROR_INVALID, "escape" },
  { "utf-8", MEETING ("\"text\": \"\xff\""), CH_ERROR_INVALID, "Line 2: " },
  { "not-a-meeting", DOCUMENT ("1"), CH_ERROR_INVALID, "meetings[0]: " },
  { "unknown-field", MEETING ("\"colour\": null"), CH_ERROR_INVALID, "Line 2, meetings[1]: There is no field “colour”" },
  { "unknown-below", MEETING ("\"meeting\": {\"day\": null}"), CH_ERROR_INVALID, "meetings[1].meeting: There is no field “day”" },
  { "no-title", DOCUMENT ("{}"), CH_ERROR_INVALID, "meetings[0]: A meeting needs a title." },
  { "status", MEETING ("\"status\": \"done\""), CH_ERROR_INVALID, "meetings[1].status: “done”" },
  { "kind", MEETING ("\"meeting\": {\"kind\": \"party\"}"), CH_ERROR_INVALID, "meetings[1].meeting.kind: “party”" },
  { "date", MEETING ("\"meeting\": {\"date\": \"2018-02-30\"}"), CH_ERROR_INVALID, "meetings[1].meeting.date: “2018-02-30”" },
  { "country", MEETING ("\"people\": [{\"name\": \"A\"}, {\"name\": \"B\", \"country\": \"Kenya\"}]"), CH_ERROR_INVALID,
    "meetings[1].people[1].country: “Kenya”" },
  { "side", MEETING ("\"people\": [{\"name\": \"A\", \"side\": \"left\"}]"), CH_ERROR_INVALID, "people[0].side: “left”" },
  { "no-name", MEETING ("\"people\": [{\"side\": \"host\"}]"), CH_ERROR_INVALID, "no name" },
  { "document", MEETING ("\"documents\": [{\"type\": \"leaf\"}]"), CH_ERROR_INVALID, "documents[0].type: “leaf”" },
  { "type-text", MEETING ("\"text\": 5"), CH_ERROR_INVALID, "meetings[1].text: " },
  { "type-list", MEETING ("\"topics\": \"t\""), CH_ERROR_INVALID, "meetings[1].topics: " },
  { "type-element", MEETING ("\"topics\": [null]"), CH_ERROR_INVALID, "meetings[1].topics: " },
  { "type-object", MEETING ("\"meeting\": []"), CH_ERROR_INVALID, "meetings[1].meeting: " },
  { "type-records", MEETING ("\"people\": {}"), CH_ERROR_INVALID, "meetings[1].people: " },
  { "type-record", MEETING ("\"people\": [\"A\"]"), CH_ERROR_INVALID, "meetings[1].people[0]: " },
  { "revision", MEETING ("\"revision\": -1"), CH_ERROR_INVALID, "meetings[1].revision: " },
  { "created", MEETING ("\"created\": \"yesterday\""), CH_ERROR_INVALID, "meetings[1].created: " },
  { "uid", MEETING ("\"uid\": \"1\""), CH_ERROR_INVALID, "meetings[1].uid: " },
  { "uid-case", MEETING ("\"uid\": \"6BA7B810-9dad-41d1-80b4-00c04fd430c8\""), CH_ERROR_INVALID, "meetings[1].uid: " },
  { "uid-twice", MEETING ("\"uid\": \"" UID "\", \"photos\": [{\"uid\": \"" UID "\"}]"), CH_ERROR_INVALID, UID },
  { "file", MEETING ("\"photos\": [{\"file\": \"../x\"}]"), CH_ERROR_INVALID, "photos[0].file: " },
  { "credits-differ", MEETING ("\"photos\": [], \"photo_credits\": [{\"creator\": \"C\", \"credit\": null}]"),
    CH_ERROR_INVALID, "meetings[1].photo_credits: " },
  { "published-differs", MEETING ("\"published\": \"2018-07-02\""), CH_ERROR_INVALID, "meetings[1].published: " },
  { "evidence-outside", MEETING ("\"sources\": [{\"uid\": \"" UID "\", \"text\": \"北京\"}], "
                                 "\"provenance\": [{\"article\": \"" UID "\", \"start\": 0, \"end\": 3}]"),
    CH_ERROR_INVALID, "meetings[1].provenance[0]: " },
  { "evidence-of-source", MEETING ("\"sources\": [{\"text\": \"北京\", \"provenance\": [{\"start\": 2, \"end\": 3}]}]"),
    CH_ERROR_INVALID, "meetings[1].sources[0].provenance[0]: " },
  { "evidence-backwards", MEETING ("\"provenance\": [{\"start\": 3, \"end\": 2}]"), CH_ERROR_INVALID, "provenance[0]: " },
  { "confidence", MEETING ("\"provenance\": [{\"confidence\": \"high\"}]"), CH_ERROR_INVALID, "provenance[0].confidence: " },
};

static void
test_refusal (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) meetings = read_all (refusals[i].text, &error);

  g_assert_null (meetings);
  g_assert_error (error, CH_ERROR, refusals[i].code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, refusals[i].place));
  g_assert_null (strchr (error->message, '\n'));
}

/* Evidence up to the last character of the text is inside it. */
static void
test_evidence_inside (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) meetings =
    read_all (MEETING ("\"sources\": [{\"uid\": \"" UID "\", \"text\": \"北京\"}], "
                       "\"provenance\": [{\"article\": \"" UID "\", \"start\": 0, \"end\": 2}]"), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (meetings->len, ==, 2);
}

static void
test_depth (void)
{
  g_autofree char *open = g_strnfill (100000, '[');
  g_autofree char *text = g_strdup_printf (DOCUMENT ("{\"title\": %s"), open);
  g_autoptr(GError) error = NULL;

  g_assert_null (read_all (text, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "nested"));
}

static void
test_size (void)
{
  g_autofree char *words = g_strnfill (65 * 1024 * 1024, 'x');
  g_autofree char *text = g_strdup_printf (DOCUMENT ("{\"title\": \"%s\"}"), words);
  g_autoptr(GError) error = NULL;

  g_assert_null (read_all (text, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_TOO_LARGE);
}

/* A stream that gives what it has one byte at a time. */
#define TEST_TYPE_DRIP (test_drip_get_type ())
G_DECLARE_FINAL_TYPE (TestDrip, test_drip, TEST, DRIP, GFilterInputStream)

struct _TestDrip
{
  GFilterInputStream parent_instance;
};

G_DEFINE_FINAL_TYPE (TestDrip, test_drip, G_TYPE_FILTER_INPUT_STREAM)

static gssize
test_drip_read (GInputStream  *stream,
                void          *buffer,
                gsize          count,
                GCancellable  *cancellable,
                GError       **error)
{
  return g_input_stream_read (g_filter_input_stream_get_base_stream (G_FILTER_INPUT_STREAM (stream)), buffer,
                              MIN (count, 1), cancellable, error);
}

static void
test_drip_class_init (TestDripClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = test_drip_read;
}

static void
test_drip_init (TestDrip *self)
{
}

static void
test_drip (void)
{
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;
  g_autofree char *marked = NULL;
  g_autoptr(GInputStream) base = NULL;
  g_autoptr(GInputStream) drip = NULL;
  g_autoptr(ChJsonReader) reader = NULL;
  g_autoptr(ChMeeting) meeting = NULL;
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (meetings, make_full ());
  text = write_all (meetings);
  marked = g_strconcat ("\xef\xbb\xbf", text, NULL);
  base = g_memory_input_stream_new_from_data (marked, -1, NULL);
  drip = g_object_new (TEST_TYPE_DRIP, "base-stream", base, NULL);
  reader = ch_json_reader_new (drip);

  meeting = ch_json_reader_next (reader, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (ch_record_equal (meeting, meetings->pdata[0]));
  g_assert_null (ch_json_reader_next (reader, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (ch_json_reader_get_offset (reader), ==, strlen (marked));
}

/* People, bodies and saved searches are read on the way to the meetings. */
static void
test_records (void)
{
  static const char text[] = "{\"format\": \"chancery\", \"version\": 2,"
                             "\"people\": [{\"uid\": \"6ba7b810-9dad-41d1-80b4-00c04fd430c8\", \"revision\": 3, "
                             "\"name\": \"Li Ming\", \"names\": [{\"text\": \"黎明\", \"kind\": \"native\"}], "
                             "\"posts\": [{\"title\": \"Director\", \"from\": \"2018\"}]}],"
                             "\"organisations\": [{\"name\": \"Tide Office\", \"kind\": \"agency\"}],"
                             "\"searches\": [{\"name\": \"Tides\", \"words\": \"tide\", \"order\": \"title\"}],"
                             "\"meetings\": [{\"title\": \"T\"}]}";
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr(ChJsonReader) reader = ch_json_reader_new (stream);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChMeeting) meeting = ch_json_reader_next (reader, NULL, &error);
  g_autoptr(GPtrArray) records = NULL;
  g_autoptr(ChName) name = NULL;
  ChPerson *person;

  g_assert_no_error (error);
  g_assert_cmpstr (ch_meeting_get_title (meeting), ==, "T");
  records = ch_json_reader_steal_records (reader);
  g_assert_cmpuint (records->len, ==, 3);
  person = records->pdata[0];
  g_assert_true (CH_IS_PERSON (person));
  g_assert_cmpint (ch_record_get_revision (CH_RECORD (person)), ==, 3);
  name = g_list_model_get_item (G_LIST_MODEL (ch_person_get_names (person)), 0);
  g_assert_cmpstr (ch_name_get_text (name), ==, "黎明");
  g_assert_cmpstr (ch_organisation_get_kind (records->pdata[1]), ==, "agency");
  g_assert_cmpstr (ch_saved_search_get_order (records->pdata[2]), ==, "title");
  g_assert_null (ch_json_reader_next (reader, NULL, &error));
  g_assert_no_error (error);
}

static void
test_cancelled (void)
{
  g_autoptr(ChJsonReader) reader = open_text (DOCUMENT (""));
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ch_json_reader_next (reader, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-log/round-trip", test_round_trip);
  g_test_add_func ("/json-log/older", test_older);
  g_test_add_func ("/json-log/writer", test_writer);
  g_test_add_func ("/json-log/numbers", test_numbers);
  g_test_add_func ("/json-log/small", test_small);
  g_test_add_func ("/json-log/evidence-inside", test_evidence_inside);
  g_test_add_func ("/json-log/depth", test_depth);
  g_test_add_func ("/json-log/size", test_size);
  g_test_add_func ("/json-log/drip", test_drip);
  g_test_add_func ("/json-log/records", test_records);
  g_test_add_func ("/json-log/cancelled", test_cancelled);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/json-log/refused/", refusals[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refusal);
    }

  return g_test_run ();
}
