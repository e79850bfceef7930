/* ch-json-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-json-writer.h"

#include "ch-json.h"
#include "ch-organisation.h"
#include "ch-person.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* As json_generator_to_data() indents what stands in a list in the root. */
#define INDENT "    "

struct _ChJsonWriter
{
  ChMeetingWriter parent_instance;

  JsonGenerator *generator; /* (owned) */
  const char *list; /* (nullable): the one that is being written */
  gboolean any; /* it has elements already */
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
  g_string_append_printf (text, "{\n  \"format\" : \"%s\"", CH_JSON_FORMAT);
}

/* Goes on to the list of that name. */
static void
enter_list (ChJsonWriter *self,
            const char   *name,
            GString      *text)
{
  if (g_strcmp0 (self->list, name) == 0)
    return;

  if (self->list == NULL)
    g_string_append_printf (text, ",\n  \"version\" : %d",
                            g_str_equal (name, "meetings") ? CH_JSON_VERSION_OF_MEETINGS : CH_JSON_VERSION);
  else
    g_string_append (text, self->any ? "\n  ]" : "]");
  g_string_append_printf (text, ",\n  \"%s\" : [", name);
  self->list = name;
  self->any = FALSE;
}

static void
append_node (ChJsonWriter *self,
             JsonNode     *node, /* (transfer full) */
             GString      *text)
{
  g_autofree char *object = NULL;

  json_generator_set_root (self->generator, node);
  object = json_generator_to_data (self->generator, NULL);
  json_node_unref (node);

  g_string_append (text, self->any ? ",\n" : "\n");
  append_indented (text, object);
  self->any = TRUE;
}

/* Some meetings alone are no log: what they say of people stands with them. */
static gboolean
ch_json_writer_wants_records (ChMeetingWriter *writer,
                              gboolean         whole)
{
  return whole;
}

static void
ch_json_writer_add_record (ChMeetingWriter *writer,
                           ChRecord        *record,
                           GString         *text)
{
  ChJsonWriter *self = CH_JSON_WRITER (writer);

  enter_list (self, CH_IS_PERSON (record) ? "people" : CH_IS_ORGANISATION (record) ? "organisations" : "searches", text);
  append_node (self, ch_json_from_record (record), text);
}

static gboolean
ch_json_writer_add (ChMeetingWriter *writer,
                    ChMeeting       *meeting,
                    GString         *text)
{
  enter_list (CH_JSON_WRITER (writer), "meetings", text);
  append_node (CH_JSON_WRITER (writer), ch_json_from_meeting (meeting), text);
  return TRUE;
}

static void
ch_json_writer_end (ChMeetingWriter *writer,
                    GString         *text)
{
  enter_list (CH_JSON_WRITER (writer), "meetings", text);
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
  writer_class->wants_records = ch_json_writer_wants_records;
  writer_class->add_record = ch_json_writer_add_record;
  writer_class->add = ch_json_writer_add;
  writer_class->end = ch_json_writer_end;
}

static void
ch_json_writer_init (ChJsonWriter *self)
{
  self->generator = json_generator_new ();
  json_generator_set_pretty (self->generator, TRUE);
}
