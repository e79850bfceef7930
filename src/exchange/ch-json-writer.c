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
  ChMeetingWriter parent_instance;

  JsonGenerator *generator; /* (owned) */
  gboolean any;
};

G_DEFINE_FINAL_TYPE (ChJsonWriter, ch_json_writer, CH_TYPE_MEETING_WRITER)

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

static void
ch_json_writer_begin (ChMeetingWriter *writer,
                      GString         *text)
{
  g_string_append_printf (text, "{\n  \"format\" : \"%s\",\n  \"version\" : %d,\n  \"meetings\" : [", CH_JSON_FORMAT,
                          CH_JSON_VERSION);
}

static gboolean
ch_json_writer_add (ChMeetingWriter *writer,
                    ChMeeting       *meeting,
                    GString         *text)
{
  ChJsonWriter *self = CH_JSON_WRITER (writer);
  g_autoptr(JsonNode) node = ch_json_from_meeting (meeting);
  g_autofree char *object = NULL;

  json_generator_set_root (self->generator, node);
  object = json_generator_to_data (self->generator, NULL);

  g_string_append (text, self->any ? ",\n" : "\n");
  append_indented (text, object);
  self->any = TRUE;
  return TRUE;
}

static void
ch_json_writer_end (ChMeetingWriter *writer,
                    GString         *text)
{
  g_string_append (text, CH_JSON_WRITER (writer)->any ? "\n  ]\n}\n" : "]\n}\n");
}

static void
ch_json_writer_finalize (GObject *object)
{
  g_object_unref (CH_JSON_WRITER (object)->generator);

  G_OBJECT_CLASS (ch_json_writer_parent_class)->finalize (object);
}

static void
ch_json_writer_class_init (ChJsonWriterClass *klass)
{
  ChMeetingWriterClass *writer_class = CH_MEETING_WRITER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ch_json_writer_finalize;
  writer_class->begin = ch_json_writer_begin;
  writer_class->add = ch_json_writer_add;
  writer_class->end = ch_json_writer_end;
}

static void
ch_json_writer_init (ChJsonWriter *self)
{
  self->generator = json_generator_new ();
  json_generator_set_pretty (self->generator, TRUE);
}
