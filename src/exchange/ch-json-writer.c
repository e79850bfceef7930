/* ch-json-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-json-writer.h"

#include "ch-json.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* As json_generator_to_data() indents what stands in a list in the root. */
#define INDENT "    "

struct _ChJsonWriter
{
  GOutputStream *stream;    /* (owned) */
  JsonGenerator *generator; /* (owned) */
  GString *text;            /* (owned) */
  gboolean begun;
};

ChJsonWriter *
ch_json_writer_new (GOutputStream *stream)
{
  ChJsonWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_new0 (ChJsonWriter, 1);
  self->stream = g_object_ref (stream);
  self->generator = json_generator_new ();
  json_generator_set_pretty (self->generator, TRUE);
  self->text = g_string_new (NULL);
  return self;
}

void
ch_json_writer_free (ChJsonWriter *self)
{
  g_object_unref (self->stream);
  g_object_unref (self->generator);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/* Each line of TEXT deeper; there is no line feed in it but between lines. */
static void
append_indented (GString    *into,
                 const char *text)
{
  const char *end;

  for (; (end = strchr (text, '\n')) != NULL; text = end + 1)
    {
      g_string_append (into, INDENT);
      g_string_append_len (into, text, end + 1 - text);
    }
  g_string_append (into, INDENT);
  g_string_append (into, text);
}

/* What stands before the first meeting, or between two of them, or before the end. */
static void
begin (ChJsonWriter *self,
       const char   *between)
{
  g_string_truncate (self->text, 0);
  if (self->begun)
    g_string_append (self->text, between);
  else
    g_string_append_printf (self->text, "{\n  \"format\" : \"%s\",\n  \"version\" : %d,\n  \"meetings\" : [",
                            CH_JSON_FORMAT, CH_JSON_VERSION);
  self->begun = TRUE;
}

static gboolean
flush (ChJsonWriter  *self,
       GCancellable  *cancellable,
       GError       **error)
{
  return g_output_stream_write_all (self->stream, self->text->str, self->text->len, NULL, cancellable, error);
}

gboolean
ch_json_writer_add (ChJsonWriter  *self,
                    ChMeeting     *meeting,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr(JsonNode) node = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (CH_IS_MEETING (meeting), FALSE);

  node = ch_json_from_meeting (meeting);
  json_generator_set_root (self->generator, node);
  text = json_generator_to_data (self->generator, NULL);

  begin (self, ",");
  g_string_append_c (self->text, '\n');
  append_indented (self->text, text);
  return flush (self, cancellable, error);
}

gboolean
ch_json_writer_end (ChJsonWriter  *self,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->begun)
    begin (self, "\n  ]\n}\n");
  else
    {
      begin (self, NULL);
      g_string_append (self->text, "]\n}\n");
    }
  return flush (self, cancellable, error);
}
