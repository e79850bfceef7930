/* ch-attendance.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-fact.h"
#include "ch-heading.h"
#include "ch-paragraph.h"
#include "ch-product-private.h"
#include "ch-table.h"
#include "ch-text.h"
#include "ch-vocabulary.h"
#include "ch-wording.h"

#include <glib/gi18n-lib.h>

/* The attendance sheet: a line to sign on for everybody, and some for those who come unannounced. */

/* Height of a line that a pen fits into, points. */
#define ROW_HEIGHT 30.0
#define N_SPARE_ROWS 3

static void
add_side (ChTable    *table,
          GPtrArray  *participants,
          const char *heading,
          const char *language,
          guint      *number)
{
  g_autofree char *delegation = ch_wording_dup_delegation (participants);
  g_autofree char *line = NULL;

  if (participants->len == 0)
    return;

  line = delegation != NULL ? g_strdup_printf ("%s – %s", heading, delegation) : g_strdup (heading);
  ch_table_add_heading (table, line, language);
  for (guint i = 0; i < participants->len; i++)
    {
      g_autofree char *count = g_strdup_printf ("%u", ++*number);
      g_autofree char *name = ch_wording_dup_name (g_ptr_array_index (participants, i));
      g_autofree char *post = ch_wording_dup_post (g_ptr_array_index (participants, i));
      g_autofree char *presence = ch_wording_dup_presence (g_ptr_array_index (participants, i));
      const char *const cells[] = { count, name, post, presence };

      ch_table_add_row (table, cells, language);
    }
}

static void
add_meeting (ChFlow               *flow,
             ChMeeting            *meeting,
             const ChProductSetup *setup)
{
  const ChTableColumn columns[] = {
    { _("No."), 20, TRUE },
    { _("Name"), 120, FALSE },
    { _("Title and body"), 170, FALSE },
    { _("Signature"), 130, FALSE },
  };
  static const char *const empty[] = { NULL, NULL, NULL, NULL };
  const char *language = ch_meeting_get_language (meeting);
  g_autofree char *title = ch_wording_dup_title (meeting);
  g_autofree char *date = ch_edtf_dup_range_label (ch_meeting_get_date (meeting), ch_meeting_get_end_date (meeting));
  g_autofree char *place = ch_wording_dup_place (meeting);
  g_autoptr(GPtrArray) hosts = ch_wording_list_side (meeting, "host");
  g_autoptr(GPtrArray) guests = ch_wording_list_side (meeting, "guest");
  g_autoptr(GPtrArray) others = ch_wording_list_side (meeting, NULL);
  guint number = 0;
  ChTable *table;

  ch_flow_begin_section (flow,
                         &(ChSectionInfo) { .title = title,
                                            .aside = _("Attendance"),
                                            .reference = ch_meeting_get_reference (meeting),
                                            .marking = ch_wording_get_marking (meeting),
                                            .language = language });
  ch_heading_add_title (flow, _("Attendance"), title, language);
  ch_fact_add (flow, _("Date"), date, NULL, 12);
  ch_fact_add (flow, _("Place"), place, language, 1);

  table = ch_table_new (flow, columns, G_N_ELEMENTS (columns), 16);
  ch_table_set_row_height (table, ROW_HEIGHT);
  add_side (table, hosts, ch_vocabulary_get_label (CH_VOCABULARY_SIDE, "host"), language, &number);
  add_side (table, guests, ch_vocabulary_get_label (CH_VOCABULARY_SIDE, "guest"), language, &number);
  add_side (table, others, _("Others present"), language, &number);
  for (guint i = 0; i < N_SPARE_ROWS; i++)
    ch_table_add_row (table, empty, language);
  ch_table_finish (table);
}

static char *
dup_title (GPtrArray             *meetings,
           const ChProductSetup  *setup)
{
  g_autofree char *title = NULL;

  if (meetings->len != 1)
    return g_strdup (_("Attendance Sheets"));
  title = ch_wording_dup_title (g_ptr_array_index (meetings, 0));
  return g_strdup_printf (_("Attendance – %s"), title);
}

const ChProduct ch_attendance_product = {
  .id = "attendance",
  .label = N_("Attendance Sheet"),
  .description = N_("Who takes part, with room for each signature."),
  .dup_title = dup_title,
  .add_meeting = add_meeting,
};
