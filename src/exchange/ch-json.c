/* ch-json.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-json.h"

#include "ch-article.h"
#include "ch-document.h"
#include "ch-evidence.h"
#include "ch-json-evidence.h"
#include "ch-json-keys.h"
#include "ch-json-record.h"
#include "ch-participant.h"
#include "ch-photo.h"

static JsonArray *
make_strings (const char *const *strings)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    json_array_add_string_element (array, strings[i]);
  return array;
}

static void
set_field (JsonObject      *object,
           ChRecord        *record,
           const ChJsonKey *key)
{
  const ChField *field = ch_record_find_field (record, key->field);

  if (field->type == CH_FIELD_STRINGS)
    json_object_set_array_member (object, key->key,
                                  make_strings ((const char *const *) ch_record_get_strings (record, field)));
  else
    ch_json_set_string (object, key->key, ch_record_get_string (record, field));
}

/* Those values of RECORD that belong into OBJECT, the member of that name, or the root for NULL. */
static void
set_fields (JsonObject *object,
            ChRecord   *record,
            const char *name)
{
  for (const ChJsonKey *key = ch_json_keys_get (G_OBJECT_TYPE (record)); key->field != NULL; key++)
    if (g_strcmp0 (key->object, name) == 0)
      set_field (object, record, key);
}

/* A credit is what staff must print; a photo without any is none to name here. */
static gboolean
has_credit (ChRecord *photo)
{
  return ch_photo_get_creator (CH_PHOTO (photo)) != NULL || ch_photo_get_credit_line (CH_PHOTO (photo)) != NULL;
}

static JsonArray *
make_records (GListStore     *list,
              const char     *name,
              gboolean        (*filter) (ChRecord *record),
              ChJsonEvidence *evidence)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(ChRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);
      JsonObject *object;

      if (filter != NULL && !filter (record))
        continue;

      object = json_object_new ();
      set_fields (object, record, NULL);
      ch_json_evidence_place (evidence, record, object,
                              g_strdup_printf ("%s[%u].", name, json_array_get_length (array)));
      json_array_add_object_element (array, object);
    }
  return array;
}

static JsonArray *
make_documents (GListStore     *documents,
                ChJsonEvidence *evidence)
{
  JsonArray *array = make_records (documents, "documents", NULL, evidence);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autoptr(ChDocument) document = g_list_model_get_item (G_LIST_MODEL (documents), i);
      g_autofree char *name = g_strdup_printf ("documents[%u].signatories", i);

      json_object_set_array_member (json_array_get_object_element (array, i), "signatories",
                                    make_records (ch_document_get_signatories (document), name, NULL, evidence));
    }
  return array;
}

/* Whether the page of ARTICLE states its day: a number in its address alone may be of a move or a new edition. */
static gboolean
states_day (ChArticle *article)
{
  GListModel *list = G_LIST_MODEL (ch_article_get_evidence (article));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(ChEvidence) evidence = g_list_model_get_item (list, i);

      if (g_strcmp0 (ch_evidence_get_field (evidence), "published") == 0 && g_strcmp0 (ch_evidence_get_rule (evidence), "address") == 0)
        return FALSE;
    }
  return TRUE;
}

/* The day of publication is that of the first source. */
static void
set_published (JsonObject     *object,
               ChMeeting      *meeting,
               ChJsonEvidence *evidence)
{
  GListModel *articles = G_LIST_MODEL (ch_meeting_get_articles (meeting));
  g_autoptr(ChArticle) article = g_list_model_get_item (articles, 0);

  ch_json_set_string (object, "published", article != NULL && states_day (article) ? ch_article_get_published (article) : NULL);
  if (article != NULL)
    ch_json_evidence_place (evidence, CH_RECORD (article), object, g_strdup (""));
}

static void
set_proposal (JsonObject *object,
              ChMeeting  *meeting)
{
  g_autoptr(ChJsonEvidence) evidence = ch_json_evidence_new ();
  JsonObject *place = json_object_new ();

  ch_json_set_string (object, "title", ch_meeting_get_title (meeting));
  ch_json_set_string (object, "language", ch_meeting_get_language (meeting));
  set_published (object, meeting, evidence);

  set_fields (place, CH_RECORD (meeting), "meeting");
  json_object_set_object_member (object, "meeting", place);

  json_object_set_array_member (object, "people",
                                make_records (ch_meeting_get_participants (meeting), "people", NULL, evidence));
  json_object_set_array_member (object, "organisations", make_strings (ch_meeting_get_organisations (meeting)));
  json_object_set_array_member (object, "photo_credits",
                                make_records (ch_meeting_get_photos (meeting), "photo_credits", has_credit, evidence));
  json_object_set_array_member (object, "documents", make_documents (ch_meeting_get_documents (meeting), evidence));
  json_object_set_array_member (object, "topics", make_strings (ch_meeting_get_topics (meeting)));
  json_object_set_array_member (object, "agreements", make_strings (ch_meeting_get_agreements (meeting)));

  ch_json_evidence_place (evidence, CH_RECORD (meeting), object, g_strdup (""));
  json_object_set_array_member (object, "evidence", ch_json_evidence_collect (evidence, meeting));
}

static JsonNode *
take_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

JsonNode *
ch_json_from_proposal (ChMeeting *meeting)
{
  JsonObject *object;

  g_return_val_if_fail (CH_IS_MEETING (meeting), NULL);

  object = json_object_new ();
  set_proposal (object, meeting);
  return take_object (object);
}

static JsonArray *
make_images (ChArticle *article)
{
  GListModel *images = G_LIST_MODEL (ch_article_get_images (article));
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (images); i++)
    {
      g_autoptr(ChPhoto) photo = g_list_model_get_item (images, i);
      JsonObject *object = json_object_new ();

      ch_json_set_string (object, "address", ch_photo_get_address (photo));
      ch_json_set_string (object, "caption", ch_photo_get_caption (photo));
      ch_json_set_string (object, "credit", ch_photo_get_credit (photo));
      ch_json_set_string (object, "alt_text", ch_photo_get_alt_text (photo));
      json_array_add_object_element (array, object);
    }
  return array;
}

JsonNode *
ch_json_from_article (ChArticle *article)
{
  JsonObject *object;

  g_return_val_if_fail (CH_IS_ARTICLE (article), NULL);

  object = json_object_new ();
  ch_json_set_string (object, "title", ch_article_get_headline (article));
  ch_json_set_string (object, "subheadline", ch_article_get_subheadline (article));
  ch_json_set_string (object, "date", ch_article_get_published (article));
  ch_json_set_string (object, "updated", ch_article_get_updated (article));
  ch_json_set_string (object, "author", ch_article_get_author (article));
  ch_json_set_string (object, "publisher", ch_article_get_publisher (article));
  ch_json_set_string (object, "site", ch_article_get_site (article));
  ch_json_set_string (object, "language", ch_article_get_language (article));
  ch_json_set_string (object, "address", ch_article_get_address (article));
  ch_json_set_string (object, "text", ch_article_get_text (article));
  json_object_set_array_member (object, "images", make_images (article));
  json_object_set_array_member (object, "remarks", make_strings (ch_article_get_remarks (article)));
  return take_object (object);
}

static JsonArray *
make_sources (ChMeeting *meeting)
{
  GListModel *articles = G_LIST_MODEL (ch_meeting_get_articles (meeting));
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr(ChArticle) article = g_list_model_get_item (articles, i);
      JsonObject *object = json_object_new ();

      ch_json_set_string (object, "address", ch_article_get_address (article));
      ch_json_set_string (object, "final_address", ch_article_get_final_address (article));
      ch_json_set_string (object, "publisher", ch_article_get_publisher (article));
      ch_json_set_string (object, "headline", ch_article_get_headline (article));
      ch_json_set_string (object, "author", ch_article_get_author (article));
      ch_json_set_string (object, "published", ch_article_get_published (article));
      ch_json_set_string (object, "retrieved", ch_article_get_retrieved (article));
      ch_json_set_string (object, "language", ch_article_get_language (article));
      ch_json_set_string (object, "text", ch_article_get_text (article));
      json_array_add_object_element (array, object);
    }
  return array;
}

/* The keys of `extract` in their order, then whatever else the records hold. */
JsonNode *
ch_json_from_meeting (ChMeeting *meeting)
{
  JsonObject *object;

  g_return_val_if_fail (CH_IS_MEETING (meeting), NULL);

  object = json_object_new ();
  json_object_set_string_member (object, "uid", ch_record_get_uid (CH_RECORD (meeting)));
  json_object_set_int_member (object, "revision", ch_record_get_revision (CH_RECORD (meeting)));
  ch_json_set_string (object, "created", ch_record_get_created (CH_RECORD (meeting)));
  ch_json_set_string (object, "modified", ch_record_get_modified (CH_RECORD (meeting)));
  ch_json_set_string (object, "status", ch_meeting_get_status (meeting));
  ch_json_set_string (object, "reference", ch_meeting_get_reference (meeting));
  set_proposal (object, meeting);
  ch_json_set_string (object, "text", ch_meeting_get_text (meeting));
  json_object_set_array_member (object, "sources", make_sources (meeting));
  ch_json_record_complete (object, CH_RECORD (meeting));
  return take_object (object);
}

JsonNode *
ch_json_from_record (ChRecord *record)
{
  JsonObject *object;

  g_return_val_if_fail (CH_IS_RECORD (record), NULL);

  object = json_object_new ();
  ch_json_record_complete (object, record);
  return take_object (object);
}

char *
ch_json_to_text (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);

  return g_strconcat (text, "\n", NULL);
}

char *
ch_json_to_line (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, FALSE);

  return g_strconcat (text, "\n", NULL);
}
