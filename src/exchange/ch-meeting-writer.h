/* ch-meeting-writer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"

G_BEGIN_DECLS

/**
 * ChMeetingWriter:
 *
 * Writes meetings to a stream in one of the formats of exchange, one at a time, so that memory stays
 * flat.  Meetings are to be given sorted by their UID: the same log then gives the same bytes.  It
 * blocks on its stream.
 *
 * A format says what stands before, for each, and after the meetings; it knows of no stream.
 */
#define CH_TYPE_MEETING_WRITER (ch_meeting_writer_get_type ())
G_DECLARE_DERIVABLE_TYPE (ChMeetingWriter, ch_meeting_writer, CH, MEETING_WRITER, GObject)

struct _ChMeetingWriterClass
{
  GObjectClass parent_class;

  void (*begin) (ChMeetingWriter *self,
                 GString         *text);
  /* Whether the format has a place for people, bodies and saved searches, where the WHOLE log is written or not. */
  gboolean (*wants_records) (ChMeetingWriter *self,
                             gboolean         whole);
  void (*add_record) (ChMeetingWriter *self,
                      ChRecord        *record,
                      GString         *text);
  /* FALSE where the format has no place for the meeting. */
  gboolean (*add) (ChMeetingWriter *self,
                   ChMeeting       *meeting,
                   GString         *text);
  void (*end) (ChMeetingWriter *self,
               GString         *text);
};

/** ch_meeting_writer_get_formats: Returns: (transfer none): json, csv, ical, vcard; %NULL-terminated */
const char *const *ch_meeting_writer_get_formats (void);

/** ch_meeting_writer_new: Returns: (transfer full) (nullable): a writer, %NULL for an unknown format */
ChMeetingWriter *ch_meeting_writer_new (const char    *format,
                                        GOutputStream *stream);

/** ch_meeting_writer_wants_records: Returns: whether the people, bodies and saved searches on file are to be added, before the meetings
 * @whole: whether all meetings of the log will be */
gboolean ch_meeting_writer_wants_records (ChMeetingWriter *self,
                                          gboolean         whole);

/** ch_meeting_writer_add_record: Adds a person, body or saved search; people come first, saved searches last, each sorted by UID. */
gboolean ch_meeting_writer_add_record (ChMeetingWriter  *self,
                                       ChRecord         *record,
                                       GCancellable     *cancellable,
                                       GError          **error);

gboolean ch_meeting_writer_add (ChMeetingWriter  *self,
                                ChMeeting        *meeting,
                                GCancellable     *cancellable,
                                GError          **error);

/** ch_meeting_writer_end: Writes what stands at the end; the stream stays open. */
gboolean ch_meeting_writer_end (ChMeetingWriter  *self,
                                GCancellable     *cancellable,
                                GError          **error);

/** ch_meeting_writer_get_left_out: Returns: how many meetings the format had no place for */
guint64 ch_meeting_writer_get_left_out (ChMeetingWriter *self);

G_END_DECLS
