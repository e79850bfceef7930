/* ch-summary.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-article.h"
#include "ch-columns.h"
#include "ch-document-wording.h"
#include "ch-fact.h"
#include "ch-figure.h"
#include "ch-heading.h"
#include "ch-paragraph.h"
#include "ch-product-private.h"
#include "ch-text.h"
#include "ch-title.h"
#include "ch-vocabulary.h"
#include "ch-wording.h"

#include <glib/gi18n-lib.h>

/*
 * The meeting summary: title, date, place, participants in two columns by side, topics, text,
 * documents, photos each with its credit, sources.
 */

/* Before the lines of a numbered list, points. */
#define LIST_INDENT 20.0

static void
add_facts (ChFlow    *flow,
           ChMeeting *meeting)
{
  const char *language = ch_meeting_get_language (meeting);
  const char *kind = ch_meeting_get_kind (meeting);
  g_autofree char *date = ch_edtf_dup_range_label (ch_meeting_get_date (meeting), ch_meeting_get_end_date (meeting));
  g_autofree char *place = ch_wording_dup_place (meeting);
  g_autofree char *bodies = ch_wording_dup_other_bodies (meeting);

  ch_fact_add (flow, _("Date"), date, NULL, 12);
  ch_fact_add (flow, _("Place"), place, language, 1);
  if (g_strcmp0 (kind, "meeting") != 0)
    ch_fact_add (flow, _("Kind"), ch_vocabulary_get_label (CH_VOCABULARY_KIND, kind), NULL, 1);
  ch_fact_add (flow, _("Bodies"), bodies, language, 1);
  ch_fact_add (flow, _("Reference"), ch_meeting_get_reference (meeting), NULL, 1);

  if (ch_meeting_is_to_review (meeting))
    ch_paragraph_add (flow, &(ChParagraph) { .style = CH_STYLE_NOTE, .space = 8 },
                      _("This record was read from its sources by the program. Nobody has confirmed it yet."));
}

static void
add_person (ChColumns     *columns,
            guint          column,
            ChParticipant *participant,
            const char    *language)
{
  g_autofree char *name = ch_wording_dup_name (participant);
  g_autofree char *post = ch_wording_dup_post (participant);
  g_autofree char *presence = ch_wording_dup_presence (participant);
  g_autofree char *below = NULL;

  if (presence != NULL && post != NULL)
    below = g_strconcat (post, "\n", presence, NULL);
  ch_columns_add (columns, column, name, below != NULL ? below : post != NULL ? post : presence, language);
}

/* Whoever is of neither delegation: half of them in each column. */
static void
add_others (ChFlow     *flow,
            GPtrArray  *others,
            const char *side,
            const char *name,
            const char *language,
            double      space)
{
  ChColumns *columns = ch_columns_new (flow, space);

  ch_columns_set_head (columns, 0, side, name, language);
  for (guint i = 0; i < others->len; i++)
    add_person (columns, i < (others->len + 1) / 2 ? 0 : 1, g_ptr_array_index (others, i), language);
  ch_columns_finish (columns);
}

static void
add_participants (ChFlow    *flow,
                  ChMeeting *meeting)
{
  const char *language = ch_meeting_get_language (meeting);
  g_autoptr(GPtrArray) hosts = ch_wording_list_side (meeting, "host");
  g_autoptr(GPtrArray) guests = ch_wording_list_side (meeting, "guest");
  g_autoptr(GPtrArray) others = ch_wording_list_side (meeting, NULL);
  GPtrArray *sides[] = { hosts, guests };
  static const char *const side_ids[] = { "host", "guest" };
  ChColumns *columns;

  if (hosts->len + guests->len + others->len == 0)
    return;

  ch_heading_add (flow, _("Participants"));
  columns = ch_columns_new (flow, 4);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *name = ch_wording_dup_delegation (sides[i]);

      if (sides[i]->len == 0)
        continue;
      ch_columns_set_head (columns, i, ch_vocabulary_get_label (CH_VOCABULARY_SIDE, side_ids[i]), name, language);
      for (guint j = 0; j < sides[i]->len; j++)
        add_person (columns, i, g_ptr_array_index (sides[i], j), language);
    }
  ch_columns_finish (columns);

  if (others->len > 0)
    add_others (flow, others, hosts->len + guests->len > 0 ? _("Others present") : NULL, NULL, language, 12);
}

static void
add_topics (ChFlow    *flow,
            ChMeeting *meeting)
{
  const char *const *topics = ch_meeting_get_topics (meeting);
  const ChParagraph line = { .style = CH_STYLE_BODY, .language = ch_meeting_get_language (meeting) };
  g_autofree char *joined = NULL;

  if (topics[0] == NULL)
    return;

  joined = ch_wording_join (topics);
  ch_heading_add (flow, _("Topics"));
  ch_paragraph_add (flow, &line, joined);
}

static void
add_body (ChFlow     *flow,
          ChMeeting  *meeting,
          const char *text,
          const char *language)
{
  g_auto(GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  ChParagraph paragraph = { .style = CH_STYLE_BODY, .language = language };

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = ch_text_squeeze (lines[i]);

      /* A credit stands under its photo. */
      if (*line == '\0' || ch_wording_is_credit_line (meeting, line))
        continue;
      ch_paragraph_add (flow, &paragraph, line);
      paragraph.space = 7;
    }
}

/* The words of staff; where there are none, those of the sources. */
static void
add_text (ChFlow    *flow,
          ChMeeting *meeting)
{
  GListModel *articles = G_LIST_MODEL (ch_meeting_get_articles (meeting));

  if (!ch_text_is_blank (ch_meeting_get_text (meeting)))
    {
      ch_heading_add (flow, _("Discussion"));
      add_body (flow, meeting, ch_meeting_get_text (meeting), ch_meeting_get_language (meeting));
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr(ChArticle) article = g_list_model_get_item (articles, i);
      const char *publisher = ch_article_get_publisher (article);
      g_autofree char *heading = NULL;

      if (ch_text_is_blank (ch_article_get_text (article)))
        continue;
      if (publisher != NULL)
        /* Translators: whose announcement it is */
        heading = g_strdup_printf (_("Announcement – %s"), publisher);
      ch_heading_add (flow, heading != NULL ? heading : _("Announcement"));
      add_body (flow, meeting, ch_article_get_text (article), ch_article_get_language (article));
    }
}

/* What was agreed, as worded. */
static void
add_agreements (ChFlow    *flow,
                ChMeeting *meeting)
{
  const char *const *agreements = ch_meeting_get_agreements (meeting);

  if (agreements[0] == NULL)
    return;

  ch_heading_add (flow, _("What was agreed"));
  for (guint i = 0; agreements[i] != NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.", i + 1);

      ch_paragraph_add (flow,
                        &(ChParagraph) { .style = CH_STYLE_BODY,
                                         .language = ch_meeting_get_language (meeting),
                                         .marker = number,
                                         .indent = LIST_INDENT,
                                         .space = i > 0 ? 5 : 0 },
                        agreements[i]);
    }
}

/* Titles in other languages, each set in its own. */
static void
add_other_titles (ChFlow     *flow,
                  GListStore *titles,
                  ChStyle     style,
                  double      indent,
                  gboolean    keep_with_next)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (titles)); i++)
    {
      g_autoptr(ChTitle) title = g_list_model_get_item (G_LIST_MODEL (titles), i);

      if (!ch_text_is_blank (ch_title_get_text (title)))
        ch_paragraph_add (flow,
                          &(ChParagraph) { .style = style,
                                           .language = ch_title_get_language (title),
                                           .indent = indent,
                                           .space = indent > 0 ? 2 : 5,
                                           .keep_with_next = keep_with_next },
                          ch_title_get_text (title));
    }
}

/* The lines under a document's title. */
static void
add_document_facts (ChFlow     *flow,
                    ChDocument *document,
                    const char *language)
{
  const char *const *parties = ch_document_get_parties (document);
  g_autofree char *joined = parties[0] != NULL ? ch_wording_join (parties) : NULL;
  g_autofree char *date = ch_edtf_dup_label (ch_document_get_date (document));
  const char *place = ch_document_get_place (document);
  char *lines[] = {
    ch_document_wording_dup_kind (document),
    joined != NULL ? g_strdup_printf (_("Parties: %s"), joined) : NULL,
    ch_document_wording_dup_signatories (document),
    !ch_text_is_blank (date) || !ch_text_is_blank (place) ? ch_wording_list (date, place) : NULL,
    ch_document_wording_dup_languages (document),
    ch_document_wording_dup_in_force (document),
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      gboolean last = TRUE;

      for (guint j = i + 1; j < G_N_ELEMENTS (lines); j++)
        last = last && lines[j] == NULL;
      if (lines[i] != NULL)
        ch_paragraph_add (flow,
                          &(ChParagraph) { .style = CH_STYLE_NOTE,
                                           .language = i == 0 ? NULL : language,
                                           .indent = LIST_INDENT,
                                           .space = 1,
                                           .keep_with_next = !last },
                          lines[i]);
      g_free (lines[i]);
    }
}

static void
add_documents (ChFlow    *flow,
               ChMeeting *meeting)
{
  GListModel *documents = G_LIST_MODEL (ch_meeting_get_documents (meeting));
  guint n_documents = g_list_model_get_n_items (documents);

  if (n_documents == 0)
    return;

  ch_heading_add (flow, ngettext ("Document", "Documents", n_documents));
  for (guint i = 0; i < n_documents; i++)
    {
      g_autoptr(ChDocument) document = g_list_model_get_item (documents, i);
      g_autofree char *number = g_strdup_printf ("%u.", i + 1);
      const char *title = ch_document_get_title (document);

      ch_paragraph_add (flow,
                        &(ChParagraph) { .style = CH_STYLE_BODY,
                                         .language = ch_meeting_get_language (meeting),
                                         .marker = number,
                                         .indent = LIST_INDENT,
                                         .space = i > 0 ? 6 : 0,
                                         .keep_with_next = TRUE },
                        title != NULL ? title : _("The title of the document is not known."));
      add_other_titles (flow, ch_document_get_other_titles (document), CH_STYLE_POST, LIST_INDENT, TRUE);
      add_document_facts (flow, document, ch_meeting_get_language (meeting));
    }
}

static void
add_photos (ChFlow               *flow,
            ChMeeting            *meeting,
            const ChProductSetup *setup)
{
  GListModel *photos = G_LIST_MODEL (ch_meeting_get_photos (meeting));
  guint n_photos = g_list_model_get_n_items (photos);

  if (n_photos == 0)
    return;

  ch_heading_add (flow, ngettext ("Photo", "Photos", n_photos));
  for (guint i = 0; i < n_photos; i++)
    {
      g_autoptr(ChPhoto) photo = g_list_model_get_item (photos, i);
      g_autoptr(ChFigure) figure = ch_figure_new (meeting, photo, setup);

      ch_figure_add (figure, flow, i > 0 ? 14 : 2);
    }
}

static void
add_source (ChFlow    *flow,
            ChArticle *article,
            guint      number)
{
  const char *language = ch_article_get_language (article);
  const char *headline = ch_article_get_headline (article);
  const char *address = ch_wording_get_address (article);
  g_autofree char *marker = g_strdup_printf ("%u.", number);
  g_autofree char *origin = ch_wording_dup_origin (article);
  ChParagraph line = { .style = CH_STYLE_POST,
                       .language = language,
                       .marker = marker,
                       .indent = LIST_INDENT,
                       .space = number > 1 ? 6 : 0,
                       .keep_with_next = *origin != '\0' || address != NULL };

  ch_paragraph_add (flow, &line, headline != NULL ? headline : _("Without a headline"));

  line.marker = NULL;
  line.space = 1;
  if (*origin != '\0')
    {
      line.style = CH_STYLE_NOTE;
      line.keep_with_next = address != NULL;
      ch_paragraph_add (flow, &line, origin);
    }
  if (address != NULL)
    {
      line.style = CH_STYLE_LINK;
      line.link = address;
      line.keep_with_next = FALSE;
      ch_paragraph_add (flow, &line, address);
    }
}

static void
add_sources (ChFlow    *flow,
             ChMeeting *meeting)
{
  GListModel *articles = G_LIST_MODEL (ch_meeting_get_articles (meeting));
  guint n_articles = g_list_model_get_n_items (articles);

  if (n_articles == 0)
    return;

  ch_heading_add (flow, ngettext ("Source", "Sources", n_articles));
  for (guint i = 0; i < n_articles; i++)
    {
      g_autoptr(ChArticle) article = g_list_model_get_item (articles, i);

      add_source (flow, article, i + 1);
    }
}

void
ch_summary_add (ChFlow               *flow,
                ChMeeting            *meeting,
                const ChProductSetup *setup,
                const char           *anchor)
{
  const char *language = ch_meeting_get_language (meeting);
  g_autofree char *title = ch_wording_dup_title (meeting);
  g_autofree char *date = ch_edtf_dup_range_label (ch_meeting_get_date (meeting), ch_meeting_get_end_date (meeting));

  ch_flow_begin_section (flow,
                         &(ChSectionInfo) { .title = title,
                                            .aside = ch_text_is_blank (date) ? NULL : date,
                                            .reference = ch_meeting_get_reference (meeting),
                                            .marking = ch_wording_get_marking (meeting),
                                            .language = language,
                                            .anchor = anchor });
  ch_heading_add_title (flow, _("Meeting summary"), title, language);
  add_other_titles (flow, ch_meeting_get_other_titles (meeting), CH_STYLE_VALUE, 0, TRUE);
  add_facts (flow, meeting);
  add_participants (flow, meeting);
  if ((setup->without & CH_PRODUCT_TOPICS) == 0)
    add_topics (flow, meeting);
  if ((setup->without & CH_PRODUCT_TEXT) == 0)
    {
      add_text (flow, meeting);
      add_agreements (flow, meeting);
    }
  if ((setup->without & CH_PRODUCT_DOCUMENTS) == 0)
    add_documents (flow, meeting);
  if ((setup->without & CH_PRODUCT_PHOTOS) == 0)
    add_photos (flow, meeting, setup);
  if ((setup->without & CH_PRODUCT_SOURCES) == 0)
    add_sources (flow, meeting);
}

static void
add_meeting (ChFlow               *flow,
             ChMeeting            *meeting,
             const ChProductSetup *setup)
{
  ch_summary_add (flow, meeting, setup, NULL);
}

static char *
dup_title (GPtrArray             *meetings,
           const ChProductSetup  *setup)
{
  if (meetings->len == 1)
    return ch_wording_dup_title (g_ptr_array_index (meetings, 0));
  return g_strdup_printf (ngettext ("Summary of %u meeting", "Summaries of %u meetings", meetings->len), meetings->len);
}

const ChProduct ch_summary_product = {
  .id = "summary",
  .label = N_("Meeting Summary"),
  .description = N_("All of a meeting’s record, as it is handed on: people, text, documents, photos and sources."),
  .has_parts = TRUE,
  .dup_title = dup_title,
  .add_meeting = add_meeting,
};
