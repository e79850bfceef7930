/* ch-document-wording.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-document-wording.h"

#include "ch-signatory.h"
#include "ch-text.h"
#include "ch-typesetter.h"
#include "ch-vocabulary.h"
#include "ch-wording.h"

#include <glib/gi18n-lib.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

/* Of the name of a language, UTF-16 units and bytes. */
#define NAME_SIZE 128

char *
ch_document_wording_dup_kind (ChDocument *document)
{
  GString *line = g_string_new (NULL);

  g_string_append (line, ch_vocabulary_get_label (CH_VOCABULARY_DOCUMENT_TYPE, ch_document_get_kind (document)));
  if (line->len > 0 && ch_document_get_status (document) != NULL)
    g_string_append (line, " · ");
  g_string_append (line, ch_vocabulary_get_label (CH_VOCABULARY_DOCUMENT_STATUS, ch_document_get_status (document)));
  return g_string_free (line, FALSE);
}

char *
ch_document_wording_dup_parties (ChDocument *document,
                                 ChMeeting  *meeting)
{
  const char *const *parties = ch_document_get_parties (document);

  return parties[0] != NULL ? ch_wording_join (parties) : ch_wording_dup_parties (meeting);
}

char *
ch_document_wording_dup_date (ChDocument *document,
                              ChMeeting  *meeting)
{
  if (ch_document_get_date (document) != NULL)
    return ch_edtf_dup_label (ch_document_get_date (document));
  return ch_edtf_dup_range_label (ch_meeting_get_date (meeting), ch_meeting_get_end_date (meeting));
}

char *
ch_document_wording_dup_place (ChDocument *document,
                               ChMeeting  *meeting)
{
  const char *place = ch_document_get_place (document);

  return ch_text_is_blank (place) ? ch_wording_dup_city (meeting) : g_strdup (place);
}

/* "Ann Lee, Minister (Kingdom of Norway)" */
static char *
dup_signatory (ChSignatory *signatory)
{
  const char *name = ch_signatory_get_name (signatory);
  const char *title = ch_signatory_get_title (signatory);
  const char *party = ch_signatory_get_party (signatory);
  g_autofree char *who = NULL;
  g_autofree char *isolated_who = NULL;
  g_autofree char *isolated_party = NULL;

  if (ch_text_is_blank (name))
    name = _("Name not known");
  who = ch_text_is_blank (title) ? g_strdup (name) : ch_wording_list (name, title);
  if (ch_text_is_blank (party))
    return g_steal_pointer (&who);
  isolated_who = ch_wording_isolate (who, party);
  isolated_party = ch_wording_isolate (party, who);
  /* Translators: who signed, and for which party */
  return g_strdup_printf (_("%s (for %s)"), isolated_who, isolated_party);
}

char *
ch_document_wording_dup_signatories (ChDocument *document)
{
  GListModel *signatories = G_LIST_MODEL (ch_document_get_signatories (document));
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (signatories); i++)
    {
      g_autoptr(ChSignatory) signatory = g_list_model_get_item (signatories, i);

      g_ptr_array_add (names, dup_signatory (signatory));
    }
  g_ptr_array_add (names, NULL);
  if (names->len == 1)
    return NULL;

  joined = ch_wording_join ((const char *const *) names->pdata);
  return g_strdup_printf (_("Signed by %s"), joined);
}

/* Returns: (transfer full): the name of the language @code in that of the program; an unknown code as it is */
static char *
dup_language (const char *code)
{
  UChar name[NAME_SIZE];
  char utf8[NAME_SIZE * 3];
  UErrorCode status = U_ZERO_ERROR;

  uloc_getDisplayName (code, ch_language_get_default (), name, NAME_SIZE, &status);
  if (status == U_ZERO_ERROR)
    u_strToUTF8 (utf8, sizeof utf8, NULL, name, -1, &status);
  return g_strdup (status == U_ZERO_ERROR ? utf8 : code);
}

char *
ch_document_wording_dup_languages (ChDocument *document)
{
  const char *const *codes = ch_document_get_languages (document);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  if (codes[0] == NULL)
    return NULL;
  for (guint i = 0; codes[i] != NULL; i++)
    g_ptr_array_add (names, dup_language (codes[i]));
  g_ptr_array_add (names, NULL);
  joined = ch_wording_join ((const char *const *) names->pdata);
  /* Translators: the languages that a document was made in */
  return g_strdup_printf (_("Done in %s"), joined);
}

char *
ch_document_wording_dup_in_force (ChDocument *document)
{
  g_autofree char *date = NULL;

  if (ch_document_get_in_force (document) == NULL)
    return NULL;
  date = ch_edtf_dup_label (ch_document_get_in_force (document));
  /* Translators: when a document has entered, or will enter into force */
  return g_strdup_printf (_("Entry into force: %s"), date);
}

gboolean
ch_document_wording_is_in_force (ChDocument *document)
{
  const char *status = ch_document_get_status (document);

  if (g_strcmp0 (status, "in force") == 0 || g_strcmp0 (status, "provisionally applied") == 0)
    return TRUE;
  return ch_document_get_in_force (document) != NULL && g_strcmp0 (status, "expired") != 0
         && g_strcmp0 (status, "denounced") != 0;
}
