/* ch-signatory.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-signatory.h"

#include "ch-record-accessors.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>

struct _ChSignatory
{
  ChRecord parent_instance;

  char *name; /* (owned) (nullable) */
  char *title; /* (owned) (nullable) */
  char *party; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChSignatory, ch_signatory, CH_TYPE_RECORD)

static const ChField fields[] = {
  CH_FIELD (ChSignatory, name, "name", CH_FIELD_STRING),
  CH_FIELD (ChSignatory, title, "title", CH_FIELD_STRING),
  CH_FIELD (ChSignatory, party, "party", CH_FIELD_STRING),
};

static void
ch_signatory_validate (ChRecord  *record,
                       GPtrArray *sentences)
{
  ChSignatory *self = CH_SIGNATORY (record);

  if (ch_text_is_blank (self->name))
    g_ptr_array_add (sentences, g_strdup (_("A signatory has no name.")));
}

static void
ch_signatory_class_init (ChSignatoryClass *klass)
{
  ChRecordClass *record_class = CH_RECORD_CLASS (klass);

  record_class->validate = ch_signatory_validate;
  ch_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
ch_signatory_init (ChSignatory *self)
{
}

ChSignatory *
ch_signatory_new (void)
{
  return g_object_new (CH_TYPE_SIGNATORY, NULL);
}

CH_DEFINE_STRING (ChSignatory, ch_signatory, name, "name")
CH_DEFINE_STRING (ChSignatory, ch_signatory, title, "title")
CH_DEFINE_STRING (ChSignatory, ch_signatory, party, "party")
