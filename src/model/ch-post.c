/* ch-post.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-post.h"

#include "ch-edtf.h"
#include "ch-field-check.h"
#include "ch-record-accessors.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>

struct _ChPost
{
  ChRecord parent_instance;

  char *title; /* (owned) (nullable) */
  char *organisation; /* (owned) (nullable) */
  char *country; /* (owned) (nullable) */
  char *from; /* (owned) (nullable) */
  char *to; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChPost, ch_post, CH_TYPE_RECORD)

static const ChField fields[] = {
  CH_FIELD (ChPost, title, "title", CH_FIELD_STRING),
  CH_FIELD (ChPost, organisation, "organisation", CH_FIELD_STRING),
  CH_FIELD (ChPost, country, "country", CH_FIELD_STRING),
  CH_FIELD (ChPost, from, "from", CH_FIELD_STRING),
  CH_FIELD (ChPost, to, "to", CH_FIELD_STRING),
};

static void
ch_post_validate (ChRecord  *record,
                  GPtrArray *sentences)
{
  ChPost *self = CH_POST (record);
  GDate first, last;

  if (ch_text_is_blank (self->title) && ch_text_is_blank (self->organisation))
    g_ptr_array_add (sentences, g_strdup (_("A post needs a title or a body.")));
  ch_field_collect_objections (record, sentences, "country", "from", "to", NULL);
  if (ch_edtf_get_bounds (self->from, &first, NULL) && ch_edtf_get_bounds (self->to, NULL, &last)
      && g_date_compare (&last, &first) < 0)
    g_ptr_array_add (sentences, g_strdup (_("A post ends before it begins.")));
}

static void
ch_post_class_init (ChPostClass *klass)
{
  ChRecordClass *record_class = CH_RECORD_CLASS (klass);

  record_class->validate = ch_post_validate;
  ch_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
ch_post_init (ChPost *self)
{
}

ChPost *
ch_post_new (void)
{
  return g_object_new (CH_TYPE_POST, NULL);
}

CH_DEFINE_STRING (ChPost, ch_post, title, "title")
CH_DEFINE_STRING (ChPost, ch_post, organisation, "organisation")
CH_DEFINE_STRING (ChPost, ch_post, country, "country")
CH_DEFINE_STRING (ChPost, ch_post, from, "from")
CH_DEFINE_STRING (ChPost, ch_post, to, "to")
