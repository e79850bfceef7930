/* test-table-draft.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-error.h"
#include "ch-meeting.h"
#include "ch-participant.h"
#include "ch-table-draft.h"
#include "ch-table-map.h"

#include <string.h>

static GPtrArray *
make_list (const char *first,
           ...)
{
  GPtrArray *list = g_ptr_array_new ();
  va_list words;

  va_start (words, first);
  for (const char *word = first; word != NULL; word = va_arg (words, const char *))
    g_ptr_array_add (list, (char *) word);
  va_end (words);
  return list;
}

/* The target of that field in that section. */
static guint
find_target (const char *section,
             const char *field,
             const char *side)
{
  guint n;
  const ChTableTarget *targets = ch_table_draft_get_targets (&n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (targets[i].section, section) == 0 && g_strcmp0 (targets[i].field, field) == 0
        && g_strcmp0 (targets[i].side, side) == 0)
      return i;
  g_assert_not_reached ();
}

static void
test_guess (void)
{
  g_assert_cmpuint (ch_table_draft_guess ("TITLE"), ==, find_target ("meeting", "title", NULL));
  g_assert_cmpuint (ch_table_draft_guess ("end_date"), ==, find_target ("meeting", "end_date", NULL));
  g_assert_cmpuint (ch_table_draft_guess ("Last day"), ==, find_target ("meeting", "end_date", NULL));
  g_assert_cmpuint (ch_table_draft_guess ("hosts"), ==, find_target ("person", "people", "host"));
  g_assert_cmpuint (ch_table_draft_guess ("Colour of the flag"), ==, 0);
  g_assert_cmpuint (ch_table_draft_guess (""), ==, 0);
}

static void
assert_dates (GPtrArray  *cells, /* (transfer full) */
              gboolean    all,
              const char *expected)
{
  gboolean found_all;
  g_autoptr(GPtrArray) forms = ch_table_draft_find_dates (cells, &found_all);
  g_autofree char *joined = NULL;

  g_ptr_array_add (forms, NULL);
  joined = g_strjoinv (" | ", (char **) forms->pdata);
  g_assert_cmpstr (joined, ==, expected);
  g_assert_true (found_all == all);
  g_ptr_array_unref (cells);
}

static void
test_dates (void)
{
  assert_dates (make_list ("2018-07-02", "", " 2018-12-31 ", NULL), TRUE, "YYYY-MM-DD");
  assert_dates (make_list ("2.7.2018", "31.12.2018", NULL), TRUE, "D.M.YYYY");
  assert_dates (make_list ("31/12/2018", "02/07/2018", NULL), TRUE, "D/M/YYYY");
  assert_dates (make_list ("12/31/2018", "02/07/2018", NULL), TRUE, "M/D/YYYY");
  assert_dates (make_list ("2 July 2018", NULL), TRUE, "D MMMM YYYY | D MMM YYYY");
  assert_dates (make_list ("2018年7月2日", NULL), TRUE, "YYYY年M月D日");

  /* Written in several ways, and one in none. */
  assert_dates (make_list ("2.7.2018", "3.7.2018", "2018-07-04", "soon", NULL), FALSE, "D.M.YYYY | YYYY-MM-DD");
  assert_dates (make_list ("", NULL), FALSE, "");

  /* Days and months are never taken both ways round in one column. */
  assert_dates (make_list ("01/02/2024", "03/04/2024", "25/12/2024", "12/25/2024", NULL), FALSE, "D/M/YYYY");
}

/* Where every day may be a month, both forms are offered, that of the locale first. */
static void
test_ambiguous_dates (void)
{
  g_autoptr(GPtrArray) cells = make_list ("02/07/2018", NULL);
  gboolean all;
  g_autoptr(GPtrArray) forms = ch_table_draft_find_dates (cells, &all);

  g_assert_true (all);
  g_assert_cmpuint (forms->len, ==, 2);
}

/* What is drafted is read as a map, and makes the meeting. */
static void
test_map (void)
{
  const char *const no_lexicons[] = { NULL };
  const char *const dates[] = { "D.M.YYYY", NULL };
  g_autoptr(GPtrArray) columns = make_list ("What", "When", "Braces {}", "", "Who", "Post", NULL);
  g_autoptr(GPtrArray) cells = make_list ("Talks on tides", "9.3.2021", "x", "y", "Arne Lundqvist", "Director", NULL);
  const guint targets[] = {
    find_target ("meeting", "title", NULL), find_target ("meeting", "date", NULL), find_target ("meeting", "city", NULL),
    find_target ("meeting", "venue", NULL), find_target ("guest", "name", "guest"), find_target ("guest", "title", "guest"),
  };
  g_autofree char *text = ch_table_draft_dup_map (columns, targets, dates);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChTableMap) map = ch_table_map_new (text, "draft", no_lexicons, &error);
  g_autoptr(ChMeeting) meeting = NULL;
  g_autoptr(ChParticipant) guest = NULL;

  g_assert_no_error (error);
  g_assert_true (ch_table_draft_has_title (targets, G_N_ELEMENTS (targets)));
  /* Without a title of its own it is called after the visitor. */
  g_assert_true (ch_table_draft_has_title (targets + 1, G_N_ELEMENTS (targets) - 1));
  g_assert_false (ch_table_draft_has_title (targets + 1, 3));
  g_assert_true (ch_table_map_check_heading (map, columns, &error));
  g_assert_no_error (error);

  meeting = ch_table_map_make_meeting (map, columns, cells, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ch_meeting_get_title (meeting), ==, "Talks on tides");
  g_assert_cmpstr (ch_meeting_get_date (meeting), ==, "2021-03-09");
  /* A column that has no name which a map can say is left out. */
  g_assert_null (ch_meeting_get_city (meeting));
  g_assert_null (ch_meeting_get_venue (meeting));
  guest = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (meeting)), 0);
  g_assert_cmpstr (ch_participant_get_name (guest), ==, "Arne Lundqvist");
  g_assert_cmpstr (ch_participant_get_title (guest), ==, "Director");
  g_assert_cmpstr (ch_participant_get_side (guest), ==, "guest");
}

/* Of two columns that are called alike none is silently taken, and none silently left out. */
static void
test_called_alike (void)
{
  const char *const no_lexicons[] = { NULL };
  g_autoptr(GPtrArray) columns = make_list ("Title", "Date", "Date", NULL);
  const guint targets[] = {
    find_target ("meeting", "title", NULL), find_target ("meeting", "date", NULL), find_target ("meeting", "date", NULL),
  };
  g_autofree char *text = ch_table_draft_dup_map (columns, targets, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChTableMap) map = ch_table_map_new (text, "draft", no_lexicons, &error);

  g_assert_no_error (error);
  g_assert_false (ch_table_map_check_heading (map, columns, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "more than one column “Date”"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/table-draft/guess", test_guess);
  g_test_add_func ("/exchange/table-draft/dates", test_dates);
  g_test_add_func ("/exchange/table-draft/ambiguous-dates", test_ambiguous_dates);
  g_test_add_func ("/exchange/table-draft/map", test_map);
  g_test_add_func ("/exchange/table-draft/called-alike", test_called_alike);
  return g_test_run ();
}
