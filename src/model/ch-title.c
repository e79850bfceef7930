/* ch-title.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-title.h"

#include "ch-record-accessors.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>

struct _ChTitle
{
  ChRecord parent_instance;

  char *language; /* (owned) (nullable) */
  char *text; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChTitle, ch_title, CH_TYPE_RECORD)

static const ChField fields[] = {
  CH_FIELD (ChTitle, language, "language", CH_FIELD_STRING),
  CH_FIELD (ChTitle, text, "text", CH_FIELD_STRING),
};

static void
ch_title_validate (ChRecord  *record,
                   GPtrArray *sentences)
{
  ChTitle *self = CH_TITLE (record);

  if (ch_text_is_blank (self->text))
    g_ptr_array_add (sentences, g_strdup (_("A title in another language has no words.")));
}

static void
ch_title_class_init (ChTitleClass *klass)
{
  ChRecordClass *record_class = CH_RECORD_CLASS (klass);

  record_class->validate = ch_title_validate;
  ch_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
ch_title_init (ChTitle *self)
{
}

ChTitle *
ch_title_new (void)
{
  return g_object_new (CH_TYPE_TITLE, NULL);
}

CH_DEFINE_STRING (ChTitle, ch_title, language, "language")
CH_DEFINE_STRING (ChTitle, ch_title, text, "text")
