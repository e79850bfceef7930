/* test-mappings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The maps that we ship, with rows that are invented, and with the real tables where they are at hand.
 * Arguments: the folder of the maps, the folder of the tables.
 */

#include "ch-participant.h"
#include "ch-table-reader.h"

#include <string.h>

static const char *const no_lexicons[] = { NULL };
static const char *maps_dir;
static const char *tables_dir;

#define VISITS "id,start_date,end_date,visitor,country,description\r\n"
#define TRAVELS "id,role,traveller,start_date,end_date,country,city,remarks\r\n"

static ChTableMap *
load_map (const char *name)
{
  g_autofree char *path = g_build_filename (maps_dir, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  ChTableMap *map;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  map = ch_table_map_new (text, name, no_lexicons, &error);
  g_assert_no_error (error);
  return map;
}

static ChMeeting *
read_row (const char *map_name,
          const char *text)
{
  g_autoptr(ChTableMap) map = load_map (map_name);
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr(ChTableReader) reader = ch_table_reader_new (stream, map);
  g_auto(ChTableRow) row = { 0 };
  g_autoptr(GError) error = NULL;

  g_assert_true (ch_table_reader_next (reader, &row, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (row.reason, ==, NULL);
  return g_steal_pointer (&row.meeting);
}

static ChParticipant *
get_only_person (ChMeeting *meeting)
{
  GListModel *list = G_LIST_MODEL (ch_meeting_get_participants (meeting));
  g_autoptr(ChParticipant) person = g_list_model_get_item (list, 0);

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  return person; /* the list holds it */
}

static void
test_visits (void)
{
  g_autoptr(ChMeeting) meeting =
    read_row ("visits.map", VISITS "7,1999-05-01,1999-05-03,President-elect Jane Doe,U.S.S.R.,\"Working visit, private.\"\r\n");
  ChParticipant *person = get_only_person (meeting);

  g_assert_cmpstr (ch_meeting_get_title (meeting), ==, "Visit of President-elect Jane Doe (U.S.S.R.)");
  g_assert_cmpstr (ch_meeting_get_kind (meeting), ==, "visit");
  g_assert_cmpstr (ch_meeting_get_date (meeting), ==, "1999-05-01");
  g_assert_cmpstr (ch_meeting_get_end_date (meeting), ==, "1999-05-03");
  g_assert_cmpstr (ch_meeting_get_country (meeting), ==, "US");
  g_assert_cmpstr (ch_meeting_get_reference (meeting), ==, "7");
  g_assert_cmpstr (ch_meeting_get_text (meeting), ==, "Working visit, private.");
  g_assert_cmpstr (ch_participant_get_name (person), ==, "Jane Doe");
  g_assert_cmpstr (ch_participant_get_title (person), ==, "President-elect");
  g_assert_cmpstr (ch_participant_get_country (person), ==, "SU");
  g_assert_cmpstr (ch_participant_get_side (person), ==, "guest");
}

static void
test_travels (void)
{
  g_autoptr(ChMeeting) meeting =
    read_row ("travels.map", TRAVELS "8,secretary,Jane Doe,1999-05-01,1999-05-01,Vatican City,,Audience.\r\n");
  ChParticipant *person = get_only_person (meeting);

  g_assert_cmpstr (ch_meeting_get_title (meeting), ==, "Visit of Secretary of State Jane Doe to Vatican City");
  g_assert_cmpstr (ch_meeting_get_country (meeting), ==, "VA");
  g_assert_null (ch_meeting_get_city (meeting));
  g_assert_null (ch_meeting_get_end_date (meeting));
  g_assert_cmpstr (ch_meeting_get_text (meeting), ==, "Audience.");
  g_assert_cmpstr (ch_participant_get_name (person), ==, "Jane Doe");
  g_assert_cmpstr (ch_participant_get_title (person), ==, "Secretary of State");
  g_assert_cmpstr (ch_participant_get_country (person), ==, "US");
  g_assert_cmpstr (ch_participant_get_side (person), ==, "host");
}

/* The real tables */

static GInputStream *
open_table (const char *name,
            guint      *n_lines)
{
  g_autofree char *path = g_build_filename (tables_dir, name, NULL);
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return NULL;

  *n_lines = 0;
  for (const char *p = text; (p = strchr (p, '\n')) != NULL; p++)
    ++*n_lines;
  return g_memory_input_stream_new_from_data (g_steal_pointer (&text), length, g_free);
}

/* What each meeting of the table TABLE must have is checked by CHECK.  No cell of it has more than one
 * line, so that there is a row on each line but the first. */
static void
check_table (const char *table,
             const char *map_name,
             void      (*check) (ChMeeting *meeting))
{
  guint n_lines, n_meetings = 0, n_refused = 0;
  g_autoptr(GInputStream) stream = open_table (table, &n_lines);
  g_autoptr(ChTableMap) map = load_map (map_name);
  g_autoptr(ChTableReader) reader = NULL;
  g_autoptr(GError) error = NULL;
  ChTableRow row;

  if (stream == NULL)
    {
      g_test_skip ("The real tables are not here.");
      return;
    }

  reader = ch_table_reader_new (stream, map);
  while (ch_table_reader_next (reader, &row, NULL, &error))
    {
      if (row.meeting != NULL)
        {
          n_meetings++;
          check (row.meeting);
        }
      else
        {
          n_refused++;
          g_test_message ("%s, line %lu: %s", table, row.line, row.reason);
        }
      ch_table_row_clear (&row);
    }
  g_assert_no_error (error);
  g_test_message ("%s: %u meetings, %u refused", table, n_meetings, n_refused);
  g_assert_cmpuint (n_refused, ==, 0);
  g_assert_cmpuint (n_meetings, ==, n_lines - 1);
}

static guint n_untitled;
static guint n_stateless;

static void
count_person (ChParticipant *person)
{
  if (ch_participant_get_title (person) == NULL)
    n_untitled++;
  if (ch_participant_get_country (person) == NULL)
    n_stateless++;
}

static void
check_visit (ChMeeting *meeting)
{
  GListModel *people = G_LIST_MODEL (ch_meeting_get_participants (meeting));

  g_assert_cmpuint (g_list_model_get_n_items (people), >=, 1);
  g_assert_cmpuint (g_list_model_get_n_items (people), <=, 2);
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr(ChParticipant) person = g_list_model_get_item (people, i);

      count_person (person);
      g_assert_cmpstr (ch_participant_get_side (person), ==, "guest");
    }
  g_assert_cmpstr (ch_meeting_get_country (meeting), ==, "US");
  g_assert_nonnull (ch_meeting_get_date (meeting));
}

static void
test_real_visits (void)
{
  n_untitled = n_stateless = 0;
  check_table ("visits-by-foreign-leaders.csv", "visits.map", check_visit);
  g_test_message ("%u people without a title, %u without a country", n_untitled, n_stateless);
  /* Four are named without one, or by what is part of the name; the kings and the president of Hawaii. */
  g_assert_cmpuint (n_untitled, <=, 4);
  g_assert_cmpuint (n_stateless, <=, 3);
}

static void
check_travel (ChMeeting *meeting)
{
  ChParticipant *person = get_only_person (meeting);

  g_assert_nonnull (ch_participant_get_title (person));
  g_assert_nonnull (ch_meeting_get_date (meeting));
  g_assert_nonnull (ch_meeting_get_text (meeting));
  if (ch_meeting_get_country (meeting) == NULL)
    n_stateless++;
}

static void
test_real_travels (void)
{
  n_stateless = 0;
  check_table ("travels-abroad.csv", "travels.map", check_travel);
  /* Serbia and Montenegro. */
  g_assert_cmpuint (n_stateless, <=, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  maps_dir = argv[1];
  tables_dir = argv[2];

  g_test_add_func ("/mappings/visits", test_visits);
  g_test_add_func ("/mappings/travels", test_travels);
  g_test_add_func ("/mappings/real-visits", test_real_visits);
  g_test_add_func ("/mappings/real-travels", test_real_travels);

  return g_test_run ();
}
