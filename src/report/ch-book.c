/* ch-book.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-blanks.h"
#include "ch-contents.h"
#include "ch-error.h"
#include "ch-fact.h"
#include "ch-heading.h"
#include "ch-paragraph.h"
#include "ch-people.h"
#include "ch-product-private.h"
#include "ch-text.h"
#include "ch-wording.h"

#include <glib/gi18n-lib.h>

/*
 * The briefing book: cover, contents, the brief, biographical notes, earlier summaries, the documents
 * and the photos.  Without a subject it is the book of the meetings that were chosen, and has no brief.
 */

/* So many people of a body or country have a note of their own. */
#define MAX_NOTES 8

typedef struct
{
  GPtrArray *meetings; /* (owned) (element-type ChMeeting): the oldest first */
  ChSubject *subject; /* (owned) (nullable) */
  GPtrArray *people; /* (owned) (element-type ChSubject): each with a biographical note */
} Book;

static void
book_clear (Book *book)
{
  g_clear_pointer (&book->meetings, g_ptr_array_unref);
  g_clear_pointer (&book->people, g_ptr_array_unref);
  g_clear_pointer (&book->subject, ch_subject_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Book, book_clear)

static char *
dup_period (GPtrArray *meetings)
{
  if (meetings->len == 0)
    return NULL;
  return ch_edtf_dup_range_label (ch_meeting_get_date (g_ptr_array_index (meetings, 0)),
                                  ch_meeting_get_date (g_ptr_array_index (meetings, meetings->len - 1)));
}

static char *
dup_name (Book *book)
{
  if (book->subject != NULL)
    return g_strdup (book->subject->label);
  return g_strdup_printf (ngettext ("%u meeting", "%u meetings", book->meetings->len), book->meetings->len);
}

static void
add_cover (ChFlow *flow,
           Book   *book)
{
  g_autofree char *name = dup_name (book);
  g_autofree char *period = dup_period (book->meetings);
  g_autofree char *count = g_strdup_printf ("%u", book->meetings->len);
  const char *marking = NULL;

  for (guint i = 0; i < book->meetings->len && marking == NULL; i++)
    marking = ch_wording_get_marking (g_ptr_array_index (book->meetings, i));

  ch_flow_begin_section (flow, &(ChSectionInfo) { .title = name, .aside = _("Briefing book"), .marking = marking });
  ch_spacer_add (flow, ch_flow_get_height (flow) * 0.28);
  ch_paragraph_add (flow, &(ChParagraph) { .style = CH_STYLE_KICKER, .keep_with_next = TRUE }, _("Briefing book"));
  ch_paragraph_add (flow, &(ChParagraph) { .style = CH_STYLE_COVER, .tag = "H1", .space = 8 }, name);
  ch_fact_add (flow, _("Meetings"), count, NULL, 24);
  ch_fact_add (flow, _("From – to"), period, NULL, 1);
}

static char *
dup_anchor (const char *what,
            guint       index)
{
  return g_strdup_printf ("%s-%u", what, index);
}

static void
add_contents (ChFlow *flow,
              Book   *book)
{
  ch_flow_begin_section (flow, &(ChSectionInfo) { .title = _("Contents"), .aside = _("Briefing book") });
  ch_heading_add_title (flow, _("Briefing book"), _("Contents"), NULL);
  ch_spacer_add (flow, 6);

  if (book->subject != NULL)
    ch_contents_add (flow, _("Brief"), NULL, "brief", 0);

  for (guint i = 0; i < book->people->len; i++)
    {
      ChSubject *person = g_ptr_array_index (book->people, i);
      g_autofree char *anchor = dup_anchor ("person", i);

      if (i == 0)
        ch_contents_add (flow, _("Biographical notes"), NULL, anchor, 0);
      ch_contents_add (flow, person->label, NULL, anchor, 1);
    }

  for (guint i = 0; i < book->meetings->len; i++)
    {
      ChMeeting *meeting = g_ptr_array_index (book->meetings, book->meetings->len - 1 - i);
      g_autofree char *anchor = dup_anchor ("meeting", i);
      g_autofree char *title = ch_wording_dup_title (meeting);
      g_autofree char *date = ch_edtf_dup_label (ch_meeting_get_date (meeting));
      g_autofree char *line = ch_text_is_blank (date) ? g_strdup (title) : g_strdup_printf ("%s · %s", date, title);

      if (i == 0)
        ch_contents_add (flow, _("Summaries of the meetings"), NULL, anchor, 0);
      ch_contents_add (flow, line, ch_meeting_get_language (meeting), anchor, 1);
    }

  ch_contents_add (flow, _("Register of Documents"), NULL, "register", 0);
  ch_contents_add (flow, _("Photos"), NULL, "photos", 0);
}

/* Whom a note is about: of a body or country those who were met last. */
static void
choose_people (Book *book)
{
  g_autoptr(GPtrArray) people = NULL;

  book->people = g_ptr_array_new_with_free_func ((GDestroyNotify) ch_subject_free);
  if (book->subject == NULL)
    return;

  people = ch_people_list (book->subject);
  for (guint i = 0; i < MIN (people->len, MAX_NOTES); i++)
    {
      ChSubject *person = ch_subject_find (book->meetings, ((ChKnownPerson *) g_ptr_array_index (people, i))->name, NULL);

      if (person != NULL)
        g_ptr_array_add (book->people, person);
    }
}

static gboolean
compose (ChFlow                *flow,
         GPtrArray             *meetings,
         const ChProductSetup  *setup,
         GError               **error)
{
  g_auto(Book) book = { NULL };

  if (ch_text_is_blank (setup->subject))
    {
      book.meetings = ch_product_sort (meetings);
    }
  else
    {
      book.subject = ch_subject_find (meetings, setup->subject, error);
      if (book.subject == NULL)
        return FALSE;
      book.meetings = g_ptr_array_ref (book.subject->meetings);
    }
  choose_people (&book);

  add_cover (flow, &book);
  add_contents (flow, &book);
  if (book.subject != NULL)
    ch_brief_add (flow, book.subject, "brief");
  for (guint i = 0; i < book.people->len; i++)
    {
      g_autofree char *anchor = dup_anchor ("person", i);

      ch_biography_add (flow, g_ptr_array_index (book.people, i), setup, anchor);
    }
  for (guint i = 0; i < book.meetings->len; i++)
    {
      g_autofree char *anchor = dup_anchor ("meeting", i);

      if (!ch_flow_step (flow, i, book.meetings->len, error))
        return FALSE;
      ch_summary_add (flow, g_ptr_array_index (book.meetings, book.meetings->len - 1 - i), setup, anchor);
    }
  return ch_register_add (flow, book.meetings, "register", error)
         && ch_contact_sheet_add (flow, book.meetings, setup, (setup->without & CH_PRODUCT_PHOTOS) == 0, "photos", error);
}

static char *
dup_title (GPtrArray             *meetings,
           const ChProductSetup  *setup)
{
  g_autoptr(ChSubject) subject = NULL;

  if (!ch_text_is_blank (setup->subject))
    subject = ch_subject_find (meetings, setup->subject, NULL);
  if (subject != NULL)
    return g_strdup_printf (_("Briefing book – %s"), subject->label);
  return g_strdup_printf (ngettext ("Briefing book on %u meeting", "Briefing book on %u meetings", meetings->len),
                          meetings->len);
}

const ChProduct ch_book_product = {
  .id = "book",
  .label = N_("Briefing Book"),
  .description = N_("Cover, contents, brief, biographical notes, earlier summaries, documents and photos in one."),
  .takes_subject = TRUE,
  .has_parts = TRUE,
  .dup_title = dup_title,
  .compose = compose,
};
