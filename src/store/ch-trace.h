/* ch-trace.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ChTrace:
 *
 * A document or a photo, and the meeting that it belongs to; immutable.
 *
 * Properties, read-only: `meeting` (UID), `title` (nullable, of the meeting), `date` (nullable, EDTF), `record` (ChDocument or ChPhoto).
 */
#define CH_TYPE_TRACE (ch_trace_get_type ())
G_DECLARE_FINAL_TYPE (ChTrace, ch_trace, CH, TRACE, GObject)

/* What these give belongs to the trace (transfer none); title and date are nullable. */
const char *ch_trace_get_meeting (ChTrace *self);
const char *ch_trace_get_title   (ChTrace *self);
const char *ch_trace_get_date    (ChTrace *self);
ChRecord   *ch_trace_get_record  (ChTrace *self);

G_END_DECLS
