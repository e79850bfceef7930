/* ch-json-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-json-reader.h"

#include "ch-error.h"
#include "ch-json-meeting.h"
#include "ch-json-record.h"
#include "ch-json-splitter.h"
#include "ch-json.h"
#include "ch-organisation.h"
#include "ch-person.h"
#include "ch-saved-search.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  SEEN_FORMAT = 1 << 0,
  SEEN_VERSION = 1 << 1,
  SEEN_MEETINGS = 1 << 2,
  SEEN_PEOPLE = 1 << 3,
  SEEN_ORGANISATIONS = 1 << 4,
  SEEN_SEARCHES = 1 << 5,
} Seen;

static const char *const lists[] = { "meetings", "people", "organisations", "searches", NULL };

static const struct
{
  const char *key;
  Seen seen;
  GType (*type) (void); /* of a list of records other than meetings */
} members[] = {
  { "format", SEEN_FORMAT, NULL },
  { "version", SEEN_VERSION, NULL },
  { "meetings", SEEN_MEETINGS, NULL },
  { "people", SEEN_PEOPLE, ch_person_get_type },
  { "organisations", SEEN_ORGANISATIONS, ch_organisation_get_type },
  { "searches", SEEN_SEARCHES, ch_saved_search_get_type },
};

struct _ChJsonReader
{
  ChJsonSplitter *splitter; /* (owned) */
  JsonParser *parser;       /* (owned) */
  GPtrArray *records;       /* (owned) (element-type ChRecord) */
  Seen seen;
};

ChJsonReader *
ch_json_reader_new (GInputStream *stream)
{
  ChJsonReader *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  self = g_new0 (ChJsonReader, 1);
  self->splitter = ch_json_splitter_new (stream, lists);
  self->parser = json_parser_new ();
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
ch_json_reader_free (ChJsonReader *self)
{
  ch_json_splitter_free (self->splitter);
  g_object_unref (self->parser);
  g_ptr_array_unref (self->records);
  g_free (self);
}

guint64
ch_json_reader_get_offset (ChJsonReader *self)
{
  return ch_json_splitter_get_offset (self->splitter);
}

static gboolean
fail (const ChJsonPiece  *piece,
      GError            **error,
      ChError             code,
      const char         *sentence)
{
  g_set_error (error, CH_ERROR, code, _("Line %lu, “%s”: %s"), piece->line, piece->key, sentence);
  return FALSE;
}

static guint count_members (JsonNode *node);

static void
add_count (JsonArray *array,
           guint      i,
           JsonNode  *node,
           gpointer   count)
{
  *(guint *) count += count_members (node);
}

static guint
count_members (JsonNode *node)
{
  guint count = 0;
  JsonObjectIter iter;
  JsonNode *member;

  if (JSON_NODE_HOLDS_ARRAY (node))
    json_array_foreach_element (json_node_get_array (node), add_count, &count);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return count;

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, NULL, &member))
    count += 1 + count_members (member);
  return count;
}

static JsonNode *
parse (ChJsonReader       *self,
       const ChJsonPiece  *piece,
       GError            **error)
{
  g_autoptr(GError) local_error = NULL;

  if (!json_parser_load_from_data (self->parser, piece->text, piece->length, &local_error))
    {
      fail (piece, error, CH_ERROR_INVALID, local_error->message);
      return NULL;
    }

  /* The parser keeps the last of two members of one name, and the first would be lost. */
  if (count_members (json_parser_get_root (self->parser)) != piece->n_members)
    {
      fail (piece, error, CH_ERROR_INVALID, _("A name stands twice in one object."));
      return NULL;
    }
  return json_parser_get_root (self->parser);
}

static gboolean
check_format (const ChJsonPiece  *piece,
              JsonNode           *node,
              GError            **error)
{
  if (json_node_get_value_type (node) != G_TYPE_STRING
      || !g_str_equal (json_node_get_string (node), CH_JSON_FORMAT))
    return fail (piece, error, CH_ERROR_INVALID, _("The file is not a log that Chancery exported."));
  return TRUE;
}

static gboolean
check_version (const ChJsonPiece  *piece,
               JsonNode           *node,
               GError            **error)
{
  if (json_node_get_value_type (node) != G_TYPE_INT64 || json_node_get_int (node) < 1)
    return fail (piece, error, CH_ERROR_INVALID, _("Here must be the number of the format’s version."));
  if (json_node_get_int (node) > CH_JSON_VERSION)
    return fail (piece, error, CH_ERROR_NEWER_LOG, _("The file was exported by a newer Chancery."));
  return TRUE;
}

/* A member of the root. */
static gboolean
take_member (ChJsonReader       *self,
             const ChJsonPiece  *piece,
             GError            **error)
{
  JsonNode *node = NULL;
  Seen seen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (piece->key, members[i].key))
      seen = members[i].seen;
  if (seen == 0)
    return fail (piece, error, CH_ERROR_INVALID, _("There is no such part of an exported log."));

  if (self->seen & seen)
    return fail (piece, error, CH_ERROR_INVALID, _("This part stands in the file twice."));
  self->seen |= seen;
  if (piece->text == NULL) /* the elements of the list follow */
    return TRUE;

  node = parse (self, piece, error);
  if (node == NULL)
    return FALSE;
  return seen == SEEN_FORMAT ? check_format (piece, node, error) : check_version (piece, node, error);
}

static void
check_end (ChJsonReader  *self,
           GError       **error)
{
  if (!(self->seen & SEEN_FORMAT))
    g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID,
                         _("The file is not a log that Chancery exported: it has no “format”."));
  else if (!(self->seen & SEEN_VERSION))
    g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("The exported log has no “version”."));
  else if (!(self->seen & SEEN_MEETINGS))
    g_set_error_literal (error, CH_ERROR, CH_ERROR_INVALID, _("The exported log has no “meetings”."));
}

static ChMeeting *
read_meeting (ChJsonReader       *self,
              const ChJsonPiece  *piece,
              GError            **error)
{
  g_autofree char *path = g_strdup_printf (_("Line %lu, meetings[%ld]"), piece->line, (glong) piece->index);
  JsonNode *node = parse (self, piece, error);

  return node != NULL ? ch_json_meeting_read (node, path, error) : NULL;
}

static gboolean
read_record (ChJsonReader       *self,
             const ChJsonPiece  *piece,
             GType               type,
             GError            **error)
{
  JsonNode *node = parse (self, piece, error);
  g_autoptr(GString) path = g_string_new (NULL);
  g_autoptr(ChRecord) record = NULL;
  g_auto(GStrv) sentences = NULL;

  if (node == NULL)
    return FALSE;

  /* Translators: a line of the file, and an element of one of its lists: "Line 7, people[0]" */
  g_string_printf (path, _("Line %lu, %s[%ld]"), piece->line, piece->key, (glong) piece->index);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return ch_json_refuse (error, path, g_strdup (_("Here must be an object.")));

  record = g_object_new (type, NULL);
  if (!ch_json_record_read (json_node_get_object (node), record, NULL, path, error))
    return FALSE;
  sentences = ch_record_validate (record);
  if (*sentences != NULL)
    return ch_json_refuse (error, path, g_strdup (*sentences));
  g_ptr_array_add (self->records, g_steal_pointer (&record));
  return TRUE;
}

GPtrArray *
ch_json_reader_steal_records (ChJsonReader *self)
{
  GPtrArray *records = g_steal_pointer (&self->records);

  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  return records;
}

/* The class of the elements of that list; 0 for meetings. */
static GType
get_type (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (key, members[i].key) && members[i].type != NULL)
      return members[i].type ();
  return 0;
}

ChMeeting *
ch_json_reader_next (ChJsonReader  *self,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr(GError) local_error = NULL;
  ChJsonPiece piece;

  g_return_val_if_fail (self != NULL, NULL);

  while (ch_json_splitter_next (self->splitter, &piece, cancellable, &local_error))
    {
      GType type = get_type (piece.key);

      if (piece.index >= 0 && type == 0)
        return read_meeting (self, &piece, error);
      if (!(piece.index >= 0 ? read_record (self, &piece, type, error) : take_member (self, &piece, error)))
        return NULL;
    }

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    check_end (self, error);
  return NULL;
}
