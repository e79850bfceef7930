/* ch-attachment.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-attachment.h"

#include "ch-field-check.h"
#include "ch-record-accessors.h"

struct _ChAttachment
{
  ChRecord parent_instance;

  char *file; /* (owned) (nullable) */
  char *media_type; /* (owned) (nullable) */
  char *name; /* (owned) (nullable) */
  char *role; /* (owned) (nullable) */
  char *text; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChAttachment, ch_attachment, CH_TYPE_RECORD)

static const ChField fields[] = {
  CH_FIELD (ChAttachment, file, "file", CH_FIELD_STRING),
  CH_FIELD (ChAttachment, media_type, "media-type", CH_FIELD_STRING),
  CH_FIELD (ChAttachment, name, "name", CH_FIELD_STRING),
  CH_FIELD (ChAttachment, role, "role", CH_FIELD_STRING),
  CH_FIELD (ChAttachment, text, "text", CH_FIELD_STRING),
};

static void
ch_attachment_validate (ChRecord  *record,
                        GPtrArray *sentences)
{
  ch_field_collect_objections (record, sentences, "file", "role", NULL);
}

static void
ch_attachment_class_init (ChAttachmentClass *klass)
{
  ChRecordClass *record_class = CH_RECORD_CLASS (klass);

  record_class->validate = ch_attachment_validate;
  ch_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
ch_attachment_init (ChAttachment *self)
{
  self->role = g_strdup (CH_ATTACHMENT_DEFAULT_ROLE);
}

ChAttachment *
ch_attachment_new (void)
{
  return g_object_new (CH_TYPE_ATTACHMENT, NULL);
}

CH_DEFINE_STRING (ChAttachment, ch_attachment, file, "file")
CH_DEFINE_STRING (ChAttachment, ch_attachment, media_type, "media-type")
CH_DEFINE_STRING (ChAttachment, ch_attachment, name, "name")
CH_DEFINE_STRING (ChAttachment, ch_attachment, role, "role")
CH_DEFINE_STRING (ChAttachment, ch_attachment, text, "text")
