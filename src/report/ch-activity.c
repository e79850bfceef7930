/* ch-activity.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-bars.h"
#include "ch-country.h"
#include "ch-heading.h"
#include "ch-paragraph.h"
#include "ch-participant.h"
#include "ch-product-private.h"
#include "ch-table.h"
#include "ch-wording.h"

#include <glib/gi18n-lib.h>

/* The activity table: how many meetings with whom in which year. */

/* As many years have a column; what is older stands in one. */
#define MAX_YEARS 8

typedef struct
{
  char *label; /* (owned) */
  gboolean is_country;
  guint counts[MAX_YEARS + 1]; /* the first of what is older or has no date */
  guint total;
} Line;

typedef struct
{
  GHashTable *lines; /* (owned) (element-type utf8 Line): by country code; "" of bodies without one */
  int last_year;
  guint n_years; /* with a column */
  gboolean has_older;
  guint totals[MAX_YEARS + 1];
  guint n_meetings;
} Activity;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->label);
  g_free (line);
}

/* Returns: the year of @meeting; 0 where none is known */
static int
get_year (ChMeeting *meeting)
{
  GDate first;

  if (ch_meeting_get_date (meeting) == NULL || !ch_edtf_get_bounds (ch_meeting_get_date (meeting), &first, NULL))
    return 0;
  return g_date_get_year (&first);
}

static void
find_years (Activity  *self,
            GPtrArray *meetings)
{
  int first_year = G_MAXINT;

  for (guint i = 0; i < meetings->len; i++)
    {
      int year = get_year (g_ptr_array_index (meetings, i));

      self->last_year = MAX (self->last_year, year);
      if (year > 0)
        first_year = MIN (first_year, year);
    }
  if (self->last_year > 0)
    self->n_years = (guint) MIN (self->last_year - first_year + 1, MAX_YEARS);
}

/* Returns: in which column a meeting counts; 0 is for older ones and those without a date */
static guint
get_column (Activity *self,
            int       year)
{
  int first = self->last_year - (int) self->n_years + 1;

  return year >= first && year > 0 ? (guint) (year - first) + 1 : 0;
}

static void
count_one (Activity   *self,
           const char *code,
           guint       column)
{
  Line *line = g_hash_table_lookup (self->lines, code);

  if (line == NULL)
    {
      line = g_new0 (Line, 1);
      line->is_country = *code != '\0';
      line->label = g_strdup (line->is_country ? ch_country_get_name (code) : _("International and other bodies"));
      g_hash_table_insert (self->lines, g_strdup (code), line);
    }
  line->counts[column]++;
  line->total++;
}

/* A meeting counts once for each country that was represented, however many came. */
static void
count_meeting (Activity  *self,
               ChMeeting *meeting)
{
  GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (meeting));
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint column = get_column (self, get_year (meeting));

  self->totals[column]++;
  self->has_older |= column == 0;
  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, i);
      const char *country = ch_participant_get_country (participant);

      if (country == NULL && ch_participant_get_organisation (participant) == NULL)
        continue;
      if (g_hash_table_add (seen, (gpointer) (country != NULL ? country : "")))
        count_one (self, country != NULL ? country : "", column);
    }
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const Line *first = *(const Line *const *) a;
  const Line *second = *(const Line *const *) b;

  if (first->is_country != second->is_country)
    return first->is_country ? -1 : 1;
  if (first->total != second->total)
    return first->total > second->total ? -1 : 1;
  return g_utf8_collate (first->label, second->label);
}

static GPtrArray *
sort_lines (Activity *self)
{
  GPtrArray *lines = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer line;

  g_hash_table_iter_init (&iter, self->lines);
  while (g_hash_table_iter_next (&iter, NULL, &line))
    g_ptr_array_add (lines, line);
  g_ptr_array_sort (lines, compare_lines);
  return lines;
}

/* "2016" … "2019", with "Earlier" before where it is needed. */
static GPtrArray *
create_labels (Activity *self)
{
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (labels, g_strdup (self->n_years > 0 ? _("Earlier") : _("No date")));
  for (guint i = 0; i < self->n_years; i++)
    g_ptr_array_add (labels, g_strdup_printf ("%d", self->last_year - (int) (self->n_years - 1 - i)));
  return labels;
}

static void
add_row (ChTable     *table,
         const char  *label,
         const guint *counts,
         guint        first,
         guint        end,
         guint        total,
         gboolean     strong)
{
  g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (label));
  for (guint i = first; i < end; i++)
    g_ptr_array_add (cells, counts[i] > 0 ? g_strdup_printf ("%u", counts[i]) : g_strdup ("–"));
  g_ptr_array_add (cells, g_strdup_printf ("%u", total));
  if (strong)
    ch_table_add_strong_row (table, (const char *const *) cells->pdata, NULL);
  else
    ch_table_add_row (table, (const char *const *) cells->pdata, NULL);
}

static void
add_table (ChFlow    *flow,
           Activity  *self,
           GPtrArray *labels)
{
  guint first = self->has_older ? 0 : 1;
  guint end = self->n_years + 1;
  ChTableColumn columns[MAX_YEARS + 3];
  guint n_columns = 0;
  g_autoptr(GPtrArray) lines = sort_lines (self);
  ChTable *table;

  columns[n_columns++] = (ChTableColumn) { _("Country"), 3.2, FALSE };
  for (guint i = first; i < end; i++)
    columns[n_columns++] = (ChTableColumn) { g_ptr_array_index (labels, i), 1, TRUE };
  columns[n_columns++] = (ChTableColumn) { _("Total"), 1, TRUE };

  table = ch_table_new (flow, columns, n_columns, 6);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = g_ptr_array_index (lines, i);

      add_row (table, line->label, line->counts, first, end, line->total, FALSE);
    }
  add_row (table, _("All meetings"), self->totals, first, end, self->n_meetings, TRUE);
  ch_table_finish (table);
}

static void
add_chart (ChFlow    *flow,
           Activity  *self,
           GPtrArray *labels)
{
  guint first = self->has_older ? 0 : 1;
  guint n_bars = self->n_years + 1 - first;
  g_autoptr(GString) alt = g_string_new (_("Meetings by year:"));

  for (guint i = first; i < first + n_bars; i++)
    g_string_append_printf (alt, "%s %s – %u", i > first ? ";" : "", (const char *) g_ptr_array_index (labels, i),
                            self->totals[i]);
  ch_bars_add (flow, (const char *const *) &labels->pdata[first], &self->totals[first], n_bars, alt->str, 4);
}

static gboolean
compose (ChFlow                *flow,
         GPtrArray             *meetings,
         const ChProductSetup  *setup,
         GError               **error)
{
  Activity self = { .lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, line_free) };
  g_autoptr(GPtrArray) labels = NULL;
  g_autofree char *title = g_strdup_printf (ngettext ("%u meeting", "%u meetings", meetings->len), meetings->len);

  self.n_meetings = meetings->len;
  find_years (&self, meetings);
  for (guint i = 0; i < meetings->len; i++)
    {
      if (!ch_flow_step (flow, i, meetings->len, error))
        {
          g_hash_table_unref (self.lines);
          return FALSE;
        }
      count_meeting (&self, g_ptr_array_index (meetings, i));
    }
  labels = create_labels (&self);

  ch_product_begin (flow, meetings, _("Activity"), title, NULL, NULL);
  if (meetings->len > 0)
    {
      ch_heading_add (flow, _("By year"));
      add_chart (flow, &self, labels);
      ch_heading_add (flow, _("By country and year"));
      add_table (flow, &self, labels);
      ch_paragraph_add (flow, &(ChParagraph) { .style = CH_STYLE_NOTE, .space = 8 },
                        _("A meeting counts once for each country that was represented, so that the lines add up to "
                          "more than all meetings."));
    }
  g_hash_table_unref (self.lines);
  return TRUE;
}

static char *
dup_title (GPtrArray             *meetings,
           const ChProductSetup  *setup)
{
  return g_strdup (_("Meetings by Country and Year"));
}

const ChProduct ch_activity_product = {
  .id = "activity",
  .label = N_("Activity by Country and Year"),
  .description = N_("How many meetings there were with each country in each year, with a chart."),
  .dup_title = dup_title,
  .compose = compose,
};
