/* ch-json-evidence.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-meeting.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * ChJsonEvidence:
 *
 * Gathers the evidence of one meeting: first where each record has gone in the JSON, then which
 * evidence still speaks for a value there.
 */
typedef struct _ChJsonEvidence ChJsonEvidence;

ChJsonEvidence *ch_json_evidence_new  (void);
void            ch_json_evidence_free (ChJsonEvidence *self);

/**
 * ch_json_evidence_place:
 * @values: the JSON object that holds the values of @record
 * @prefix: (transfer full): the path to that object, "people[0].", or ""
 */
void ch_json_evidence_place (ChJsonEvidence *self,
                             ChRecord       *record,
                             JsonObject     *values,
                             char           *prefix);

/**
 * ch_json_evidence_collect:
 *
 * Returns: (transfer full): the evidence of @meeting and of its articles whose value is the one
 *   that the JSON holds at the path
 */
JsonArray *ch_json_evidence_collect (ChJsonEvidence *self,
                                     ChMeeting      *meeting);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChJsonEvidence, ch_json_evidence_free)

G_END_DECLS
