/* ch-brief.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-blanks.h"
#include "ch-error.h"
#include "ch-fact.h"
#include "ch-heading.h"
#include "ch-paragraph.h"
#include "ch-people.h"
#include "ch-product-private.h"
#include "ch-table.h"
#include "ch-text.h"
#include "ch-wording.h"

#include <glib/gi18n-lib.h>

/*
 * The brief for the next meeting with a person, body or country: the seven headings of the British
 * Foreign Office's form to fill, and a background that the records fill, with the last occasion first.
 */

/* As many meetings are listed; what is older, the register has. */
#define MAX_MEETINGS 12

static ChMeeting *
get_last (ChSubject *subject)
{
  return g_ptr_array_index (subject->meetings, subject->meetings->len - 1);
}

/* "4 March 2019, Stockholm: Minister … Meets with …" */
static void
add_last_met (ChFlow    *flow,
              ChSubject *subject)
{
  ChMeeting *last = get_last (subject);
  g_autofree char *date = ch_edtf_dup_range_label (ch_meeting_get_date (last), ch_meeting_get_end_date (last));
  g_autofree char *place = ch_wording_dup_place (last);
  g_autofree char *principals = ch_wording_dup_principals (last);
  g_autofree char *title = ch_wording_dup_title (last);
  g_autofree char *when = ch_text_is_blank (date) ? g_strdup (_("on a day that is not known")) : g_strdup (date);
  g_autofree char *count = g_strdup_printf ("%u", subject->meetings->len);
  const char *language = ch_meeting_get_language (last);

  ch_fact_add (flow, _("Last met"), when, NULL, 14);
  ch_fact_add (flow, _("Place"), place, language, 1);
  ch_fact_add (flow, _("Occasion"), title, language, 1);
  ch_fact_add (flow, _("Principals"), principals, language, 1);
  ch_fact_add (flow, _("Meetings"), count, NULL, 1);
}

static void
add_headings (ChFlow *flow)
{
  const char *headings[] = {
    _("Our objectives"), _("Arguments to use"), _("Tactical arguments"),
    _("Their objectives"), _("Our response"), _("Press line"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      /* Without a rule: there are lines enough. */
      ch_flow_add_outline (flow, headings[i]);
      ch_paragraph_add (flow,
                        &(ChParagraph) { .style = CH_STYLE_HEADING, .tag = "H2", .space = 18, .keep_with_next = TRUE },
                        headings[i]);
      ch_blanks_add (flow, NULL, 3, 0);
    }
}

void
ch_meetings_table_add (ChFlow    *flow,
                       GPtrArray *meetings)
{
  const ChTableColumn columns[] = {
    { _("Date"), 92, FALSE },
    { _("Meeting"), 200, FALSE },
    { _("Principals"), 124, FALSE },
    { _("Place"), 66, FALSE },
  };
  guint n_shown = MIN (meetings->len, MAX_MEETINGS);
  ChTable *table = ch_table_new (flow, columns, G_N_ELEMENTS (columns), 2);

  for (guint i = 0; i < n_shown; i++)
    {
      ChMeeting *meeting = g_ptr_array_index (meetings, meetings->len - 1 - i);
      g_autofree char *date = ch_edtf_dup_range_label (ch_meeting_get_date (meeting), ch_meeting_get_end_date (meeting));
      g_autofree char *when = ch_wording_dup_flagged (meeting, date);
      g_autofree char *title = ch_wording_dup_title (meeting);
      g_autofree char *principals = ch_wording_dup_principals (meeting);
      g_autofree char *place = ch_wording_dup_city (meeting);
      const char *const cells[] = { when, title, principals, place };

      ch_table_add_row (table, cells, ch_meeting_get_language (meeting));
    }
  ch_table_finish (table);

  if (n_shown < meetings->len)
    {
      guint n_left = meetings->len - n_shown;
      g_autofree char *note = g_strdup_printf (ngettext ("%u earlier meeting is on record.",
                                                         "%u earlier meetings are on record.", n_left),
                                               n_left);

      ch_paragraph_add (flow, &(ChParagraph) { .style = CH_STYLE_NOTE, .space = 4 }, note);
    }
}

static void
add_documents (ChFlow    *flow,
               ChSubject *subject)
{
  gboolean in_force = ch_documents_table_add (flow, subject->meetings, TRUE, _("Documents in force with them"));
  gboolean others = ch_documents_table_add (flow, subject->meetings, FALSE,
                                            in_force ? _("Other documents with them") : _("Documents with them"));

  if (in_force || others)
    return;
  ch_heading_add (flow, _("Documents with them"));
  ch_paragraph_add (flow, &(ChParagraph) { .style = CH_STYLE_BODY },
                    _("No document was signed, issued or agreed at these meetings."));
}

/* What was agreed, the newest first, each with its day. */
static void
add_agreements (ChFlow    *flow,
                ChSubject *subject)
{
  const ChTableColumn columns[] = {
    { _("Date"), 92, FALSE },
    { _("Agreed, as worded"), 390, FALSE },
  };
  ChTable *table = NULL;

  for (guint i = subject->meetings->len; i > 0; i--)
    {
      ChMeeting *meeting = g_ptr_array_index (subject->meetings, i - 1);
      const char *const *agreements = ch_meeting_get_agreements (meeting);
      g_autofree char *date = ch_edtf_dup_range_label (ch_meeting_get_date (meeting), ch_meeting_get_end_date (meeting));
      g_autofree char *when = ch_wording_dup_flagged (meeting, date);

      for (guint j = 0; agreements[j] != NULL; j++)
        {
          if (table == NULL)
            {
              ch_heading_add (flow, _("What was agreed"));
              table = ch_table_new (flow, columns, G_N_ELEMENTS (columns), 2);
            }
          ch_table_add_row (table, (const char *const[]) { j == 0 ? when : NULL, agreements[j] },
                            ch_meeting_get_language (meeting));
        }
    }
  if (table != NULL)
    ch_table_finish (table);
}

/* What was talked about last, and in whose words. */
static void
add_last_talk (ChFlow    *flow,
               ChSubject *subject)
{
  ChMeeting *last = get_last (subject);
  const char *language = ch_meeting_get_language (last);
  const char *const *topics = ch_meeting_get_topics (last);
  const char *text = ch_meeting_get_text (last);

  if (topics[0] == NULL && ch_text_is_blank (text))
    return;

  ch_heading_add (flow, _("What was discussed last"));
  if (topics[0] != NULL)
    {
      g_autofree char *joined = ch_wording_join (topics);

      ch_paragraph_add (flow, &(ChParagraph) { .style = CH_STYLE_BODY, .language = language }, joined);
    }
  if (!ch_text_is_blank (text))
    ch_paragraph_add_lines (flow, &(ChParagraph) { .style = CH_STYLE_BODY, .language = language, .space = 6 }, text);
}

static void
add_people (ChFlow    *flow,
            ChSubject *subject)
{
  const ChTableColumn columns[] = {
    { _("Name"), 120, FALSE },
    { _("Title and body, as worded"), 220, FALSE },
    { _("Last met"), 80, FALSE },
    { _("Meetings"), 48, TRUE },
  };
  g_autoptr(GPtrArray) people = ch_people_list (subject);
  ChTable *table;

  ch_heading_add (flow, _("Who is who"));
  table = ch_table_new (flow, columns, G_N_ELEMENTS (columns), 2);
  for (guint i = 0; i < people->len; i++)
    {
      const ChKnownPerson *person = g_ptr_array_index (people, i);
      const ChKnownPost *post = person->posts->len > 0 ? g_ptr_array_index (person->posts, person->posts->len - 1) : NULL;
      g_autofree char *last = post != NULL ? ch_edtf_dup_label (post->last) : NULL;
      g_autofree char *count = g_strdup_printf ("%u", person->n_meetings);
      const char *const cells[] = { person->name, post != NULL ? post->words : NULL, last, count };

      ch_table_add_row (table, cells, person->language);
    }
  ch_table_finish (table);
}

void
ch_brief_add (ChFlow     *flow,
              ChSubject  *subject,
              const char *anchor)
{
  const char *language = subject->kind == CH_SUBJECT_COUNTRY ? NULL : ch_meeting_get_language (get_last (subject));

  ch_product_begin (flow, subject->meetings, _("Brief"), subject->label, language, anchor);
  add_last_met (flow, subject);
  add_headings (flow);

  ch_heading_add (flow, _("Background"));
  ch_meetings_table_add (flow, subject->meetings);
  add_last_talk (flow, subject);
  add_agreements (flow, subject);
  add_documents (flow, subject);
  add_people (flow, subject);
}

static gboolean
compose (ChFlow                *flow,
         GPtrArray             *meetings,
         const ChProductSetup  *setup,
         GError               **error)
{
  g_autoptr(ChSubject) subject = NULL;

  subject = ch_subject_find (meetings, setup->subject, error);
  if (subject == NULL)
    return FALSE;

  ch_brief_add (flow, subject, NULL);
  return TRUE;
}

static char *
dup_title (GPtrArray             *meetings,
           const ChProductSetup  *setup)
{
  g_autoptr(ChSubject) subject = ch_subject_find (meetings, setup->subject, NULL);

  /* Translators: a brief for the next meeting with somebody */
  return g_strdup_printf (_("Brief – %s"), subject != NULL ? subject->label : setup->subject);
}

const ChProduct ch_brief_product = {
  .id = "brief",
  .label = N_("Brief for the Next Meeting"),
  .description = N_("The headings to fill, when they were last met, what was signed, and who is who."),
  .needs_subject = TRUE,
  .dup_title = dup_title,
  .compose = compose,
};
