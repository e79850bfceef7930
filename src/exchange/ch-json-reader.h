/* ch-json-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"

G_BEGIN_DECLS

/**
 * ChJsonReader:
 *
 * Reads an exported log, one meeting at a time, so that memory stays flat whatever its length.  It
 * blocks on its stream, and belongs on a worker thread.
 */
typedef struct _ChJsonReader ChJsonReader;

ChJsonReader *ch_json_reader_new  (GInputStream *stream);
void          ch_json_reader_free (ChJsonReader *self);

/**
 * ch_json_reader_next:
 *
 * Reads the next meeting, with the identity, revision and times that it had in the log.  What is
 * wrong with the document as a whole may show only at its end: who must not stop half-way reads it
 * to the end first.
 *
 * Returns: (transfer full) (nullable): the meeting; %NULL at the end, or with @error set to one
 *   sentence that names the place: %CH_ERROR_INVALID, %CH_ERROR_EMPTY, %CH_ERROR_TOO_LARGE,
 *   %CH_ERROR_NEWER_LOG for a later version of the format, or what the stream says
 */
ChMeeting *ch_json_reader_next (ChJsonReader  *self,
                                GCancellable  *cancellable,
                                GError       **error);

/**
 * ch_json_reader_steal_records:
 *
 * Returns: (transfer full) (element-type ChRecord): the people, bodies and saved searches that ch_json_reader_next() has
 *   come across since the last time; they stand before the meetings
 */
GPtrArray *ch_json_reader_steal_records (ChJsonReader *self);

/** ch_json_reader_get_offset: Returns: how many bytes of the stream have been read */
guint64 ch_json_reader_get_offset (ChJsonReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChJsonReader, ch_json_reader_free)

G_END_DECLS
