/* ch-name-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-name-table.h"

#include "ch-text.h"

static const struct
{
  const char *find;
  const char *add;
} statements[] = {
  [CH_NAME_TABLE_PERSON] = {
    "SELECT id, uid FROM person WHERE name_key = ? ORDER BY uid = ? DESC, id LIMIT 1",
    "INSERT INTO person (uid, name, name_key) VALUES (?, ?, ?)",
  },
  [CH_NAME_TABLE_ORGANISATION] = {
    "SELECT id, uid FROM organisation WHERE name_key = ? ORDER BY uid = ? DESC, id LIMIT 1",
    "INSERT INTO organisation (uid, name, name_key) VALUES (?, ?, ?)",
  },
};

static void
set_uid (char       **uid,
         const char  *value)
{
  if (uid == NULL)
    return;
  g_free (*uid);
  *uid = g_strdup (value);
}

static gboolean
add (ChDatabase   *database,
     ChNameTable   table,
     const char   *name,
     const char   *key,
     char        **uid,
     gint64       *id,
     GError      **error)
{
  g_autoptr(ChStatement) statement = ch_database_prepare (database, statements[table].add, error);
  g_autofree char *new_uid = g_uuid_string_random ();

  if (statement == NULL)
    return FALSE;

  ch_statement_bind_text (statement, 1, new_uid);
  ch_statement_bind_text (statement, 2, name);
  ch_statement_bind_text (statement, 3, key);
  if (!ch_statement_run (statement, error))
    return FALSE;

  *id = ch_database_get_last_id (database);
  set_uid (uid, new_uid);
  return TRUE;
}

gboolean
ch_name_table_find_or_add (ChDatabase   *database,
                           ChNameTable   table,
                           const char   *name,
                           char        **uid,
                           gint64       *id,
                           GError      **error)
{
  g_autoptr(ChStatement) statement = NULL;
  g_autofree char *key = NULL;
  ChStep step;

  *id = 0;
  key = name != NULL ? ch_text_fold (name) : g_strdup ("");
  if (*key == '\0')
    {
      set_uid (uid, NULL);
      return TRUE;
    }

  statement = ch_database_prepare (database, statements[table].find, error);
  if (statement == NULL)
    return FALSE;

  ch_statement_bind_text (statement, 1, key);
  ch_statement_bind_text (statement, 2, uid != NULL ? *uid : NULL);
  step = ch_statement_step (statement, error);
  if (step == CH_STEP_FAILED)
    return FALSE;
  if (step == CH_STEP_DONE)
    return add (database, table, name, key, uid, id, error);

  *id = ch_statement_get_integer (statement, 0);
  set_uid (uid, ch_statement_get_text (statement, 1));
  return TRUE;
}
