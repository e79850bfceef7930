/* ch-biography.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-country.h"
#include "ch-error.h"
#include "ch-fact.h"
#include "ch-figure.h"
#include "ch-heading.h"
#include "ch-people.h"
#include "ch-product-private.h"
#include "ch-table.h"
#include "ch-text.h"
#include "ch-wording.h"

#include <glib/gi18n-lib.h>

/* The biographical note: who somebody is, as our own records show. */

/* Returns: (nullable): the country that the person represented last */
static const char *
find_country (ChSubject *subject)
{
  for (guint i = subject->meetings->len; i > 0; i--)
    {
      GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (g_ptr_array_index (subject->meetings, i - 1)));

      for (guint j = 0; j < g_list_model_get_n_items (participants); j++)
        {
          g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, j);
          const char *country = ch_participant_get_country (participant);

          if (country != NULL && ch_subject_has (subject, participant))
            return ch_country_get_name (country);
        }
    }

  return NULL;
}

static void
add_facts (ChFlow         *flow,
           ChSubject      *subject,
           const ChKnownPerson *person)
{
  const ChKnownPost *post = person->posts->len > 0 ? g_ptr_array_index (person->posts, person->posts->len - 1) : NULL;
  ChMeeting *first = g_ptr_array_index (subject->meetings, 0);
  ChMeeting *last = g_ptr_array_index (subject->meetings, subject->meetings->len - 1);
  g_autofree char *first_met = ch_edtf_dup_label (ch_meeting_get_date (first));
  g_autofree char *last_met = ch_edtf_dup_label (ch_meeting_get_date (last));
  g_autofree char *count = g_strdup_printf ("%u", subject->meetings->len);

  ch_fact_add (flow, _("Post"), post != NULL ? post->words : NULL, person->language, 12);
  ch_fact_add (flow, _("Represents"), find_country (subject), NULL, 1);
  ch_fact_add (flow, _("First met"), first_met, NULL, 1);
  ch_fact_add (flow, _("Last met"), last_met, NULL, 1);
  ch_fact_add (flow, _("Meetings"), count, NULL, 1);
}

/* The posts are those of the days of the meetings: nothing is known of the time between. */
static void
add_posts (ChFlow         *flow,
           const ChKnownPerson *person)
{
  const ChTableColumn columns[] = {
    { _("Title and body, as worded"), 260, FALSE },
    { _("At a meeting first"), 90, FALSE },
    { _("At a meeting last"), 90, FALSE },
  };
  ChTable *table;

  if (person->posts->len == 0)
    return;

  ch_heading_add (flow, _("Posts"));
  table = ch_table_new (flow, columns, G_N_ELEMENTS (columns), 2);
  for (guint i = person->posts->len; i > 0; i--)
    {
      const ChKnownPost *post = g_ptr_array_index (person->posts, i - 1);
      g_autofree char *first = ch_edtf_dup_label (post->first);
      g_autofree char *last = ch_edtf_dup_label (post->last);
      const char *const cells[] = { post->words, first, last };

      ch_table_add_row (table, cells, person->language);
    }
  ch_table_finish (table);
}

/* Returns: whether @photo shows who is called @name, by the people named in it, or else by its caption */
static gboolean
shows (ChPhoto    *photo,
       const char *name)
{
  const char *const *people = ch_photo_get_people (photo);
  const char *caption = ch_photo_get_caption (photo);
  g_autofree char *folded = NULL;

  for (guint i = 0; people != NULL && people[i] != NULL; i++)
    {
      g_autofree char *shown = ch_text_fold (people[i]);

      if (g_str_equal (shown, name))
        return TRUE;
    }
  if (caption == NULL || (people != NULL && people[0] != NULL))
    return FALSE;

  folded = ch_text_fold (caption);
  return strstr (folded, name) != NULL;
}

/* Adds the newest photo of the person that has a credit. */
static void
add_photo (ChFlow               *flow,
           ChSubject            *subject,
           const ChKnownPerson       *person,
           const ChProductSetup *setup)
{
  g_autofree char *name = ch_text_fold (person->name);

  for (guint i = subject->meetings->len; i > 0; i--)
    {
      ChMeeting *meeting = g_ptr_array_index (subject->meetings, i - 1);
      GListModel *photos = G_LIST_MODEL (ch_meeting_get_photos (meeting));

      for (guint j = 0; j < g_list_model_get_n_items (photos); j++)
        {
          g_autoptr(ChPhoto) photo = g_list_model_get_item (photos, j);
          g_autoptr(ChFigure) figure = ch_figure_new (meeting, photo, setup);

          if (figure->credit == NULL || ch_photo_get_file (photo) == NULL || !shows (photo, name))
            continue;
          ch_heading_add (flow, _("Photo"));
          ch_figure_add (figure, flow, 2);
          return;
        }
    }
}

void
ch_biography_add (ChFlow               *flow,
                  ChSubject            *subject,
                  const ChProductSetup *setup,
                  const char           *anchor)
{
  g_autoptr(GPtrArray) people = ch_people_list (subject);
  const ChKnownPerson *person = g_ptr_array_index (people, 0);

  ch_product_begin (flow, subject->meetings, _("Biographical note"), person->name, person->language, anchor);
  add_facts (flow, subject, person);
  add_posts (flow, person);
  ch_heading_add (flow, _("Meetings"));
  ch_meetings_table_add (flow, subject->meetings);
  add_photo (flow, subject, person, setup);
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
  if (subject->kind != CH_SUBJECT_PERSON)
    {
      g_set_error (error, CH_ERROR, CH_ERROR_NOT_FOUND, _("Nobody at the meetings is called “%s”."), setup->subject);
      return FALSE;
    }

  ch_biography_add (flow, subject, setup, NULL);
  return TRUE;
}

static char *
dup_title (GPtrArray             *meetings,
           const ChProductSetup  *setup)
{
  g_autoptr(ChSubject) subject = ch_subject_find (meetings, setup->subject, NULL);

  return g_strdup_printf (_("Biographical note – %s"), subject != NULL ? subject->label : setup->subject);
}

const ChProduct ch_biography_product = {
  .id = "biography",
  .label = N_("Biographical Note"),
  .description = N_("A person on a page: posts as worded, meetings with us, and a photo."),
  .needs_subject = TRUE,
  .dup_title = dup_title,
  .compose = compose,
};
