/* ch-meeting-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-meeting-writer.h"

#include "ch-calendar-writer.h"
#include "ch-card-writer.h"
#include "ch-csv-writer.h"
#include "ch-json-writer.h"

/* The stream is written to in pieces of about this size. */
#define BUFFER_SIZE (64 * 1024)

typedef struct
{
  GOutputStream *stream; /* (owned) (nullable) */
  GString *text;         /* (owned): not yet written */
  gboolean begun;
  guint64 n_left_out;
} ChMeetingWriterPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ChMeetingWriter, ch_meeting_writer, G_TYPE_OBJECT)

static const char *const formats[] = { "json", "csv", "ical", "vcard", NULL };

static GType (*const types[]) (void) = {
  ch_json_writer_get_type, ch_csv_writer_get_type, ch_calendar_writer_get_type, ch_card_writer_get_type,
};

static void
ch_meeting_writer_finalize (GObject *object)
{
  ChMeetingWriterPrivate *priv = ch_meeting_writer_get_instance_private (CH_MEETING_WRITER (object));

  g_clear_object (&priv->stream);
  g_string_free (priv->text, TRUE);

  G_OBJECT_CLASS (ch_meeting_writer_parent_class)->finalize (object);
}

static void
ch_meeting_writer_class_init (ChMeetingWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ch_meeting_writer_finalize;
}

static void
ch_meeting_writer_init (ChMeetingWriter *self)
{
  ChMeetingWriterPrivate *priv = ch_meeting_writer_get_instance_private (self);

  priv->text = g_string_new (NULL);
}

const char *const *
ch_meeting_writer_get_formats (void)
{
  return formats;
}

ChMeetingWriter *
ch_meeting_writer_new (const char    *format,
                       GOutputStream *stream)
{
  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  for (guint i = 0; formats[i] != NULL; i++)
    if (g_str_equal (formats[i], format))
      {
        ChMeetingWriter *self = g_object_new (types[i] (), NULL);
        ChMeetingWriterPrivate *priv = ch_meeting_writer_get_instance_private (self);

        priv->stream = g_object_ref (stream);
        return self;
      }
  return NULL;
}

static void
ensure_begun (ChMeetingWriter *self)
{
  ChMeetingWriterPrivate *priv = ch_meeting_writer_get_instance_private (self);

  if (!priv->begun && CH_MEETING_WRITER_GET_CLASS (self)->begin != NULL)
    CH_MEETING_WRITER_GET_CLASS (self)->begin (self, priv->text);
  priv->begun = TRUE;
}

static gboolean
flush (ChMeetingWriter  *self,
       GCancellable     *cancellable,
       GError          **error)
{
  ChMeetingWriterPrivate *priv = ch_meeting_writer_get_instance_private (self);

  if (!g_output_stream_write_all (priv->stream, priv->text->str, priv->text->len, NULL, cancellable, error))
    return FALSE;

  g_string_truncate (priv->text, 0);
  return TRUE;
}

gboolean
ch_meeting_writer_wants_records (ChMeetingWriter *self,
                                 gboolean         whole)
{
  g_return_val_if_fail (CH_IS_MEETING_WRITER (self), FALSE);

  return CH_MEETING_WRITER_GET_CLASS (self)->wants_records != NULL
         && CH_MEETING_WRITER_GET_CLASS (self)->wants_records (self, whole);
}

gboolean
ch_meeting_writer_add_record (ChMeetingWriter  *self,
                              ChRecord         *record,
                              GCancellable     *cancellable,
                              GError          **error)
{
  ChMeetingWriterPrivate *priv = ch_meeting_writer_get_instance_private (self);

  g_return_val_if_fail (CH_IS_MEETING_WRITER (self), FALSE);
  g_return_val_if_fail (CH_IS_RECORD (record), FALSE);

  ensure_begun (self);
  if (CH_MEETING_WRITER_GET_CLASS (self)->add_record != NULL)
    CH_MEETING_WRITER_GET_CLASS (self)->add_record (self, record, priv->text);
  return priv->text->len < BUFFER_SIZE || flush (self, cancellable, error);
}

gboolean
ch_meeting_writer_add (ChMeetingWriter  *self,
                       ChMeeting        *meeting,
                       GCancellable     *cancellable,
                       GError          **error)
{
  ChMeetingWriterPrivate *priv = ch_meeting_writer_get_instance_private (self);

  g_return_val_if_fail (CH_IS_MEETING_WRITER (self), FALSE);
  g_return_val_if_fail (CH_IS_MEETING (meeting), FALSE);

  ensure_begun (self);
  if (!CH_MEETING_WRITER_GET_CLASS (self)->add (self, meeting, priv->text))
    priv->n_left_out++;
  return priv->text->len < BUFFER_SIZE || flush (self, cancellable, error);
}

gboolean
ch_meeting_writer_end (ChMeetingWriter  *self,
                       GCancellable     *cancellable,
                       GError          **error)
{
  ChMeetingWriterPrivate *priv = ch_meeting_writer_get_instance_private (self);

  g_return_val_if_fail (CH_IS_MEETING_WRITER (self), FALSE);

  ensure_begun (self);
  if (CH_MEETING_WRITER_GET_CLASS (self)->end != NULL)
    CH_MEETING_WRITER_GET_CLASS (self)->end (self, priv->text);
  return flush (self, cancellable, error);
}

guint64
ch_meeting_writer_get_left_out (ChMeetingWriter *self)
{
  ChMeetingWriterPrivate *priv = ch_meeting_writer_get_instance_private (self);

  g_return_val_if_fail (CH_IS_MEETING_WRITER (self), 0);

  return priv->n_left_out;
}
