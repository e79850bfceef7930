/* ch-review.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-review.h"

#include "ch-day.h"
#include "ch-document.h"
#include "ch-participant.h"
#include "ch-photo.h"

#include <string.h>

/* Below this the reader itself is not sure. */
#define SURE 0.5

static gboolean
has_value (ChRecord   *record,
           const char *name,
           const char *value)
{
  const ChField *field = ch_record_find_field (record, name);

  if (field == NULL || value == NULL)
    return FALSE;

  if (field->type == CH_FIELD_STRING)
    return g_strcmp0 (ch_record_get_string (record, field), value) == 0;

  if (field->type == CH_FIELD_STRINGS)
    {
      GStrv strings = ch_record_get_strings (record, field);

      return strings != NULL && g_strv_contains ((const char *const *) strings, value);
    }

  return FALSE;
}

/* All records of MEETING by their UIDs, itself among them. */
static GHashTable *
index_records (ChMeeting *meeting)
{
  GHashTable *records = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  guint n_fields;
  const ChField *fields = ch_record_get_fields (CH_RECORD (meeting), &n_fields);

  g_hash_table_insert (records, (gpointer) ch_record_get_uid (CH_RECORD (meeting)), g_object_ref (meeting));
  for (guint i = 0; i < n_fields; i++)
    {
      GListModel *list;

      if (fields[i].type != CH_FIELD_RECORDS)
        continue;

      list = G_LIST_MODEL (ch_record_get_records (CH_RECORD (meeting), &fields[i]));
      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          ChRecord *record = g_list_model_get_item (list, j);

          g_hash_table_insert (records, (gpointer) ch_record_get_uid (record), record);
        }
    }

  return records;
}

GPtrArray *
ch_review_find_doubts (ChMeeting *meeting)
{
  g_autoptr(GHashTable) records = NULL;
  GPtrArray *doubts;
  GListModel *evidence;

  g_return_val_if_fail (CH_IS_MEETING (meeting), NULL);

  records = index_records (meeting);
  doubts = g_ptr_array_new_with_free_func (g_object_unref);
  evidence = G_LIST_MODEL (ch_meeting_get_evidence (meeting));
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr(ChEvidence) item = g_list_model_get_item (evidence, i);
      const char *uid = ch_evidence_get_record (item);
      ChRecord *record = uid != NULL ? g_hash_table_lookup (records, uid) : NULL;

      if (ch_evidence_get_confidence (item) < SURE && record != NULL
          && has_value (record, ch_evidence_get_field (item), ch_evidence_get_value (item)))
        g_ptr_array_add (doubts, g_object_ref (item));
    }

  return doubts;
}

void
ch_review_accept (ChMeeting  *meeting,
                  const char *uid,
                  const char *field)
{
  GListModel *evidence;

  g_return_if_fail (CH_IS_MEETING (meeting));

  evidence = G_LIST_MODEL (ch_meeting_get_evidence (meeting));
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr(ChEvidence) item = g_list_model_get_item (evidence, i);

      if (g_strcmp0 (ch_evidence_get_record (item), uid) == 0 && g_strcmp0 (ch_evidence_get_field (item), field) == 0)
        ch_evidence_set_confidence (item, 1);
    }
}

/* A new record of TYPE at the end of LIST, with WORDS in its FIELD. */
static ChRecord *
add_record (GListStore *list,
            GType       type,
            const char *field,
            const char *words)
{
  g_autoptr(ChRecord) record = g_object_new (type, field, words, NULL);

  g_list_store_append (list, record);
  return record;
}

static void
add_topic (ChMeeting  *meeting,
           const char *topic)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) topics = NULL;

  g_strv_builder_addv (builder, (const char **) ch_meeting_get_topics (meeting));
  g_strv_builder_add (builder, topic);
  topics = g_strv_builder_end (builder);
  ch_meeting_set_topics (meeting, (const char *const *) topics);
}

/* "July 2, 2018" is 2018-07-02; what is no day that can be read is shown as it is, and refused. */
static void
set_date (ChMeeting  *meeting,
          const char *words)
{
  g_autofree char *date = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, g_get_real_time () / G_USEC_PER_SEC);
  date = ch_day_read (words, &today);
  ch_meeting_set_date (meeting, date != NULL ? date : words);
}

static void
use (ChMeeting  *meeting,
     const char *kind,
     ChEvidence *evidence)
{
  const char *words;
  const char *field = kind;
  ChRecord *record = CH_RECORD (meeting);

  words = ch_evidence_get_value (evidence);
  if (g_strcmp0 (kind, "person") == 0)
    record = add_record (ch_meeting_get_participants (meeting), CH_TYPE_PARTICIPANT, field = "name", words);
  else if (g_strcmp0 (kind, "document") == 0)
    record = add_record (ch_meeting_get_documents (meeting), CH_TYPE_DOCUMENT, field = "title", words);
  else if (g_strcmp0 (kind, "credit") == 0)
    record = add_record (ch_meeting_get_photos (meeting), CH_TYPE_PHOTO, field, words);
  else if (g_strcmp0 (kind, "topic") == 0)
    {
      add_topic (meeting, words);
      field = "topics";
    }
  else if (g_strcmp0 (kind, "date") == 0)
    set_date (meeting, words);
  else
    g_object_set (meeting, field, words, NULL);

  ch_evidence_set_record (evidence, ch_record_get_uid (record));
  ch_evidence_set_field (evidence, field);
  g_list_store_append (ch_meeting_get_evidence (meeting), evidence);
}

/* Takes VALUE into FIELD of RECORD, with where it stands in the WORDS that were chosen, or else all of them. */
static void
take_value (ChMeeting  *meeting,
            ChRecord   *record,
            const char *field,
            const char *value,
            ChEvidence *words)
{
  g_autoptr(ChEvidence) evidence = NULL;
  const char *all = ch_evidence_get_value (words);
  const char *at = value != NULL ? strstr (all, value) : NULL;

  if (value == NULL)
    return;

  g_object_set (record, field, value, NULL);
  evidence = CH_EVIDENCE (ch_record_dup (CH_RECORD (words)));
  ch_record_renew_uid (CH_RECORD (evidence));
  ch_evidence_set_record (evidence, ch_record_get_uid (record));
  ch_evidence_set_field (evidence, field);
  ch_evidence_set_value (evidence, value);
  if (at != NULL)
    {
      const gint64 start = ch_evidence_get_start (words) + g_utf8_pointer_to_offset (all, at);

      ch_evidence_set_quote (evidence, value);
      ch_evidence_set_start (evidence, start);
      ch_evidence_set_end (evidence, start + g_utf8_strlen (value, -1));
    }
  g_list_store_append (ch_meeting_get_evidence (meeting), evidence);
}

static void
take_people (ChMeeting  *meeting,
             GPtrArray  *people,
             ChEvidence *words)
{
  for (guint i = 0; i < people->len; i++)
    {
      ChParticipant *person = people->pdata[i];
      ChRecord *record = add_record (ch_meeting_get_participants (meeting), CH_TYPE_PARTICIPANT, "name", NULL);

      take_value (meeting, record, "name", ch_participant_get_name (person), words);
      take_value (meeting, record, "title", ch_participant_get_title (person), words);
      take_value (meeting, record, "organisation", ch_participant_get_organisation (person), words);
      take_value (meeting, record, "country", ch_participant_get_country (person), words);
      if (i > 0)
        continue;
      ch_evidence_set_record (words, ch_record_get_uid (record));
      ch_evidence_set_field (words, "name");
    }
}

static void
on_people_read (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GPtrArray) people = ch_importer_read_people_finish (CH_IMPORTER (object), result, NULL);
  ChMeeting *meeting = g_task_get_source_object (task);
  ChEvidence *words = g_task_get_task_data (task);

  /* Words that cannot be read are the name, for somebody to part. */
  if (people != NULL && people->len > 0)
    take_people (meeting, people, words);
  else
    use (meeting, "person", words);
  g_task_return_pointer (task, g_object_ref (words), g_object_unref);
}

void
ch_review_use_async (ChMeeting           *meeting,
                     const char          *kind,
                     ChEvidence          *evidence,
                     ChImporter          *importer,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CH_IS_MEETING (meeting));
  g_return_if_fail (CH_IS_EVIDENCE (evidence));
  g_return_if_fail (CH_IS_IMPORTER (importer));

  task = g_task_new (meeting, NULL, callback, user_data);
  g_task_set_source_tag (task, ch_review_use_async);
  g_task_set_task_data (task, g_object_ref (evidence), g_object_unref);
  if (g_strcmp0 (kind, "person") == 0)
    {
      ch_importer_read_people_async (importer, ch_evidence_get_value (evidence), NULL, on_people_read, g_steal_pointer (&task));
      return;
    }

  use (meeting, kind, evidence);
  g_task_return_pointer (task, g_object_ref (evidence), g_object_unref);
}

ChEvidence *
ch_review_use_finish (ChMeeting    *meeting,
                      GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, meeting), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

char *
ch_review_dup_remarks (ChMeeting *meeting)
{
  g_autoptr(ChArticle) article = NULL;
  const char *const *remarks;
  g_autofree char *joined = NULL;

  g_return_val_if_fail (CH_IS_MEETING (meeting), NULL);

  article = g_list_model_get_item (G_LIST_MODEL (ch_meeting_get_articles (meeting)), 0);
  remarks = article != NULL ? ch_article_get_remarks (article) : NULL;
  joined = remarks != NULL ? g_strjoinv ("\n", (char **) remarks) : NULL;
  return joined != NULL && *joined != '\0' ? g_steal_pointer (&joined) : NULL;
}
