/* ch-named-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-named-table.h"

#include "ch-body-name.h"
#include "ch-participant.h"

static gboolean
contains (GArray *ids,
          gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

static void
add_id (GArray *ids,
        gint64  id)
{
  if (id != 0 && !contains (ids, id))
    g_array_append_val (ids, id);
}

ChNamed *
ch_named_load (ChDatabase  *database,
               gint64       meeting,
               GError     **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, CH_NAMED_SQL, error);
  g_autoptr(ChNamed) self = g_new0 (ChNamed, 1);
  ChStep step;

  for (guint i = 0; i < G_N_ELEMENTS (self->ids); i++)
    self->ids[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (statement == NULL)
    return NULL;

  ch_statement_bind_integer (statement, 1, meeting);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      add_id (self->ids[CH_REGISTER_PEOPLE], ch_statement_get_integer (statement, 0));
      add_id (self->ids[CH_REGISTER_ORGANISATIONS], ch_statement_get_integer (statement, 1));
    }
  return step == CH_STEP_DONE ? g_steal_pointer (&self) : NULL;
}

void
ch_named_free (ChNamed *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->ids); i++)
    g_array_unref (self->ids[i]);
  g_free (self);
}

gboolean
ch_named_drop_unused (ChNamed      *self,
                      ChNameTable  *names,
                      GError      **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->ids); i++)
    for (guint j = 0; j < self->ids[i]->len; j++)
      if (!ch_name_table_drop_unused (names, i, g_array_index (self->ids[i], gint64, j), error))
        return FALSE;
  return TRUE;
}

static gboolean
insert_body (ChDatabase  *database,
             gint64       meeting,
             guint        position,
             gint64       body,
             gint64       rank,
             GError     **error)
{
  static const char sql[] = "INSERT INTO attending_body (meeting, position, organisation_id, rank) VALUES (?, ?, ?, ?)";
  g_autoptr(ChStatement) statement = ch_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_integer (statement, 1, meeting);
  ch_statement_bind_integer (statement, 2, position);
  ch_statement_bind_integer (statement, 3, body);
  ch_statement_bind_integer (statement, 4, rank);
  return ch_statement_run (statement, error);
}

static gboolean
announce (ChNameTable  *names,
          const char   *worded, /* (nullable) */
          const char   *country, /* (nullable) */
          GError      **error)
{
  g_autofree char *name = NULL;
  g_autofree char *acronym = NULL;
  gint64 id;

  return worded == NULL || !ch_body_name_split (worded, &name, &acronym)
         || ch_name_table_resolve (names, CH_REGISTER_ORGANISATIONS, worded, country, NULL, FALSE, &id, error);
}

gboolean
ch_named_announce_bodies (ChNameTable  *names,
                          ChMeeting    *meeting,
                          GError      **error)
{
  GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (meeting));
  guint n = g_list_model_get_n_items (participants);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(ChParticipant) participant = g_list_model_get_item (participants, i);

      if (!announce (names, ch_participant_get_organisation (participant), ch_participant_get_country (participant), error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ch_named_insert_bodies (ChDatabase   *database,
                        ChNameTable  *names,
                        ChMeeting    *meeting,
                        gint64        id,
                        gint64        rank,
                        GError      **error)
{
  const char *const *bodies = ch_meeting_get_organisations (meeting);
  g_autoptr(ChNamed) named = *bodies != NULL ? ch_named_load (database, id, error) : NULL;
  GArray *linked = named != NULL ? named->ids[CH_REGISTER_ORGANISATIONS] : NULL;

  if (*bodies == NULL)
    return TRUE;
  if (named == NULL)
    return FALSE;

  for (guint i = 0; bodies[i] != NULL; i++)
    {
      gint64 body;

      if (!ch_name_table_resolve (names, CH_REGISTER_ORGANISATIONS, bodies[i], NULL, NULL, FALSE, &body, error))
        return FALSE;
      if (body == 0 || contains (linked, body))
        continue;
      if (!insert_body (database, id, i, body, rank, error))
        return FALSE;
      g_array_append_val (linked, body);
    }
  return TRUE;
}
