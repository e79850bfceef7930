/* ch-json-meeting.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-json-meeting.h"

#include "ch-article.h"
#include "ch-evidence.h"
#include "ch-json-record.h"
#include "ch-json.h"
#include "ch-photo.h"

#include <glib/gi18n-lib.h>

/* What `extract` tells once more in its own words.  A reader that knows records needs none of it;
 * but where it says something else than the records do, one of the two was changed by mistake. */
static const char *const told_again[] = { "published", "photo_credits", "evidence", NULL };

/* Each record that RECORD holds, and RECORD itself, has a UID of its own. */
static gboolean
check_uids (ChRecord    *record,
            GHashTable  *uids,
            GString     *path,
            GError     **error)
{
  guint n_fields;
  const ChField *fields = ch_record_get_fields (record, &n_fields);

  if (!g_hash_table_add (uids, (gpointer) ch_record_get_uid (record)))
    return ch_json_refuse (error, path,
                           g_strdup_printf (_("Two records have the UID %s."), ch_record_get_uid (record)));

  for (guint i = 0; i < n_fields; i++)
    {
      GListModel *list;

      if (fields[i].type != CH_FIELD_RECORDS)
        continue;

      list = G_LIST_MODEL (ch_record_get_records (record, &fields[i]));
      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr(ChRecord) item = g_list_model_get_item (list, j);

          if (!check_uids (item, uids, path, error))
            return FALSE;
        }
    }
  return TRUE;
}

static glong
count_characters (ChArticle *article)
{
  const char *text = ch_article_get_text (article);

  return text != NULL ? g_utf8_strlen (text, -1) : 0;
}

/* The length of the text that EVIDENCE counts in, or -1 where it is not on file. */
static glong
find_length (GHashTable *lengths,
             ChEvidence *evidence,
             ChArticle  *article)
{
  const char *uid = ch_evidence_get_article (evidence);
  gpointer length;

  if (uid == NULL && article != NULL)
    uid = ch_record_get_uid (CH_RECORD (article));
  if (uid == NULL || !g_hash_table_lookup_extended (lengths, uid, NULL, &length))
    return -1;
  return GPOINTER_TO_SIZE (length);
}

static gboolean
check_evidence (GListStore  *list,
                ChArticle   *article,
                GHashTable  *lengths,
                GString     *path,
                GError     **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(ChEvidence) evidence = g_list_model_get_item (G_LIST_MODEL (list), i);
      gint64 start = ch_evidence_get_start (evidence);
      gint64 end = ch_evidence_get_end (evidence);
      glong length = find_length (lengths, evidence, article);

      if (start == -1 && end == -1)
        continue;
      if (start >= 0 && end >= start && (length < 0 || end <= length))
        continue;

      g_string_append_printf (path, ".provenance[%u]", i);
      return ch_json_refuse (error, path, g_strdup (_("The evidence lies outside the text of its source.")));
    }
  return TRUE;
}

static gboolean
check_places (ChMeeting  *meeting,
              GString    *path,
              GError    **error)
{
  g_autoptr(GHashTable) lengths = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *articles = G_LIST_MODEL (ch_meeting_get_articles (meeting));
  gsize length = path->len;

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr(ChArticle) article = g_list_model_get_item (articles, i);

      g_hash_table_insert (lengths, (gpointer) ch_record_get_uid (CH_RECORD (article)),
                           GSIZE_TO_POINTER (count_characters (article)));
    }

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr(ChArticle) article = g_list_model_get_item (articles, i);

      g_string_append_printf (path, ".sources[%u]", i);
      if (!check_evidence (ch_article_get_evidence (article), article, lengths, path, error))
        return FALSE;
      g_string_truncate (path, length);
    }
  return check_evidence (ch_meeting_get_evidence (meeting), NULL, lengths, path, error);
}

/* Photos of a document that has their credits alone. */
static gboolean
read_credits (ChMeeting   *meeting,
              JsonObject  *object,
              GString     *path,
              GError     **error)
{
  JsonNode *node = json_object_get_member (object, "photo_credits");
  gsize length = path->len;

  if (node == NULL || json_object_has_member (object, "photos"))
    return TRUE;

  g_string_append (path, ".photo_credits");
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return ch_json_refuse (error, path, g_strdup (_("Here must be a list of objects.")));

  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (node), i);
      g_autoptr(ChPhoto) photo = ch_photo_new ();
      JsonObject *credit;

      if (!JSON_NODE_HOLDS_OBJECT (element))
        return ch_json_refuse (error, path, g_strdup (_("Here must be a list of objects.")));

      credit = json_node_get_object (element);
      ch_photo_set_creator (photo, json_object_get_string_member_with_default (credit, "creator", NULL));
      ch_photo_set_credit_line (photo, json_object_get_string_member_with_default (credit, "credit", NULL));
      g_list_store_append (ch_meeting_get_photos (meeting), photo);
    }
  g_string_truncate (path, length);
  return TRUE;
}

/* A document may leave out what is told again, or all the records that it is told of. */
static gboolean
check_told_again (ChMeeting   *meeting,
                  JsonObject  *object,
                  GString     *path,
                  GError     **error)
{
  g_autoptr(JsonNode) proposal = NULL;

  for (guint i = 0; told_again[i] != NULL; i++)
    {
      JsonNode *told = json_object_get_member (object, told_again[i]);

      if (told == NULL)
        continue;

      if (proposal == NULL)
        proposal = ch_json_from_proposal (meeting);
      if (json_node_equal (told, json_object_get_member (json_node_get_object (proposal), told_again[i])))
        continue;

      g_string_append_printf (path, ".%s", told_again[i]);
      return ch_json_refuse (error, path, g_strdup (_("This says something else than the records that it tells of.")));
    }
  return TRUE;
}

static gboolean
check_sentences (ChMeeting  *meeting,
                 GString    *path,
                 GError    **error)
{
  g_auto(GStrv) sentences = ch_record_validate (CH_RECORD (meeting));

  return *sentences == NULL || ch_json_refuse (error, path, g_strdup (*sentences));
}

ChMeeting *
ch_json_meeting_read (JsonNode    *node,
                      const char  *path,
                      GError     **error)
{
  g_autoptr(ChMeeting) meeting = NULL;
  g_autoptr(GHashTable) uids = NULL;
  g_autoptr(GString) place = NULL;
  JsonObject *object;

  g_return_val_if_fail (node != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  place = g_string_new (path);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      ch_json_refuse (error, place, g_strdup (_("Here must be an object.")));
      return NULL;
    }

  object = json_node_get_object (node);
  meeting = ch_meeting_new ();
  uids = g_hash_table_new (g_str_hash, g_str_equal);
  if (!ch_json_record_read (object, CH_RECORD (meeting), told_again, place, error)
      || !read_credits (meeting, object, place, error)
      || !check_uids (CH_RECORD (meeting), uids, place, error)
      || !check_places (meeting, place, error)
      || !check_told_again (meeting, object, place, error)
      || !check_sentences (meeting, place, error))
    return NULL;

  return g_steal_pointer (&meeting);
}
