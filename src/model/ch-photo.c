/* ch-photo.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-photo.h"

#include "ch-field-check.h"
#include "ch-record-accessors.h"
#include "ch-text.h"

struct _ChPhoto
{
  ChRecord parent_instance;

  char *credit; /* (owned) (nullable) */
  char *creator; /* (owned) (nullable) */
  char *credit_line; /* (owned) (nullable) */
  char *caption; /* (owned) (nullable) */
  char *alt_text; /* (owned) (nullable) */
  GStrv people; /* (owned) (nullable) */
  char *rights; /* (owned) (nullable) */
  char *file; /* (owned) (nullable) */
  char *media_type; /* (owned) (nullable) */
  char *file_name; /* (owned) (nullable) */
  char *address; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChPhoto, ch_photo, CH_TYPE_RECORD)

static const ChField fields[] = {
  CH_FIELD (ChPhoto, credit, "credit", CH_FIELD_STRING),
  CH_FIELD (ChPhoto, creator, "creator", CH_FIELD_STRING),
  CH_FIELD (ChPhoto, credit_line, "credit-line", CH_FIELD_STRING),
  CH_FIELD (ChPhoto, caption, "caption", CH_FIELD_STRING),
  CH_FIELD (ChPhoto, alt_text, "alt-text", CH_FIELD_STRING),
  CH_FIELD (ChPhoto, people, "people", CH_FIELD_STRINGS),
  CH_FIELD (ChPhoto, rights, "rights", CH_FIELD_STRING),
  CH_FIELD (ChPhoto, file, "file", CH_FIELD_STRING),
  CH_FIELD (ChPhoto, media_type, "media-type", CH_FIELD_STRING),
  CH_FIELD (ChPhoto, file_name, "file-name", CH_FIELD_STRING),
  CH_FIELD (ChPhoto, address, "address", CH_FIELD_STRING),
};

static void
ch_photo_validate (ChRecord  *record,
                   GPtrArray *sentences)
{
  ch_field_collect_objections (record, sentences, "file", NULL);
}

static void
ch_photo_class_init (ChPhotoClass *klass)
{
  ChRecordClass *record_class = CH_RECORD_CLASS (klass);

  record_class->validate = ch_photo_validate;
  ch_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
ch_photo_init (ChPhoto *self)
{
}

ChPhoto *
ch_photo_new (void)
{
  return g_object_new (CH_TYPE_PHOTO, NULL);
}

CH_DEFINE_STRING (ChPhoto, ch_photo, credit, "credit")
CH_DEFINE_STRING (ChPhoto, ch_photo, creator, "creator")
CH_DEFINE_STRING (ChPhoto, ch_photo, credit_line, "credit-line")
CH_DEFINE_STRING (ChPhoto, ch_photo, caption, "caption")
CH_DEFINE_STRING (ChPhoto, ch_photo, alt_text, "alt-text")
CH_DEFINE_STRINGS (ChPhoto, ch_photo, people, "people")
CH_DEFINE_STRING (ChPhoto, ch_photo, rights, "rights")
CH_DEFINE_STRING (ChPhoto, ch_photo, file, "file")
CH_DEFINE_STRING (ChPhoto, ch_photo, media_type, "media-type")
CH_DEFINE_STRING (ChPhoto, ch_photo, file_name, "file-name")
CH_DEFINE_STRING (ChPhoto, ch_photo, address, "address")

gboolean
ch_photo_is_credited (ChPhoto *self)
{
  g_return_val_if_fail (CH_IS_PHOTO (self), FALSE);

  return !ch_text_is_blank (self->credit) || !ch_text_is_blank (self->creator) || !ch_text_is_blank (self->credit_line);
}
