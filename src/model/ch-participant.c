/* ch-participant.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-participant.h"

#include "ch-field-check.h"
#include "ch-record-accessors.h"
#include "ch-text.h"
#include "ch-vocabulary.h"

#include <glib/gi18n-lib.h>

struct _ChParticipant
{
  ChRecord parent_instance;

  char *name; /* (owned) (nullable) */
  char *title; /* (owned) (nullable) */
  char *organisation; /* (owned) (nullable) */
  char *country; /* (owned) (nullable) */
  char *side; /* (owned) (nullable) */
  char *role; /* (owned) (nullable) */
  char *attendance; /* (owned) (nullable) */
  char *deputising_for; /* (owned) (nullable) */
  char *person; /* (owned) (nullable) */
  char *post; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (ChParticipant, ch_participant, CH_TYPE_RECORD)

static const ChField fields[] = {
  CH_FIELD (ChParticipant, name, "name", CH_FIELD_STRING),
  CH_FIELD (ChParticipant, title, "title", CH_FIELD_STRING),
  CH_FIELD (ChParticipant, organisation, "organisation", CH_FIELD_STRING),
  CH_FIELD (ChParticipant, country, "country", CH_FIELD_STRING),
  CH_FIELD (ChParticipant, side, "side", CH_FIELD_STRING),
  CH_FIELD (ChParticipant, role, "role", CH_FIELD_STRING),
  CH_FIELD (ChParticipant, attendance, "attendance", CH_FIELD_STRING),
  CH_FIELD (ChParticipant, deputising_for, "deputising-for", CH_FIELD_STRING),
  CH_FIELD (ChParticipant, person, "person", CH_FIELD_STRING),
  CH_FIELD (ChParticipant, post, "post", CH_FIELD_STRING),
};

static void
ch_participant_validate (ChRecord  *record,
                         GPtrArray *sentences)
{
  ChParticipant *self = CH_PARTICIPANT (record);

  if (ch_text_is_blank (self->name))
    g_ptr_array_add (sentences, g_strdup (_("A participant has no name.")));
  ch_field_collect_objections (record, sentences, "country", "attendance", NULL);
}

static void
ch_participant_class_init (ChParticipantClass *klass)
{
  ChRecordClass *record_class = CH_RECORD_CLASS (klass);

  record_class->validate = ch_participant_validate;
  ch_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
ch_participant_init (ChParticipant *self)
{
  self->side = g_strdup ("host");
  self->role = g_strdup ("attendee");
}

ChParticipant *
ch_participant_new (void)
{
  return g_object_new (CH_TYPE_PARTICIPANT, NULL);
}

CH_DEFINE_STRING (ChParticipant, ch_participant, name, "name")
CH_DEFINE_STRING (ChParticipant, ch_participant, title, "title")
CH_DEFINE_STRING (ChParticipant, ch_participant, organisation, "organisation")
CH_DEFINE_STRING (ChParticipant, ch_participant, country, "country")
CH_DEFINE_STRING (ChParticipant, ch_participant, side, "side")
CH_DEFINE_STRING (ChParticipant, ch_participant, role, "role")
CH_DEFINE_STRING (ChParticipant, ch_participant, attendance, "attendance")
CH_DEFINE_STRING (ChParticipant, ch_participant, deputising_for, "deputising-for")
CH_DEFINE_STRING (ChParticipant, ch_participant, person, "person")
CH_DEFINE_STRING (ChParticipant, ch_participant, post, "post")
