/* ch-document.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-document.h"

#include "ch-attachment.h"
#include "ch-field-check.h"
#include "ch-record-accessors.h"
#include "ch-signatory.h"
#include "ch-title.h"

struct _ChDocument
{
  ChRecord parent_instance;

  char *kind; /* (owned) (nullable) */
  char *title; /* (owned) (nullable) */
  GListStore *other_titles; /* (owned) (element-type ChTitle) */
  char *status; /* (owned) (nullable) */
  GStrv parties; /* (owned) (nullable) */
  GListStore *signatories; /* (owned) (element-type ChSignatory) */
  char *date; /* (owned) (nullable) */
  char *place; /* (owned) (nullable) */
  GStrv languages; /* (owned) (nullable) */
  char *in_force; /* (owned) (nullable) */
  GListStore *files; /* (owned) (element-type ChAttachment) */
};

G_DEFINE_FINAL_TYPE (ChDocument, ch_document, CH_TYPE_RECORD)

static const ChField fields[] = {
  CH_FIELD (ChDocument, kind, "kind", CH_FIELD_STRING),
  CH_FIELD (ChDocument, title, "title", CH_FIELD_STRING),
  CH_FIELD_LIST (ChDocument, other_titles, "other-titles", ch_title_get_type),
  CH_FIELD (ChDocument, status, "status", CH_FIELD_STRING),
  CH_FIELD (ChDocument, parties, "parties", CH_FIELD_STRINGS),
  CH_FIELD_LIST (ChDocument, signatories, "signatories", ch_signatory_get_type),
  CH_FIELD (ChDocument, date, "date", CH_FIELD_STRING),
  CH_FIELD (ChDocument, place, "place", CH_FIELD_STRING),
  CH_FIELD (ChDocument, languages, "languages", CH_FIELD_STRINGS),
  CH_FIELD (ChDocument, in_force, "in-force", CH_FIELD_STRING),
  CH_FIELD_LIST (ChDocument, files, "files", ch_attachment_get_type),
};

/* In all these the signatures are there. */
static const char *const signed_statuses[] = { "signed", "provisionally applied", "in force", "expired", "denounced", NULL };

static void
ch_document_validate (ChRecord  *record,
                      GPtrArray *sentences)
{
  ch_field_collect_objections (record, sentences, "date", "in-force", NULL);
}

static void
ch_document_class_init (ChDocumentClass *klass)
{
  ChRecordClass *record_class = CH_RECORD_CLASS (klass);

  record_class->validate = ch_document_validate;
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
CH_DEFINE_LIST (ChDocument, ch_document, other_titles)
CH_DEFINE_STRING (ChDocument, ch_document, status, "status")
CH_DEFINE_STRINGS (ChDocument, ch_document, parties, "parties")
CH_DEFINE_LIST (ChDocument, ch_document, signatories)
CH_DEFINE_STRING (ChDocument, ch_document, date, "date")
CH_DEFINE_STRING (ChDocument, ch_document, place, "place")
CH_DEFINE_STRINGS (ChDocument, ch_document, languages, "languages")
CH_DEFINE_STRING (ChDocument, ch_document, in_force, "in-force")
CH_DEFINE_LIST (ChDocument, ch_document, files)

/* What shows a page as it looks, and so the signatures on it. */
static gboolean
is_scan (ChAttachment *file)
{
  const char *media_type = ch_attachment_get_media_type (file);

  return media_type != NULL && (g_str_has_prefix (media_type, "image/") || g_str_equal (media_type, "application/pdf"));
}

void
ch_document_add_file (ChDocument   *self,
                      ChAttachment *file)
{
  g_return_if_fail (CH_IS_DOCUMENT (self));
  g_return_if_fail (CH_IS_ATTACHMENT (file));

  if (g_strcmp0 (ch_attachment_get_role (file), CH_ATTACHMENT_DEFAULT_ROLE) == 0 && is_scan (file)
      && self->status != NULL && g_strv_contains (signed_statuses, self->status))
    ch_attachment_set_role (file, "signed scan");
  g_list_store_append (self->files, file);
}
