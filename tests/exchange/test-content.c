/* test-content.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Calendars and cards against the grammar of RFC 5545, section 3.1 and 3.6.1, and RFC 6350, section 3.3, and
 * what they say.
 */

#include "ch-article.h"
#include "ch-content-line.h"
#include "ch-csv-reader.h"
#include "ch-document.h"
#include "ch-meeting-writer.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-title.h"

#include <string.h>

/* The grammar */

/* contentline = name *(";" param ) ":" value */
#define LINE "^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:\"[^\"\\x00-\\x08\\x0a-\\x1f\\x7f]*\"|[^\";:,\\x00-\\x08\\x0a-\\x1f\\x7f]*))*):(.*)$"
/* *(TSAFE-CHAR / ":" / DQUOTE / ESCAPED-CHAR), with commas between where it is a list */
#define TEXT "^(?:[^\\\\;,\\x00-\\x08\\x0a-\\x1f\\x7f]|\\\\[\\\\;,nN])*$"
#define TEXT_LIST "^(?:[^\\\\;\\x00-\\x08\\x0a-\\x1f\\x7f]|\\\\[\\\\;,nN])*$"
#define DAY "^[0-9]{4}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$"
#define MOMENT "^[0-9]{4}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]Z$"
#define URI "^[a-z][a-z0-9+.-]*:[!-~]+$"

typedef struct
{
  const char *name; /* with the parameters that it has */
  const char *value; /* a pattern */
  guint min; /* in each component */
  guint max;
} Property;

static const Property event[] = {
  { "UID", TEXT, 1, 1 },
  { "DTSTAMP", MOMENT, 1, 1 },
  { "CREATED", MOMENT, 0, 1 },
  { "LAST-MODIFIED", MOMENT, 0, 1 },
  { "SEQUENCE", "^[0-9]+$", 0, 1 },
  { "DTSTART;VALUE=DATE", DAY, 1, 1 },
  { "DTEND;VALUE=DATE", DAY, 0, 1 },
  { "SUMMARY", TEXT, 0, 1 },
  { "SUMMARY;LANGUAGE=en", TEXT, 0, 1 },
  { "LOCATION", TEXT, 0, 1 },
  { "DESCRIPTION", TEXT, 0, 1 },
  { "CATEGORIES", TEXT_LIST, 0, G_MAXUINT },
  { "CLASS", "^(PUBLIC|PRIVATE|CONFIDENTIAL)$", 0, 1 },
  { "STATUS", "^(TENTATIVE|CONFIRMED|CANCELLED)$", 0, 1 },
  { "URL", URI, 0, 1 },
  { "TRANSP", "^(OPAQUE|TRANSPARENT)$", 0, 1 },
  { NULL }
};

static const Property calendar[] = {
  { "VERSION", "^2\\.0$", 1, 1 },
  { "PRODID", TEXT, 1, 1 },
  { "CALSCALE", "^GREGORIAN$", 0, 1 },
  { NULL }
};

static const Property card[] = {
  { "VERSION", "^4\\.0$", 1, 1 },
  { "PRODID", TEXT, 0, 1 },
  { "UID", URI, 0, 1 },
  { "REV", MOMENT, 0, 1 },
  { "KIND", "^(individual|group|org|location)$", 0, 1 },
  { "FN", TEXT, 1, G_MAXUINT },
  { "TITLE", TEXT, 0, G_MAXUINT },
  { "ORG", TEXT, 0, G_MAXUINT },
  { "CATEGORIES", TEXT_LIST, 0, G_MAXUINT },
  { "NOTE", TEXT, 0, G_MAXUINT },
  { NULL }
};

static const struct
{
  const char *name;
  const Property *properties;
  const char *parent;
} components[] = {
  { "VCALENDAR", calendar, NULL },
  { "VEVENT", event, "VCALENDAR" },
  { "VCARD", card, NULL },
};

/* The lines of TEXT, unfolded. */
static GStrv
unfold (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\r\n", -1);
  g_autoptr(GString) whole = g_string_new (NULL);
  guint n = g_strv_length (lines);

  g_assert_cmpstr (lines[n - 1], ==, "");
  for (guint i = 0; i + 1 < n; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_cmpuint (strlen (lines[i]), >, 0);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strpbrk (lines[i], "\r\n"));
      if (lines[i][0] == ' ')
        {
          g_assert_cmpuint (i, >, 0);
          g_string_append (whole, lines[i] + 1);
        }
      else
        g_string_append_printf (whole, "%s%s", i > 0 ? "\n" : "", lines[i]);
    }
  return g_strsplit (whole->str, "\n", -1);
}

static const Property *
get_properties (const char *component,
                const char *parent)
{
  for (guint i = 0; i < G_N_ELEMENTS (components); i++)
    if (g_str_equal (components[i].name, component))
      {
        g_assert_cmpstr (components[i].parent, ==, parent);
        return components[i].properties;
      }
  g_assert_not_reached ();
}

static void
count_property (GHashTable *counts,
                const char *name)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));

  g_hash_table_insert (counts, g_strdup (name), GUINT_TO_POINTER (n + 1));
}

static void
check_counts (const Property *properties,
              GHashTable     *counts)
{
  for (; properties->name != NULL; properties++)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, properties->name));

      g_assert_cmpuint (n, >=, properties->min);
      g_assert_cmpuint (n, <=, properties->max);
    }
}

static void
check_property (const Property *properties,
                const char     *name,
                const char     *value)
{
  for (; properties->name != NULL; properties++)
    if (g_str_equal (properties->name, name))
      {
        if (!g_regex_match_simple (properties->value, value, G_REGEX_DOLLAR_ENDONLY, 0))
          g_error ("%s cannot be “%s”", name, value);
        return;
      }
  g_error ("There is no %s here", name);
}

/* One component, from the line after its BEGIN to its END. */
static char **
check_component (char      **line,
                 const char *component,
                 const char *parent)
{
  const Property *properties = get_properties (component, parent);
  g_autoptr(GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; *line != NULL; i++)
    {
      g_autoptr(GRegex) regex = g_regex_new (LINE, G_REGEX_DOLLAR_ENDONLY, 0, NULL);
      g_autoptr(GMatchInfo) match = NULL;
      g_autofree char *name = NULL, *params = NULL, *value = NULL, *whole = NULL;

      if (!g_regex_match (regex, *line, 0, &match))
        g_error ("“%s” is not a content line", *line);
      line++;
      name = g_match_info_fetch (match, 1);
      params = g_match_info_fetch (match, 2);
      value = g_match_info_fetch (match, 3);
      whole = g_strconcat (name, params, NULL);

      if (g_str_equal (name, "BEGIN"))
        line = check_component (line, value, component);
      else if (g_str_equal (name, "END"))
        {
          g_assert_cmpstr (value, ==, component);
          check_counts (properties, counts);
          return line;
        }
      else
        {
          /* In a card the version stands first. */
          g_assert_true (!g_str_equal (component, "VCARD") || i > 0 || g_str_equal (name, "VERSION"));
          check_property (properties, whole, value);
          count_property (counts, whole);
        }
    }
  g_assert_not_reached ();
}

static void
check_grammar (const char *text)
{
  g_auto(GStrv) lines = unfold (text);
  char **line = lines;

  while (*line != NULL && **line != '\0')
    {
      g_assert_true (g_str_has_prefix (*line, "BEGIN:"));
      line = check_component (line + 1, *line + strlen ("BEGIN:"), NULL);
    }
}

/* The values of NAME in all of TEXT, with bars between, as they were before they were escaped. */
static char *
get_values (const char *text,
            const char *name)
{
  g_auto(GStrv) lines = unfold (text);
  GString *values = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], name) && lines[i][strlen (name)] == ':')
      {
        if (values->len > 0)
          g_string_append_c (values, '|');
        for (const char *p = lines[i] + strlen (name) + 1; *p != '\0'; p++)
          if (*p == '\\')
            g_string_append_c (values, *++p == 'n' ? '\n' : *p);
          else
            g_string_append_c (values, *p);
      }
  return g_string_free (values, FALSE);
}

static void
assert_values (const char *text,
               const char *name,
               const char *wanted)
{
  g_autofree char *values = get_values (text, name);

  g_assert_cmpstr (values, ==, wanted);
}

/* Meetings */

static ChParticipant *
add_person (ChMeeting  *meeting,
            const char *name,
            const char *title,
            const char *country,
            const char *side)
{
  g_autoptr(ChParticipant) person = ch_participant_new ();

  ch_participant_set_name (person, name);
  ch_participant_set_title (person, title);
  ch_participant_set_country (person, country);
  ch_participant_set_side (person, side);
  g_list_store_append (ch_meeting_get_participants (meeting), person);
  return person; /* the list holds it */
}

static ChMeeting *
make_meeting (const char *title,
              const char *date)
{
  ChMeeting *meeting = ch_meeting_new ();

  ch_meeting_set_title (meeting, title);
  ch_meeting_set_date (meeting, date);
  return meeting;
}

/* With whatever may break a line. */
static ChMeeting *
make_full (void)
{
  ChMeeting *meeting = make_meeting ("Talks; on \\ fish, and “trade”: 中华人民共和国外交部长会见联合国秘书长，"
                                     "双方就共同关心的问题交换了意见", "2018-12-31");
  g_autoptr(ChDocument) document = ch_document_new ();
  g_autoptr(ChArticle) article = ch_article_new ();
  g_autoptr(ChArticle) page = ch_article_new ();

  ch_meeting_set_language (meeting, "en");
  ch_meeting_set_kind (meeting, "signing");
  ch_meeting_set_city (meeting, "Nairobi");
  ch_meeting_set_country (meeting, "KE");
  ch_meeting_set_reference (meeting, "A;1");
  ch_meeting_set_text (meeting, "First line,\r\nsecond.\n\tBEGIN:VEVENT\x01\n");
  ch_meeting_set_topics (meeting, (const char *const[]) { "fish, fresh", "trade", NULL });
  ch_record_set_identity (CH_RECORD (meeting), ch_record_get_uid (CH_RECORD (meeting)), 3);
  ch_record_set_times (CH_RECORD (meeting), "2019-01-02T03:04:05Z", "2019-02-03T04:05:06.789Z");
  ch_participant_set_organisation (add_person (meeting, "Doe, Jane", "Minister", "KE", "host"), "Ministry; of Fish");
  add_person (meeting, "John Roe", NULL, NULL, "guest");
  ch_document_set_title (document, "Agreement on Fish");
  g_list_store_append (ch_meeting_get_documents (meeting), document);
  ch_article_set_address (article, "pasted words");
  g_list_store_append (ch_meeting_get_articles (meeting), article);
  ch_article_set_address (page, "https://example.org/a,b;c?d=e%20京 #f");
  g_list_store_append (ch_meeting_get_articles (meeting), page);
  return meeting;
}

static char *
write_meetings (const char *format,
                GPtrArray  *meetings,
                guint64    *n_left_out)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(ChMeetingWriter) writer = ch_meeting_writer_new (format, stream);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < meetings->len; i++)
    {
      ch_meeting_writer_add (writer, meetings->pdata[i], NULL, &error);
      g_assert_no_error (error);
    }
  ch_meeting_writer_end (writer, NULL, &error);
  g_assert_no_error (error);
  if (n_left_out != NULL)
    *n_left_out = ch_meeting_writer_get_left_out (writer);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, &error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static GPtrArray *
make_list (ChMeeting *first,
           ChMeeting *second)
{
  GPtrArray *meetings = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (meetings, first);
  if (second != NULL)
    g_ptr_array_add (meetings, second);
  return meetings;
}

/* Lines */

static void
test_folding (void)
{
  static const char *const characters[] = { "a", "é", "京", "😀" };

  for (guint n = 0; n < 400; n++)
    {
      g_autoptr(GString) words = g_string_new (NULL);
      g_autoptr(GString) text = g_string_new (NULL);
      g_auto(GStrv) lines = NULL;
      g_autofree char *line = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append (words, characters[(i * 7 + n) % G_N_ELEMENTS (characters)]);
      ch_content_line_append (text, "X", words->str);
      lines = unfold (text->str);
      line = g_strconcat ("X:", words->str, NULL);
      g_assert_cmpstr (lines[0], ==, line);
      g_assert_null (lines[1]);
    }
}

static void
test_escaping (void)
{
  g_autofree char *escaped = ch_content_line_escape ("a\\b;c,d\r\ne:\"f\"\x07\tg\x7f");

  g_assert_cmpstr (escaped, ==, "a\\\\b\\;c\\,d\\ne:\"f\"\tg");
}

/* Calendars */

static void
test_calendar (void)
{
  g_autoptr(GPtrArray) meetings = make_list (make_full (), make_meeting ("Nobody knows when", NULL));
  guint64 n_left_out;
  g_autofree char *text = write_meetings ("ical", meetings, &n_left_out);

  check_grammar (text);
  g_assert_cmpuint (n_left_out, ==, 1);
  assert_values (text, "UID", ch_record_get_uid (meetings->pdata[0]));
  assert_values (text, "DTSTART;VALUE=DATE", "20181231");
  assert_values (text, "DTEND;VALUE=DATE", "20190101");
  assert_values (text, "DTSTAMP", "20190203T040506Z");
  assert_values (text, "CREATED", "20190102T030405Z");
  assert_values (text, "SEQUENCE", "3");
  assert_values (text, "SUMMARY;LANGUAGE=en", ch_meeting_get_title (meetings->pdata[0]));
  assert_values (text, "LOCATION", "Nairobi, Kenya");
  assert_values (text, "CATEGORIES", "Signing,fish, fresh,trade");
  assert_values (text, "STATUS", "CONFIRMED");
  assert_values (text, "URL", "https://example.org/a,b;c?d=e%20%E4%BA%AC%20#f");
  assert_values (text, "DESCRIPTION",
                 "Host side\nDoe, Jane, Minister, Ministry; of Fish\n\nGuest side\nJohn Roe\n\n"
                 "First line,\nsecond.\n\tBEGIN:VEVENT\n\n\nSigned: Agreement on Fish\n\nReference: A;1");
}

/* What is marked is nobody else's business, and who did not come is told apart. */
static void
test_calendar_marking (void)
{
  g_autoptr(GPtrArray) meetings = make_list (make_meeting ("Talks", "2019-05-07"), NULL);
  g_autofree char *open = write_meetings ("ical", meetings, NULL);
  g_autofree char *text = NULL;

  assert_values (open, "CLASS", "");
  ch_meeting_set_marking (meetings->pdata[0], "RESTRICTED");
  ch_participant_set_attendance (add_person (meetings->pdata[0], "John Roe", NULL, NULL, "guest"), "apologies");
  text = write_meetings ("ical", meetings, NULL);
  check_grammar (text);
  assert_values (text, "CLASS", "CONFIDENTIAL");
  assert_values (text, "DESCRIPTION", "Guest side\nJohn Roe — Sent apologies");
}

static void
test_calendar_days (void)
{
  static const struct
  {
    const char *date;
    const char *end_date;
    const char *start;
    const char *end;
    const char *label;
  } days[] = {
    { "2018-07-02", NULL, "20180702", "20180703", "" },
    { "2018-07-02", "2018-07-04", "20180702", "20180705", "" },
    { "2018-02", NULL, "20180201", "20180301", "February 2018" },
    { "2018", NULL, "20180101", "20190101", "2018" },
    { "2018-07-31", "2018-08", "20180731", "20180901", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr(GPtrArray) meetings = make_list (make_meeting ("T", days[i].date), NULL);
      g_autofree char *text = NULL;

      ch_meeting_set_end_date (meetings->pdata[0], days[i].end_date);
      ch_meeting_set_status (meetings->pdata[0], "to review");
      ch_meeting_set_language (meetings->pdata[0], "en\r\nX:");
      text = write_meetings ("ical", meetings, NULL);
      check_grammar (text);
      assert_values (text, "DTSTART;VALUE=DATE", days[i].start);
      assert_values (text, "DTEND;VALUE=DATE", days[i].end);
      assert_values (text, "DESCRIPTION", days[i].label);
      assert_values (text, "STATUS", "TENTATIVE");
    }
}

static void
test_empty (void)
{
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  g_autofree char *calendar_text = write_meetings ("ical", none, NULL);
  g_autofree char *card_text = write_meetings ("vcard", none, NULL);
  g_autofree char *csv_text = write_meetings ("csv", none, NULL);

  check_grammar (calendar_text);
  g_assert_cmpstr (card_text, ==, "");
  g_assert_true (g_str_has_prefix (csv_text, "uid,status,title,"));
}

/* Cards */

static void
test_cards (void)
{
  g_autoptr(GPtrArray) meetings = make_list (make_full (), make_meeting ("Later talks", "2020-01"));
  g_autofree char *text = NULL;
  ChParticipant *first = NULL;

  /* The same in other letters, a namesake from elsewhere, and one whom the log knows. */
  ch_participant_set_organisation (add_person (meetings->pdata[1], "DOE Jane", "Prime Minister", "KE", "guest"), NULL);
  add_person (meetings->pdata[1], "John Roe", "Bishop", "UG", "guest");
  first = add_person (meetings->pdata[1], "Ann Poe", NULL, NULL, "guest");
  ch_participant_set_person (first, "6ba7b810-9dad-41d1-80b4-00c04fd430c8");
  text = write_meetings ("vcard", meetings, NULL);

  check_grammar (text);
  assert_values (text, "FN", "Ann Poe|DOE Jane|John Roe|John Roe");
  assert_values (text, "TITLE", "Prime Minister|Bishop");
  assert_values (text, "ORG", "");
  g_assert_nonnull (strstr (text, "UID:urn:uuid:6ba7b810-9dad-41d1-80b4-00c04fd430c8\r\n"));
  g_assert_nonnull (strstr (text, "CATEGORIES:Kenya\r\n"));
  g_assert_nonnull (strstr (text, "CATEGORIES:Uganda\r\n"));
  g_assert_nonnull (strstr (text, "NOTE:Last meeting: January 2020\\, Later talks\r\n"));
}

/* An earlier meeting that comes later in the log does not change a card. */
static void
test_cards_keep_last (void)
{
  g_autoptr(GPtrArray) meetings = make_list (make_meeting ("New", "2020-01-01"), make_meeting ("Old", "2019-01-01"));
  g_autofree char *text = NULL;

  add_person (meetings->pdata[0], "A", "Minister", NULL, "guest");
  add_person (meetings->pdata[1], "A", "Deputy", NULL, "guest");
  text = write_meetings ("vcard", meetings, NULL);

  check_grammar (text);
  assert_values (text, "TITLE", "Minister");
}

/* Tables */

static void
test_csv (void)
{
  g_autoptr(GPtrArray) meetings = make_list (make_full (), NULL);
  g_autoptr(ChTitle) title = g_object_new (CH_TYPE_TITLE, "language", "nb", "text", "Samtaler om fisk", NULL);
  g_autoptr(ChParticipant) guest = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(ChCsvReader) reader = NULL;
  g_autoptr(GHashTable) cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GPtrArray) heading = g_ptr_array_new_with_free_func (g_free);
  const ChCsvRow *row;

  ch_meeting_set_marking (meetings->pdata[0], "Restricted");
  ch_meeting_set_agreements (meetings->pdata[0],
                             (const char *const[]) { "They share the fish.", "They meet again.", NULL });
  g_list_store_append (ch_meeting_get_other_titles (meetings->pdata[0]), title);
  guest = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (meetings->pdata[0])), 1);
  g_object_set (guest, "attendance", "partly", "deputising-for", "Mary Roe", NULL);
  text = write_meetings ("csv", meetings, NULL);
  stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  reader = ch_csv_reader_new (stream, 0);
  row = ch_csv_reader_next (reader, NULL, NULL);
  for (guint i = 0; i < row->fields->len; i++)
    g_ptr_array_add (heading, g_strdup (row->fields->pdata[i]));
  row = ch_csv_reader_next (reader, NULL, NULL);
  g_assert_cmpuint (row->fields->len, ==, heading->len);
  for (guint i = 0; i < row->fields->len; i++)
    g_hash_table_insert (cells, g_strdup (heading->pdata[i]), g_strdup (row->fields->pdata[i]));
  g_assert_null (ch_csv_reader_next (reader, NULL, NULL));

  g_assert_cmpstr (g_hash_table_lookup (cells, "uid"), ==, ch_record_get_uid (meetings->pdata[0]));
  g_assert_cmpstr (g_hash_table_lookup (cells, "title"), ==, ch_meeting_get_title (meetings->pdata[0]));
  g_assert_cmpstr (g_hash_table_lookup (cells, "text"), ==, ch_meeting_get_text (meetings->pdata[0]));
  g_assert_cmpstr (g_hash_table_lookup (cells, "topics"), ==, "fish, fresh; trade");
  g_assert_cmpstr (g_hash_table_lookup (cells, "end_date"), ==, "");
  g_assert_cmpstr (g_hash_table_lookup (cells, "hosts"), ==, "Doe, Jane, Minister, Ministry; of Fish (KE)");
  g_assert_cmpstr (g_hash_table_lookup (cells, "marking"), ==, "Restricted");
  g_assert_cmpstr (g_hash_table_lookup (cells, "agreements"), ==, "They share the fish.; They meet again.");
  g_assert_cmpstr (g_hash_table_lookup (cells, "other_titles"), ==, "nb: Samtaler om fisk");
  g_assert_cmpstr (g_hash_table_lookup (cells, "guests"), ==, "John Roe [deputising for Mary Roe] [partly]");
  g_assert_cmpstr (g_hash_table_lookup (cells, "documents"), ==, "Agreement on Fish");
  g_assert_cmpstr (g_hash_table_lookup (cells, "sources"), ==, "pasted words; https://example.org/a,b;c?d=e%20京 #f");
}

/* No cell is a formula. */
static void
test_csv_formula (void)
{
  g_autoptr(GPtrArray) meetings = make_list (make_meeting ("=1+2", "2018-07-02"), NULL);
  g_autofree char *text = NULL;

  ch_meeting_set_city (meetings->pdata[0], "@home");
  ch_meeting_set_venue (meetings->pdata[0], "a = b");
  add_person (meetings->pdata[0], "-A", NULL, NULL, "guest");
  text = write_meetings ("csv", meetings, NULL);
  g_assert_nonnull (strstr (text, ",'=1+2,"));
  g_assert_nonnull (strstr (text, ",'@home,"));
  g_assert_nonnull (strstr (text, ",a = b,"));
  g_assert_nonnull (strstr (text, ",'-A,"));
}

static void
test_formats (void)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  const char *const *formats = ch_meeting_writer_get_formats ();

  g_assert_null (ch_meeting_writer_new ("pdf", stream));
  for (guint i = 0; formats[i] != NULL; i++)
    {
      g_autoptr(ChMeetingWriter) writer = ch_meeting_writer_new (formats[i], stream);

      g_assert_nonnull (writer);
    }
}

/* A stream that is full. */
static void
test_failing_stream (void)
{
  static guint8 room[64];
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_autoptr(ChMeetingWriter) writer = ch_meeting_writer_new ("ical", stream);
  g_autoptr(ChMeeting) meeting = make_full ();
  g_autoptr(GError) error = NULL;

  g_assert_true (ch_meeting_writer_add (writer, meeting, NULL, &error));
  g_assert_false (ch_meeting_writer_end (writer, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/line/folding", test_folding);
  g_test_add_func ("/content/line/escaping", test_escaping);
  g_test_add_func ("/content/calendar", test_calendar);
  g_test_add_func ("/content/calendar/marking", test_calendar_marking);
  g_test_add_func ("/content/calendar/days", test_calendar_days);
  g_test_add_func ("/content/cards", test_cards);
  g_test_add_func ("/content/cards/keep-last", test_cards_keep_last);
  g_test_add_func ("/content/csv", test_csv);
  g_test_add_func ("/content/csv/formula", test_csv_formula);
  g_test_add_func ("/content/empty", test_empty);
  g_test_add_func ("/content/formats", test_formats);
  g_test_add_func ("/content/failing-stream", test_failing_stream);

  return g_test_run ();
}
