/* ch-register.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-document-wording.h"
#include "ch-heading.h"
#include "ch-paragraph.h"
#include "ch-product-private.h"
#include "ch-table.h"
#include "ch-text.h"
#include "ch-wording.h"

#include <glib/gi18n-lib.h>

/*
 * The register of signed documents, with the columns of the register that the United Nations keep
 * under article 102 of the Charter as far as our records have them.
 */

/* Which documents stand in a table. */
typedef gboolean (*Choice) (ChDocument *document);

/* The title, and below it what there is no column for. */
static char *
dup_words (ChDocument *document)
{
  const char *title = ch_document_get_title (document);
  char *lines[] = {
    ch_document_wording_dup_kind (document),
    ch_document_wording_dup_signatories (document),
    ch_document_wording_dup_languages (document),
    ch_document_wording_dup_in_force (document),
  };
  GString *words = g_string_new (title != NULL ? title : _("The title of the document is not known."));

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (!ch_text_is_blank (lines[i]))
        g_string_append_printf (words, "\n%s", lines[i]);
      g_free (lines[i]);
    }
  return g_string_free (words, FALSE);
}

static void
add_documents (ChTable   *table,
               ChMeeting *meeting,
               Choice     choice,
               guint     *number)
{
  GListModel *documents = G_LIST_MODEL (ch_meeting_get_documents (meeting));
  const char *language = ch_meeting_get_language (meeting);

  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr(ChDocument) document = g_list_model_get_item (documents, i);
      g_autofree char *count = NULL;
      g_autofree char *what = NULL;
      g_autofree char *date = NULL;
      g_autofree char *when = NULL;
      g_autofree char *parties = NULL;
      g_autofree char *place = NULL;

      if (choice != NULL && !choice (document))
        continue;
      count = g_strdup_printf ("%u", ++*number);
      what = dup_words (document);
      date = ch_document_wording_dup_date (document, meeting);
      when = ch_wording_dup_flagged (meeting, date);
      parties = ch_document_wording_dup_parties (document, meeting);
      place = ch_document_wording_dup_place (document, meeting);
      ch_table_add_row (table,
                        (const char *const[]) { count, when, what, parties, place, ch_meeting_get_reference (meeting) },
                        language);
    }
}

static gboolean
has_any (ChMeeting *meeting,
         Choice     choice)
{
  GListModel *documents = G_LIST_MODEL (ch_meeting_get_documents (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr(ChDocument) document = g_list_model_get_item (documents, i);

      if (choice == NULL || choice (document))
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
list_with_documents (GPtrArray *meetings,
                     Choice     choice)
{
  g_autoptr(GPtrArray) sorted = ch_product_sort (meetings);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < sorted->len; i++)
    {
      ChMeeting *meeting = g_ptr_array_index (sorted, i);

      if (has_any (meeting, choice))
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
           Choice      choice,
           double      space,
           GError    **error)
{
  const ChTableColumn columns[] = {
    { _("No."), 20, TRUE },
    { _("Date"), 100, FALSE }, /* “30 September 2026” in one line */
    { _("Document"), 184, FALSE },
    { _("Parties"), 84, FALSE },
    { _("Place"), 56, FALSE },
    { _("Reference"), 52, FALSE },
  };
  /* The last column only where it holds something. */
  guint n_columns = G_N_ELEMENTS (columns) - (have_references (with_documents) ? 0 : 1);
  ChTable *table = ch_table_new (flow, columns, n_columns, space);
  guint number = 0;
  gboolean go_on = TRUE;

  for (guint i = 0; i < with_documents->len && go_on; i++)
    {
      go_on = ch_flow_step (flow, i, with_documents->len, error);
      add_documents (table, g_ptr_array_index (with_documents, i), choice, &number);
    }
  ch_table_finish (table);
  return go_on;
}

static gboolean
is_other (ChDocument *document)
{
  return !ch_document_wording_is_in_force (document);
}

gboolean
ch_documents_table_add (ChFlow     *flow,
                        GPtrArray  *meetings,
                        gboolean    in_force,
                        const char *heading)
{
  Choice choice = in_force ? ch_document_wording_is_in_force : is_other;
  g_autoptr(GPtrArray) with_documents = list_with_documents (meetings, choice);

  if (with_documents->len == 0)
    return FALSE;
  ch_heading_add (flow, heading);
  add_table (flow, with_documents, choice, 2, NULL);
  return TRUE;
}

gboolean
ch_register_add (ChFlow      *flow,
                 GPtrArray   *meetings,
                 const char  *anchor,
                 GError     **error)
{
  g_autoptr(GPtrArray) with_documents = list_with_documents (meetings, NULL);

  ch_product_begin (flow, with_documents, _("Register"), _("Register of Documents"), NULL, anchor);
  if (with_documents->len > 0)
    return add_table (flow, with_documents, NULL, 14, error);

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
