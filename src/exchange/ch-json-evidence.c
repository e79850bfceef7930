/* ch-json-evidence.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-json-evidence.h"

#include "ch-article.h"
#include "ch-evidence.h"
#include "ch-json-keys.h"
#include "ch-json-record.h"

struct _ChJsonEvidence
{
  GHashTable *places; /* (owned) (element-type utf8 Place), by the record's UID */
};

typedef struct
{
  GType type;
  JsonObject *values; /* (owned) */
  char *prefix; /* (owned) */
} Place;

static void
place_free (gpointer data)
{
  Place *place = data;

  json_object_unref (place->values);
  g_free (place->prefix);
  g_free (place);
}

ChJsonEvidence *
ch_json_evidence_new (void)
{
  ChJsonEvidence *self = g_new0 (ChJsonEvidence, 1);

  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, place_free);
  return self;
}

void
ch_json_evidence_free (ChJsonEvidence *self)
{
  g_hash_table_unref (self->places);
  g_free (self);
}

void
ch_json_evidence_place (ChJsonEvidence *self,
                        ChRecord       *record,
                        JsonObject     *values,
                        char           *prefix)
{
  Place *place = g_new0 (Place, 1);

  place->type = G_OBJECT_TYPE (record);
  place->values = json_object_ref (values);
  place->prefix = prefix;
  g_hash_table_replace (self->places, g_strdup (ch_record_get_uid (record)), place);
}

static int
find_element (JsonArray  *array,
              const char *value)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (g_strcmp0 (json_array_get_string_element (array, i), value) == 0)
      return i;
  return -1;
}

/* The path of KEY below PLACE, or NULL where the JSON says something else there than VALUE. */
static char *
dup_path (const Place     *place,
          const ChJsonKey *key,
          const char      *value)
{
  JsonObject *values = place->values;
  const char *object = key->object != NULL ? key->object : "";
  const char *dot = key->object != NULL ? "." : "";
  JsonNode *node;

  if (key->object != NULL)
    values = json_object_get_object_member (values, key->object);

  node = json_object_get_member (values, key->key);
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      int i = find_element (json_node_get_array (node), value);

      return i >= 0 ? g_strdup_printf ("%s%s%s%s[%d]", place->prefix, object, dot, key->key, i) : NULL;
    }

  if (g_strcmp0 (json_node_get_string (node), value) != 0)
    return NULL;

  return g_strconcat (place->prefix, object, dot, key->key, NULL);
}

static char *
dup_evidence_path (ChJsonEvidence *self,
                   ChEvidence     *evidence)
{
  const char *record = ch_evidence_get_record (evidence);
  const char *value = ch_evidence_get_value (evidence);
  const Place *place = record != NULL ? g_hash_table_lookup (self->places, record) : NULL;

  if (place == NULL || value == NULL)
    return NULL;

  for (const ChJsonKey *key = ch_json_keys_get (place->type); key->field != NULL; key++)
    if (g_strcmp0 (key->field, ch_evidence_get_field (evidence)) == 0)
      return dup_path (place, key, value);
  return NULL;
}

/* Metadata has no place in the text. */
static void
set_offset (JsonObject *object,
            const char *key,
            gint64      offset)
{
  if (offset >= 0)
    json_object_set_int_member (object, key, offset);
  else
    json_object_set_null_member (object, key);
}

static JsonObject *
make_object (ChEvidence *evidence,
             const char *path)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "path", path);
  ch_json_set_string (object, "source", ch_evidence_get_source (evidence));
  set_offset (object, "start", ch_evidence_get_start (evidence));
  set_offset (object, "end", ch_evidence_get_end (evidence));
  ch_json_set_string (object, "quote", ch_evidence_get_quote (evidence));
  ch_json_set_string (object, "rule", ch_evidence_get_rule (evidence));
  json_object_set_double_member (object, "confidence", ch_evidence_get_confidence (evidence));
  return object;
}

/* Adds what LIST says of values that are not in PROVED yet, and then counts them as proved: a value
 * may have several places in one list. */
static void
collect_from (ChJsonEvidence *self,
              GListStore     *list,
              GHashTable     *proved,
              JsonArray      *array)
{
  g_autoptr(GPtrArray) paths = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(ChEvidence) evidence = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autofree char *path = dup_evidence_path (self, evidence);

      if (path == NULL || g_hash_table_contains (proved, path))
        continue;

      json_array_add_object_element (array, make_object (evidence, path));
      g_ptr_array_add (paths, g_steal_pointer (&path));
    }

  for (guint i = 0; i < paths->len; i++)
    g_hash_table_add (proved, g_ptr_array_index (paths, i));
}

JsonArray *
ch_json_evidence_collect (ChJsonEvidence *self,
                          ChMeeting      *meeting)
{
  g_autoptr(GHashTable) proved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *articles = G_LIST_MODEL (ch_meeting_get_articles (meeting));
  JsonArray *array = json_array_new ();

  collect_from (self, ch_meeting_get_evidence (meeting), proved, array);
  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr(ChArticle) article = g_list_model_get_item (articles, i);

      collect_from (self, ch_article_get_evidence (article), proved, array);
    }

  return array;
}
