/* ch-json-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-json-reader.h"

#include "ch-error.h"
#include "ch-json-meeting.h"
#include "ch-json-splitter.h"
#include "ch-json.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  SEEN_FORMAT = 1 << 0,
  SEEN_VERSION = 1 << 1,
  SEEN_MEETINGS = 1 << 2,
} Seen;

struct _ChJsonReader
{
  ChJsonSplitter *splitter; /* (owned) */
  JsonParser *parser;       /* (owned) */
  Seen seen;
};

ChJsonReader *
ch_json_reader_new (GInputStream *stream)
{
  ChJsonReader *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  self = g_new0 (ChJsonReader, 1);
  self->splitter = ch_json_splitter_new (stream, "meetings");
  self->parser = json_parser_new ();
  return self;
}

void
ch_json_reader_free (ChJsonReader *self)
{
  ch_json_splitter_free (self->splitter);
  g_object_unref (self->parser);
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
  Seen seen;

  if (g_str_equal (piece->key, "format"))
    seen = SEEN_FORMAT;
  else if (g_str_equal (piece->key, "version"))
    seen = SEEN_VERSION;
  else if (g_str_equal (piece->key, "meetings"))
    seen = SEEN_MEETINGS;
  else
    return fail (piece, error, CH_ERROR_INVALID, _("There is no such part of an exported log."));

  if (self->seen & seen)
    return fail (piece, error, CH_ERROR_INVALID, _("This part stands in the file twice."));
  self->seen |= seen;
  if (seen == SEEN_MEETINGS)
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
      if (piece.index >= 0)
        return read_meeting (self, &piece, error);
      if (!take_member (self, &piece, error))
        return NULL;
    }

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    check_end (self, error);
  return NULL;
}
