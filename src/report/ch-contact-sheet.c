/* ch-contact-sheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-paragraph.h"
#include "ch-photo-grid.h"
#include "ch-product-private.h"
#include "ch-text.h"
#include "ch-wording.h"

#include <glib/gi18n-lib.h>

/* The contact sheet: all photos small, each with its credit. */

static void
add_photos (ChPhotoGrid          *grid,
            ChMeeting            *meeting,
            const ChProductSetup *setup)
{
  GListModel *photos = G_LIST_MODEL (ch_meeting_get_photos (meeting));
  g_autofree char *title = ch_wording_dup_title (meeting);
  g_autofree char *date = ch_edtf_dup_label (ch_meeting_get_date (meeting));
  g_autofree char *origin = ch_text_is_blank (date) ? g_strdup (title) : g_strdup_printf ("%s · %s", date, title);

  for (guint i = 0; i < g_list_model_get_n_items (photos); i++)
    {
      g_autoptr(ChPhoto) photo = g_list_model_get_item (photos, i);
      g_autoptr(ChFigure) figure = ch_figure_new (meeting, photo, setup);

      ch_photo_grid_add (grid, figure, origin);
    }
}

gboolean
ch_contact_sheet_add (ChFlow                *flow,
                      GPtrArray             *meetings,
                      const ChProductSetup  *setup,
                      gboolean               shared,
                      const char            *anchor,
                      GError               **error)
{
  g_autoptr(GPtrArray) with_photos = g_ptr_array_new ();
  gboolean go_on = TRUE;
  ChPhotoGrid *grid;

  for (guint i = 0; i < meetings->len; i++)
    if (g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_photos (g_ptr_array_index (meetings, i)))) > 0)
      g_ptr_array_add (with_photos, g_ptr_array_index (meetings, i));

  ch_product_begin (flow, with_photos, _("Contact sheet"), _("Photos"), NULL, anchor);
  if (with_photos->len == 0)
    ch_paragraph_add (flow, &(ChParagraph) { .style = CH_STYLE_BODY, .space = 12 },
                      _("There are no photos of these meetings."));

  grid = ch_photo_grid_new (flow, 16, shared);
  for (guint i = 0; i < with_photos->len && go_on; i++)
    {
      go_on = ch_flow_step (flow, i, with_photos->len, error);
      add_photos (grid, g_ptr_array_index (with_photos, i), setup);
    }
  ch_photo_grid_finish (grid);
  return go_on;
}

static gboolean
compose (ChFlow                *flow,
         GPtrArray             *meetings,
         const ChProductSetup  *setup,
         GError               **error)
{
  return ch_contact_sheet_add (flow, meetings, setup, FALSE, NULL, error);
}

static char *
dup_title (GPtrArray             *meetings,
           const ChProductSetup  *setup)
{
  return g_strdup_printf (ngettext ("Photos of %u meeting", "Photos of %u meetings", meetings->len), meetings->len);
}

const ChProduct ch_contact_sheet_product = {
  .id = "contact-sheet",
  .label = N_("Photo Contact Sheet"),
  .description = N_("All photos small on a sheet, each with its credit."),
  .dup_title = dup_title,
  .compose = compose,
};
