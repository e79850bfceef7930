/* ch-held-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-held-table.h"

#include "ch-meeting-digest.h"
#include "ch-participant.h"
#include "ch-record-columns.h"

#include <string.h>

struct _ChHeldTable
{
  GType type;
  ChNameTable *names; /* (unowned) */
  gboolean linked; /* whether its rows refer to a person and an organisation */
  const char *except; /* (nullable): the field that follows from such a reference */
  guint n_columns; /* of fields */
  char *insert_sql; /* (owned) */
  char *select_sql; /* (owned) */
  char *delete_sql; /* (owned) */
};

/* Where the columns of the fields begin, after meeting, holder, position and uid. */
#define FIRST_FIELD 5

ChHeldTable *
ch_held_table_new (GType        type,
                   ChNameTable *names)
{
  ChHeldTable *self = g_new0 (ChHeldTable, 1);
  g_autofree char *name = g_ascii_strdown (g_type_name (type) + strlen ("Ch"), -1);
  g_autofree char *columns = NULL;
  g_autofree char *selected = NULL;
  g_autofree char *parameters = NULL;

  self->type = type;
  self->names = names;
  self->linked = type == CH_TYPE_PARTICIPANT;
  self->except = self->linked ? "person" : NULL;

  columns = ch_record_columns_join (type, self->except, NULL, &self->n_columns);
  selected = ch_record_columns_join (type, self->except,
                                     "(SELECT person.uid FROM person WHERE person.id = person_id)", NULL);
  parameters = ch_record_columns_parameters (FIRST_FIELD - 1 + self->n_columns + (self->linked ? 3 : 0));

  self->insert_sql = g_strdup_printf ("INSERT INTO %s (meeting, holder, position, uid, %s%s) VALUES (%s)", name,
                                      columns, self->linked ? ", person_id, organisation_id, rank" : "", parameters);
  self->select_sql = g_strdup_printf ("SELECT uid, %s FROM %s WHERE meeting = ? AND holder = ? ORDER BY position",
                                      selected, name);
  self->delete_sql = g_strdup_printf ("DELETE FROM %s WHERE meeting = ?", name);
  return self;
}

void
ch_held_table_free (ChHeldTable *self)
{
  g_free (self->insert_sql);
  g_free (self->select_sql);
  g_free (self->delete_sql);
  g_free (self);
}

GType
ch_held_table_get_record_type (ChHeldTable *self)
{
  return self->type;
}

/* One that was set by hand stands where the file does not know better. */
static gboolean
set_post (ChHeldTable    *self,
          ChParticipant  *participant,
          gint64          person,
          gint64          rank,
          GError        **error)
{
  g_autofree char *post = NULL;

  if (person == 0)
    return TRUE;
  if (!ch_name_table_find_post (self->names, person, ch_participant_get_title (participant),
                                ch_participant_get_organisation (participant), ch_meeting_rank_get_day (rank), &post,
                                error))
    return FALSE;
  if (post != NULL)
    ch_participant_set_post (participant, post);
  return TRUE;
}

static gboolean
bind_links (ChHeldTable    *self,
            ChStatement    *statement,
            int             parameter,
            ChParticipant  *participant,
            gint64          rank,
            GError        **error)
{
  const char *country = ch_participant_get_country (participant);
  g_autofree char *person = g_strdup (ch_participant_get_person (participant));
  gboolean trusted = ch_name_table_is_trusted (self->names, ch_record_get_uid (CH_RECORD (participant)));
  gint64 person_id, organisation_id;

  if (!ch_name_table_resolve (self->names, CH_REGISTER_PEOPLE, ch_participant_get_name (participant), country, &person,
                              trusted, &person_id, error)
      || !ch_name_table_resolve (self->names, CH_REGISTER_ORGANISATIONS, ch_participant_get_organisation (participant),
                                 country, NULL, FALSE, &organisation_id, error))
    return FALSE;

  ch_participant_set_person (participant, person);
  if (!set_post (self, participant, person_id, rank, error))
    return FALSE;
  ch_statement_bind_link (statement, parameter, person_id);
  ch_statement_bind_link (statement, parameter + 1, organisation_id);
  ch_statement_bind_integer (statement, parameter + 2, rank);
  return TRUE;
}

gboolean
ch_held_table_insert (ChHeldTable  *self,
                      ChDatabase   *database,
                      gint64        meeting,
                      guint         holder,
                      GListModel   *records,
                      gint64        rank,
                      GError      **error)
{
  g_autoptr(ChStatement) statement = NULL;

  if (g_list_model_get_n_items (records) == 0)
    return TRUE;
  statement = ch_database_prepare (database, self->insert_sql, error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr(ChRecord) record = g_list_model_get_item (records, i);

      ch_statement_bind_integer (statement, 1, meeting);
      ch_statement_bind_integer (statement, 2, holder);
      ch_statement_bind_integer (statement, 3, i);
      ch_statement_bind_text (statement, 4, ch_record_get_uid (record));
      /* A participant gets its links before its fields are written. */
      if (self->linked
          && !bind_links (self, statement, FIRST_FIELD + self->n_columns, CH_PARTICIPANT (record), rank, error))
        return FALSE;
      ch_record_columns_bind (statement, FIRST_FIELD, record, self->except);
      if (!ch_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

GPtrArray *
ch_held_table_load (ChHeldTable  *self,
                    ChDatabase   *database,
                    gint64        meeting,
                    guint         holder,
                    GError      **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, self->select_sql, error);
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  ChStep step;

  if (statement == NULL)
    return NULL;

  ch_statement_bind_integer (statement, 1, meeting);
  ch_statement_bind_integer (statement, 2, holder);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      ChRecord *record = g_object_new (self->type, NULL);

      g_ptr_array_add (records, record);
      ch_record_set_identity (record, ch_statement_get_text (statement, 0), 0);
      ch_record_columns_read (statement, 1, record);
    }

  return step == CH_STEP_DONE ? g_steal_pointer (&records) : NULL;
}

gboolean
ch_held_table_delete (ChHeldTable  *self,
                      ChDatabase   *database,
                      gint64        meeting,
                      GError      **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, self->delete_sql, error);

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, meeting);
  return ch_statement_run (statement, error);
}
