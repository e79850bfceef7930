/* ch-salvage-registers.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-salvage-private.h"

#include "ch-change-table.h"
#include "ch-error.h"
#include "ch-record-json.h"
#include "ch-register-table.h"

/* The record of that UID as the tables have it, *ROW; NULL where they do not. */
static gboolean
load_row (ChRegisterTable  *table,
          const char       *uid,
          gint64           *id,
          ChRecord        **row,
          GError          **error)
{
  g_autoptr(GError) failure = NULL;

  *row = NULL;
  *id = ch_register_table_find (table, uid, &failure);
  if (*id != 0)
    {
      *row = ch_register_table_load (table, *id, error);
      return *row != NULL;
    }
  if (g_error_matches (failure, CH_ERROR, CH_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
settle (ChSalvage        *self,
        ChRegisterTable  *table,
        ChRecord         *version,
        GError          **error)
{
  g_autoptr(ChRecord) row = NULL;
  gint64 id;

  if (!load_row (table, ch_record_get_uid (version), &id, &row, error))
    return FALSE;
  if (row == NULL)
    return ch_register_table_insert (table, version, &id, error);
  return ch_record_get_revision (row) > ch_record_get_revision (version) || ch_record_equal (row, version)
         || ch_register_table_update (table, version, id, error);
}

static gboolean
salvage_register (ChSalvage   *self,
                  ChRegister   which,
                  const char  *record,
                  GError     **error)
{
  /* The newest entry of each; one that was deleted has no record after it. */
  static const char sql[] = "SELECT after FROM change WHERE record = ?1 AND after IS NOT NULL "
                            "AND id IN (SELECT max(id) FROM change WHERE record = ?1 GROUP BY uid) ORDER BY id";
  g_autoptr(ChRegisterTable) table = ch_register_table_new (self->database, self->names, which);
  g_autoptr(ChStatement) statement = ch_database_prepare (self->database, sql, error);
  ChStep step;

  if (statement == NULL)
    return FALSE;
  ch_statement_bind_text (statement, 1, record);
  while ((step = ch_statement_step (statement, error)) == CH_STEP_ROW)
    {
      g_autoptr(ChRecord) version
          = ch_record_json_read (ch_register_get_type (which), ch_statement_get_text (statement, 0), NULL);

      if (version != NULL && !settle (self, table, version, error))
        return FALSE;
    }
  return step == CH_STEP_DONE;
}

gboolean
ch_salvage_registers (ChSalvage  *self,
                      GError    **error)
{
  return salvage_register (self, CH_REGISTER_PEOPLE, ch_change_record_name (CH_CHANGE_PERSON), error)
         && salvage_register (self, CH_REGISTER_ORGANISATIONS, ch_change_record_name (CH_CHANGE_ORGANISATION), error)
         && salvage_register (self, CH_REGISTER_SEARCHES, ch_change_record_name (CH_CHANGE_SEARCH), error);
}
