/* ch-json-writer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting-writer.h"

G_BEGIN_DECLS

/**
 * ChJsonWriter:
 *
 * An exported log: ch_json_from_meeting() of each meeting, in one document.
 */
#define CH_TYPE_JSON_WRITER (ch_json_writer_get_type ())
G_DECLARE_FINAL_TYPE (ChJsonWriter, ch_json_writer, CH, JSON_WRITER, ChMeetingWriter)

G_END_DECLS
