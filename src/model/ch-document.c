/* ch-document.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-document.h"

#include "ch-record-accessors.h"

struct _ChDocument
{
  ChRecord parent_instance;

  char *kind; /* (owned) (nullable) */
  char *title; /* (owned) (nullable) */
  char *status; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChDocument, ch_document, CH_TYPE_RECORD)

static const ChField fields[] = {
  CH_FIELD (ChDocument, kind, "kind", CH_FIELD_STRING),
  CH_FIELD (ChDocument, title, "title", CH_FIELD_STRING),
  CH_FIELD (ChDocument, status, "status", CH_FIELD_STRING),
};

static void
ch_document_class_init (ChDocumentClass *klass)
{
  ChRecordClass *record_class = CH_RECORD_CLASS (klass);

  ch_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
ch_document_init (ChDocument *self)
{
  self->kind = g_strdup ("other");
  self->status = g_strdup ("signed");
}

ChDocument *
ch_document_new (void)
{
  return g_object_new (CH_TYPE_DOCUMENT, NULL);
}

CH_DEFINE_STRING (ChDocument, ch_document, kind, "kind")
CH_DEFINE_STRING (ChDocument, ch_document, title, "title")
CH_DEFINE_STRING (ChDocument, ch_document, status, "status")
