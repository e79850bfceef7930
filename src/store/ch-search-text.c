/* ch-search-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-search-text.h"

#include "ch-article.h"
#include "ch-attachment.h"
#include "ch-document.h"
#include "ch-edtf.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-search-words.h"
#include "ch-signatory.h"
#include "ch-text.h"
#include "ch-title.h"

/* Where the texts of a meeting go, and its facts where they are wanted. */
typedef struct
{
  ChSearchTextFunc text;
  gpointer user_data;
  GString *facts; /* (unowned) (nullable) */
} Sink;

static void
append (const Sink *sink, ChSearchColumn column, const char *text)
{
  if (text != NULL)
    sink->text (column, text, sink->user_data);
}

static void
append_all (const Sink *sink, ChSearchColumn column, const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    append (sink, column, texts[i]);
}

static void
append_fact (const Sink *sink, const char *name, const char *value)
{
  g_autofree char *fact = NULL;

  if (sink->facts == NULL || value == NULL)
    return;
  fact = ch_search_words_dup_fact (name, value);
  if (fact != NULL)
    g_string_append_printf (sink->facts, "%s ", fact);
}

static void
collect_titles (GListStore *titles, const Sink *sink, ChSearchColumn column)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (titles)); i++)
    {
      g_autoptr(ChTitle) title = g_list_model_get_item (G_LIST_MODEL (titles), i);

      append (sink, column, ch_title_get_text (title));
    }
}

static void
collect_participants (ChMeeting *meeting, const Sink *sink)
{
  GListModel *list = G_LIST_MODEL (ch_meeting_get_participants (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (list, i);

      append (sink, CH_SEARCH_PEOPLE, ch_participant_get_name (participant));
      append (sink, CH_SEARCH_PEOPLE, ch_participant_get_title (participant));
      append (sink, CH_SEARCH_PEOPLE, ch_participant_get_deputising_for (participant));
      append (sink, CH_SEARCH_BODIES, ch_participant_get_organisation (participant));
      append_fact (sink, "country", ch_participant_get_country (participant));
    }
}

static void
collect_photos (ChMeeting *meeting, const Sink *sink)
{
  GListModel *list = G_LIST_MODEL (ch_meeting_get_photos (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(ChPhoto) photo = g_list_model_get_item (list, i);
      gboolean credited = ch_photo_is_credited (photo);

      append (sink, CH_SEARCH_CREDITS, ch_photo_get_credit (photo));
      append (sink, CH_SEARCH_CREDITS, ch_photo_get_creator (photo));
      append (sink, CH_SEARCH_CREDITS, ch_photo_get_credit_line (photo));
      append (sink, CH_SEARCH_CREDITS, ch_photo_get_caption (photo));
      append (sink, CH_SEARCH_CREDITS, ch_photo_get_alt_text (photo));
      append_all (sink, CH_SEARCH_CREDITS, ch_photo_get_people (photo));
      append (sink, CH_SEARCH_CREDITS, ch_photo_get_rights (photo));
      append_fact (sink, "photo", "yes");
      append_fact (sink, "photo", credited ? "credited" : "uncredited");
    }
  if (g_list_model_get_n_items (list) == 0)
    append_fact (sink, "photo", "no");
}

/* A document that is in force, or was, has been signed. */
static gboolean
is_signed_status (const char *status)
{
  static const char *const after_signing[]
      = { "signed", "provisionally applied", "in force", "expired", "denounced", NULL };

  return status != NULL && g_strv_contains (after_signing, status);
}

static void
collect_document (ChDocument *document, const Sink *sink)
{
  GListModel *signatories = G_LIST_MODEL (ch_document_get_signatories (document));
  GListModel *files = G_LIST_MODEL (ch_document_get_files (document));

  append (sink, CH_SEARCH_DOCUMENTS, ch_document_get_title (document));
  append (sink, CH_SEARCH_DOCUMENTS, ch_document_get_kind (document));
  collect_titles (ch_document_get_other_titles (document), sink, CH_SEARCH_DOCUMENTS);
  append_all (sink, CH_SEARCH_DOCUMENTS, ch_document_get_parties (document));
  append (sink, CH_SEARCH_DOCUMENTS, ch_document_get_place (document));

  for (guint i = 0; i < g_list_model_get_n_items (signatories); i++)
    {
      g_autoptr(ChSignatory) signatory = g_list_model_get_item (signatories, i);

      append (sink, CH_SEARCH_DOCUMENTS, ch_signatory_get_name (signatory));
      append (sink, CH_SEARCH_DOCUMENTS, ch_signatory_get_title (signatory));
      append (sink, CH_SEARCH_DOCUMENTS, ch_signatory_get_party (signatory));
    }

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr(ChAttachment) file = g_list_model_get_item (files, i);

      append (sink, CH_SEARCH_DOCUMENTS, ch_attachment_get_name (file));
      append (sink, CH_SEARCH_DOCUMENTS, ch_attachment_get_text (file));
    }
}

static void
collect_documents (ChMeeting *meeting, const Sink *sink)
{
  GListModel *list = G_LIST_MODEL (ch_meeting_get_documents (meeting));
  gboolean is_signed = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(ChDocument) document = g_list_model_get_item (list, i);

      collect_document (document, sink);
      is_signed = is_signed || is_signed_status (ch_document_get_status (document));
    }
  append_fact (sink, "signed", is_signed ? "yes" : "no");
}

static void
collect_articles (ChMeeting *meeting, const Sink *sink)
{
  GListModel *list = G_LIST_MODEL (ch_meeting_get_articles (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(ChArticle) article = g_list_model_get_item (list, i);

      append (sink, CH_SEARCH_TEXT, ch_article_get_headline (article));
      append (sink, CH_SEARCH_TEXT, ch_article_get_subheadline (article));
      append (sink, CH_SEARCH_TEXT, ch_article_get_text (article));
      append (sink, CH_SEARCH_TEXT, ch_article_get_publisher (article));
      append (sink, CH_SEARCH_TEXT, ch_article_get_site (article));
      append (sink, CH_SEARCH_TEXT, ch_article_get_author (article));
    }
}

static void
collect_date (ChMeeting *meeting, const Sink *sink)
{
  GDate first;
  g_autofree char *year = NULL;
  g_autofree char *month = NULL;

  if (!ch_edtf_get_bounds (ch_meeting_get_date (meeting), &first, NULL))
    return;

  year = g_strdup_printf ("%04u", g_date_get_year (&first));
  append_fact (sink, "year", year);
  month = g_strdup_printf ("%04u-%02u", g_date_get_year (&first), g_date_get_month (&first));
  append_fact (sink, "month", month);
}

static void
collect (ChMeeting *meeting, const Sink *sink)
{
  append (sink, CH_SEARCH_TITLE, ch_meeting_get_title (meeting));
  append (sink, CH_SEARCH_TITLE, ch_meeting_get_reference (meeting));
  append (sink, CH_SEARCH_TITLE, ch_meeting_get_marking (meeting));
  collect_titles (ch_meeting_get_other_titles (meeting), sink, CH_SEARCH_TITLE);
  append_all (sink, CH_SEARCH_BODIES, ch_meeting_get_organisations (meeting));
  append (sink, CH_SEARCH_PLACES, ch_meeting_get_city (meeting));
  append (sink, CH_SEARCH_PLACES, ch_meeting_get_venue (meeting));
  append (sink, CH_SEARCH_TEXT, ch_meeting_get_text (meeting));
  append_all (sink, CH_SEARCH_TEXT, ch_meeting_get_topics (meeting));
  append_all (sink, CH_SEARCH_TEXT, ch_meeting_get_agreements (meeting));
  append_fact (sink, "country", ch_meeting_get_country (meeting));
  append_fact (sink, "kind", ch_meeting_get_kind (meeting));
  append_fact (sink, "status", ch_meeting_get_status (meeting));
  append_fact (sink, "language", ch_meeting_get_language (meeting));

  collect_date (meeting, sink);
  collect_participants (meeting, sink);
  collect_photos (meeting, sink);
  collect_documents (meeting, sink);
  collect_articles (meeting, sink);
}

void
ch_search_text_foreach (ChMeeting *meeting, ChSearchTextFunc func, gpointer user_data)
{
  const Sink sink = { func, user_data, NULL };

  collect (meeting, &sink);
}

static void
append_words (ChSearchColumn column, const char *text, gpointer user_data)
{
  GString **columns = user_data;

  ch_search_words_append (columns[column], text);
}

void
ch_search_text_collect (ChMeeting *meeting, GString **columns)
{
  const Sink sink = { append_words, columns, columns[CH_SEARCH_FACTS] };

  for (guint i = 0; i < CH_SEARCH_N_COLUMNS; i++)
    g_string_truncate (columns[i], 0);
  collect (meeting, &sink);
}
