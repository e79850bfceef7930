/* ch-record-json.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-record-json.h"

#include "ch-error.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* Written by hand rather than by a tree of nodes: every save and every row of an import comes
 * through here. */

static void
write_string (GString    *out,
              const char *text)
{
  const char *run = text;
  const char *p;

  g_string_append_c (out, '"');
  for (p = text; *p != '\0'; p++)
    {
      guchar c = *p;

      if (c >= 0x20 && c != '"' && c != '\\')
        continue;
      g_string_append_len (out, run, p - run);
      run = p + 1;
      if (c == '\n')
        g_string_append (out, "\\n");
      else if (c < 0x20)
        g_string_append_printf (out, "\\u%04x", c);
      else
        g_string_append_printf (out, "\\%c", c);
    }
  g_string_append_len (out, run, p - run);
  g_string_append_c (out, '"');
}

static void
write_name (GString    *out,
            const char *name)
{
  if (out->str[out->len - 1] != '{')
    g_string_append_c (out, ',');
  write_string (out, name);
  g_string_append_c (out, ':');
}

static void
write_member (GString    *out,
              const char *name,
              const char *value)
{
  if (value == NULL)
    return;
  write_name (out, name);
  write_string (out, value);
}

static void write_record (GString  *out,
                          ChRecord *record);

static void
write_array (GString *out,
             GStrv    strings)
{
  g_string_append_c (out, '[');
  for (guint i = 0; strings[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      write_string (out, strings[i]);
    }
  g_string_append_c (out, ']');
}

static void
write_strings (GString    *out,
               const char *name,
               GStrv       strings)
{
  if (strings == NULL)
    return;

  write_name (out, name);
  write_array (out, strings);
}

static void
write_records (GString    *out,
               const char *name,
               GListModel *records)
{
  guint n = g_list_model_get_n_items (records);

  if (n == 0)
    return;

  write_name (out, name);
  g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(ChRecord) item = g_list_model_get_item (records, i);

      if (i > 0)
        g_string_append_c (out, ',');
      write_record (out, item);
    }
  g_string_append_c (out, ']');
}

static void
write_real (GString    *out,
            const char *name,
            double      value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  write_name (out, name);
  g_string_append (out, g_ascii_dtostr (digits, sizeof digits, value));
}

static void
write_field (GString       *out,
             ChRecord      *record,
             const ChField *field)
{
  switch (field->type)
    {
    case CH_FIELD_STRING:
      write_member (out, field->name, ch_record_get_string (record, field));
      break;
    case CH_FIELD_INTEGER:
      write_name (out, field->name);
      g_string_append_printf (out, "%" G_GINT64_FORMAT, ch_record_get_integer (record, field));
      break;
    case CH_FIELD_REAL:
      write_real (out, field->name, ch_record_get_real (record, field));
      break;
    case CH_FIELD_STRINGS:
      write_strings (out, field->name, ch_record_get_strings (record, field));
      break;
    case CH_FIELD_RECORDS:
      write_records (out, field->name, G_LIST_MODEL (ch_record_get_records (record, field)));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
write_record (GString  *out,
              ChRecord *record)
{
  guint n_fields;
  const ChField *fields = ch_record_get_fields (record, &n_fields);

  g_string_append_c (out, '{');
  write_member (out, "uid", ch_record_get_uid (record));
  write_name (out, "revision");
  g_string_append_printf (out, "%" G_GINT64_FORMAT, ch_record_get_revision (record));
  write_member (out, "created", ch_record_get_created (record));
  write_member (out, "modified", ch_record_get_modified (record));
  for (guint i = 0; i < n_fields; i++)
    write_field (out, record, &fields[i]);
  g_string_append_c (out, '}');
}

char *
ch_record_json_write (ChRecord *record)
{
  GString *out = g_string_sized_new (2048);

  g_return_val_if_fail (CH_IS_RECORD (record), NULL);

  write_record (out, record);
  return g_string_free (out, FALSE);
}

char *
ch_record_json_write_strings (GStrv strings)
{
  GString *out;

  if (strings == NULL)
    return NULL;

  out = g_string_new (NULL);
  write_array (out, strings);
  return g_string_free (out, FALSE);
}

/* The node of that type that has that name, or NULL. */
static JsonNode *
get_member (JsonObject   *object,
            const char   *name,
            JsonNodeType  type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_TYPE (node) == type ? node : NULL;
}

static const char *
get_string (JsonObject *object,
            const char *name)
{
  JsonNode *node = get_member (object, name, JSON_NODE_VALUE);

  return node != NULL ? json_node_get_string (node) : NULL;
}

static ChRecord *read_record (GType       type,
                              JsonObject *object);

static GStrv
dup_strings (JsonArray *array)
{
  g_autoptr(GStrvBuilder) strings = g_strv_builder_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    if (json_node_get_string (json_array_get_element (array, i)) != NULL)
      g_strv_builder_add (strings, json_node_get_string (json_array_get_element (array, i)));

  return g_strv_builder_end (strings);
}

static void
read_strings (ChRecord      *record,
              const ChField *field,
              JsonArray     *array)
{
  g_auto(GStrv) strings = dup_strings (array);

  g_object_set (record, field->name, strings, NULL);
}

static void
read_records (ChRecord      *record,
              const ChField *field,
              JsonArray     *array)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (node))
        g_ptr_array_add (items, read_record (field->item_type (), json_node_get_object (node)));
    }
  g_list_store_splice (ch_record_get_records (record, field), 0, 0, items->pdata, items->len);
}

static void
read_field (ChRecord      *record,
            const ChField *field,
            JsonObject    *object)
{
  JsonNode *value = get_member (object, field->name, JSON_NODE_VALUE);
  JsonNode *array = get_member (object, field->name, JSON_NODE_ARRAY);

  /* A class may start with a value of its own, which the absence of the member takes away. */
  if (field->type == CH_FIELD_STRING)
    g_object_set (record, field->name, value != NULL ? json_node_get_string (value) : NULL, NULL);
  else if (field->type == CH_FIELD_INTEGER && value != NULL)
    g_object_set (record, field->name, json_node_get_int (value), NULL);
  else if (field->type == CH_FIELD_REAL && value != NULL)
    g_object_set (record, field->name, json_node_get_double (value), NULL);
  else if (field->type == CH_FIELD_STRINGS && array != NULL)
    read_strings (record, field, json_node_get_array (array));
  else if (field->type == CH_FIELD_RECORDS && array != NULL)
    read_records (record, field, json_node_get_array (array));
}

static ChRecord *
read_record (GType       type,
             JsonObject *object)
{
  ChRecord *record = g_object_new (type, NULL);
  const char *uid = get_string (object, "uid");
  JsonNode *revision = get_member (object, "revision", JSON_NODE_VALUE);
  guint n_fields;
  const ChField *fields = ch_record_get_fields (record, &n_fields);

  if (uid != NULL)
    ch_record_set_identity (record, uid, revision != NULL ? json_node_get_int (revision) : 0);
  ch_record_set_times (record, get_string (object, "created"), get_string (object, "modified"));
  for (guint i = 0; i < n_fields; i++)
    read_field (record, &fields[i], object);
  return record;
}

gpointer
ch_record_json_read (GType        type,
                     const char  *json,
                     GError     **error)
{
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (g_type_is_a (type, CH_TYPE_RECORD), NULL);

  root = json != NULL ? json_from_string (json, NULL) : NULL;
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root)
      || get_string (json_node_get_object (root), "uid") == NULL)
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_DAMAGED, _("An entry of the history is damaged."));
      return NULL;
    }

  return read_record (type, json_node_get_object (root));
}

GStrv
ch_record_json_read_strings (const char *json)
{
  g_autoptr(JsonNode) root = json != NULL ? json_from_string (json, NULL) : NULL;

  if (root == NULL || !JSON_NODE_HOLDS_ARRAY (root))
    return NULL;
  return dup_strings (json_node_get_array (root));
}
