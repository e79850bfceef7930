/* ch-memorandum.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-article.h"
#include "ch-blanks.h"
#include "ch-paragraph.h"
#include "ch-product-private.h"
#include "ch-text.h"
#include "ch-wording.h"

#include <glib/gi18n-lib.h>

/*
 * The memorandum of conversation, as the Foreign Affairs Handbook (5 FAH-1 H-313.4) and the volumes of
 * "Foreign Relations of the United States" have it: four labelled lines, the text, who answers for it.
 */

/* Width of the labels, points. */
#define LABEL_WIDTH 124.0

/* A labelled line; without a label it goes on under the last. */
static void
add_line (ChFlow     *flow,
          const char *label,
          const char *text,
          const char *language,
          double      space)
{
  if (ch_text_is_blank (text))
    return;

  ch_paragraph_add (flow,
                    &(ChParagraph) { .style = CH_STYLE_MEMORANDUM,
                                     .language = language,
                                     .marker = label,
                                     .marker_style = CH_STYLE_MEMORANDUM_LABEL,
                                     .indent = LABEL_WIDTH,
                                     .space = space },
                    text);
}

/* Returns: whether the label has been used */
static gboolean
add_side (ChFlow     *flow,
          GPtrArray  *participants,
          const char *heading,
          const char *label,
          const char *language)
{
  g_autofree char *delegation = ch_wording_dup_delegation (participants);
  gboolean labelled = FALSE;

  if (participants->len == 0)
    return FALSE;

  if (delegation != NULL || heading != NULL)
    {
      ch_paragraph_add (flow,
                        &(ChParagraph) { .style = CH_STYLE_MEMORANDUM_LABEL,
                                         .language = language,
                                         .marker = label,
                                         .marker_style = CH_STYLE_MEMORANDUM_LABEL,
                                         .indent = LABEL_WIDTH,
                                         .space = 8,
                                         .keep_with_next = TRUE },
                        heading != NULL ? heading : delegation);
      labelled = TRUE;
    }

  for (guint i = 0; i < participants->len; i++)
    {
      ChParticipant *participant = g_ptr_array_index (participants, i);
      g_autofree char *person = ch_wording_dup_person (participant);
      g_autofree char *presence = ch_wording_dup_presence (participant);
      g_autofree char *line = presence != NULL ? g_strdup_printf ("%s [%s]", person, presence) : g_strdup (person);

      add_line (flow, labelled ? NULL : label, line, language, labelled || i > 0 ? 2 : 8);
      labelled = TRUE;
    }
  return TRUE;
}

static void
add_participants (ChFlow    *flow,
                  ChMeeting *meeting)
{
  const char *language = ch_meeting_get_language (meeting);
  g_autoptr(GPtrArray) hosts = ch_wording_list_side (meeting, "host");
  g_autoptr(GPtrArray) guests = ch_wording_list_side (meeting, "guest");
  g_autoptr(GPtrArray) others = ch_wording_list_side (meeting, NULL);
  const char *label = _("PARTICIPANTS:");

  if (add_side (flow, hosts, NULL, label, language))
    label = NULL;
  if (add_side (flow, guests, NULL, label, language))
    label = NULL;
  add_side (flow, others, hosts->len + guests->len > 0 ? _("Others present") : NULL, label, language);
}

static void
add_body (ChFlow     *flow,
          ChMeeting  *meeting,
          const char *text,
          const char *language)
{
  g_auto(GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  const ChParagraph paragraph = { .style = CH_STYLE_MEMORANDUM, .language = language, .space = 10 };

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = ch_text_squeeze (lines[i]);

      if (*line != '\0' && !ch_wording_is_credit_line (meeting, line))
        ch_paragraph_add (flow, &paragraph, line);
    }
}

/* Remarks that are not part of the talk stand in square brackets. */
static void
add_remark (ChFlow     *flow,
            const char *remark)
{
  g_autofree char *bracketed = g_strdup_printf ("[%s]", remark);

  ch_paragraph_add (flow, &(ChParagraph) { .style = CH_STYLE_MEMORANDUM, .space = 10 }, bracketed);
}

static void
add_text (ChFlow    *flow,
          ChMeeting *meeting)
{
  GListModel *articles = G_LIST_MODEL (ch_meeting_get_articles (meeting));

  if (!ch_text_is_blank (ch_meeting_get_text (meeting)))
    {
      add_body (flow, meeting, ch_meeting_get_text (meeting), ch_meeting_get_language (meeting));
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr(ChArticle) article = g_list_model_get_item (articles, i);
      const char *publisher = ch_article_get_publisher (article);
      g_autofree char *remark = NULL;

      if (ch_text_is_blank (ch_article_get_text (article)))
        continue;
      if (publisher != NULL)
        remark = g_strdup_printf (_("No account by staff is on record. What follows was published by: %s."), publisher);
      add_remark (flow, remark != NULL ? remark : _("No account by staff is on record. What follows was published."));
      add_body (flow, meeting, ch_article_get_text (article), ch_article_get_language (article));
    }
}

static void
add_agreements (ChFlow    *flow,
                ChMeeting *meeting)
{
  const char *const *agreements = ch_meeting_get_agreements (meeting);

  for (guint i = 0; agreements[i] != NULL; i++)
    add_line (flow, i == 0 ? _("AGREED:") : NULL, agreements[i], ch_meeting_get_language (meeting), i == 0 ? 16 : 6);
}

static void
add_meeting (ChFlow               *flow,
             ChMeeting            *meeting,
             const ChProductSetup *setup)
{
  const char *language = ch_meeting_get_language (meeting);
  const char *const *topics = ch_meeting_get_topics (meeting);
  g_autofree char *title = ch_wording_dup_title (meeting);
  g_autofree char *date = ch_edtf_dup_range_label (ch_meeting_get_date (meeting), ch_meeting_get_end_date (meeting));
  g_autofree char *place = ch_wording_dup_place (meeting);
  g_autofree char *subject = topics[0] != NULL ? ch_wording_join (topics) : g_strdup (title);

  ch_flow_begin_section (flow,
                         &(ChSectionInfo) { .title = title,
                                            .aside = _("Memorandum of conversation"),
                                            .reference = ch_meeting_get_reference (meeting),
                                            .marking = ch_wording_get_marking (meeting),
                                            .language = language });
  ch_paragraph_add (flow,
                    &(ChParagraph) { .style = CH_STYLE_MEMORANDUM_TITLE,
                                     .tag = "H1",
                                     .keep_with_next = TRUE,
                                     .centred = TRUE },
                    _("MEMORANDUM OF CONVERSATION"));
  add_line (flow, _("SUBJECT:"), subject, language, 22);
  add_participants (flow, meeting);
  add_line (flow, _("DATE AND TIME:"), date, NULL, 8);
  add_line (flow, _("PLACE:"), place, language, 8);
  ch_spacer_add (flow, 10);
  add_text (flow, meeting);
  add_agreements (flow, meeting);

  ch_blanks_add (flow, _("Drafted by"), 1, 28);
  ch_blanks_add (flow, _("Cleared by"), 1, 4);
  ch_blanks_add (flow, _("Approved by"), 1, 4);
}

static char *
dup_title (GPtrArray             *meetings,
           const ChProductSetup  *setup)
{
  g_autofree char *title = NULL;

  if (meetings->len != 1)
    return g_strdup (_("Memoranda of Conversation"));
  title = ch_wording_dup_title (g_ptr_array_index (meetings, 0));
  return g_strdup_printf (_("Memorandum of conversation – %s"), title);
}

const ChProduct ch_memorandum_product = {
  .id = "memorandum",
  .label = N_("Memorandum of Conversation"),
  .description = N_("Subject, participants, date and place in labelled lines, then the talk, for signature."),
  .dup_title = dup_title,
  .add_meeting = add_meeting,
};
