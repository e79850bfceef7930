/* ch-evidence.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ChEvidence:
 *
 * Where one value of a record comes from.  It is bound to the value that it proves: once staff have
 * changed the field, the evidence no longer speaks for it.
 */
#define CH_TYPE_EVIDENCE (ch_evidence_get_type ())
G_DECLARE_FINAL_TYPE (ChEvidence, ch_evidence, CH, EVIDENCE, ChRecord)

/** ch_evidence_new: Returns: (transfer full): an empty record with a new identity */
ChEvidence *ch_evidence_new (void);

/*
 * The fields.  Strings are borrowed and %NULL where nothing is known; string arrays are borrowed
 * and never %NULL; lists belong to the record and are changed in place.
 */

/* UID of the record that has the value: a meeting, participant, photo, document or article */
const char *ch_evidence_get_record (ChEvidence *self);
void ch_evidence_set_record (ChEvidence *self,
                             const char *record);

/* The property that has the value, "title", or "topics" */
const char *ch_evidence_get_field (ChEvidence *self);
void ch_evidence_set_field (ChEvidence *self,
                            const char *field);

/* The value that it proves; for a list the one element */
const char *ch_evidence_get_value (ChEvidence *self);
void ch_evidence_set_value (ChEvidence *self,
                            const char *value);

/* UID of the article that START and END count in */
const char *ch_evidence_get_article (ChEvidence *self);
void ch_evidence_set_article (ChEvidence *self,
                              const char *article);

/* CH_VOCABULARY_EVIDENCE_SOURCE */
const char *ch_evidence_get_source (ChEvidence *self);
void ch_evidence_set_source (ChEvidence *self,
                             const char *source);

/* First code point of QUOTE in the text of the article; -1 where the source is metadata */
gint64 ch_evidence_get_start (ChEvidence *self);
void ch_evidence_set_start (ChEvidence *self,
                            gint64 start);

/* One past the last code point; -1 where the source is metadata */
gint64 ch_evidence_get_end (ChEvidence *self);
void ch_evidence_set_end (ChEvidence *self,
                          gint64 end);

/* The words there, or the content of the metadata */
const char *ch_evidence_get_quote (ChEvidence *self);
void ch_evidence_set_quote (ChEvidence *self,
                            const char *quote);

/* The name of the rule that found it, or of the metadata element */
const char *ch_evidence_get_rule (ChEvidence *self);
void ch_evidence_set_rule (ChEvidence *self,
                           const char *rule);

/* From 0 to 1; below 0.5 the value is uncertain */
double ch_evidence_get_confidence (ChEvidence *self);
void ch_evidence_set_confidence (ChEvidence *self,
                                 double confidence);

G_END_DECLS
