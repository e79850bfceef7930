/* ch-organisation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-organisation.h"

#include "ch-field-check.h"
#include "ch-name.h"
#include "ch-record-accessors.h"
#include "ch-text.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>

struct _ChOrganisation
{
  ChRecord parent_instance;

  char *name; /* (owned) (nullable) */
  GListStore *names; /* (owned) (element-type ChName) */
  char *kind; /* (owned) (nullable) */
  char *parent; /* (owned) (nullable) */
  char *country; /* (owned) (nullable) */
  char *address; /* (owned) (nullable) */
  char *note; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChOrganisation, ch_organisation, CH_TYPE_RECORD)

static const ChField fields[] = {
  CH_FIELD (ChOrganisation, name, "name", CH_FIELD_STRING),
  CH_FIELD_LIST (ChOrganisation, names, "names", ch_name_get_type),
  CH_FIELD (ChOrganisation, kind, "kind", CH_FIELD_STRING),
  CH_FIELD (ChOrganisation, parent, "parent", CH_FIELD_STRING),
  CH_FIELD (ChOrganisation, country, "country", CH_FIELD_STRING),
  CH_FIELD (ChOrganisation, address, "address", CH_FIELD_STRING),
  CH_FIELD (ChOrganisation, note, "note", CH_FIELD_STRING),
};

static void
ch_organisation_validate (ChRecord  *record,
                          GPtrArray *sentences)
{
  ChOrganisation *self = CH_ORGANISATION (record);

  if (ch_text_is_blank (self->name))
    g_ptr_array_add (sentences, g_strdup (_("A body needs a name.")));
  if (self->kind != NULL && !ch_vocabulary_has_term (CH_VOCABULARY_ORGANISATION_KIND, self->kind))
    /* Translators: %s is a word from outside the list of kinds of bodies */
    g_ptr_array_add (sentences, g_strdup_printf (_("“%s” is no kind of body."), self->kind));
  if (g_strcmp0 (self->parent, ch_record_get_uid (record)) == 0)
    g_ptr_array_add (sentences, g_strdup (_("A body cannot be a part of itself.")));
  ch_field_collect_objections (record, sentences, "country", NULL);
}

static void
ch_organisation_class_init (ChOrganisationClass *klass)
{
  ChRecordClass *record_class = CH_RECORD_CLASS (klass);

  record_class->validate = ch_organisation_validate;
  ch_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
ch_organisation_init (ChOrganisation *self)
{
}

ChOrganisation *
ch_organisation_new (void)
{
  return g_object_new (CH_TYPE_ORGANISATION, NULL);
}

CH_DEFINE_STRING (ChOrganisation, ch_organisation, name, "name")
CH_DEFINE_LIST (ChOrganisation, ch_organisation, names)
CH_DEFINE_STRING (ChOrganisation, ch_organisation, kind, "kind")
CH_DEFINE_STRING (ChOrganisation, ch_organisation, parent, "parent")
CH_DEFINE_STRING (ChOrganisation, ch_organisation, country, "country")
CH_DEFINE_STRING (ChOrganisation, ch_organisation, address, "address")
CH_DEFINE_STRING (ChOrganisation, ch_organisation, note, "note")
