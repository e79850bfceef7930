/* ch-meeting.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-meeting.h"

#include "ch-article.h"
#include "ch-document.h"
#include "ch-edtf.h"
#include "ch-evidence.h"
#include "ch-field-check.h"
#include "ch-participant.h"
#include "ch-photo.h"
#include "ch-record-accessors.h"
#include "ch-text.h"
#include "ch-title.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>

struct _ChMeeting
{
  ChRecord parent_instance;

  char *status; /* (owned) (nullable) */
  char *title; /* (owned) (nullable) */
  GListStore *other_titles; /* (owned) (element-type ChTitle) */
  char *language; /* (owned) (nullable) */
  char *kind; /* (owned) (nullable) */
  char *date; /* (owned) (nullable) */
  char *end_date; /* (owned) (nullable) */
  char *city; /* (owned) (nullable) */
  char *country; /* (owned) (nullable) */
  char *venue; /* (owned) (nullable) */
  char *reference; /* (owned) (nullable) */
  char *marking; /* (owned) (nullable) */
  char *text; /* (owned) (nullable) */
  GStrv organisations; /* (owned) (nullable) */
  GStrv topics; /* (owned) (nullable) */
  GStrv agreements; /* (owned) (nullable) */
  GListStore *participants; /* (owned) (element-type ChParticipant) */
  GListStore *photos; /* (owned) (element-type ChPhoto) */
  GListStore *documents; /* (owned) (element-type ChDocument) */
  GListStore *articles; /* (owned) (element-type ChArticle) */
  GListStore *evidence; /* (owned) (element-type ChEvidence) */
};

G_DEFINE_FINAL_TYPE (ChMeeting, ch_meeting, CH_TYPE_RECORD)

static const ChField fields[] = {
  CH_FIELD (ChMeeting, status, "status", CH_FIELD_STRING),
  CH_FIELD (ChMeeting, title, "title", CH_FIELD_STRING),
  CH_FIELD_LIST (ChMeeting, other_titles, "other-titles", ch_title_get_type),
  CH_FIELD (ChMeeting, language, "language", CH_FIELD_STRING),
  CH_FIELD (ChMeeting, kind, "kind", CH_FIELD_STRING),
  CH_FIELD (ChMeeting, date, "date", CH_FIELD_STRING),
  CH_FIELD (ChMeeting, end_date, "end-date", CH_FIELD_STRING),
  CH_FIELD (ChMeeting, city, "city", CH_FIELD_STRING),
  CH_FIELD (ChMeeting, country, "country", CH_FIELD_STRING),
  CH_FIELD (ChMeeting, venue, "venue", CH_FIELD_STRING),
  CH_FIELD (ChMeeting, reference, "reference", CH_FIELD_STRING),
  CH_FIELD (ChMeeting, marking, "marking", CH_FIELD_STRING),
  CH_FIELD (ChMeeting, text, "text", CH_FIELD_STRING),
  CH_FIELD (ChMeeting, organisations, "organisations", CH_FIELD_STRINGS),
  CH_FIELD (ChMeeting, topics, "topics", CH_FIELD_STRINGS),
  CH_FIELD (ChMeeting, agreements, "agreements", CH_FIELD_STRINGS),
  CH_FIELD_LIST (ChMeeting, participants, "participants", ch_participant_get_type),
  CH_FIELD_LIST (ChMeeting, photos, "photos", ch_photo_get_type),
  CH_FIELD_LIST (ChMeeting, documents, "documents", ch_document_get_type),
  CH_FIELD_LIST (ChMeeting, articles, "articles", ch_article_get_type),
  CH_FIELD_LIST (ChMeeting, evidence, "evidence", ch_evidence_get_type),
};

static void
ch_meeting_validate (ChRecord  *record,
                     GPtrArray *sentences)
{
  ChMeeting *self = CH_MEETING (record);
  GDate first, last;

  /* A page may have no headline; who confirms the meeting says what it is called. */
  if (ch_text_is_blank (self->title) && !ch_meeting_is_to_review (self))
    g_ptr_array_add (sentences, g_strdup (_("A meeting needs a title.")));

  ch_field_collect_objections (record, sentences, "date", "end-date", "country", NULL);
  if (ch_edtf_get_bounds (self->date, &first, NULL) && ch_edtf_get_bounds (self->end_date, NULL, &last)
      && g_date_compare (&last, &first) < 0)
    g_ptr_array_add (sentences, g_strdup (_("The last day is before the first.")));
}

static void
ch_meeting_class_init (ChMeetingClass *klass)
{
  ChRecordClass *record_class = CH_RECORD_CLASS (klass);

  record_class->validate = ch_meeting_validate;
  ch_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
ch_meeting_init (ChMeeting *self)
{
  self->status = g_strdup ("confirmed");
  self->kind = g_strdup ("meeting");
}

ChMeeting *
ch_meeting_new (void)
{
  return g_object_new (CH_TYPE_MEETING, NULL);
}

CH_DEFINE_STRING (ChMeeting, ch_meeting, status, "status")
CH_DEFINE_STRING (ChMeeting, ch_meeting, title, "title")
CH_DEFINE_LIST (ChMeeting, ch_meeting, other_titles)
CH_DEFINE_STRING (ChMeeting, ch_meeting, language, "language")
CH_DEFINE_STRING (ChMeeting, ch_meeting, kind, "kind")
CH_DEFINE_STRING (ChMeeting, ch_meeting, date, "date")
CH_DEFINE_STRING (ChMeeting, ch_meeting, end_date, "end-date")
CH_DEFINE_STRING (ChMeeting, ch_meeting, city, "city")
CH_DEFINE_STRING (ChMeeting, ch_meeting, country, "country")
CH_DEFINE_STRING (ChMeeting, ch_meeting, venue, "venue")
CH_DEFINE_STRING (ChMeeting, ch_meeting, reference, "reference")
CH_DEFINE_STRING (ChMeeting, ch_meeting, marking, "marking")
CH_DEFINE_STRING (ChMeeting, ch_meeting, text, "text")
CH_DEFINE_STRINGS (ChMeeting, ch_meeting, organisations, "organisations")
CH_DEFINE_STRINGS (ChMeeting, ch_meeting, topics, "topics")
CH_DEFINE_STRINGS (ChMeeting, ch_meeting, agreements, "agreements")
CH_DEFINE_LIST (ChMeeting, ch_meeting, participants)
CH_DEFINE_LIST (ChMeeting, ch_meeting, photos)
CH_DEFINE_LIST (ChMeeting, ch_meeting, documents)
CH_DEFINE_LIST (ChMeeting, ch_meeting, articles)
CH_DEFINE_LIST (ChMeeting, ch_meeting, evidence)

gboolean
ch_meeting_is_to_review (ChMeeting *self)
{
  g_return_val_if_fail (CH_IS_MEETING (self), FALSE);

  return g_strcmp0 (self->status, "to review") == 0;
}
