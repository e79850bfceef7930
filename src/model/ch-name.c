/* ch-name.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-name.h"

#include "ch-record-accessors.h"
#include "ch-text.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>

struct _ChName
{
  ChRecord parent_instance;

  char *text; /* (owned) (nullable) */
  char *language; /* (owned) (nullable) */
  char *kind; /* (owned) (nullable) */
  char *meeting; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChName, ch_name, CH_TYPE_RECORD)

static const ChField fields[] = {
  CH_FIELD (ChName, text, "text", CH_FIELD_STRING),
  CH_FIELD (ChName, language, "language", CH_FIELD_STRING),
  CH_FIELD (ChName, kind, "kind", CH_FIELD_STRING),
  CH_FIELD (ChName, meeting, "meeting", CH_FIELD_STRING),
};

static void
ch_name_validate (ChRecord  *record,
                  GPtrArray *sentences)
{
  ChName *self = CH_NAME (record);

  if (ch_text_is_blank (self->text))
    g_ptr_array_add (sentences, g_strdup (_("A further name is empty.")));
  if (!ch_vocabulary_has_term (CH_VOCABULARY_NAME_KIND, self->kind))
    /* Translators: %s is a word from outside the list of kinds of names */
    g_ptr_array_add (sentences,
                     g_strdup_printf (_("“%s” is no kind of name."), self->kind != NULL ? self->kind : ""));
}

static void
ch_name_class_init (ChNameClass *klass)
{
  ChRecordClass *record_class = CH_RECORD_CLASS (klass);

  record_class->validate = ch_name_validate;
  ch_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
ch_name_init (ChName *self)
{
  self->kind = g_strdup ("alias");
}

ChName *
ch_name_new (void)
{
  return g_object_new (CH_TYPE_NAME, NULL);
}

CH_DEFINE_STRING (ChName, ch_name, text, "text")
CH_DEFINE_STRING (ChName, ch_name, language, "language")
CH_DEFINE_STRING (ChName, ch_name, kind, "kind")
CH_DEFINE_STRING (ChName, ch_name, meeting, "meeting")
