/* ch-digest.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-product-private.h"
#include "ch-table.h"
#include "ch-text.h"
#include "ch-wording.h"

#include <glib/gi18n-lib.h>

/* The digest: a line for each meeting that was chosen or found, in that order. */

static gboolean
compose (ChFlow                *flow,
         GPtrArray             *meetings,
         const ChProductSetup  *setup,
         GError               **error)
{
  const ChTableColumn columns[] = {
    { _("Date"), 92, FALSE },
    { _("Meeting"), 200, FALSE },
    { _("Principals"), 124, FALSE },
    { _("Place"), 66, FALSE },
  };
  g_autofree char *count = g_strdup_printf (ngettext ("%u meeting", "%u meetings", meetings->len), meetings->len);
  gboolean go_on = TRUE;
  ChTable *table;

  ch_product_begin (flow, meetings, _("Digest"), count, NULL, NULL);
  table = ch_table_new (flow, columns, G_N_ELEMENTS (columns), 14);
  for (guint i = 0; i < meetings->len && go_on; i++)
    {
      ChMeeting *meeting = g_ptr_array_index (meetings, i);
      g_autofree char *date = ch_edtf_dup_range_label (ch_meeting_get_date (meeting), ch_meeting_get_end_date (meeting));
      g_autofree char *when = ch_wording_dup_flagged (meeting, date);
      g_autofree char *title = ch_wording_dup_title (meeting);
      g_autofree char *principals = ch_wording_dup_principals (meeting);
      g_autofree char *place = ch_wording_dup_city (meeting);
      const char *const cells[] = { when, title, principals, place };

      go_on = ch_flow_step (flow, i, meetings->len, error);
      ch_table_add_row (table, cells, ch_meeting_get_language (meeting));
    }
  ch_table_finish (table);
  return go_on;
}

static char *
dup_title (GPtrArray             *meetings,
           const ChProductSetup  *setup)
{
  return g_strdup_printf (ngettext ("Digest of %u meeting", "Digest of %u meetings", meetings->len), meetings->len);
}

const ChProduct ch_digest_product = {
  .id = "digest",
  .label = N_("Digest"),
  .description = N_("A line for each of the meetings: date, title, principals and place."),
  .dup_title = dup_title,
  .compose = compose,
};
