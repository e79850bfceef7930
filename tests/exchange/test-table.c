/* test-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Argument: the folder of the lexicons.
 */

#include "ch-article.h"
#include "ch-document.h"
#include "ch-error.h"
#include "ch-participant.h"
#include "ch-table-date.h"
#include "ch-table-people.h"
#include "ch-table-reader.h"

#include <string.h>

static const char *lexicon_dirs[] = { NULL, NULL };

/* Dates */

static void
test_dates (void)
{
  static const struct
  {
    const char *pattern;
    const char *cell;
    const char *date;
  } dates[] = {
    { "YYYY-MM-DD", "2018-07-02", "2018-07-02" },
    { "DD.MM.YYYY", "02.07.2018", "2018-07-02" },
    { "D.M.YYYY", "2.7.2018", "2018-07-02" },
    { "M/D/YYYY", "12/31/1999", "1999-12-31" },
    { "DD.MM.YYYY", "2.7.2018", NULL },
    { "YYYYMMDD", "20180702", "2018-07-02" },
    { "D MMMM YYYY", "2 July 2018", "2018-07-02" },
    { "MMMM D, YYYY", "JULY 2, 2018", "2018-07-02" },
    { "D MMM YYYY", "2 Sep. 2018", "2018-09-02" },
    { "D MMM YYYY", "2 Sept 2018", NULL },
    { "MM/YYYY", "07/2018", "2018-07" },
    { "YYYY", "2018", "2018" },
    { "YYYY", "18", NULL },
    { "DD.MM.YYYY", "30.02.2018", NULL },
    { "DD.MM.YYYY", "00.02.2018", NULL },
    { "DD.MM.YYYY", "01.02.2018 x", NULL },
    { "DD.MM.YYYY", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *date = ch_table_date_read (dates[i].pattern, dates[i].cell);

      g_assert_cmpstr (date, ==, dates[i].date);
    }

  g_assert_true (ch_table_date_is_pattern ("DD.MM.YYYY"));
  g_assert_true (ch_table_date_is_pattern ("MMMM YYYY"));
  g_assert_false (ch_table_date_is_pattern ("DD.MM"));
  g_assert_false (ch_table_date_is_pattern ("DD YYYY"));
  g_assert_false (ch_table_date_is_pattern ("YYYY YYYY"));
  g_assert_false (ch_table_date_is_pattern ("day"));
}

/* People */

static void
test_people (void)
{
  static const char *const titles[] = { "Prime Minister", "President", "Premier", "Prince", "Queen", "King", NULL };
  static const struct
  {
    const char *cell;
    const char *people; /* title:name, with bars between */
  } cells[] = {
    { "Prime Minister Jane Doe", "Prime Minister:Jane Doe" },
    { "Jane Doe", ":Jane Doe" },
    { "  president  Jane Doe ", "president:Jane Doe" },
    { "Prime MinisterJane Doe", "Prime Minister:Jane Doe" },
    { "Kingsley Doe", ":Kingsley Doe" },
    { "King A and Queen B", "King:A|Queen:B" },
    { "President A B, Prime Minister C D, and King E", "President:A B|Prime Minister:C D|King:E" },
    { "President Jane Doe, Jr.", "President:Jane Doe, Jr." },
    { "President Jane Doe and John Doe", "President:Jane Doe and John Doe" },
    { "Premier and Prince A", "Premier and Prince:A" },
    { "Premier & Prince A & Queen B", "Premier & Prince:A|Queen:B" },
    { "Queen", ":Queen" },
    { "King Prince", "King:Prince" },
    { "王毅", ":王毅" },
    { " ", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr(GPtrArray) people = ch_table_people_split (cells[i].cell, titles);
      g_autoptr(GString) text = g_string_new (NULL);

      for (guint j = 0; j < people->len; j++)
        {
          ChTablePerson *person = people->pdata[j];

          g_string_append_printf (text, "%s%s:%s", j > 0 ? "|" : "", person->title != NULL ? person->title : "", person->name);
        }
      g_assert_cmpstr (text->str, ==, cells[i].people);
    }
}

/* Maps */

static const struct
{
  const char *name;
  const char *text;
  const char *place; /* a part of the sentence */
} wrong_maps[] = {
  { "no-title", "[meeting]\ndate = {day}\n", "test.map: " },
  { "no-section", "title = x\n", "test.map, line 1: " },
  { "other-section", "\n[meetings]\n", "test.map, line 2: There is no section [meetings]" },
  { "other-field", "[meeting]\ntitle = x\ntitel = y\n", "test.map, line 3: There is no field “titel” in [meeting]" },
  { "list-field", "[meeting]\nparticipants = x\n", "line 2: There is no field" },
  { "closed-field", "[person]\nperson = x\n", "line 2: There is no field" },
  { "no-equals", "[meeting]\ntitle\n", "line 2: " },
  { "brace", "[meeting]\ntitle = {day\n", "line 2: " },
  { "empty-brace", "[meeting]\ntitle = {}\n", "line 2: " },
  { "term", "[meeting]\ntitle = x\nkind = party\n", "line 3: “party” is not one of: meeting" },
  { "side", "[person]\nside = left\n", "line 2: “left” is not one of: host" },
  { "separator", "[table]\nseparator = space\n", "line 2: " },
  { "date", "[table]\ndate = day\n", "line 2: “day”" },
  { "table-field", "[table]\ncolour = red\n", "line 2: There is no field “colour” in [table]" },
  { "country", "[countries]\nKenya = Kenya\n", "line 2: “Kenya”" },
  { "people", "[person]\npeople = {Who\n", "line 2: " },
  { "utf-8", "[meeting]\n# \xff\n", "line 2: " },
};

static void
test_wrong_map (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(GError) error = NULL;
  ChTableMap *map = ch_table_map_new (wrong_maps[i].text, "test.map", lexicon_dirs, &error);

  g_assert_null (map);
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, wrong_maps[i].place));
}

/* Tables */

#define MAP \
  "\xef\xbb\xbf# What we were sent.\r\n" \
  "[table]\r\n" \
  "date = DD.MM.YYYY\r\n" \
  "date = D MMMM YYYY\r\n" \
  "[meeting]\r\n" \
  "title = {Guest} in {City}, {{{Country}}\r\n" \
  "title = {Guest} in {Country}\r\n" \
  "kind = {Kind}\r\n" \
  "kind = visit\r\n" \
  "date = {From}\r\n" \
  "end date = {To}\r\n" \
  "city = {City}\r\n" \
  "country = {Country}\r\n" \
  "text = {Remark}\r\n" \
  "Topics = {Topics}\r\n" \
  "[Person]\r\n" \
  "name = {Guest}\r\n" \
  "titles = President, Prime Minister\r\n" \
  "titles = Queen\r\n" \
  "country = KE\r\n" \
  "side = guest\r\n" \
  "role = principal\r\n" \
  "[person]\r\n" \
  "name = {Host}\r\n" \
  "title = {Post}\r\n" \
  "[document]\r\n" \
  "title = {Signed}\r\n" \
  "kind = agreement\r\n" \
  "[source]\r\n" \
  "publisher = Protocol\r\n" \
  "[countries]\r\n" \
  "Ruritania = \r\n" \
  "Holland = NL\r\n" \
  "[words Kind]\r\n" \
  "tel = call\r\n"

#define HEADING "Guest;From;To;Country;City;Kind;Remark;Topics;Host;Post;Signed\n"

static ChTableMap *
make_map (void)
{
  g_autoptr(GError) error = NULL;
  ChTableMap *map = ch_table_map_new (MAP, "test.map", lexicon_dirs, &error);

  g_assert_no_error (error);
  return map;
}

/* The only row of a table. */
static void
read_row (const char *cells,
          ChTableRow *row)
{
  g_autofree char *text = g_strconcat (HEADING, cells, "\n", NULL);
  g_autoptr(ChTableMap) map = make_map ();
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr(ChTableReader) reader = ch_table_reader_new (stream, map);
  g_auto(ChTableRow) none = { 0 };
  g_autoptr(GError) error = NULL;

  g_assert_true (ch_table_reader_next (reader, row, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (row->line, ==, 2);
  g_assert_true ((row->meeting == NULL) != (row->reason == NULL));
  g_assert_false (ch_table_reader_next (reader, &none, NULL, &error));
  g_assert_no_error (error);
}

static ChParticipant *
get_person (ChMeeting *meeting,
            guint      i)
{
  GListModel *list = G_LIST_MODEL (ch_meeting_get_participants (meeting));
  g_autoptr(ChParticipant) person = g_list_model_get_item (list, i);

  return person; /* the list holds it */
}

static void
test_full_row (void)
{
  g_auto(ChTableRow) row = { 0 };
  ChMeeting *meeting;

  read_row ("Queen A and President B C;02.07.2018;3 July 2018;Holland;The  Hague;tel;\"One.\nTwo.\";trade;D;Minister;On Fish",
            &row);
  meeting = row.meeting;
  g_assert_nonnull (meeting);
  g_assert_cmpstr (ch_meeting_get_title (meeting), ==, "Queen A and President B C in The Hague, {Holland}");
  g_assert_cmpstr (ch_meeting_get_status (meeting), ==, "to review");
  g_assert_cmpstr (ch_meeting_get_kind (meeting), ==, "call");
  g_assert_cmpstr (ch_meeting_get_date (meeting), ==, "2018-07-02");
  g_assert_cmpstr (ch_meeting_get_end_date (meeting), ==, "2018-07-03");
  g_assert_cmpstr (ch_meeting_get_country (meeting), ==, "NL");
  g_assert_cmpstr (ch_meeting_get_city (meeting), ==, "The Hague");
  g_assert_cmpstr (ch_meeting_get_text (meeting), ==, "One.\nTwo.");
}

static void
test_records (void)
{
  g_auto(ChTableRow) row = { 0 };
  ChMeeting *meeting;
  g_autoptr(ChDocument) document = NULL;
  g_autoptr(ChArticle) article = NULL;
  const char *const *topics;

  read_row ("Queen A and President B C;02.07.2018;;Holland;;;;\" trade; fish\";D;Minister;On Fish", &row);
  meeting = row.meeting;
  g_assert_nonnull (meeting);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_participants (meeting))), ==, 3);
  g_assert_cmpstr (ch_participant_get_name (get_person (meeting, 0)), ==, "A");
  g_assert_cmpstr (ch_participant_get_title (get_person (meeting, 0)), ==, "Queen");
  g_assert_cmpstr (ch_participant_get_country (get_person (meeting, 0)), ==, "KE");
  g_assert_cmpstr (ch_participant_get_side (get_person (meeting, 0)), ==, "guest");
  g_assert_cmpstr (ch_participant_get_role (get_person (meeting, 0)), ==, "principal");
  g_assert_cmpstr (ch_participant_get_name (get_person (meeting, 1)), ==, "B C");
  g_assert_cmpstr (ch_participant_get_title (get_person (meeting, 1)), ==, "President");
  g_assert_cmpstr (ch_record_get_uid (CH_RECORD (get_person (meeting, 0))), !=,
                   ch_record_get_uid (CH_RECORD (get_person (meeting, 1))));
  g_assert_cmpstr (ch_participant_get_name (get_person (meeting, 2)), ==, "D");
  g_assert_cmpstr (ch_participant_get_title (get_person (meeting, 2)), ==, "Minister");

  topics = ch_meeting_get_topics (meeting);
  g_assert_cmpuint (g_strv_length ((GStrv) topics), ==, 2);
  g_assert_cmpstr (topics[1], ==, "fish");
  document = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_documents (meeting)), 0);
  g_assert_cmpstr (ch_document_get_title (document), ==, "On Fish");
  g_assert_cmpstr (ch_document_get_kind (document), ==, "agreement");
  article = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_articles (meeting)), 0);
  g_assert_cmpstr (ch_article_get_publisher (article), ==, "Protocol");
}

/* Where the table says nothing there is nothing: no host, no document, no last day. */
static void
test_sparse_row (void)
{
  g_auto(ChTableRow) row = { 0 };
  ChMeeting *meeting;

  read_row ("A;2018-07;2018-07;Ruritania;;;;;;;", &row);
  meeting = row.meeting;
  g_assert_nonnull (meeting);
  g_assert_cmpstr (ch_meeting_get_title (meeting), ==, "A in Ruritania");
  g_assert_cmpstr (ch_meeting_get_kind (meeting), ==, "visit");
  g_assert_cmpstr (ch_meeting_get_date (meeting), ==, "2018-07");
  g_assert_null (ch_meeting_get_end_date (meeting));
  g_assert_null (ch_meeting_get_country (meeting));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_participants (meeting))), ==, 1);
  g_assert_null (ch_participant_get_title (get_person (meeting, 0)));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_documents (meeting))), ==, 0);
}

static const struct
{
  const char *name;
  const char *cells;
  const char *reason; /* a part of the sentence */
} refusals[] = {
  { "columns", "A;02.07.2018", "It has 2 columns, the heading has 11." },
  { "date", "A;31.02.2018;;Kenya;;;;;;;", "“31.02.2018” is not a date: February 2018 has 28 days." },
  { "order", "A;02.07.2018;01.07.2018;Kenya;;;;;;;", "before" },
  { "country", "A;02.07.2018;;Atlantis;;;;;;;", "“Atlantis”" },
  { "term", "A;02.07.2018;;Kenya;;party;;;;;", "“party”" },
  { "no-title", ";02.07.2018;;Kenya;;;;;;;", "title" },
  { "no-name", "A;02.07.2018;;Kenya;;;;;;Minister;", "no name" },
  { "quotes", "\"A\" B;02.07.2018;;Kenya;;;;;;;", "quotation mark" },
};

static void
test_refusal (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_auto(ChTableRow) row = { 0 };

  read_row (refusals[i].cells, &row);
  g_assert_null (row.meeting);
  g_test_message ("%s", row.reason);
  g_assert_nonnull (strstr (row.reason, refusals[i].reason));
}

/* What the people of a cell become, with bars between: title:name:body. */
static char *
read_people (const char *lines,
             const char *cell)
{
  g_autofree char *text = g_strdup_printf ("[meeting]\ntitle = T\n[person]\npeople = {Who}\n%s", lines);
  g_autofree char *table = g_strdup_printf ("Who\n\"%s\"\n", cell);
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (table, -1, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChTableMap) map = ch_table_map_new (text, "people.map", lexicon_dirs, &error);
  g_autoptr(ChTableReader) reader = NULL;
  g_auto(ChTableRow) row = { 0 };
  GString *people = g_string_new (NULL);

  g_assert_no_error (error);
  reader = ch_table_reader_new (stream, map);
  g_assert_true (ch_table_reader_next (reader, &row, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (row.reason, ==, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_participants (row.meeting))); i++)
    {
      ChParticipant *person = get_person (row.meeting, i);
      const char *title = ch_participant_get_title (person);
      const char *body = ch_participant_get_organisation (person);

      g_string_append_printf (people, "%s%s:%s:%s", i > 0 ? "|" : "", title != NULL ? title : "",
                              ch_participant_get_name (person), body != NULL ? body : "");
    }
  return g_string_free (people, FALSE);
}

static void
test_read_people (void)
{
  static const struct
  {
    const char *lines;
    const char *cell;
    const char *people;
  } cells[] = {
    { "", "Prime Minister Jane Doe", "Prime Minister:Jane Doe:" },
    { "", "H.E. Mr. John Roe, Deputy Minister, Ministry of Trade", "Deputy Minister:John Roe:Ministry of Trade" },
    { "", "Minister Ann Poe and Ambassador Jane Doe", "Minister:Ann Poe:|Ambassador:Jane Doe:" },
    { "", "somebody 7 or other", ":somebody 7 or other:" },
    { "title = Envoy\n", "Minister Ann Poe", "Envoy:Ann Poe:" },
    { "organisation = Harbour Board\n", "Minister Ann Poe", "Minister:Ann Poe:Harbour Board" },
    { "titles = Grand Dame\n", "Grand Dame Ann Poe", "Grand Dame:Ann Poe:" },
    { "titles = Grand Dame\n", "Minister Ann Poe", "Minister:Ann Poe:" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *people = read_people (cells[i].lines, cells[i].cell);

      g_assert_cmpstr (people, ==, cells[i].people);
    }
}

static void
assert_no_table (const char *text,
                 int         code,
                 const char *words)
{
  g_autoptr(ChTableMap) map = make_map ();
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr(ChTableReader) reader = ch_table_reader_new (stream, map);
  g_auto(ChTableRow) row = { 0 };
  g_autoptr(GError) error = NULL;

  g_assert_false (ch_table_reader_next (reader, &row, NULL, &error));
  g_assert_error (error, CH_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_headings (void)
{
  assert_no_table ("", CH_ERROR_EMPTY, "empty");
  assert_no_table ("Guest;From\n", CH_ERROR_INVALID, "“City”");
  assert_no_table ("City;City;" HEADING, CH_ERROR_INVALID, "more than one column “City”");
  assert_no_table ("\"Guest\" x;From\n", CH_ERROR_INVALID, "heading");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  lexicon_dirs[0] = argv[1];

  g_test_add_func ("/table/dates", test_dates);
  g_test_add_func ("/table/people", test_people);
  for (guint i = 0; i < G_N_ELEMENTS (wrong_maps); i++)
    {
      g_autofree char *path = g_strconcat ("/table/wrong-map/", wrong_maps[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_wrong_map);
    }
  g_test_add_func ("/table/row/full", test_full_row);
  g_test_add_func ("/table/row/records", test_records);
  g_test_add_func ("/table/row/sparse", test_sparse_row);
  g_test_add_func ("/table/row/people", test_read_people);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/table/refused/", refusals[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refusal);
    }
  g_test_add_func ("/table/headings", test_headings);

  return g_test_run ();
}
