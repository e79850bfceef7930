/* test-table-headings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-meeting.h"
#include "ch-participant.h"
#include "ch-table-draft.h"
#include "ch-table-headings.h"
#include "ch-table-map.h"

#include <string.h>

static const char *path;

static ChTableHeadings *
load (void)
{
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return ch_table_headings_new (text);
}

/* (transfer full): the cells of LINE, with semicolons between */
static GPtrArray *
split (const char *line)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) parts = g_strsplit (line, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (cells, g_strdup (parts[i]));
  return cells;
}

/* The plain table that needs no mapping, in each of the languages; what its columns hold. */
static const struct
{
  const char *language;
  const char *heading;
  const char *targets;
} plain[] = {
  { "en", "Date;Visitor;Country;Title;Place;Remarks", "date guest/people guest/country title city text" },
  { "de", "Datum;Besucher;Land;Titel;Ort;Bemerkungen", "date guest/people guest/country title city text" },
  { "fr", "Date;Visiteur;Pays;Titre;Lieu;Remarques", "date guest/people guest/country title city text" },
  { "es", "Fecha;Visitante;País;Título;Lugar;Observaciones", "date guest/people guest/country title city text" },
  { "ru", "Дата;Гость;Страна;Название;Место;Примечания", "date guest/people guest/country title city text" },
  { "ar", "التاريخ;الزائر;البلد;العنوان;المكان;ملاحظات", "date guest/people guest/country title city text" },
  { "zh", "日期;来访者;国家;标题;地点;备注", "date guest/people guest/country title city text" },
  /* Without a visitor a country is the meeting's, and so it is in the tables that Chancery writes. */
  { "meeting", "Subject;Country;Start date;End date", "title country date end_date" },
  { "own", "title;date;country;hosts;guests", "title date country host/people guest/people" },
  { "brackets", "DATE (dd.mm.yyyy);Visitor’s country;name of the visitor", "date guest/country guest/name" },
  { "unknown", "Colour of the flag;;Dates", "- - -" },
};

static void
test_plain (gconstpointer data)
{
  const guint n = GPOINTER_TO_UINT (data);
  g_autoptr(ChTableHeadings) headings = load ();
  g_autoptr(GPtrArray) columns = split (plain[n].heading);
  g_autofree guint *guessed = ch_table_headings_guess (headings, columns);
  g_autoptr(GString) found = g_string_new (NULL);
  guint n_targets;
  const ChTableTarget *targets = ch_table_draft_get_targets (&n_targets);

  for (guint i = 0; i < columns->len; i++)
    {
      const ChTableTarget *target = &targets[guessed[i]];

      g_string_append (found, i > 0 ? " " : "");
      if (target->side != NULL)
        g_string_append_printf (found, "%s/", target->side);
      g_string_append (found, target->field != NULL ? target->field : "-");
    }
  g_assert_cmpstr (found->str, ==, plain[n].targets);
}

static ChMeeting *
make_meeting (const char *heading,
              const char *row)
{
  const char *const no_lexicons[] = { NULL };
  const char *const dates[] = { "D.M.YYYY", NULL };
  g_autoptr(ChTableHeadings) headings = load ();
  g_autoptr(GPtrArray) columns = split (heading);
  g_autoptr(GPtrArray) cells = split (row);
  g_autofree guint *guessed = ch_table_headings_guess (headings, columns);
  g_autofree char *text = ch_table_draft_dup_map (columns, guessed, dates);
  g_autoptr(GError) error = NULL;
  g_autoptr(ChTableMap) map = NULL;
  ChMeeting *meeting;

  g_assert_true (ch_table_draft_has_title (guessed, columns->len));
  /* The readers of people need their lexicons; a name alone needs none. */
  map = ch_table_map_new (text, "draft", no_lexicons, &error);
  g_assert_no_error (error);
  meeting = ch_table_map_make_meeting (map, columns, cells, &error);
  g_assert_no_error (error);
  return meeting;
}

/* What is proposed makes the meeting that somebody would have made by hand. */
static void
test_made (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ("Date;Name of the visitor;Country;Title;Place;Remarks",
                                               "9.3.2021;Arne Lundqvist;Norway;Talks on tides;Tallport;They agreed.");
  g_autoptr(ChParticipant) guest = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_participants (meeting)), 0);

  g_assert_cmpstr (ch_meeting_get_title (meeting), ==, "Talks on tides");
  g_assert_cmpstr (ch_meeting_get_date (meeting), ==, "2021-03-09");
  g_assert_cmpstr (ch_meeting_get_city (meeting), ==, "Tallport");
  g_assert_null (ch_meeting_get_country (meeting));
  g_assert_cmpstr (ch_meeting_get_text (meeting), ==, "They agreed.");
  g_assert_cmpstr (ch_participant_get_name (guest), ==, "Arne Lundqvist");
  g_assert_cmpstr (ch_participant_get_country (guest), ==, "NO");
  g_assert_cmpstr (ch_participant_get_side (guest), ==, "guest");
  g_assert_cmpstr (ch_participant_get_role (guest), ==, "principal");
}

/* A table without titles calls a meeting after the visitor. */
static void
test_without_title (void)
{
  g_autoptr(ChMeeting) meeting = make_meeting ("Datum;Name des Besuchers;Herkunftsland", "9.3.2021;Arne Lundqvist;Norway");
  g_autoptr(ChMeeting) other = make_meeting ("Datum;Name des Besuchers;Herkunftsland", "9.3.2021;Marja Kuusisto;");

  g_assert_cmpstr (ch_meeting_get_title (meeting), ==, "Arne Lundqvist, Norway");
  g_assert_cmpstr (ch_meeting_get_title (other), ==, "Marja Kuusisto");
}

/* Each word of the file stands for something, and for one thing alone. */
static void
test_file (void)
{
  g_autoptr(ChTableHeadings) whole = load ();
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr(ChTableHeadings) headings = ch_table_headings_new (lines[i]);
      const char *equals = strchr (lines[i], '=');
      g_autoptr(GPtrArray) columns = equals != NULL && *lines[i] != '#' ? split (equals + 1) : NULL;
      g_autofree guint *guessed = columns != NULL ? ch_table_headings_guess (headings, columns) : NULL;
      g_autofree guint *by_all = columns != NULL ? ch_table_headings_guess (whole, columns) : NULL;

      for (guint j = 0; columns != NULL && j < columns->len; j++, n++)
        if (guessed[j] == 0)
          g_error ("“%s” in line %u stands for nothing", (char *) columns->pdata[j], i + 1);
        else if (by_all[j] != guessed[j])
          g_error ("“%s” in line %u stands for something else as well", (char *) columns->pdata[j], i + 1);
    }
  g_assert_cmpuint (n, >, 300);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  path = argv[1];
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      g_autofree char *name = g_strconcat ("/table-headings/plain/", plain[i].language, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_plain);
    }
  g_test_add_func ("/table-headings/made", test_made);
  g_test_add_func ("/table-headings/without-title", test_without_title);
  g_test_add_func ("/table-headings/file", test_file);
  return g_test_run ();
}
