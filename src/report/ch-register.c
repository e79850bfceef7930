/* ch-register.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-paragraph.h"
#include "ch-product-private.h"
#include "ch-table.h"
#include "ch-wording.h"

#include <glib/gi18n-lib.h>

/*
 * The register of signed documents, with the columns of the register that the United Nations keep
 * under article 102 of the Charter as far as our records have them.
 */

static void
add_documents (ChTable   *table,
               ChMeeting *meeting,
               guint     *number)
{
  GListModel *documents = G_LIST_MODEL (ch_meeting_get_documents (meeting));
  const char *language = ch_meeting_get_language (meeting);
  g_autofree char *date = ch_edtf_dup_range_label (ch_meeting_get_date (meeting), ch_meeting_get_end_date (meeting));
  g_autofree char *place = ch_wording_dup_city (meeting);
  g_autofree char *parties = ch_wording_dup_parties (meeting);

  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr(ChDocument) document = g_list_model_get_item (documents, i);
      const char *title = ch_document_get_title (document);
      g_autofree char *kind = ch_wording_dup_document_kind (document);
      g_autofree char *count = g_strdup_printf ("%u", ++*number);
      g_autofree char *what = g_strdup_printf ("%s\n%s", title != NULL ? title : _("The title of the document is not known."),
                                               kind);
      g_autofree char *when = ch_wording_dup_flagged (meeting, date);
      const char *const cells[] = { count, when, what, parties, place, ch_meeting_get_reference (meeting) };

      ch_table_add_row (table, cells, language);
    }
}

static GPtrArray *
list_with_documents (GPtrArray *meetings)
{
  g_autoptr(GPtrArray) sorted = ch_product_sort (meetings);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < sorted->len; i++)
    {
      ChMeeting *meeting = g_ptr_array_index (sorted, i);

      if (g_list_model_get_n_items (G_LIST_MODEL (ch_meeting_get_documents (meeting))) > 0)
        g_ptr_array_add (list, g_object_ref (meeting));
    }

  return list;
}

static gboolean
have_references (GPtrArray *meetings)
{
  for (guint i = 0; i < meetings->len; i++)
    if (ch_meeting_get_reference (g_ptr_array_index (meetings, i)) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
add_table (ChFlow     *flow,
           GPtrArray  *with_documents,
           GError    **error)
{
  const ChTableColumn columns[] = {
    { _("No."), 20, TRUE },
    { _("Date"), 82, FALSE },
    { _("Document"), 196, FALSE },
    { _("Parties"), 88, FALSE },
    { _("Place"), 52, FALSE },
    { _("Reference"), 52, FALSE },
  };
  /* The last column only where it holds something. */
  guint n_columns = G_N_ELEMENTS (columns) - (have_references (with_documents) ? 0 : 1);
  ChTable *table = ch_table_new (flow, columns, n_columns, 14);
  guint number = 0;
  gboolean go_on = TRUE;

  for (guint i = 0; i < with_documents->len && go_on; i++)
    {
      go_on = ch_flow_step (flow, i, with_documents->len, error);
      add_documents (table, g_ptr_array_index (with_documents, i), &number);
    }
  ch_table_finish (table);
  return go_on;
}

void
ch_documents_table_add (ChFlow    *flow,
                        GPtrArray *meetings)
{
  g_autoptr(GPtrArray) with_documents = list_with_documents (meetings);

  add_table (flow, with_documents, NULL);
}

gboolean
ch_register_add (ChFlow      *flow,
                 GPtrArray   *meetings,
                 const char  *anchor,
                 GError     **error)
{
  g_autoptr(GPtrArray) with_documents = list_with_documents (meetings);

  ch_product_begin (flow, with_documents, _("Register"), _("Register of Documents"), NULL, anchor);
  if (with_documents->len > 0)
    return add_table (flow, with_documents, error);

  ch_paragraph_add (flow, &(ChParagraph) { .style = CH_STYLE_BODY, .space = 12 },
                    _("No document was signed, issued or agreed at these meetings."));
  return TRUE;
}

static gboolean
compose (ChFlow                *flow,
         GPtrArray             *meetings,
         const ChProductSetup  *setup,
         GError               **error)
{
  return ch_register_add (flow, meetings, NULL, error);
}

static char *
dup_title (GPtrArray             *meetings,
           const ChProductSetup  *setup)
{
  return g_strdup (_("Register of Documents"));
}

const ChProduct ch_register_product = {
  .id = "register",
  .label = N_("Register of Documents"),
  .description = N_("A table of all documents that were signed, issued or agreed, by date."),
  .dup_title = dup_title,
  .compose = compose,
};
