/* ch-json-record.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-json-record.h"

#include "ch-error.h"
#include "ch-field-check.h"
#include "ch-json-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What every record has beside its table. */
static const char *const identity_keys[] = { "uid", "revision", "created", "modified" };

/* Writing */

static JsonNode *
make_string (const char *value)
{
  JsonNode *node = json_node_alloc ();

  return value != NULL ? json_node_init_string (node, value) : json_node_init_null (node);
}

static JsonNode *
make_strings (GStrv strings)
{
  JsonArray *array = json_array_new ();
  JsonNode *node = json_node_init_array (json_node_alloc (), array);

  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    json_array_add_string_element (array, strings[i]);
  json_array_unref (array);
  return node;
}

static JsonNode *
make_records (GListModel *list)
{
  guint n = g_list_model_get_n_items (list);
  JsonArray *array = json_array_sized_new (n);
  JsonNode *node = json_node_init_array (json_node_alloc (), array);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(ChRecord) record = g_list_model_get_item (list, i);
      JsonObject *object = json_object_new ();

      ch_json_record_complete (object, record);
      json_array_add_object_element (array, object);
    }
  json_array_unref (array);
  return node;
}

static JsonNode *
make_field (ChRecord      *record,
            const ChField *field)
{
  switch (field->type)
    {
    case CH_FIELD_STRING:
      return make_string (ch_record_get_string (record, field));
    case CH_FIELD_INTEGER:
      return json_node_init_int (json_node_alloc (), ch_record_get_integer (record, field));
    case CH_FIELD_REAL:
      return json_node_init_double (json_node_alloc (), ch_record_get_real (record, field));
    case CH_FIELD_STRINGS:
      return make_strings (ch_record_get_strings (record, field));
    case CH_FIELD_RECORDS:
      return make_records (G_LIST_MODEL (ch_record_get_records (record, field)));
    default:
      g_assert_not_reached ();
    }
}

static void
complete_identity (JsonObject *object,
                   ChRecord   *record)
{
  json_object_set_string_member (object, "uid", ch_record_get_uid (record));
  json_object_set_int_member (object, "revision", ch_record_get_revision (record));
  json_object_set_member (object, "created", make_string (ch_record_get_created (record)));
  json_object_set_member (object, "modified", make_string (ch_record_get_modified (record)));
}

/* What stands in ARRAY already tells of each record of LIST in its order. */
static void
complete_records (JsonArray  *array,
                  GListModel *list)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autoptr(ChRecord) record = g_list_model_get_item (list, i);

      ch_json_record_complete (json_array_get_object_element (array, i), record);
    }
}

/* Records held come last, where a reader looks for them. */
static void
complete_fields (JsonObject *object,
                 ChRecord   *record,
                 gboolean    lists)
{
  guint n_names;
  const ChJsonName *names = ch_json_names_get (record, &n_names);

  for (guint i = 0; i < n_names; i++)
    {
      JsonObject *holder = object;

      if ((names[i].field->type == CH_FIELD_RECORDS) != lists)
        continue;

      if (names[i].object != NULL)
        {
          if (!json_object_has_member (object, names[i].object))
            json_object_set_object_member (object, names[i].object, json_object_new ());
          holder = json_object_get_object_member (object, names[i].object);
        }
      if (!json_object_has_member (holder, names[i].key))
        json_object_set_member (holder, names[i].key, make_field (record, names[i].field));
      else if (lists)
        complete_records (json_object_get_array_member (holder, names[i].key),
                          G_LIST_MODEL (ch_record_get_records (record, names[i].field)));
    }
}

void
ch_json_set_string (JsonObject *object,
                    const char *key,
                    const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, key, value);
  else
    json_object_set_null_member (object, key);
}

void
ch_json_record_complete (JsonObject *object,
                         ChRecord   *record)
{
  g_return_if_fail (object != NULL);
  g_return_if_fail (CH_IS_RECORD (record));

  complete_identity (object, record);
  complete_fields (object, record, FALSE);
  complete_fields (object, record, TRUE);
}

/* Reading */

gboolean
ch_json_refuse (GError  **error,
                GString  *path,
                char     *sentence)
{
  /* Translators: the place in a file, "meetings[3].people[0].side", and what is wrong there */
  g_set_error (error, CH_ERROR, CH_ERROR_INVALID, _("%s: %s"), path->str, sentence);
  g_free (sentence);
  return FALSE;
}

static gboolean
read_string (JsonNode      *node,
             ChRecord      *record,
             const ChField *field,
             GValue        *value,
             GString       *path,
             GError       **error)
{
  char *objection;

  g_value_init (value, G_TYPE_STRING);
  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return ch_json_refuse (error, path, g_strdup (_("Here must be a text in quotation marks, or null.")));

  /* An empty text says no more than null does. */
  if (*json_node_get_string (node) == '\0')
    return TRUE;

  objection = ch_field_dup_objection (record, field, json_node_get_string (node));
  if (objection != NULL)
    return ch_json_refuse (error, path, objection);
  g_value_set_string (value, json_node_get_string (node));
  return TRUE;
}

static gboolean
read_integer (JsonNode  *node,
              GValue    *value,
              GString   *path,
              GError   **error)
{
  if (json_node_get_value_type (node) != G_TYPE_INT64)
    return ch_json_refuse (error, path, g_strdup (_("Here must be a whole number.")));

  g_value_init (value, G_TYPE_INT64);
  g_value_set_int64 (value, json_node_get_int (node));
  return TRUE;
}

static gboolean
read_real (JsonNode  *node,
           GValue    *value,
           GString   *path,
           GError   **error)
{
  GType type = json_node_get_value_type (node);

  if (type != G_TYPE_DOUBLE && type != G_TYPE_INT64)
    return ch_json_refuse (error, path, g_strdup (_("Here must be a number.")));

  g_value_init (value, G_TYPE_DOUBLE);
  g_value_set_double (value, json_node_get_double (node));
  return TRUE;
}

static gboolean
read_strings (JsonNode  *node,
              GValue    *value,
              GString   *path,
              GError   **error)
{
  g_autoptr(GPtrArray) strings = NULL;
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return ch_json_refuse (error, path, g_strdup (_("Here must be a list of texts.")));

  strings = g_ptr_array_new_with_free_func (g_free);
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (json_node_get_value_type (element) != G_TYPE_STRING)
        return ch_json_refuse (error, path, g_strdup (_("Here must be a list of texts.")));
      g_ptr_array_add (strings, g_strdup (json_node_get_string (element)));
    }
  g_ptr_array_add (strings, NULL);

  g_value_init (value, G_TYPE_STRV);
  g_value_set_boxed (value, strings->pdata);
  return TRUE;
}

static gboolean
read_records (JsonNode      *node,
              ChRecord      *record,
              const ChField *field,
              GString       *path,
              GError       **error)
{
  g_autoptr(GPtrArray) items = NULL;
  gsize length = path->len;
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return ch_json_refuse (error, path, g_strdup (_("Here must be a list of objects.")));

  items = g_ptr_array_new_with_free_func (g_object_unref);
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      g_string_append_printf (path, "[%u]", i);
      if (!JSON_NODE_HOLDS_OBJECT (element))
        return ch_json_refuse (error, path, g_strdup (_("Here must be an object.")));
      g_ptr_array_add (items, g_object_new (field->item_type (), NULL));
      if (!ch_json_record_read (json_node_get_object (element), items->pdata[i], NULL, path, error))
        return FALSE;
      g_string_truncate (path, length);
    }

  g_list_store_splice (ch_record_get_records (record, field), 0, 0, items->pdata, items->len);
  return TRUE;
}

static gboolean
read_field (JsonNode      *node,
            ChRecord      *record,
            const ChField *field,
            GString       *path,
            GError       **error)
{
  g_auto(GValue) value = G_VALUE_INIT;
  gboolean good;

  if (field->type == CH_FIELD_RECORDS)
    return read_records (node, record, field, path, error);

  if (field->type == CH_FIELD_STRING)
    good = read_string (node, record, field, &value, path, error);
  else if (field->type == CH_FIELD_INTEGER)
    good = read_integer (node, &value, path, error);
  else if (field->type == CH_FIELD_REAL)
    good = read_real (node, &value, path, error);
  else
    good = read_strings (node, &value, path, error);

  if (good)
    g_object_set_property (G_OBJECT (record), field->name, &value);
  return good;
}

/* A moment in UTC, as the log writes it: another way of writing would not come back the same. */
static gboolean
is_moment (const char *text)
{
  g_autoptr(GDateTime) moment = g_date_time_new_from_iso8601 (text, NULL);

  return moment != NULL && g_str_has_suffix (text, "Z");
}

static gboolean
read_moment (JsonObject  *object,
             const char  *key,
             const char **moment,
             GString     *path,
             GError     **error)
{
  JsonNode *node = json_object_get_member (object, key);
  gsize length = path->len;

  *moment = NULL;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  g_string_append_printf (path, ".%s", key);
  if (json_node_get_value_type (node) != G_TYPE_STRING || !is_moment (json_node_get_string (node)))
    return ch_json_refuse (error, path, g_strdup (_("Here must be a moment, as in 2018-07-03T09:30:00Z, or null.")));

  g_string_truncate (path, length);
  *moment = json_node_get_string (node);
  return TRUE;
}

static gboolean
is_uid (JsonNode *node)
{
  const char *uid = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;

  return uid != NULL && g_uuid_string_is_valid (uid) && strpbrk (uid, "ABCDEF") == NULL;
}

static gboolean
read_identity (JsonObject  *object,
               ChRecord    *record,
               GString     *path,
               GError     **error)
{
  JsonNode *uid = json_object_get_member (object, "uid");
  JsonNode *revision = json_object_get_member (object, "revision");
  gsize length = path->len;
  const char *created, *modified;

  if (uid != NULL && !is_uid (uid))
    {
      g_string_append (path, ".uid");
      return ch_json_refuse (error, path, g_strdup (_("Here must be a UUID in lower case.")));
    }
  if (revision != NULL && (json_node_get_value_type (revision) != G_TYPE_INT64 || json_node_get_int (revision) < 0))
    {
      g_string_append (path, ".revision");
      return ch_json_refuse (error, path, g_strdup (_("Here must be a whole number.")));
    }
  if (revision != NULL && json_node_get_int (revision) > CH_RECORD_MOST_REVISION)
    {
      g_string_append (path, ".revision");
      return ch_json_refuse (error, path, g_strdup (_("No record has been changed so often.")));
    }
  if (!read_moment (object, "created", &created, path, error)
      || !read_moment (object, "modified", &modified, path, error))
    return FALSE;

  g_string_truncate (path, length);
  if (uid != NULL || revision != NULL)
    ch_record_set_identity (record, uid != NULL ? json_node_get_string (uid) : ch_record_get_uid (record),
                            revision != NULL ? json_node_get_int (revision) : 0);
  ch_record_set_times (record, created, modified);
  return TRUE;
}

static gboolean
is_name (const ChJsonName *names,
         guint             n_names,
         const char       *object,
         const char       *key)
{
  for (guint i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i].object, object) == 0 && g_str_equal (names[i].key, key))
      return TRUE;
    else if (object == NULL && g_strcmp0 (names[i].object, key) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_identity (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (identity_keys); i++)
    if (g_str_equal (identity_keys[i], key))
      return TRUE;
  return FALSE;
}

/* A key that nobody knows is a slip or the work of another version: to pass over it would lose it. */
static gboolean
check_keys (JsonObject        *object,
            ChRecord          *record,
            const char        *name,
            const char *const *more,
            GString           *path,
            GError           **error)
{
  guint n_names;
  const ChJsonName *names = ch_json_names_get (record, &n_names);
  JsonObjectIter iter;
  const char *key;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &key, NULL))
    if (!is_name (names, n_names, name, key)
        && (name != NULL || (!is_identity (key) && (more == NULL || !g_strv_contains (more, key)))))
      return ch_json_refuse (error, path, g_strdup_printf (_("There is no field “%s” here."), key));
  return TRUE;
}

/* The object that holds the named values, NULL where it is missing; FALSE where it is none. */
static gboolean
find_holder (JsonObject       *object,
             ChRecord         *record,
             const ChJsonName *name,
             JsonObject      **holder,
             GString          *path,
             GError          **error)
{
  JsonNode *node;

  *holder = object;
  if (name->object == NULL)
    return TRUE;

  *holder = NULL;
  node = json_object_get_member (object, name->object);
  if (node == NULL)
    return TRUE;

  g_string_append_printf (path, ".%s", name->object);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return ch_json_refuse (error, path, g_strdup (_("Here must be an object.")));
  *holder = json_node_get_object (node);
  return check_keys (*holder, record, name->object, NULL, path, error);
}

gboolean
ch_json_record_read (JsonObject         *object,
                     ChRecord           *record,
                     const char *const  *more,
                     GString            *path,
                     GError            **error)
{
  guint n_names;
  const ChJsonName *names;
  gsize length;

  g_return_val_if_fail (object != NULL, FALSE);
  g_return_val_if_fail (CH_IS_RECORD (record), FALSE);

  length = path->len;
  names = ch_json_names_get (record, &n_names);
  if (!check_keys (object, record, NULL, more, path, error) || !read_identity (object, record, path, error))
    return FALSE;

  for (guint i = 0; i < n_names; i++)
    {
      JsonObject *holder;
      JsonNode *node;

      if (!find_holder (object, record, &names[i], &holder, path, error))
        return FALSE;

      node = holder != NULL ? json_object_get_member (holder, names[i].key) : NULL;
      if (node != NULL)
        {
          g_string_append_printf (path, ".%s", names[i].key);
          if (!read_field (node, record, names[i].field, path, error))
            return FALSE;
        }
      g_string_truncate (path, length);
    }
  return TRUE;
}
