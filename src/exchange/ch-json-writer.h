/* ch-json-writer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"

G_BEGIN_DECLS

/**
 * ChJsonWriter:
 *
 * Writes a log to a stream, one meeting at a time: what ch_json_from_meetings() makes in one piece.
 * Meetings are to be given sorted by their UID, so that the same log always gives the same bytes.
 * It blocks on its stream.
 */
typedef struct _ChJsonWriter ChJsonWriter;

ChJsonWriter *ch_json_writer_new  (GOutputStream *stream);
void          ch_json_writer_free (ChJsonWriter *self);

gboolean ch_json_writer_add (ChJsonWriter  *self,
                             ChMeeting     *meeting,
                             GCancellable  *cancellable,
                             GError       **error);

/** ch_json_writer_end: Writes the end of the document; the stream stays open. */
gboolean ch_json_writer_end (ChJsonWriter  *self,
                             GCancellable  *cancellable,
                             GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChJsonWriter, ch_json_writer_free)

G_END_DECLS
