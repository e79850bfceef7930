/* ch-person.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-person.h"

#include "ch-field-check.h"
#include "ch-name.h"
#include "ch-post.h"
#include "ch-record-accessors.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>

struct _ChPerson
{
  ChRecord parent_instance;

  char *name; /* (owned) (nullable) */
  char *family; /* (owned) (nullable) */
  char *given; /* (owned) (nullable) */
  char *country; /* (owned) (nullable) */
  GListStore *names; /* (owned) (element-type ChName) */
  GListStore *posts; /* (owned) (element-type ChPost) */
  char *biography; /* (owned) (nullable) */
  char *note; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChPerson, ch_person, CH_TYPE_RECORD)

static const ChField fields[] = {
  CH_FIELD (ChPerson, name, "name", CH_FIELD_STRING),
  CH_FIELD (ChPerson, family, "family", CH_FIELD_STRING),
  CH_FIELD (ChPerson, given, "given", CH_FIELD_STRING),
  CH_FIELD (ChPerson, country, "country", CH_FIELD_STRING),
  CH_FIELD_LIST (ChPerson, names, "names", ch_name_get_type),
  CH_FIELD_LIST (ChPerson, posts, "posts", ch_post_get_type),
  CH_FIELD (ChPerson, biography, "biography", CH_FIELD_STRING),
  CH_FIELD (ChPerson, note, "note", CH_FIELD_STRING),
};

static void
ch_person_validate (ChRecord  *record,
                    GPtrArray *sentences)
{
  ChPerson *self = CH_PERSON (record);

  if (ch_text_is_blank (self->name))
    g_ptr_array_add (sentences, g_strdup (_("A person needs a name.")));
  ch_field_collect_objections (record, sentences, "country", NULL);
}

static void
ch_person_class_init (ChPersonClass *klass)
{
  ChRecordClass *record_class = CH_RECORD_CLASS (klass);

  record_class->validate = ch_person_validate;
  ch_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
ch_person_init (ChPerson *self)
{
}

ChPerson *
ch_person_new (void)
{
  return g_object_new (CH_TYPE_PERSON, NULL);
}

CH_DEFINE_STRING (ChPerson, ch_person, name, "name")
CH_DEFINE_STRING (ChPerson, ch_person, family, "family")
CH_DEFINE_STRING (ChPerson, ch_person, given, "given")
CH_DEFINE_STRING (ChPerson, ch_person, country, "country")
CH_DEFINE_LIST (ChPerson, ch_person, names)
CH_DEFINE_LIST (ChPerson, ch_person, posts)
CH_DEFINE_STRING (ChPerson, ch_person, biography, "biography")
CH_DEFINE_STRING (ChPerson, ch_person, note, "note")
