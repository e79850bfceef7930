/* ch-evidence.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-evidence.h"

#include "ch-record-accessors.h"

struct _ChEvidence
{
  ChRecord parent_instance;

  char *record; /* (owned) (nullable) */
  char *field; /* (owned) (nullable) */
  char *value; /* (owned) (nullable) */
  char *article; /* (owned) (nullable) */
  char *source; /* (owned) (nullable) */
  gint64 start;
  gint64 end;
  char *quote; /* (owned) (nullable) */
  char *rule; /* (owned) (nullable) */
  double confidence;
};

G_DEFINE_FINAL_TYPE (ChEvidence, ch_evidence, CH_TYPE_RECORD)

static const ChField fields[] = {
  CH_FIELD (ChEvidence, record, "record", CH_FIELD_STRING),
  CH_FIELD (ChEvidence, field, "field", CH_FIELD_STRING),
  CH_FIELD (ChEvidence, value, "value", CH_FIELD_STRING),
  CH_FIELD (ChEvidence, article, "article", CH_FIELD_STRING),
  CH_FIELD (ChEvidence, source, "source", CH_FIELD_STRING),
  CH_FIELD (ChEvidence, start, "start", CH_FIELD_INTEGER),
  CH_FIELD (ChEvidence, end, "end", CH_FIELD_INTEGER),
  CH_FIELD (ChEvidence, quote, "quote", CH_FIELD_STRING),
  CH_FIELD (ChEvidence, rule, "rule", CH_FIELD_STRING),
  CH_FIELD (ChEvidence, confidence, "confidence", CH_FIELD_REAL),
};

static void
ch_evidence_class_init (ChEvidenceClass *klass)
{
  ChRecordClass *record_class = CH_RECORD_CLASS (klass);

  ch_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
ch_evidence_init (ChEvidence *self)
{
}

ChEvidence *
ch_evidence_new (void)
{
  return g_object_new (CH_TYPE_EVIDENCE, NULL);
}

CH_DEFINE_STRING (ChEvidence, ch_evidence, record, "record")
CH_DEFINE_STRING (ChEvidence, ch_evidence, field, "field")
CH_DEFINE_STRING (ChEvidence, ch_evidence, value, "value")
CH_DEFINE_STRING (ChEvidence, ch_evidence, article, "article")
CH_DEFINE_STRING (ChEvidence, ch_evidence, source, "source")
CH_DEFINE_NUMBER (ChEvidence, ch_evidence, start, "start", gint64)
CH_DEFINE_NUMBER (ChEvidence, ch_evidence, end, "end", gint64)
CH_DEFINE_STRING (ChEvidence, ch_evidence, quote, "quote")
CH_DEFINE_STRING (ChEvidence, ch_evidence, rule, "rule")
CH_DEFINE_NUMBER (ChEvidence, ch_evidence, confidence, "confidence", double)
